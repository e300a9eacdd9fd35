import { describe, expect, it } from "vitest";
import { odp } from "../../../../src/core/documents/formats/odp.ts";
import { ods } from "../../../../src/core/documents/formats/ods.ts";
import { odt } from "../../../../src/core/documents/formats/odt.ts";
import { flatOdf, paragraph } from "../../../generators/documents/flat-odf.ts";
import { letterOdt } from "../../../generators/documents/letter-odt.ts";
import { zipOf } from "../../../generators/documents/ooxml-package.ts";
import { sheetOds } from "../../../generators/documents/sheet-ods.ts";
import { slidesOdp } from "../../../generators/documents/slides-odp.ts";
import { nameReader, readAs } from "../source-of.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const flat = (kind: "text" | "spreadsheet", body: string) => bytesOf(flatOdf(kind, { styles: "", body }));
const filled = (text: string) => text.split("\n").filter((line) => line !== "");

/** A package of one flat document: content and the rest need not be apart to be read. */
const packed = (content: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": content, ...more });

describe("OpenDocument", () => {
  it.each([
    ["flat", async () => bytesOf(letterOdt())],
    ["packed", () => packed(letterOdt())]
  ] as const)("reads a whole letter, %s", async (_, make) => {
    const { status, text, places } = await readAs(odt, await make());
    expect(status).toBe("read");
    expect(filled(text)).toEqual([
      "Geachte heer Dijkstra, het BSN is 123456782.",
      "Café € 12,50 – naïef “citaat” Łódź Ωμέγα",
      "Zie de site hierna.",
      "Naam\tGeboren\tBSN",
      "Sjoerd Dijkstra\t\t123456782",
      "Zoë\teerste tweede\t111222333",
      "Na de tabel",
      "nieuwe regel\tna tab",
      "Laatste alinea.",
      "Tekstvak met 249566758",
      "Voetnoot met 036000012",
      "Eindnoot onderaan",
      "Collega: Opmerking: 319072356 klopt?",
      "Koptekst dossier 211551557",
      "Voettekst pagina 1",
      "title: Titel van de brief",
      "subject: Onderwerp 987",
      "keyword: trefwoord",
      "https://example.invalid/"
    ]);
    for (const part of ["text-box", "footnotes", "comments", "header", "footer", "properties"] as const) {
      expect(places?.some((place) => place.part === part)).toBe(true);
    }
  });

  it("reads a workbook: hidden sheets, dates, comments, each row in its place", async () => {
    const { status, text, places } = await readAs(ods, bytesOf(sheetOds(2)));
    expect(status).toBe("read");
    for (const line of [
      "Jansen\t123456782\t29-02-1980\t0.21",
      "123456783\tBSN 123456782\ttrue\tmet opmerking",
      "-0.5\t1234567890123\t1e+21\t111222333",
      "Collega: Opmerking 319072356",
      "verborgen 249566758",
      "Voet 211551557"
    ]) {
      expect(filled(text)).toContain(line);
    }
    const at = (line: string) => places?.findLast(({ start }) => start <= text.indexOf(line));
    expect(at("Naam\tBSN")).toMatchObject({ sheet: "Personen & co", row: 1 });
    expect(at("Collega")).toMatchObject({ sheet: "Personen & co", row: 8, part: "comments" });
    expect(at("verborgen 2")).toMatchObject({ sheet: "Verborgen", row: 1 });
    expect(text).toContain("12.5\n\n\n\n\t\ttwee regels");
  });

  it("reads slides with their notes, page by page", async () => {
    const { text, places, pages } = await readAs(odp, bytesOf(slidesOdp()));
    expect(pages).toBe(3);
    expect(filled(text).slice(0, 4)).toEqual(["Eerste dia", "BSN 123456782", "Café € 5", "Notitie bij een: 111222333"]);
    const at = (line: string) => places?.findLast(({ start }) => start <= text.indexOf(line));
    expect(at("Notitie bij een")).toMatchObject({ page: 1, part: "notes" });
    expect(at("Los kader")).toMatchObject({ page: 2 });
  });

  const cell = (attributes: string, shown: string) =>
    `<table:table table:name="B"><table:table-row><table:table-cell ${attributes}>${shown}</table:table-cell></table:table-row></table:table>`;
  const cells: readonly (readonly [name: string, body: string, line: string])[] = [
    [
      "leading zeros that are shown",
      cell('office:value-type="float" office:value="36000012"', paragraph("036000012")),
      "036000012"
    ],
    [
      "all digits of a number that is shown short",
      cell('office:value-type="float" office:value="123456782"', paragraph("1,23E+08")),
      "123456782"
    ],
    [
      "a number without the points that are shown",
      cell('office:value-type="float" office:value="1234.5"', paragraph("1.234,50")),
      "1234.5"
    ],
    [
      "a date with its time",
      cell('office:value-type="date" office:date-value="2023-01-31T10:30:00"', ""),
      "31-01-2023 10:30:00"
    ],
    [
      "cells that stand for many",
      cell('table:number-columns-repeated="3" office:value-type="string"', paragraph("x")),
      "x\tx\tx"
    ]
  ];
  it.each(cells)("reads in a sheet %s", async (_, body, line) => {
    expect(filled((await readAs(ods, flat("spreadsheet", body))).text)).toContain(line);
  });

  it("lets a million empty rows of a million columns cost nothing", async () => {
    const empty =
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1048576"/></table:table-row>';
    const full = `<table:table-row table:number-rows-repeated="1000000">${'<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>z</text:p></table:table-cell>'}</table:table-row>`;
    const { text } = await readAs(
      ods,
      flat("spreadsheet", `<table:table table:name="B">${empty}${full}</table:table>`)
    );
    expect(text.length).toBeLessThan(30_000);
    expect(text).toContain("z\tz");
  });

  const texts: readonly (readonly [name: string, body: string, line: string])[] = [
    ["spaces that stand for many", paragraph('een<text:s text:c="3"/>twee'), "een   twee"],
    [
      "what was deleted",
      `<text:tracked-changes><text:changed-region><text:deletion>${paragraph("weg 123456782")}</text:deletion></text:changed-region></text:tracked-changes>${paragraph("blijft")}`,
      "weg 123456782"
    ],
    [
      "a shape in a paragraph apart from it",
      `<text:p>1234<draw:custom-shape>${paragraph("vorm")}</draw:custom-shape>56782</text:p>`,
      "123456782"
    ],
    ["hidden text", paragraph('<text:hidden-text text:string-value="geheim 111222333"/>'), "geheim 111222333"],
    ["what a form holds", '<form:text form:current-value="ingevuld"/>', "ingevuld"],
    ["a picture's description", paragraph("<draw:frame><svg:desc>foto</svg:desc></draw:frame>"), "foto"]
  ];
  it.each(texts)("reads in a text %s", async (_, body, line) => {
    expect(filled((await readAs(odt, flat("text", body))).text)).toContain(line);
  });

  it("calls an encrypted document encrypted", async () => {
    const manifest =
      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    const bytes = await packed("\u0001\u0002", { "META-INF/manifest.xml": manifest });
    expect(await readAs(odt, bytes)).toEqual({ status: "encrypted", reason: "password-required", text: "" });
  });

  it("reads objects and pictures that lie in it", async () => {
    const chart = flatOdf("text", { styles: "", body: paragraph("Grafiek 111222333") });
    const picture = new Uint8Array(30_000);
    picture.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const bytes = await packed(letterOdt(), { "Object 1/content.xml": chart, "Pictures/scan.png": picture });
    const { text } = await readAs(odt, bytes, { readInner: nameReader });
    expect(text).toContain("Grafiek 111222333");
    expect(text).toContain("in scan.png");
  });

  it("does not miss the settings of a formula, a file of its own that may be empty", async () => {
    const object = "Object 1/Configurations2/accelerator/current.xml";
    const bytes = await packed(flatOdf("text", { styles: "", body: paragraph("BSN 123456782") }), { [object]: "" });
    expect(await readAs(odt, bytes)).toMatchObject({ status: "read" });
  });

  it("says that a part is damaged, and gives what can be read", async () => {
    const reading = await readAs(odt, await packed(letterOdt().slice(0, 3000)));
    expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged" });
    expect(reading.text).toContain("123456782");
  });
});
