import type { Draft } from "../../../core/mail/draft.ts";
import type { RecipientField } from "../../../core/recipients/recipient.ts";
import type { BodyLeaf } from "./body-leaves.ts";

export type SaidRecipients = Readonly<Record<RecipientField, readonly string[]>>;

const address = /[^\s<>()[\]",;:=&]+@[^\s<>()[\]",;:=&]+/g;
const fieldNames: Readonly<Record<RecipientField, RegExp>> = {
  bcc: /^_?(?:\w*[_-])?bcc(?:s|[_-]?(?:recipients?|list|addresses))?$/i,
  cc: /^_?(?:\w*[_-])?cc(?:s|[_-]?(?:recipients?|list|addresses))?$/i,
  to: /^_?(?:(?!reply|follow|in)\w*[_-])?(?:to|tos|to[_-]?(?:recipients?|list|addresses)|recipients?|rcpts?|destinations?)$/i
};
const textNames =
  /^_?(?:\w*[_-])?(?:body|html|htmlbody|bodyhtml|bodyplain|textbody|plain|text|content|message|msg|value|_content)$/i;

export const addressesIn = (text: string): string[] => (text.match(address) ?? []).map((one) => one.toLowerCase());

/** Whom the request says that its mail goes to, by field. Zimbra's list of `{a: address, t: "t" | "c" | "b"}` is known too. */
export function saidRecipients(leaves: readonly BodyLeaf[]): SaidRecipients {
  const said: Record<RecipientField, string[]> = { to: [], cc: [], bcc: [] };
  for (const { path, value } of leaves) {
    const field = value.includes("@") ? (fieldOf(path) ?? zimbraField(path, leaves)) : null;
    if (field) said[field].push(...addressesIn(value));
  }
  return said;
}

function fieldOf(path: readonly string[]): RecipientField | null {
  const fields = Object.entries(fieldNames) as [RecipientField, RegExp][];
  for (const name of path.toReversed()) {
    const found = fields.find(([, names]) => names.test(name));
    if (found) return found[0];
  }
  return null;
}

function zimbraField(path: readonly string[], leaves: readonly BodyLeaf[]): RecipientField | null {
  if (path.at(-1) !== "a") return null;
  const place = [...path.slice(0, -1), "t"].join();
  const type = leaves.find((leaf) => leaf.path.join() === place)?.value;
  return type === "t" ? "to" : type === "c" ? "cc" : type === "b" ? "bcc" : null;
}

/** What was written, without its markup, spaces and case, so that two ways of putting it can be compared. */
export function bareText(text: string): string {
  const plain = /<[a-z!/][^>]*>/i.test(text)
    ? text.replace(/<(?:style|script)\b[\s\S]*?<\/(?:style|script)>|<[^>]*>/gi, "")
    : text;
  return plain
    .replace(/&nbsp;|&#160;/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/[\s\u00a0\u200b-\u200d\ufeff]+/g, "")
    .toLowerCase();
}

/** The longest text that the request says it is about; null where it says none. */
export function saidText(leaves: readonly BodyLeaf[]): string | null {
  const texts = leaves.filter(({ path, value }) => value !== "" && path.slice(-3).some((name) => textNames.test(name)));
  return texts.map(({ value }) => value).sort((one, other) => other.length - one.length)[0] ?? null;
}

/** How much of a text has to be found again. */
const longEnough = 60;

/** Whether this is the mail that stands in the draft: to one of its recipients, with its subject or its text. */
export function holdsMail(leaves: readonly BodyLeaf[], draft: Draft): boolean {
  return holdsRecipient(leaves, draft) && holdsContent(leaves, draft);
}

function holdsRecipient(leaves: readonly BodyLeaf[], { to, cc, bcc }: Draft): boolean {
  const shown = new Set(addressesIn(`${to} ${cc} ${bcc}`));
  const said = leaves.flatMap(({ value }) => (value.includes("@") ? addressesIn(value) : []));
  if (shown.size > 0) return said.some((one) => shown.has(one));
  return Object.values(saidRecipients(leaves)).some((list) => list.length > 0);
}

function holdsContent(leaves: readonly BodyLeaf[], { subject, body }: Draft): boolean {
  const wanted = [subject, body.content].map(bareText).filter((text) => text.length > 1);
  if (wanted.length === 0)
    return saidText(leaves) !== null || leaves.some(({ path }) => /subject/i.test(path.at(-1) ?? ""));
  const said = leaves.map(({ value }) => bareText(value));
  return wanted.some((text) => said.some((one) => one.includes(text.slice(0, longEnough))));
}
