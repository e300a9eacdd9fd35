import { codesOfFont } from "./font-codes.ts";
import type { ObjectTable } from "./object-table.ts";
import type { PdfObject } from "./pdf-objects.ts";
import { asDictionary } from "./pdf-syntax.ts";

/** Unicode has 1.1 million. */
const mostCodes = 2_000_000;

/** Under any of them pdf.js takes a program for what its bytes are. */
const keys = ["FontFile", "FontFile2", "FontFile3"];

/**
 * Whether a font says it has letters for more codes than there are. pdf.js makes a list of all of them before it shows a letter: a wrong bit
 * takes it a quarter of a minute, or all the memory there is.
 */
export async function hasEndlessFont(table: ObjectTable): Promise<boolean> {
  for (const program of programsOf(table)) {
    const unpacked = await table.unpack(program);
    if (unpacked instanceof Uint8Array && codesOfFont(unpacked) > mostCodes) return true;
  }
  return false;
}

/** Each once: a file may name one of them as often as it likes. */
function programsOf(table: ObjectTable): ReadonlySet<PdfObject> {
  const programs = new Set<PdfObject>();
  for (const { value } of table.byNumber.values()) {
    const dictionary = asDictionary(value);
    for (const key of keys) {
      const program = table.object(dictionary?.get(key));
      if (program?.packed) programs.add(program);
    }
  }
  return programs;
}
