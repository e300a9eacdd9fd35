import { htmlToText } from "../html-text.ts";
import type { ParsedMail } from "./parse-mail.ts";

/** The plain and the HTML body may say different things: both are looked at, and given once where they do not. */
export function bodyText({ plain, html }: Pick<ParsedMail, "plain" | "html">): string {
  if (html === "") return plain;
  const fromHtml = htmlToText(html);
  if (wordsOf(fromHtml).includes(wordsOf(plain))) return fromHtml;
  if (wordsOf(plain).includes(wordsOf(fromHtml))) return plain;
  return `${plain}\n\n${fromHtml}`;
}

const wordsOf = (text: string): string => text.replace(/\s+/g, " ").trim();
