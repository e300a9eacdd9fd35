import { execFileSync, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dossierPdf } from "../fixtures/dossier-pdf.ts";
import { fivePersons } from "../fixtures/persons.ts";
import { seededRandom } from "../fixtures/seeded-random.ts";
import { type ZipPart, zipOfParts } from "../fuzz/zip-of-parts.ts";
import { dutchProse } from "./dutch-prose.ts";

const office = "http://schemas.openxmlformats.org";
const relations = (type: string, target: string): string =>
  `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r0" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** A workbook of about `bytes`: a sheet with a name, a number, an amount, a date and a text in each row. */
export function largeXlsx(bytes: number): Uint8Array {
  const sample = 20_000;
  const rows = Math.round((sample * bytes) / zipOfParts(workbookParts(sample)).length);
  return zipOfParts(workbookParts(rows));
}

function workbookParts(rows: number): ZipPart[] {
  const random = seededRandom(1);
  const texts = dutchProse(2_000_000).split(/\. |\.\n\n/);
  const lines = Array.from({ length: rows }, (_, index) => rowOf(index + 1, texts[index % texts.length] ?? "", random));
  const namespace = `xmlns="${office}/spreadsheetml/2006/main"`;
  return [
    { name: "[Content_Types].xml", content: `<Types xmlns="${office}/package/2006/content-types"/>` },
    { name: "_rels/.rels", content: relations("officeDocument", "xl/workbook.xml") },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${namespace} xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Leden" sheetId="1" r:id="r0"/></sheets></workbook>`
    },
    { name: "xl/_rels/workbook.xml.rels", content: relations("worksheet", "worksheets/sheet1.xml") },
    {
      name: "xl/worksheets/sheet1.xml",
      content: Buffer.concat([
        Buffer.from(`<worksheet ${namespace}><sheetData>`),
        ...lines.map((line) => Buffer.from(line)),
        Buffer.from("</sheetData></worksheet>")
      ])
    }
  ];
}

function rowOf(row: number, text: string, random: () => number): string {
  const figure = (limit: number): number => Math.floor(random() * limit);
  const inline = (column: string, content: string): string =>
    `<c r="${column}${row}" t="inlineStr"><is><t>${content}</t></is></c>`;
  const number = (column: string, value: number): string => `<c r="${column}${row}"><v>${value}</v></c>`;
  const name = fivePersons[figure(fivePersons.length)]?.name ?? "";
  const cells = [
    inline("A", name),
    number("B", figure(900_000_000)),
    number("C", figure(9_000_000) / 100),
    number("D", 40_000 + figure(6_000)),
    inline("E", text)
  ];
  return `<row r="${row}">${cells.join("")}</row>`;
}

/** A letter of `characters`, a paragraph for each of the prose's. */
export function largeDocx(characters: number): Uint8Array {
  const paragraphs = dutchProse(characters)
    .split("\n\n")
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join("");
  return zipOfParts([
    { name: "[Content_Types].xml", content: `<Types xmlns="${office}/package/2006/content-types"/>` },
    { name: "_rels/.rels", content: relations("officeDocument", "word/document.xml") },
    {
      name: "word/document.xml",
      content: `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`
    }
  ]);
}

/** An archive of as many letters as there may be, each of 2 kB. */
export function manyEntries(count: number): Uint8Array {
  const prose = dutchProse(1_000_000);
  return zipOfParts(
    Array.from({ length: count }, (_, index) => ({
      name: `map ${index % 40}/brief ${index}.txt`,
      content: prose.slice((index * 997) % 990_000).slice(0, 2_000)
    }))
  );
}

/** `bytes` of rows with a name and numbers. */
export function largeCsv(bytes: number): Uint8Array {
  const random = seededRandom(2);
  const row = (): string =>
    `${fivePersons[Math.floor(random() * 5)]?.name};${Math.floor(random() * 1e9)};Zuiderwoude\n`;
  const block = Buffer.from(Array.from({ length: 100_000 }, row).join(""));
  return Buffer.concat(Array.from({ length: Math.ceil(bytes / block.length) }, () => block)).subarray(0, bytes);
}

/** A page of `bytes`: a table, with letters beyond ASCII in it. */
export function largePage(bytes: number): Uint8Array {
  const rows = dutchProse(1_000_000).split("\n\n");
  const row = (text: string, index: number): string =>
    `<tr><td>${index}</td><td>&euro; ${index} caf\u00e9</td><td>${text}</td></tr>\n`;
  return filledUp("<!doctype html><html><body><table>\n", rows.map(row).join(""), "</table></body></html>", bytes);
}

/** A mail of `bytes`, all of it its plain body. */
export function largeMail(bytes: number): Uint8Array {
  const head =
    "From: a@kantoor.example\nTo: b@klant.example\nDate: Mon, 2 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\n\n";
  return filledUp(head, dutchProse(1_000_000).replace(/(.{60}\S*) /g, "$1\n"), "\n", bytes);
}

function filledUp(start: string, piece: string, end: string, bytes: number): Uint8Array {
  const block = Buffer.from(piece);
  const blocks = Array.from({ length: Math.ceil(bytes / block.length) }, () => block);
  return Buffer.concat([Buffer.from(start), ...blocks, Buffer.from(end)]);
}

/** Pages of dense text as pictures of A4 at 200 dots per inch. Null where `pdftoppm` (poppler-utils) is missing. */
export async function scannedPages(folder: string, pages: number): Promise<readonly string[] | null> {
  const source = join(folder, "scans.pdf");
  const person = { person: "Willem van den Broek", bsn: "111222333" };
  writeFileSync(source, await dossierPdf({ ...person, type: "ib-aangifte", year: 2025, pages }));
  if (spawnSync("pdftoppm", ["-v"], { stdio: "ignore" }).status !== 0) return null;
  execFileSync("pdftoppm", ["-r", "200", "-png", "-gray", source, join(folder, "scan")]);
  rmSync(source);
  return Array.from({ length: pages }, (_, page) => join(folder, `scan-${page + 1}.png`));
}
