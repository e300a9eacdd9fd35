import { htmlToText } from "../html-text.ts";
import type { ParsedMail } from "./parse-mail.ts";

/**
 * The plain and the HTML body may say different things: both are looked at, and given once where they do not. `most`:
 * characters beyond which the text of the HTML may end.
 */
export function bodyText({ plain, html }: Pick<ParsedMail, "plain" | "html">, most?: number): string {
  if (html.length === 0) return plain;
  const fromHtml = htmlToText(html, most);
  if (plain === "") return fromHtml;
  if (wordsOf(fromHtml).includes(wordsOf(plain))) return fromHtml;
  if (wordsOf(plain).includes(wordsOf(fromHtml))) return plain;
  return `${plain}\n\n${fromHtml}`;
}

const wordsOf = (text: string): string => text.replace(/\s+/g, " ").trim();
