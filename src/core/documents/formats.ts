import type { DocumentFormat } from "./document-format.ts";
import { csv } from "./formats/csv.ts";
import { html } from "./formats/html.ts";
import { pdf } from "./formats/pdf.ts";
import { text } from "./formats/text.ts";

/** Every format that is read. A type that is not here is "unsupported": shown and weighed, never called clean. */
export const formats: readonly DocumentFormat[] = [text, csv, html, pdf];
