import type { Draft, DraftPart } from "../../../core/mail/draft.ts";
import type { RecipientField } from "../../../core/recipients/recipient.ts";
import type { PageRequest } from "../../adapter.ts";
import { type BodyLeaf, bodyLeaves } from "./body-leaves.ts";
import { addressesIn, bareText, type SaidRecipients, saidRecipients, saidText } from "./mail-in-request.ts";

const fields: readonly RecipientField[] = ["to", "cc", "bcc"];

/**
 * What leaves is what the request says: recipients and text that the page did not show are added, `shown` itself comes back
 * where there is none. A request that cannot be read (it is encrypted, or names the draft by a number) leaves it at the page.
 */
export function withRequest(shown: Draft, request: PageRequest): Draft {
  const leaves = bodyLeaves(request.body ?? "");
  const recipients = withRecipients(shown, saidRecipients(leaves));
  const body = withText(recipients, saidText(leaves));
  return withFiles(body, leaves);
}

function withRecipients(shown: Draft, said: SaidRecipients): Draft {
  const seen = new Set(fields.flatMap((field) => addressesIn(shown[field])));
  const news = (field: RecipientField): string[] => [...new Set(said[field])].filter((one) => !seen.has(one));
  if (fields.every((field) => news(field).length === 0)) return shown;
  const [to, cc, bcc] = fields.map((field) => [...resolved(shown[field], said[field]), ...news(field)].join(", "));
  return { ...shown, to: to ?? "", cc: cc ?? "", bcc: bcc ?? "", notUnderstood: without(shown, "recipients") };
}

/** What the page shows of one field. Names without an address are dropped when the request has an address for each. */
function resolved(header: string, said: readonly string[]): string[] {
  const items = header.match(/(?:"[^"]*"|[^",;])+/g)?.map((item) => item.trim()) ?? [];
  const whole = items.filter((item) => item.includes("@"));
  return said.length >= items.length ? whole : items;
}

function withText(shown: Draft, text: string | null): Draft {
  if (text === null) return shown;
  const said = bareText(text);
  if (bareText(shown.body.content).includes(said) || said === "") return shown;
  const format = /<[a-z!/][^>]*>/i.test(text) ? "html" : "plain";
  return { ...shown, body: { format, content: text }, notUnderstood: without(shown, "body") };
}

/** More files than the page shows: it cannot be said which. */
function withFiles(shown: Draft, leaves: readonly BodyLeaf[]): Draft {
  const lists = new Set(
    leaves.flatMap(({ path }) => {
      const at = path.findIndex((name) => /^_?attach(?:ments?|ed)?(?:_?ids?|_?list)?$/i.test(name));
      return at >= 0 && /^\d+$/.test(path[at + 1] ?? "") ? path[at + 1] : [];
    })
  );
  const isMore = lists.size > shown.attachments.length && !shown.notUnderstood.includes("attachments");
  return isMore ? { ...shown, notUnderstood: [...shown.notUnderstood, "attachments"] } : shown;
}

const without = ({ notUnderstood }: Draft, part: DraftPart): DraftPart[] => notUnderstood.filter((one) => one !== part);
