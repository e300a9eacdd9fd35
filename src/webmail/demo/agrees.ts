import type { Draft } from "../../core/mail/draft.ts";
import type { PageRequest } from "../adapter.ts";

const addressOf = (header: string): string => (/<([^<>]*)>\s*$/.exec(header)?.[1] ?? header).trim().toLowerCase();

/** Whether the request goes to whom the page shows, with the attachments it shows. Without a readable body: not said. */
export function demoAgrees(request: PageRequest, draft: Draft): boolean {
  if (request.body === null) return true;
  const { to, cc, bcc, attachments } = JSON.parse(request.body) as Record<
    "to" | "cc" | "bcc" | "attachments",
    string[]
  >;
  const shown = `${draft.to}, ${draft.cc}, ${draft.bcc}`.toLowerCase().split(/[\s<>,;]+/);
  const uploaded = draft.attachments.map(({ key }) => key);
  return (
    [...to, ...cc, ...bcc].every((header) => shown.includes(addressOf(header))) &&
    attachments.every((id) => uploaded.includes(id))
  );
}
