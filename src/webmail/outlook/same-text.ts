import type { Draft } from "../../core/mail/draft.ts";
import type { SaidBody } from "./said-mail.ts";

/** Not seen by whoever reads the mail; never a text of its own. */
const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** What a reader sees, without any space: the page and the request lay the same text out in their own ways. */
function lettersOf({ format, content }: Draft["body"]): string {
  if (format === "plain") return content.replace(unseen, "");
  const parsed = new DOMParser().parseFromString(content, "text/html");
  for (const hidden of parsed.querySelectorAll("style, script, title, template")) hidden.remove();
  return (parsed.body.textContent ?? "").replace(unseen, "");
}

/** Whether the request's text is that of the page; the new part of a reply stands in it. */
export function isSameText(said: SaidBody, shown: Draft["body"]): boolean {
  if (said.content === shown.content) return true;
  const [one, other] = [lettersOf(said), lettersOf(shown)];
  return said.isPart ? other.includes(one) : one === other;
}
