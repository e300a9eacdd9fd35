import { describe, expect, it } from "vitest";
import { wordFile } from "../../../generators/documents/doc.ts";
import { legacyFixture } from "../../../generators/documents/legacy-fixture.ts";
import { readAlone, textAt } from "../../../generators/documents/read-alone.ts";
import { oldWordFile } from "../../../generators/documents/word95.ts";

describe("a letter that LibreOffice saved as DOC", async () => {
  const reading = await readAlone(legacyFixture("letter.doc"));

  it("is read as doc", () => {
    expect(reading).toMatchObject({ type: "doc", status: "read" });
    expect(reading.reason).toBeUndefined();
  });

  it("has its body as it reads, without the codes of its fields", () => {
    expect(reading.text.split("\n\n")[0]).toBe(
      [
        "Geachte heer Dijkstra, het BSN is 123456782.",
        "Café € 12,50 – naïef “citaat” Łódź Ωμέγα",
        "Zie de site hierna.",
        "Naam\tGeboren\tBSN",
        "Sjoerd Dijkstra\t\t123456782",
        "Zoë\teerste tweede\t111222333",
        "Na de tabel",
        "nieuwe regel\tna tab",
        "Laatste alinea."
      ].join("\n")
    );
  });

  it.each([
    ["header", "Koptekst dossier 211551557"],
    ["footer", "Voettekst pagina 1"],
    ["footnotes", "Voetnoot met 036000012\n\nEindnoot onderaan"],
    ["comments", "Opmerking: 319072356 klopt?"],
    ["text-box", "Tekstvak met 249566758"],
    ["properties", "Titel van de brief\nOnderwerp 987\ntrefwoord"]
  ])("has its %s in a place of their own", (part, text) => {
    expect(textAt(reading, { part })).toBe(text);
  });
});

describe("Word files of other makes", () => {
  it("reads pieces in the order of the text, in 8-bit letters and in UTF-16", async () => {
    const reading = await readAlone(wordFile({ pieces: ["BSN 1234", "56782 van ", { wide: "Łukasz" }, " – dus €\r"] }));
    expect(reading).toMatchObject({ type: "doc", status: "read", text: "BSN 123456782 van Łukasz – dus €" });
  });

  it("reads a fast-saved file by its pieces, not in the order of the file", async () => {
    const reading = await readAlone(wordFile({ pieces: ["eerst ", "dan\r"], isFastSaved: true, isBackwards: true }));
    expect(reading).toMatchObject({ status: "read", text: "eerst dan" });
  });

  it("keeps the results of fields, nested ones too, and drops their codes", async () => {
    const pieces = [
      "A \x13 IF \x13 DATE \x14 code \x15 \x14uitslag \x13PAGE\x14 7\x15\x15 B \x13 XE verborgen \x15C\r"
    ];
    expect((await readAlone(wordFile({ pieces }))).text).toBe("A uitslag  7 B C");
  });

  it("keeps what follows a field that never ends", async () => {
    expect((await readAlone(wordFile({ pieces: ["voor \x13 OOPS na\r", "meer\r"] }))).text).toContain("na\nmeer");
  });

  it("tells rows and empty cells apart where the file does not say", async () => {
    const reading = await readAlone(wordFile({ pieces: ["a\x07b\x07\x07c\x07d\x07\x07slot\r"] }));
    expect(reading.text).toBe("a\tb\nc\td\nslot");
  });

  it.each([
    ["an encrypted file", { isEncrypted: true }, { status: "encrypted", reason: "password-required", text: "" }],
    ["a Word 95 file", { isOld: true }, { status: "read", text: "BSN 123456782 €" }],
    ["a Word 95 file in Cyrillic", { isOld: true, language: 0x419 }, { status: "read", text: "BSN 123456782 Ђ" }],
    [
      "a file that says it has more text than it has",
      { extraCharacters: 500 },
      { status: "partly-read", reason: "part-damaged" }
    ],
    ["a file without its table stream", { hasNoTable: true }, { status: "corrupt", reason: "damaged" }]
  ])("reads %s as what it is", async (_, options, expected) => {
    const reading = await readAlone(wordFile({ pieces: ["BSN 123456782 \u20ac\r"], ...options }));
    expect(reading).toMatchObject({ type: "doc", ...expected });
  });

  it("reads the objects that lie in it: packed files, documents of other programs, whole files", async () => {
    const letter = "Bijlage met 111222333, als los bestand";
    const reading = await readAlone(
      wordFile({
        pieces: ["Zie bijlage\r"],
        objects: { packed: { name: "brief.txt", text: letter }, document: "Los 036000012\r" }
      })
    );
    expect(reading).toMatchObject({ status: "read" });
    expect(reading.text).toContain(letter);
    expect(reading.text).toContain("Los 036000012");
    expect(reading.places?.map(({ inside }) => inside)).toContainEqual(["brief.txt"]);
  });

  it("names an object that it cannot read", async () => {
    const reading = await readAlone(wordFile({ pieces: ["Tekst\r"], objects: { unknown: "VisioDocument" } }));
    expect(reading).toMatchObject({
      status: "partly-read",
      reason: "file-inside-unread",
      missingInside: [{ inside: ["object-1"], status: "unsupported", reason: "unknown-type" }]
    });
  });
});

describe("letters of Word 6 and 95", () => {
  it("are those of each run's font", async () => {
    const runs = [{ text: "caf\xe9 ", font: 0 }, { text: "\xcc\xee\xf1\xea\xe2\xe0", font: 2 }, { text: " \xe9\r" }];
    const reading = await readAlone(oldWordFile({ runs, fonts: [0, 2, 204] }));
    expect(reading).toMatchObject({ status: "read", text: "café Москва é" });
  });

  it("are those of the Macintosh where they were written on one", async () => {
    const reading = await readAlone(oldWordFile({ runs: [{ text: "caf\x8e\r" }], characterSet: 0x100 }));
    expect(reading.text).toBe("café");
  });

  it.each([0xa697, 0xa698, 0xa699])("are UTF-16 in East Asia (%i)", async (identity) => {
    const wide = [..."BSN 123456782 細\r"].map((letter) => {
      const code = letter.charCodeAt(0);
      return String.fromCharCode(code & 255, code >> 8);
    });
    const content = { runs: [{ text: wide.join("") }], identity, flags: 0x1000, characters: wide.length };
    expect(await readAlone(oldWordFile(content))).toMatchObject({ status: "read", text: "BSN 123456782 細" });
  });
});
