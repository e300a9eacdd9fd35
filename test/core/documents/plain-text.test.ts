import { describe, expect, it } from "vitest";
import type { DocumentFormat } from "../../../src/core/documents/document-format.ts";
import { csv } from "../../../src/core/documents/formats/csv.ts";
import { ics } from "../../../src/core/documents/formats/ics.ts";
import { text } from "../../../src/core/documents/formats/text.ts";
import { vcard } from "../../../src/core/documents/formats/vcard.ts";
import { limits } from "../../../src/core/documents/limits.ts";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { shippedPacks } from "../../../src/core/packs/shipped.ts";
import { scanText } from "../../../src/core/scan/scan-text.ts";

const packs = compilePacks(shippedPacks);

/** `pieces`: what the content is cut into. */
async function read(format: DocumentFormat, content: string, pieces?: readonly string[], within = limits) {
  return format.read({
    bytes: new TextEncoder().encode(content),
    text: content,
    ...(pieces ? { pieces: () => pieces } : {}),
    limits: within,
    budget: { inflatedBytes: 1e6, entries: 100 },
    onPage: () => {},
    readInner: async ({ name, bytes }) => ({ type: "png", status: "read", text: `${name} of ${bytes.length} bytes` })
  });
}

describe("CSV", () => {
  const rows = "naam\tbsn\nJan\t123456782\nEls\t111222333";
  it.each([
    ["semicolons", "naam;bsn\nJan;123456782\nEls;111222333\n"],
    ["commas", "naam,bsn\r\nJan,123456782\r\nEls,111222333\r\n"],
    ["tabs", "naam\tbsn\nJan\t123456782\nEls\t111222333"],
    ["bars", "naam|bsn\nJan|123456782\nEls|111222333"],
    ["quotes", '"naam";"bsn"\n"Jan";"123456782"\n"Els";"111222333"']
  ])("with %s becomes rows of cells set apart by tabs", async (_, content) => {
    expect((await read(csv, content)).text).toBe(rows);
  });

  it("with a line that names the separator uses it, and counts the line", async () => {
    const reading = await read(csv, "sep=;\nnaam;a,b\nJan;1,2\n");
    expect(reading.text).toBe("naam\ta,b\nJan\t1,2");
    expect(reading.places).toEqual([{ start: 0, inside: [], row: 2 }]);
  });

  it("keeps a line break within quotes in its cell, an empty line as a row, and empty cells", async () => {
    const reading = await read(csv, 'a;"Dorps-\nstraat 1";;c\n\nd;;;e\n');
    expect(reading.text).toBe("a\tDorps- straat 1\t\tc\n\nd\t\t\te");
    expect(reading.places).toEqual([{ start: 0, inside: [], row: 1 }]);
  });

  it("is read no farther than its text is kept", async () => {
    const row = "Jan;123456782\n";
    const seen: number[] = [];
    function* pieces() {
      for (let number = 0; number < 100; number++) {
        seen.push(number);
        yield row.repeat(100);
      }
    }
    const source = { bytes: new Uint8Array(), text: "", pieces, onPage: () => {}, readInner: null };
    const budget = { inflatedBytes: 1e6, entries: 100 };
    const reading = await csv.read({ ...source, budget, limits: { ...limits, textCharacters: 5_000 } });
    expect(reading.text.length).toBeGreaterThan(5_000);
    expect(Math.max(...seen)).toBeLessThan(5);
  });

  it("with a stray quote keeps its columns", async () => {
    expect((await read(csv, 'naam;bsn\nJan "de Boer;123456782\n"Els;111222333\n')).text).toContain("111222333");
    expect((await read(csv, 'naam;bsn\n"Els;111222333\nJan;123456782\n')).text).toContain("Jan\t123456782");
  });
});

