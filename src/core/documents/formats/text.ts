import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { isJson, JsonText } from "../json-text.ts";
import { LongText } from "../long-text.ts";

/** Plain text, and all that is written as such: JSON, logs, audit files of fixed width (ADF, also called CLAIR1). */
export const text: DocumentFormat = { type: "text", read: readText };

function readText(source: DocumentSource): FormatReading {
  const read = new LongText(source.limits.textCharacters);
  let json: JsonText | null | undefined;
  for (const piece of source.pieces?.() ?? [source.text]) {
    if (json === undefined) json = isJson(piece) ? new JsonText() : null;
    read.add(json ? json.shown(piece) : piece);
    if (read.isFull) break;
  }
  if (json) read.add(json.rest);
  return { status: "read", text: read.toString() };
}
