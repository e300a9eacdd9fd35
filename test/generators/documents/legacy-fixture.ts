import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export type LegacyFixture = "letter.doc" | "letter.rtf" | "sheet.xls" | "slides.ppt";

/** A file that LibreOffice wrote (make-legacy-fixtures.ts). */
export function legacyFixture(name: LegacyFixture): Uint8Array<ArrayBuffer> {
  const folder = join(import.meta.dirname, "../../fixtures/legacy");
  const isPacked = name === "slides.ppt";
  const file = readFileSync(join(folder, isPacked ? `${name}.gz` : name));
  return new Uint8Array(isPacked ? gunzipSync(file) : file);
}
