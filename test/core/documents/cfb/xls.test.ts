import { describe, expect, it } from "vitest";
import { numberFormat } from "../../../../src/core/documents/cfb/xls/number-format.ts";
import { numberText } from "../../../../src/core/documents/cfb/xls/number-text.ts";
import {
  type Biff,
  biffFile,
  cellFormat,
  cells,
  numberFormat as format,
  record
} from "../../../generators/documents/biff.ts";
import { ByteWriter } from "../../../generators/documents/byte-writer.ts";
import { legacyFixture } from "../../../generators/documents/legacy-fixture.ts";
import { readAlone, textAt } from "../../../generators/documents/read-alone.ts";

describe("a workbook that LibreOffice saved as XLS", async () => {
  const reading = await readAlone(legacyFixture("sheet.xls"));

  it("is read as xls", () => {
    expect(reading).toMatchObject({ type: "xls", status: "read" });
    expect(reading.reason).toBeUndefined();
  });

  it("has rows as lines and cells apart by tabs, with dates, leading zeros and all digits", () => {
    expect(reading.text.split("\n").slice(0, 7)).toEqual([
      "Personen & co",
      "Naam\tBSN\tGeboren\tAandeel",
      "Jansen\t123456782\t29-02-1980\t21%",
      "Pietersen\t036000012\t\t12.5",
      "\t\ttwee regels",
      "123456783\tBSN 123456782\t1\tmet opmerking",
      "-0.5\t1234567890123\t1e+21\t111222333"
    ]);
  });

  it("says which row a line is, over gaps", () => {
    const rows = (reading.places ?? []).filter(({ row, part }) => row !== undefined && part === undefined);
    expect(rows.slice(0, 2).map(({ sheet, row }) => [sheet, row])).toEqual([
      ["Personen & co", 1],
      ["Personen & co", 7]
    ]);
  });

  it.each([
    [{ sheet: "Personen & co", part: "comments" }, "Opmerking 319072356"],
    [{ sheet: "Personen & co", part: "footer" }, "Voet 211551557"],
    [{ sheet: "Personen & co", part: "header" }, "Kop van het blad"],
    [{ sheet: "Verborgen", row: 1 }, "verborgen 249566758"],
    [{ part: "properties" }, "Titel van de map"]
  ])("has what stands in %j", (where, text) => {
    expect(textAt(reading, where)).toBe(text);
  });

  it("has every text, also where they run over the end of a record", () => {
    const lines = textAt(reading, { sheet: "Namen", row: 1 }).split("\n");
    expect(lines).toHaveLength(400);
    expect(lines[399]).toBe("Naam 399 Ωμέγα Łódź\t399");
  });
});

const one = (biff: Biff, ...records: Uint8Array[]) =>
  biffFile({ biff, globals: [record(0x42, new ByteWriter().u16(1252).done())], sheets: [{ name: "Blad", records }] });

describe.each(["biff5", "biff8"] as const)("cells of %s", (biff) => {
  it.each([
    ["a text", cells.label(biff, 0, 0, "Café 123456782"), "Café 123456782"],
    ["a text with formatting", cells.rich(biff, 0, 0, "Zoë"), "Zoë"],
    ["a number", cells.number(0, 0, 123456782), "123456782"],
    ["a packed integer", cells.rk(0, 0, ((123456782 << 2) | 2) >>> 0), "123456782"],
    ["a packed hundredth", cells.rk(0, 0, (1250 << 2) | 3), "12.5"],
    ["packed numbers in a row", cells.mulRk(0, 0, [(1 << 2) | 2, (2 << 2) | 2]), "1\t2"],
    ["a formula's text", cells.formulaText(biff, 0, 0, "BSN 111222333"), "BSN 111222333"],
    ["true", cells.boolean(0, 0, 1, false), "TRUE"],
    ["an error", cells.boolean(0, 0, 42, true), "#N/A"]
  ])("read %s", async (_, cell, text) => {
    expect(await readAlone(one(biff, cell))).toMatchObject({ type: "xls", status: "read", text: `Blad\n${text}` });
  });
});

describe("shared texts", () => {
  const shared = (...pieces: Uint8Array[]) =>
    biffFile({
      biff: "biff8",
      globals: [record(0xfc, pieces[0] ?? new Uint8Array()), ...pieces.slice(1).map((piece) => record(0x3c, piece))],
      sheets: [{ name: "Blad", records: [cells.shared(0, 0, 0), cells.shared(0, 1, 1)] }]
    });
  const head = () => new ByteWriter().u32(2, 2);

  it("go on in a record that writes letters in another width", async () => {
    const first = head().u16(9).u8(0).latin1("1234").done();
    const second = new ByteWriter().u8(1).utf16("56782").u16(2).u8(0).latin1("ok").done();
    expect((await readAlone(shared(first, second))).text).toBe("Blad\n123456782\tok");
  });

  it("carry formatting and phonetics that are passed over, across records", async () => {
    const first = head().u16(2).u8(0x0c).u16(2).u32(6).latin1("Ja").u32(1).done();
    const second = new ByteWriter().u32(2).zeros(6).u16(3).u8(1).utf16("Łuk").done();
    expect((await readAlone(shared(first, second))).text).toBe("Blad\nJa\tŁuk");
  });

  it("that break off make the file partly read", async () => {
    const reading = await readAlone(shared(head().u16(200).u8(0).latin1("kort").done()));
    expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged" });
    expect(reading.text).toContain("kort");
  });
});

