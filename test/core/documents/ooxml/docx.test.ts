import { describe, expect, it } from "vitest";
import { docx } from "../../../../src/core/documents/formats/docx.ts";
import { letterBody, letterParts, paragraph, run, story, table } from "../../../generators/documents/ooxml-letter.ts";
import { type Parts, zipOf } from "../../../generators/documents/ooxml-package.ts";
import { nameReader, readAs } from "../source-of.ts";

const read = async (parts: Parts) => readAs(docx, await zipOf(parts), { readInner: nameReader });
const readBody = async (body: string) => (await read(letterParts(body))).text.split("\n");

describe("docx", () => {
  it("reads the whole letter, in order, each part in its place", async () => {
    const { status, text, places } = await read(letterParts());
    expect(status).toBe("read");
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "BSN 123456782.\tna tab",
      "regel twee",
      "Wijziging: nieuw",
      "Wijziging: oud 111222333",
      "verborgen 036000012",
      "Besturing",
      "Veldinhoud",
      "Naam\tGeboren\tBSN",
      "Jansen\t\t211551557",
      "Tekstvak 249566758",
      "Koptekst",
      "Voettekst",
      "Voetnoot",
      "Eindnoot",
      "Collega: Klopt 319072356?",
      "xml: dossier",
      "bsn: 123456782",
      "title: Titel van de brief",
      "MERGEFIELD Relatie",
      "Foto van pand",
      "mailto:klant@example.invalid"
    ]);
    const at = (part: string) => places?.find((place) => place.part === part)?.start;
    expect(at("text-box")).toBe(text.indexOf("Tekstvak"));
    expect(at("header")).toBe(text.indexOf("Koptekst"));
    expect(at("comments")).toBe(text.indexOf("Collega"));
  });

  const bodies: readonly (readonly [name: string, body: string, line: string])[] = [
    ["a number split over runs is one", paragraph(run("BSN 12"), run("34"), run("56782")), "BSN 123456782"],
    [
      "a number of which digits were deleted reads as before and as now",
      paragraph(
        run("1234"),
        "<w:del><w:r><w:delText>99</w:delText></w:r></w:del>",
        "<w:ins>",
        run("56782"),
        "</w:ins>"
      ),
      "123456782"
    ],
    ["and as before", paragraph(run("12345678"), "<w:del><w:r><w:delText>2</w:delText></w:r></w:del>"), "123456782"],
    [
      "breaks in a cell keep the row a line",
      table(["Naam", `Jan${"</w:t><w:br/><w:t>"}Piet`, "x"]),
      "Naam\tJan Piet\tx"
    ],
    ["a symbol of a symbol font is its letter", paragraph('<w:r><w:sym w:font="Symbol" w:char="F031"/></w:r>'), "1"],
    ["a hyphen that does not break", paragraph(run("12"), "<w:r><w:noBreakHyphen/></w:r>", run("34")), "12-34"],
    [
      "a cell over two columns keeps the next in its column",
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(run("a"))}</w:tc><w:tc>${paragraph(run("b"))}</w:tc></w:tr></w:tbl>`,
      "a\t\tb"
    ],
    [
      "a table in a frame of one cell keeps its columns",
      `<w:tbl><w:tr><w:tc>${table(["Naam", "BSN"])}${paragraph()}</w:tc></w:tr></w:tbl>`,
      "Naam\tBSN"
    ],
    [
      "the older form alone is read",
      "<w:p><mc:AlternateContent><mc:Choice/><mc:Fallback><w:r><w:t>alleen oud</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>",
      "alleen oud"
    ],
    ["old word art", '<w:p><w:r><w:pict><v:shape><v:textpath string="KUNST"/></v:shape></w:pict></w:r></w:p>', "KUNST"],
    ["entities and numbers of letters", paragraph(run("&#49;&#x32;3 &lt;&amp;&gt;")), "123 <&>"],
    ["CDATA", paragraph(run("<![CDATA[1<2]]>")), "1<2"],
    ["elements named as what every object has", paragraph(run("a"), "<w:constructor/><w:__proto__/>", run("b")), "ab"]
  ];
  it.each(bodies)("%s", async (_, body, line) => {
    expect(await readBody(body)).toContain(line);
  });

  it("does not give a text box in two forms twice", async () => {
    const text = (await read(letterParts())).text;
    expect(text.split("249566758")).toHaveLength(2);
  });

  const forms: readonly (readonly [name: string, change: (parts: Parts) => Parts])[] = [
    ["any prefix", (parts) => changed(parts, "word/document.xml", (xml) => xml.replaceAll("w:", "ns9:"))],
    [
      "no prefix at all",
      (parts) => changed(parts, "word/document.xml", () => story("document", letterBody).replace(/(<\/?)w:/g, "$1"))
    ],
    ["a main part of another name", (parts) => renamed(parts, "word/document.xml", "word/raar.dat")],
    [
      "a main part that nothing names",
      (parts) => ({ ...renamed(parts, "word/document.xml", "x/y.bin"), "_rels/.rels": "<Relationships/>" })
    ],
    ["UTF-16 with a byte order mark", (parts) => changed(parts, "word/document.xml", (xml) => utf16(`\ufeff${xml}`))],
    ["UTF-16 without one", (parts) => changed(parts, "word/document.xml", (xml) => utf16(xml))],
    [
      "strict namespaces",
      (parts) =>
        changed(parts, "word/document.xml", (xml) =>
          xml.replaceAll(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main"
          )
        )
    ]
  ];
  it.each(forms)("reads the letter with %s", async (_, change) => {
    const { text } = await read(change(letterParts()));
    for (const number of ["123456782", "036000012", "211551557", "249566758"]) expect(text).toContain(number);
  });

  it("reads files inside, pictures only where a page could be in them", async () => {
    const picture = (length: number) => {
      const bytes = new Uint8Array(length);
      bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      return bytes;
    };
    const { text } = await read({
      ...letterParts(),
      "word/embeddings/Werkmap.xlsx": new Uint8Array([0x50, 0x4b, 3, 4]),
      "word/afchunk1.rtf": "{\\rtf1}",
      "word/media/image1.png": picture(30_000),
      "word/media/image2.png": picture(10_000),
      "word/vbaProject.bin": new Uint8Array(100)
    });
    for (const name of ["in Werkmap.xlsx", "in afchunk1.rtf", "in image1.png"]) expect(text).toContain(name);
    expect(text).not.toContain("image2");
    expect(text).not.toContain("vba");
  });

  it("says that a part is damaged, and gives what can be read", async () => {
    const parts = letterParts();
    const cut = changed(parts, "word/document.xml", (xml) => xml.slice(0, xml.indexOf("Besturing")));
    const { status, reason, text } = await read(cut);
    expect([status, reason]).toEqual(["partly-read", "part-damaged"]);
    expect(text).toContain("123456782");
    expect(text).toContain("Koptekst");
  });

  it("says so where the main part is missing", async () => {
    const { "word/document.xml": _, ...parts } = letterParts();
    expect(await read(parts)).toMatchObject({ status: "partly-read", reason: "part-damaged" });
  });

  it("expands nothing that a document type declares", async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    const parts = changed(letterParts(paragraph(run("&b;"))), "word/document.xml", (xml) =>
      xml.replace("?>\n", `?>${laughs}`)
    );
    const { status, text } = await read(parts);
    expect(status).toBe("partly-read");
    expect(text).not.toContain("haha");
  });
});

function changed(parts: Parts, name: string, change: (content: string) => string | Uint8Array): Parts {
  return { ...parts, [name]: change(String(parts[name])) };
}

function renamed(parts: Parts, from: string, to: string): Parts {
  const names = Object.entries(parts).map(([name, content]) => [name === from ? to : name, content] as const);
  return changed(Object.fromEntries(names), "_rels/.rels", (rels) => rels.replace(from, to));
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replace('encoding="UTF-8"', 'encoding="UTF-16"'), "utf16le"));
}
