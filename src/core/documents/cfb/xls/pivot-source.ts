import type { TextBuilder } from "../../text-builder.ts";
import { addSection } from "../add-section.ts";
import type { Storage } from "../compound-directory.ts";
import type { CompoundFile } from "../compound-file.ts";
import { f64, i16, u16 } from "../little-endian.ts";
import { numberText } from "./number-text.ts";
import { RecordText } from "./record-text.ts";
import { recordsOf, type XlsRecord } from "./records.ts";

const types = { number: 0xc9, integer: 0xcc, text: 0xcd };

/**
 * Adds the values that pivot tables keep of their source: they leave with the file even where the sheet they came from
 * was deleted. BIFF8.
 */
export function addPivotSources(builder: TextBuilder, folder: Storage | undefined, file: CompoundFile): void {
  for (const stream of folder?.streams.values() ?? []) {
    const values = [...recordsOf(file.read(stream))].map(valueText).filter((value) => value !== "");
    addSection(builder, { part: "properties" }, values.join("\n"));
  }
}

function valueText({ type, pieces }: XlsRecord): string {
  const [bytes] = pieces;
  if (type === types.text) return new RecordText(pieces).string().replace(/[\t\r\n]+/g, " ");
  if (type === types.integer) return String(i16(bytes, 0));
  if (type !== types.number || u16(bytes, 6) === 0xffff) return "";
  return numberText(f64(bytes, 0), { kind: "plain", decimals: 0 }, false);
}
