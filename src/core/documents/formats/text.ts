import type { DocumentFormat } from "../document-format.ts";
import { unescapeJson } from "../json-text.ts";

/** Plain text, and all that is written as such: JSON, logs, audit files of fixed width (ADF, also called CLAIR1). */
export const text: DocumentFormat = {
  type: "text",
  read: (source) => ({ status: "read", text: unescapeJson(source.text) })
};
