import { describe, expect, it } from "vitest";
import { ByteWriter } from "../../../generators/documents/byte-writer.ts";
import { compoundFile } from "../../../generators/documents/compound.ts";
import { olePackage } from "../../../generators/documents/doc.ts";
import { legacyFixture } from "../../../generators/documents/legacy-fixture.ts";
import { readAlone, textAt } from "../../../generators/documents/read-alone.ts";

const bytes = (text: string) => new ByteWriter().latin1(text).done();
const read = (content: string) => readAlone(bytes(`{\\rtf1\\ansi\\ansicpg1252\\deff0 ${content}}`));

describe("a letter that LibreOffice saved as RTF", async () => {
  const reading = await readAlone(legacyFixture("letter.rtf"));

  it("is read as rtf, with its body as it reads", () => {
    expect(reading).toMatchObject({ type: "rtf", status: "read" });
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
    ["properties", "Titel van de brief\n\nOnderwerp 987\n\ntrefwoord"]
  ])("has its %s in a place of their own", (part, text) => {
    expect(textAt(reading, { part })).toBe(text);
  });
});

describe("letters", () => {
  it.each([
    ["of the document's code page", "Zo\\'eb \\'80 5", "Zoë € 5"],
    ["in Unicode, and not their replacements", "\\u321?\\u243 \\'f3d\\u378?", "Łódź"],
    ["in Unicode with more replacements", "{\\uc2\\u937 \\'83\\'b6}m", "Ωm"],
    ["in Unicode without replacements", "{\\uc0\\u937\\u956}m", "Ωμm"],
    ["beyond the first plane", "\\u-10179?\\u-8704?", "😀"],
    [
      "of a font's own character set",
      "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}\\f1 \\'c6\\f0 \\'e9\\f2 \\'83A\\'82\\'a0",
      "Жéアあ"
    ],
    ["split over formatting", "1234{\\b 56}782", "123456782"],
    ["split over lines of the file", "1234\r\n56782", "123456782"],
    [
      "that control words stand for",
      "a\\~b\\_c\\-d\\emdash e\\lquote f\\rquote\\tab g\\{\\}\\\\",
      "a\u00a0b-cd—e‘f’\tg{}\\"
    ],
    ["hidden from view", "{\\v 123456782}", "123456782"]
  ])("%s are read", async (_, content, text) => {
    expect(await read(content)).toMatchObject({ status: "read", text });
  });
});

describe("groups", () => {
  it.each([
    [
      "pictures, styles, unknown ones",
      "a{\\pict 0102}{\\stylesheet x}{\\*\\onbekend y}{\\*\\shppict{\\pict ff}}b",
      "ab"
    ],
    ["codes of fields, not their results", "{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt hier}}", "hier"],
    ["the plain version of what is in Unicode", "{\\upr{plat}{\\*\\ud{rijk \\u937?}}}", "rijk Ω"],
    ["binary data, whatever is in it", "a{\\pict\\bin6 }}}{{{}b", "ab"],
    ["the drawing for old readers", "{\\shp{\\*\\shpinst{\\shptxt tekst}}{\\shprslt dubbel}}", "tekst"]
  ])("do not show %s", async (_, content, text) => {
    expect(await read(content)).toMatchObject({ status: "read", text });
  });
});

describe("tables", () => {
  it.each([
    [
      "cells apart by tabs, rows as lines",
      "\\trowd\\intbl a\\cell b\\cell\\row\\trowd\\intbl c\\cell\\cell\\row\\pard d",
      "a\tb\nc\nd"
    ],
    ["empty cells before others keep their tab", "\\trowd\\intbl\\cell\\cell x\\cell\\row", "\t\tx"],
    ["paragraphs in a cell keep the row whole", "\\trowd\\intbl a\\par b\\cell c\\cell\\row", "a b\tc"],
    [
      "tables in tables",
      "\\trowd\\intbl a\\nestcell b\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables\\par}c\\cell\\row",
      "a\tb\nc"
    ]
  ])("%s", async (_, content, text) => {
    expect((await read(content)).text.trimEnd()).toBe(text);
  });
});

/** `\objdata` of an embedded object. */
function object(className: string, data: Uint8Array): string {
  const name = `${className}\0`;
  const head = new ByteWriter().u32(0x501, 2, name.length).latin1(name).u32(0, 0, data.length).bytes(data).done();
  const hex = [...head].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `{\\object\\objemb{\\*\\objdata ${hex.replace(/.{77}/g, "$&\r\n")}}{\\result beeld}}`;
}

describe("files in it", () => {
  const packed = olePackage("bijlage.txt", new TextEncoder().encode("BSN 111222333"));
  it.each([
    ["a packed file", object("Package", packed.subarray(4)), "bijlage.txt"],
    [
      "an object in a compound file",
      object("Package2", compoundFile({ "\u0001Ole10Native": packed })),
      "object-1 > bijlage.txt"
    ]
  ])("%s is read under its name", async (_, content, inside) => {
    const reading = await read(`voor ${content} na`);
    expect(reading).toMatchObject({ status: "read" });
    expect(reading.text).toMatch(/^voor beeld na\n/);
    expect(reading.text).toContain("BSN 111222333");
    expect(reading.places?.map((place) => place.inside.join(" > "))).toContain(inside);
  });

  it("that is cut short is named", async () => {
    const reading = await read(object("Package", packed.subarray(4, packed.length - 5)));
    expect(reading).toMatchObject({
      status: "partly-read",
      missingInside: [{ inside: ["bijlage.txt"], status: "partly-read" }]
    });
  });
});

describe("malformed files", () => {
  it.each([
    ["that break off", "{\\rtf1 tekst {\\b vet", "tekst vet"],
    ["that close too early", `{\\rtf1 tekst} ${"{\\b verder} ".repeat(20)}`, "tekst"],
    ["that close early, with little behind", "{\\rtf1 tekst}}\\par bsn}", "tekst"],
    ["nested without end", `{\\rtf1 a${"{".repeat(20_000)}b${"}".repeat(20_000)}c}`, "abc"]
  ])("%s are partly read", async (_, content, text) => {
    const reading = await readAlone(bytes(content));
    expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged" });
    expect(reading.text).toBe(text);
  });

  it.each([
    ["a table of fonts whose bracket went missing", "{\\rtf1\\fonttbl{\\f0 Arial;} tekst}"],
    ["a word to skip that stands in no group", "{\\rtf1 \\*\\generator tekst}"],
    ["a star that no word follows", "{\\rtf1 {\\*te\\b kst}}"]
  ])("%s hides no text", async (_, content) => {
    expect((await readAlone(bytes(content))).text).toContain("tekst");
  });

  it("brackets and line ends behind the last group are no damage", async () => {
    expect(await readAlone(bytes("{\\rtf1 tekst}}\r\n}\0"))).toMatchObject({ status: "read", text: "tekst" });
  });

  it.each(["{\\rtf1 \\'zz\\u99999999999 a}", "{\\rtf1 \\bin99999999 a}", "{\\rtf1\\", "{\\rtf1 \\'e"])(
    "%j does no harm",
    async (content) => {
      expect((await readAlone(bytes(content))).status).toMatch(/read|corrupt/);
    }
  );
});
