import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { xlsx } from "../../../../src/core/documents/formats/xlsx.ts";
import { binaryWorkbookParts } from "../../../generators/documents/ooxml-binary-workbook.ts";
import { type Parts, zipOf } from "../../../generators/documents/ooxml-package.ts";
import { number, row, workbookParts, worksheet } from "../../../generators/documents/ooxml-workbook.ts";
import { nameReader, readAs } from "../source-of.ts";

const read = async (parts: Parts) => readAs(xlsx, await zipOf(parts), { readInner: nameReader });
const readSheet = (sheet: string) => read({ ...workbookParts(), "xl/worksheets/blad.dat": sheet });

describe("xlsx", () => {
  it("reads the whole workbook, sheet by sheet, each row in its place", async () => {
    const { status, text, places } = await read(workbookParts());
    expect(status).toBe("read");
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "Personen & co",
      "Naam\t\t123456782\tTokyo",
      "123456782\t036000012\t01-01-2023\t12.50",
      "\t111222333\ttwee regels",
      "BSN 211551557\t=SUM(A1:A2)\tTRUE\t21%",
      "Kop van blad",
      "Vul het BSN in",
      "Collega: Klopt 319072356?",
      "Piet: Draad 249566758",
      "Verborgen",
      "111222333",
      "sheet9",
      "99001",
      "Bron\t555123",
      "title: Titel van de map"
    ]);
    const rowOf = (line: string) => places?.find(({ start }) => start === text.indexOf(line));
    expect(rowOf("Naam")).toMatchObject({ sheet: "Personen & co", row: 1 });
    expect(rowOf("\t111222333")).toMatchObject({ sheet: "Personen & co", row: 40 });
    expect(rowOf("Collega")).toMatchObject({ sheet: "Personen & co", row: 2, part: "comments" });
    expect(rowOf("111222333\n\nsheet9")).toMatchObject({ sheet: "Verborgen", row: 1 });
  });

  const cells: readonly (readonly [name: string, cells: string, line: string])[] = [
    ["a number in exponents is written out", number("A1", "1.11222333E8"), "111222333"],
    ["a number keeps what is behind its point", number("A1", "1234.56"), "1234.56"],
    ["a number of binary noise reads as it was typed", number("A1", "0.30000000000000004"), "0.3"],
    ["a date with a time", number("A1", "44927.5", 1), "01-01-2023"],
    ["a date in ISO form", '<c r="A1" t="d"><v>2023-01-31</v></c>', "31-01-2023"],
    ["cells without addresses stand in order", "<c><v>1</v></c><c/><c><v>3</v></c>", "1\t\t3"],
    ["an error as it shows", '<c r="A1" t="e"><v>#N/A</v></c>', "#N/A"],
    ["cells behind the last column are said to be damage", number("ZZZZ1", "5"), ""]
  ];
  it.each(cells)("%s", async (_, content, line) => {
    const { text } = await readSheet(worksheet(row(1, content)));
    expect(text.split("\n")[2] ?? "").toBe(line);
  });

  it("bridges a few empty rows, and names the row after many", async () => {
    const rows = [1, 3, 9].map((index) => row(index, number(`A${index}`, String(index)))).join("");
    const { text, places } = await readSheet(worksheet(rows));
    expect(text).toContain("1\n\n3\n\n9");
    expect(places).toContainEqual({ start: text.indexOf("9"), inside: [], sheet: "Personen & co", row: 9 });
  });

  it("lets a million empty styled cells cost nothing", async () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, index) => `<row r="${index + 1}" s="1"><c r="A${index + 1}" s="1"/></row>`
    );
    const { text, places } = await readSheet(worksheet(empty.join("")));
    expect(text.length).toBeLessThan(400);
    expect(places?.length).toBeLessThan(20);
  });

  it("reads a workbook with prefixes", async () => {
    const parts = workbookParts();
    const prefixed = String(parts["xl/worksheets/blad.dat"])
      .replace(/<(\/?)(\w)/g, "<$1x:$2")
      .replace("xmlns=", "xmlns:x=");
    const { text } = await readSheet(prefixed.replace("<x:?xml", "<?xml"));
    expect(text).toContain("123456782\t036000012");
  });

  it("says that a text is missing to which a cell refers", async () => {
    const { "xl/sharedStrings.xml": _, ...parts } = workbookParts();
    expect(await read(parts)).toMatchObject({ status: "partly-read", reason: "part-damaged" });
  });

  it("says that the text became too long, and stops", async () => {
    const bytes = await zipOf(workbookParts());
    const reading = await readAs(xlsx, bytes, { limits: { textCharacters: 30 } });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-text-limit" });
  });

  it("says that more came out than may", async () => {
    const bytes = await zipOf(workbookParts());
    const reading = await readAs(xlsx, bytes, { limits: { inflatedBytes: 3000 } });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-inflated-limit" });
  });

  it("reads a binary workbook", async () => {
    const { status, text, places } = await read(binaryWorkbookParts());
    expect(status).toBe("read");
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "Blad één",
      "Naam\t036000012\t01-01-2023",
      "123456782\t12.5\tTRUE\tformule",
      "Kop",
      "Collega: Klopt 319072356?"
    ]);
    expect(places).toContainEqual({ start: text.indexOf("123456782"), inside: [], sheet: "Blad één", row: 40 });
  });

  it("says that a binary workbook breaks off", async () => {
    const parts = binaryWorkbookParts();
    const sheet = parts["xl/worksheets/sheet1.bin"] as Uint8Array;
    const cut = await read({ ...parts, "xl/worksheets/sheet1.bin": sheet.slice(0, sheet.length - 5) });
    expect(cut).toMatchObject({ status: "partly-read", reason: "part-damaged" });
  });

  it("reads what write-excel-file writes", async () => {
    const sheet = [
      [{ value: "Naam" }, { value: "BSN" }, { value: "Geboren" }],
      [
        { value: "Jansen" },
        { value: 36000012, format: "000000000" },
        { value: new Date(Date.UTC(1980, 1, 29)), format: "dd-mm-yyyy" }
      ]
    ];
    const bytes = Uint8Array.from(await writeExcelFile(sheet as never).toBuffer());
    const { status, text } = await readAs(xlsx, bytes);
    expect(status).toBe("read");
    expect(text).toContain("Naam\tBSN\tGeboren\nJansen\t036000012\t29-02-1980");
  });
});
