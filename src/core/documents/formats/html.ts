import type { DocumentFormat } from "../document-format.ts";
import { htmlToText } from "../html-text.ts";

export const html: DocumentFormat = {
  type: "html",
  read: (source) => ({
    status: "read",
    text: htmlToText(source.pieces?.() ?? source.text, source.limits.textCharacters)
  })
};
