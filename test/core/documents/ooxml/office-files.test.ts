import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DocumentFormat } from "../../../../src/core/documents/document-format.ts";
import { docx } from "../../../../src/core/documents/formats/docx.ts";
import { odp } from "../../../../src/core/documents/formats/odp.ts";
import { ods } from "../../../../src/core/documents/formats/ods.ts";
import { odt } from "../../../../src/core/documents/formats/odt.ts";
import { pptx } from "../../../../src/core/documents/formats/pptx.ts";
import { xlsx } from "../../../../src/core/documents/formats/xlsx.ts";
import { zipKind } from "../../../../src/core/documents/zip/zip-kind.ts";
import { readAs } from "../source-of.ts";

const letter = [
  "het BSN is 123456782.",
  "“citaat” Łódź Ωμέγα",
  "Sjoerd Dijkstra\t\t123456782",
  "Zoë\teerste tweede\t111222333",
  "nieuwe regel\tna tab",
  "Tekstvak met 249566758",
  "Koptekst dossier 211551557",
  "Voetnoot met 036000012",
  "Eindnoot onderaan",
  "319072356 klopt?",
  "Titel van de brief"
];
const sheet = [
  "Jansen\t123456782\t29-02-1980\t21%",
  "Pietersen\t036000012\t\t12.5",
  "\t\ttwee regels",
  "123456783\tBSN 123456782",
  "-0.5\t1234567890123\t1e+21\t111222333",
  "Opmerking 319072356",
  "verborgen 249566758",
  "Voet 211551557",
  "Titel van de map"
];
const slides = ["Eerste dia\nBSN 123456782\nCafé € 5", "Notitie bij een: 111222333", "Los kader 036000012", "Slot"];

const files: readonly (readonly [name: string, format: DocumentFormat, lines: readonly string[]])[] = [
  ["letter.docx", docx, letter],
  ["letter.odt", odt, letter],
  ["sheet.xlsx", xlsx, sheet],
  ["sheet.ods", ods, sheet],
  ["slides.pptx", pptx, slides],
  ["slides.odp", odp, slides]
];

describe("files that LibreOffice wrote", () => {
  it.each(files)("%s", async (name, format, lines) => {
    const bytes = Uint8Array.from(readFileSync(new URL(`../../../fixtures/office/${name}`, import.meta.url)));
    expect(zipKind(bytes)).toBe(format.type);
    const { status, text } = await readAs(format, bytes);
    expect(status).toBe("read");
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });
});
