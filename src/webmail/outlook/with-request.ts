import type { Draft, DraftBody, DraftPart } from "../../core/mail/draft.ts";
import { headerText, type Person, peopleIn } from "./people.ts";
import { sameAddress } from "./recipients.ts";
import { fields, type SaidBody, type SaidMail } from "./said-mail.ts";
import { isSameText } from "./same-text.ts";

/**
 * The draft as it leaves. `said`: by this request; `remembered`: by earlier ones about the same draft, for what the page does
 * not tell. Where both say the same the page's own words stay, so that an approval of what the page shows covers the request.
 */
export function withSaid(shown: Draft, said: SaidMail, remembered: SaidMail): Draft {
  const isShown = !shown.notUnderstood.includes("recipients");
  const told = new Set<DraftPart>();
  const headers = fields.map((field): [string, string] => {
    const isReadable = isShown && peopleIn(shown[field]).every(({ address }) => address !== "");
    const people = said[field] ?? (isReadable ? null : remembered[field]);
    return [field, people ? merged(people, shown[field]) : shown[field]];
  });
  const subject = said.subject ?? (shown.subject || remembered.subject);
  const body = said.body ?? (shown.body.content ? undefined : remembered.body);
  if (fields.every((field) => said[field] ?? remembered[field])) told.add("recipients");
  if (subject !== undefined) told.add("subject");
  if (body) told.add("body");
  const from = said.from ? headerText(said.from) : shown.from;
  if (from) told.add("from");
  return {
    ...shown,
    ...(Object.fromEntries(headers) as Pick<Draft, "to" | "cc" | "bcc">),
    from,
    subject: subject ?? shown.subject,
    body: body ? mergedBody(body, shown.body) : shown.body,
    notUnderstood: shown.notUnderstood.filter((part) => !told.has(part))
  };
}

/** Whether everybody whom the request names stands in the page; true where the page does not tell who that is. */
export function agreesWith(said: SaidMail, shown: Draft): boolean {
  const people = fields.flatMap((field) => peopleIn(shown[field]));
  const isTold = people.length > 0 && !shown.notUnderstood.includes("recipients");
  if (!isTold || people.some(({ address }) => address === "")) return true;
  const stands = ({ address }: Person): boolean => people.some((one) => sameAddress(one.address, address));
  return fields.every((field) => said[field]?.every(stands) ?? true);
}

/** In the request's order, in the page's words where it has them. */
function merged(people: readonly Person[], header: string): string {
  const shown = peopleIn(header);
  const words = people.map(
    (one) => shown.find(({ address }) => one.address && sameAddress(address, one.address)) ?? one
  );
  return words.map(headerText).join(", ");
}

/** What the page shows besides the new part of a reply is what the server will quote. */
function mergedBody(said: SaidBody, shown: DraftBody): DraftBody {
  if (isSameText(said, shown)) return shown;
  const { format, content } = said;
  return said.isPart && format === shown.format
    ? { format, content: `${content}\n${shown.content}` }
    : { format, content };
}
