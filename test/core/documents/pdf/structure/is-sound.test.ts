import { describe, expect, test } from "vitest";
import { isSoundPdf } from "../../../../../src/core/documents/pdf/structure/is-sound.ts";
import { dossierPdf } from "../../../../../src/dev/fixtures/dossier-pdf.ts";
import { blankPdf, plainPdf, scannedPdf } from "../../../../../src/dev/fixtures/odd-pdfs.ts";
import { pdfFile } from "../../../../../src/dev/fixtures/pdf-file.ts";

const page = "<< /Type /Page /Parent 2 0 R /Resources << /Font << /T 3 0 R >> >> /Contents 5 0 R >>";
const shown = "BT /T 11 Tf 50 800 Td 14 TL (Jansen) Tj T* [(Pie) -20 (ters)] TJ ET";

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Objects 1 (catalog), 2 (pages), 3 (font), 4 (page), 5 (its content). */
const parts = {
  catalog: "<< /Type /Catalog /Pages 2 0 R >>",
  pages: "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
  font: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  page,
  content: stream(shown),
  between: "",
  /** Of the objects of which the directory says where they are: none. */
  entries: "",
  trailer: "<< /Size 6 /Root 1 0 R >>",
  header: "%PDF-1.4\n"
};

function file(change: Partial<typeof parts> = {}): Uint8Array {
  const { catalog, pages, font, page, content, between, entries, trailer, header } = { ...parts, ...change };
  const objects = [catalog, pages, font, page, content].map((value, index) => `${index + 1} 0 obj\n${value}\nendobj\n`);
  const table = `xref\n0 1\n0000000000 65535 f \n${entries}trailer\n${trailer}\nstartxref\n9\n%%EOF\n`;
  return Buffer.from(`${header}${objects.join(between)}${table}`, "latin1");
}

const content = (text: string): Uint8Array => file({ content: stream(text) });

describe("sound", () => {
  test.each<[string, Uint8Array]>([
    ["as it is", file()],
    ["comments and empty lines between its objects", file({ between: "\n% gemaakt op maandag\n\n" })],
    ["a line of a mailer before it", Buffer.concat([Buffer.from("X-Mail: 1\n"), file()])],
    ["a number glued to the end of its object", file({ font: `${parts.font}\nendobj\n9 0 obj\n59` })],
    ["an object without a value", file({ between: "7 0 obj\nendobj\n" })],
    ["content in two pieces", file({ page: page.replace("5 0 R", "[5 0 R 5 0 R]") })],
    ["resources of the page's parent", file(inherited())],
    ["a string with brackets and a backslash", content("BT /T 9 Tf (a (b) \\) c) Tj ET")],
    ["hexadecimal text", content("BT /T 9 Tf <4a 61 6E> Tj ET")],
    ["an image within the content", content("q BI /W 1 /H 1 ID (\x00<< EI Q")],
    ["operators of the future, where they may be", content("BX 1 2 zz EX")],
    ["another way of packing", file({ content: `<< /Length 3 /Filter /LZWDecode >>\nstream\nabc\nendstream` })],
    ["an older content that nothing shows since it was changed", file({ trailer: trailerOf("/Prev 9"), ...lost() })],
    ["a page that was taken out, with its content", file({ catalog: `${parts.catalog}\nendobj\n${otherPage}` })],
    ["a second line that looks binary", file({ header: "%PDF-1.4\n\xe2\xe3\xcf\xd3 1\n" })],
    ["a directory that leads to its objects", file({ entries: entry(1, 9) })],
    ["a directory that leads to the space before them", file({ header: "%PDF-1.4\n\n", entries: entry(1, 9) })],
    ["an end mark with what was added at once behind it", file({ between: "startxref\n9\n%%EOF" })],
    ["names that are written with codes", content(shown.replace("/T ", "/#54 "))],
    ["a zero for a space", content(shown.replace("50 800", "50\x00800"))],
    ["content that is packed in letters", file({ content: inLetters(shown) })],
    ["content whose way of packing another object names", file(packedByReference())],
    ["content of a length that another object names, which tells of its end", file(lengthByReference())],
    ["a stream of another kind that nothing refers to", file({ between: `8 0 obj\n${stream("abc")}\nendobj\n` })]
  ])("%s", async (_, bytes) => expect(await isSoundPdf(bytes)).toBe(true));

  test.each<[string, () => Promise<Uint8Array>]>([
    [
      "a dossier",
      () => dossierPdf({ person: "S. Dijkstra", bsn: "319072356", type: "loonstrook", year: 2025, pages: 3 })
    ],
    ["a letter", () => plainPdf("Geachte heer Jansen,\n".repeat(80))],
    ["a scan", () => scannedPdf(2)],
    ["an empty page", () => blankPdf()],
    ["a file that is encrypted", () => pdfFile((pdf) => pdf.text("Jansen"), { userPassword: "geheim" })]
  ])("%s by a writer of PDF", async (_, make) => expect(await isSoundPdf(await make())).toBe(true));
});

