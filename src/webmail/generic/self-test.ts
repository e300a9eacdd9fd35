import type { Draft } from "../../core/mail/draft.ts";
import type { FoundPart } from "../adapter.ts";
import type { ComposeParts } from "./compose-parts.ts";
import { sendControls } from "./controls.ts";
import { genericParts as parts } from "./parts.ts";

const best = (found: readonly { readonly way: number }[]): number | null =>
  found.length === 0 ? null : Math.min(...found.map(({ way }) => way));

/** By which way each part of this compose was found; one way more than are listed stands for a label. */
export function genericSelfTest({ root, fields, bodies }: ComposeParts, draft: Draft): FoundPart[] {
  const kinds = ["to", "cc", "bcc", "from", "subject"] as const;
  const heads = kinds.map((kind) => ({
    part: kind,
    way: best(fields.filter((field) => field.kind === kind)),
    seen: parts[kind].seen
  }));
  const attachments = draft.notUnderstood.includes("attachments") || draft.attachments.length === 0 ? null : 0;
  return [
    ...heads,
    { part: "body", way: best(bodies.filter(({ element }) => element !== null)), seen: parts.body.seen },
    { part: "attachments", way: attachments, seen: parts.attachmentItem.seen },
    { part: "sendControl", way: best(sendControls(root)), seen: parts.sendControl.seen }
  ];
}
