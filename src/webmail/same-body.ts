import type { DraftBody } from "../core/mail/draft.ts";

/** The editor's page and what it hands over differ in spaces, closing tags and attributes of its own. */
export function sameBody(said: DraftBody, shown: DraftBody): boolean {
  return said.format === shown.format && essence(said) === essence(shown);
}

function essence({ format, content }: DraftBody): string {
  if (format === "plain") return content.replace(/\s+/g, "");
  const { body } = new DOMParser().parseFromString(content, "text/html");
  const sources = [...body.querySelectorAll("img[src], a[href]")].map(
    (one) => one.getAttribute("src") ?? one.getAttribute("href")
  );
  // U+200B and U+FEFF: where the editor keeps a place for the caret.
  return [(body.textContent ?? "").replace(/[\s\u200b\ufeff]+/g, ""), ...sources].join("\n");
}