test("a file of more objects than can be walked is let be, at once", async () => {
  const many = Buffer.from(`%PDF-1.4\n${"1 0 obj\n1\nendobj\n".repeat(250_000)}`);
  expect(await isSoundPdf(many)).toBe(true);
});

describe("not sound", () => {
  test.each<[string, Uint8Array]>([
    ["objects behind its end", Buffer.concat([file(), Buffer.from("9 0 obj\n1\nendobj\n")])],
    ["zeroes between its values", file({ page: page.replace("/Parent 2 0 R", "\0".repeat(13)) })],
    ["a directory that leads elsewhere", file({ entries: entry(1, 12) })],
    ["a directory that tells of another version", file({ entries: entry(1, 9, 4) })],
    ["a reference to another version", file({ page: page.replace("3 0 R", "3 1 R") })],
    ["a font of no kind", file({ font: parts.font.replace("/Subtype", "/SubtypE") })],
    ["a font of no name", file({ font: parts.font.replace("/BaseFont", "/BaseFon4") })],
    ["a font whose letters are not there", file({ font: parts.font.replace(" >>", " /ToUnicode 9 0 R >>") })],
    ["a font that is composed of none", file({ font: parts.font.replace("/Type1", "/Type0") })],
    ["a note of no kind", file({ page: page.replace("/Parent", "/Annots [<< /Contents (Jansen) >>] /Parent") })],
    ["content by another name", file({ page: page.replace("/Contents", "/Contentq") })],
    ["a page in place of the page tree", file({ catalog: "<< /Type /Catalog /Pages 4 0 R >>" })],
    ["a way of packing that is none", file({ content: parts.content.replace(" >>", " /Filter /FlatdDecode >>") })],
    ["letters that none are packed in", file({ content: inLetters(shown).replace(/.~>/, "\x7f~>") })],
    ["stray bytes between objects", file({ between: "zz\n" })],
    ["a key that lost its slash", file({ page: page.replace("/Contents", "Contents") })],
    ["a key with bytes that no name has", file({ page: page.replace("/Contents", "/Cont\x01nts") })],
    ["a dictionary without an end", file({ font: "<< /Type /Font" })],
    ["a string without an end", file({ font: "<< /Name (Jansen >>" })],
    ["a stream that is shorter than it says", file({ content: parts.content.replace("Jansen", "Jan") })],
    ["a page tree that counts other pages", file({ pages: "<< /Type /Pages /Kids [4 0 R] /Count 2 >>" })],
    ["a page that is not there", file({ pages: "<< /Type /Pages /Kids [6 0 R] /Count 1 >>" })],
    ["a page tree in a circle", file({ pages: "<< /Type /Pages /Kids [2 0 R] /Count 1 >>" })],
    ["a page of another kind", file({ page: page.replace("/Page ", "/Pagf ") })],
    ["content that is not there", file({ page: page.replace("5 0 R", "6 0 R") })],
    ["content that nothing refers to", file(lost())],
    ["no pages", file({ catalog: "<< /Type /Catalog >>" })],
    ["no root", file({ trailer: "<< /Size 6 >>" })],
    ["an operator that is none", content(shown.replace("Tj", "Uj"))],
    ["an operator that is gone", content(shown.replace("Tj", "  "))],
    ["operands that ran together", content(shown.replace("50 800", "50.800"))],
    ["a font that the page has not", content(shown.replace("/T ", "/U "))],
    ["a form that the page has not", content("/Form1 Do")],
    ["operands without an operator at its end", content(`${shown} 5`)],
    ["an image without an end", content("BI /W 1 ID abc")]
  ])("%s", async (_, bytes) => expect(await isSoundPdf(bytes)).toBe(false));

  test("one bit of a packed page, wherever it falls", async () => {
    const bytes = await plainPdf("Geachte heer Jansen,\n".repeat(40));
    const start = Buffer.from(bytes).indexOf("stream\n") + "stream\n".length;
    const end = Buffer.from(bytes).indexOf("endstream", start);
    const found: boolean[] = [];
    for (let at = start; at < end - 1; at += 5) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      found.push(await isSoundPdf(changed));
    }
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((isSound) => isSound)).toEqual([]);
  });

  test("packed data that is only flushed has no sum, and is let be", async () => {
    const { deflateSync, constants } = await import("node:zlib");
    const packed = deflateSync(shown, { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
    const flushed = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
    expect(await isSoundPdf(file({ content: flushed }))).toBe(true);
    expect(await isSoundPdf(file({ content: flushed.replace(`${packed.length}`, `${packed.length - 2}`) }))).toBe(
      false
    );
  });
});