describe("JSON", () => {
  const labelled = (content: string) => scanText(content, packs).findings.find(({ kind }) => kind === "bsn");
  it.each([
    ["indented", '{\n  "naam": "Jan",\n  "bsn": "123456782"\n}'],
    ["on one line", '{"naam":"Jan","bsn":"123456782","plaats":"Delft"}'],
    ["one value a line", '{"naam":"Jan","bsn":123456782}\n{"naam":"Els","bsn":111222333}']
  ])("%s: the key is the number's label", async (_, content) => {
    const reading = await read(text, content);
    expect(labelled(reading.text)).toMatchObject({ confidence: "high" });
  });

  it("has its escaped letters and line breaks undone", async () => {
    const reading = await read(text, '[{"tekst":"Ren\\u00e9\\nBSN 123456782 \\"privé\\" a\\/b"}]');
    expect(reading.text).toBe('[{"tekst":"René\nBSN 123456782 "privé" a/b"}]');
  });

  it("is told from other text in brackets", async () => {
    const path = "[info] C:\\nieuw\\test.txt\n";
    expect((await read(text, path)).text).toBe(path);
  });

  it("of 20 MB on one line is read (quadratic work would run into the test's time limit)", async () => {
    const content = `[${'{"bsn":"123456782","tekst":"a\\nb"},'.repeat(560_000)}{}]`;
    expect((await read(text, content)).text).toHaveLength(content.length - 560_000);
  });

  it.each([
    ["a letter's code", "\\u00", "e9"],
    ["a line break's backslash", "\\", "n"],
    ["a backslash that is meant", "C:\\\\", "nieuw"]
  ])("that comes in pieces, cut within %s, has its escapes undone all the same", async (_, before, after) => {
    const pieces = [`{"a":"${before}`, `${after}"}`];
    const whole = await read(text, pieces.join(""));
    expect(await read(text, pieces.join(""), pieces)).toEqual(whole);
  });
});

describe("vCard", () => {
  const card = [
    "BEGIN:VCARD",
    "VERSION:2.1",
    "N:Jansen;Jan;;;",
    "item1.NOTE;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9 BSN 1234=",
    "56782=0D=0Aeinde",
    "ADR;TYPE=home:;;Dorpsstraat 1;Delft;;2611 AA;",
    "X-OVER:BSN 1112",
    " 22333",
    "PHOTO;ENCODING=BASE64;TYPE=PNG:iVBO",
    " Rw0K",
    'URL;X="a:b":https://kantoor.example/',
    "END:VCARD"
  ];
  it("is given line by line, folded lines and encodings undone", async () => {
    const { text: shown } = await read(vcard, card.join("\r\n"));
    expect(shown).toContain("N: Jansen, Jan");
    expect(shown).toContain("NOTE: René BSN 123456782");
    expect(shown).toContain("ADR: Dorpsstraat 1, Delft, 2611 AA");
    expect(shown).toContain("X-OVER: BSN 111222333");
    expect(shown).toContain("URL: https://kantoor.example/");
  });

  it("gives a picture in it as a file", async () => {
    const reading = await read(vcard, card.join("\r\n"));
    expect(reading.text).toContain("photo of 6 bytes");
    expect(reading.text).not.toContain("iVBO");
  });
});

describe("iCalendar", () => {
  it("is given line by line, folded lines and escapes undone", async () => {
    const event = [
      "BEGIN:VCALENDAR",
      "SUMMARY:Intake\\, Jansen",
      "DESCRIPTION:Graag meenemen:\\nBSN 1234",
      "\t56782\\; paspoort",
      "END:VCALENDAR"
    ];
    const { text: shown } = await read(ics, event.join("\r\n"));
    expect(shown).toContain("SUMMARY: Intake, Jansen");
    expect(shown).toContain("meenemen:\nBSN 123456782; paspoort");
  });

  it("with lines that are none keeps them", async () => {
    expect((await read(ics, "BEGIN:VCALENDAR\nBSN 123456782\nEND:VCALENDAR")).text).toContain("BSN 123456782");
  });
});
