import type { DocumentFormat } from "../document-format.ts";

/** Plain text, and all that is written as such: XML, JSON, logs. */
export const text: DocumentFormat = {
  type: "text",
  read: (source) => ({ status: "read", text: source.text })
};