/** One line of the directory, in a section of its own. */
function entry(number: number, offset: number, generation = 0): string {
  return `${number} 1\n${String(offset).padStart(10, "0")} ${String(generation).padStart(5, "0")} n \n`;
}

const otherPage = `8 0 obj\n${page.replace("5 0 R", "9 0 R")}\nendobj\n9 0 obj\n${stream(shown)}`;

/** ASCII85 (ISO 32000-1, 7.4.3). */
function inLetters(text: string): string {
  const letters = [...text.matchAll(/.{1,4}/gs)].map(([four]) => {
    const value = Buffer.from(four.padEnd(4, "\0")).readUInt32BE();
    const five = [4, 3, 2, 1, 0].map((power) => String.fromCharCode(33 + (Math.floor(value / 85 ** power) % 85)));
    return five.join("").slice(0, four.length + 1);
  });
  const packed = `${letters.join("")}~>`;
  return `<< /Length ${packed.length} /Filter [/ASCII85Decode] >>\nstream\n${packed}\nendstream`;
}

function packedByReference(): Partial<typeof parts> {
  return {
    content: inLetters(shown).replace("[/ASCII85Decode]", "8 0 R"),
    catalog: `${parts.catalog}\nendobj\n8 0 obj\n/ASCII85Decode`
  };
}

function lengthByReference(): Partial<typeof parts> {
  const text = `% endstream is a word\n${shown}`;
  return { content: `<< /Length 8 0 R >>\nstream\n${text}\nendstream\nendobj\n8 0 obj\n${text.length}` };
}

function trailerOf(extra: string): string {
  return `<< /Size 6 /Root 1 0 R ${extra} >>`;
}

function inherited(): Partial<typeof parts> {
  const [resources] = /\/Resources << .*? >> >>/.exec(page) ?? [""];
  return { page: page.replace(resources, ""), pages: parts.pages.replace(" >>", ` ${resources} >>`) };
}

/** Its page shows nothing any more. */
function lost(): Partial<typeof parts> {
  return { page: page.replace("/Contents 5 0 R", "") };
}
