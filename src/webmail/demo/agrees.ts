import type { Draft } from "../../core/mail/draft.ts";
import type { PageRequest } from "../adapter.ts";

const addressOf = (header: string): string => (/<([^<>]*)>\s*$/.exec(header)?.[1] ?? header).trim().toLowerCase();

type Said = Record<"to" | "cc" | "bcc" | "attachments", string[]>;

/** The mail as its request says it: JSON, or the fields of a form. Throws on anything else. */
function saidBy(body: string): Said {
  if (body.startsWith("{")) return JSON.parse(body) as Said;
  const form = new URLSearchParams(body);
  const all = (name: keyof Said): string[] => form.getAll(name);
  return { to: all("to"), cc: all("cc"), bcc: all("bcc"), attachments: all("attachments") };
}

/** Whether the request goes to whom the page shows, with the attachments it shows. Without a readable body: not said. */
export function demoAgrees(request: PageRequest, draft: Draft): boolean {
  if (request.body === null) return true;
  const { to, cc, bcc, attachments } = saidBy(request.body);
  const shown = `${draft.to}, ${draft.cc}, ${draft.bcc}`.toLowerCase().split(/[\s<>,;]+/);
  const uploaded = draft.attachments.map(({ key }) => key);
  return (
    [...to, ...cc, ...bcc].every((header) => shown.includes(addressOf(header))) &&
    attachments.every((id) => uploaded.includes(id))
  );
}