describe("workbooks", () => {
  it("shows numbers by the format of their cell", async () => {
    const globals = [format("biff8", 164, "000000000"), cellFormat(0), cellFormat(164), cellFormat(14)];
    const records = [cells.number(0, 0, 36000012, 1), cells.number(0, 1, 29280, 2), cells.number(0, 2, 36000012)];
    const reading = await readAlone(biffFile({ biff: "biff8", globals, sheets: [{ name: "B", records }] }));
    expect(reading.text).toBe("B\n036000012\t29-02-1980\t36000012");
  });

  it("counts days from 1904 where the workbook says so", async () => {
    const globals = [record(0x22, new ByteWriter().u16(1).done()), cellFormat(14)];
    const sheets = [{ name: "B", records: [cells.number(0, 0, 27818)] }];
    expect((await readAlone(biffFile({ biff: "biff8", globals, sheets }))).text).toBe("B\n29-02-1980");
  });

  it("keeps its cells where a chart in the sheet has copies of others, and the chart's labels that are in no cell", async () => {
    const chart = [record(0x809, new ByteWriter().u16(0x600, 0x20, 0, 0).zeros(8).done())];
    chart.push(cells.number(0, 0, 7), cells.label("biff8", 0, 1, "Reeks 036000012"), record(0x0a, new Uint8Array()));
    const reading = await readAlone(one("biff8", cells.number(0, 0, 123456782), ...chart));
    expect(textAt(reading, { row: 1 })).toBe("123456782");
    expect(textAt(reading, { part: "text-box" })).toBe("Reeks 036000012");
  });

  it("is encrypted when it says so", async () => {
    const globals = [record(0x2f, new Uint8Array(54))];
    const sheets = [{ name: "B", records: [cells.label("biff8", 0, 0, "cijfer")] }];
    expect(await readAlone(biffFile({ biff: "biff8", globals, sheets }))).toMatchObject({
      type: "xls",
      status: "encrypted",
      reason: "password-required",
      text: ""
    });
  });

  it("does not spend a thing on a million styled empty cells", async () => {
    const blanks = new ByteWriter();
    for (let row = 0; row < 2000; row++)
      blanks.bytes(record(0xbe, new ByteWriter().u16(row, 0).zeros(20).u16(9).done()));
    const reading = await readAlone(one("biff8", blanks.done(), cells.label("biff8", 2001, 1, "slot")));
    expect(reading.text).toBe("Blad\n\tslot");
  });

  it("stops where the text becomes too long, and says so", async () => {
    const rows = Array.from({ length: 50 }, (_, row) => cells.label("biff8", row, 0, "x".repeat(100)));
    const reading = await readAlone(one("biff8", ...rows), { textCharacters: 1000 });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-text-limit" });
  });

  it("says that a sheet is missing", async () => {
    const records = [cells.label("biff8", 0, 0, "tekst")];
    const bytes = biffFile({
      biff: "biff8",
      globals: [],
      sheets: [
        { name: "Een", records },
        { name: "Twee", records }
      ]
    });
    // The last sheet's BOF record loses its number.
    const start = bytes.findLastIndex((byte, at) => byte === 9 && bytes[at + 1] === 8 && bytes[at + 6] === 0x10);
    bytes[start] = 0xee;
    expect(await readAlone(bytes)).toMatchObject({ status: "partly-read", reason: "part-damaged" });
  });
});

describe("records that no workbook has", () => {
  const withRecords = (...strange: Uint8Array[]) =>
    one("biff8", cells.label("biff8", 0, 0, "voor"), ...strange, cells.label("biff8", 1, 0, "na"));
  const zeros = record(0, new Uint8Array());

  it.each([
    ["a run of zeros", [zeros, zeros]],
    ["letters", [record(0x4141, new Uint8Array(40))]]
  ])("say that what stood there is damaged: %s", async (_, strange) => {
    expect(await readAlone(withRecords(...strange))).toMatchObject({ status: "partly-read", reason: "part-damaged" });
  });

  it("may be a single empty one, as some writers put there, or a later version's", async () => {
    expect(await readAlone(withRecords(zeros, record(0x8d6, new Uint8Array(8))))).toMatchObject({ status: "read" });
  });

  it("are all there is where no sheet is left", async () => {
    const bytes = biffFile({ biff: "biff8", globals: [], sheets: [] });
    expect(await readAlone(bytes)).not.toMatchObject({ status: "read" });
  });
});

describe("a number as its cell shows it", () => {
  it.each([
    ["General", 123456782, "123456782"],
    ["General", 0.1 + 0.2, "0.3"],
    ["0", 123456782, "123456782"],
    ["000000000", 36000012, "036000012"],
    ["000000000", 1234567890, "1234567890"],
    ["0000\\.00\\.000", 36000012, "0360.00.012"],
    ['"BSN "000000000', 36000012, "BSN 036000012"],
    ["000-000-000;-0", 36000012, "036-000-012"],
    ["#,##0", 123456782, "123456782"],
    ['"€" #,##0.00', 1250, "1250.00"],
    ["0.00%", 0.215, "21.50%"],
    ["dd-mm-yyyy", 29280, "29-02-1980"],
    ["[$-413]d mmmm yyyy", 29280, "29-02-1980"],
    ["yyyy-mm-dd hh:mm", 29280.75, "29-02-1980 18:00"],
    ["h:mm:ss", 0.5, "12:00"],
    ["[h]:mm:ss", 1.5, "36:00:00"],
    ["dd-mm-yyyy", -5, "-5"],
    ["[Red]0.0", 2, "2.0"],
    ['"dag" 0', 5, "5"]
  ])("%s of %d", (code, value, text) => {
    expect(numberText(value, numberFormat(code), false)).toBe(text);
  });
});
