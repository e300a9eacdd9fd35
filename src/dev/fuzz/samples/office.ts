import { agileLocked } from "../../../../test/generators/documents/locked-office.ts";
import { MarkerWords, packedSample, type Sample, sampleOf } from "../sample.ts";
import { type ZipPart, zipOfParts } from "../zip-of-parts.ts";

const main = "http://schemas.openxmlformats.org";
const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${main}/package/2006/relationships">${list
    .map(
      ([type, target], at) =>
        `<Relationship Id="r${at}" Type="${main}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
    )
    .join("")}</Relationships>`;
const types: ZipPart = { name: "[Content_Types].xml", content: `<Types xmlns="${main}/package/2006/content-types"/>` };
const about = (word: string): ZipPart => ({
  name: "docProps/core.xml",
  content: `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>${word}</dc:title></cp:coreProperties>`
});

/** Word, Excel and PowerPoint since 2007, and one of them encrypted. */
export function officeFiles(): Sample[] {
  return [word(), workbook(), slides(), locked()];
}

function word(): Sample {
  const words = new MarkerWords("docx");
  return packedSample("docx", "brief.docx", wordParts(words), words.given);
}

/** With few rounds for its password: it is the damage that counts here. */
function locked(): Sample {
  const words = new MarkerWords("docx-locked");
  const lock = { hash: "SHA512", keyBits: 256, spins: 10 } as const;
  const bytes = agileLocked(zipOfParts(wordParts(words)), "geheim", lock);
  return sampleOf("docx-locked", "brief.docx", bytes, words.given, { password: "geheim" });
}

function wordParts(words: MarkerWords): ZipPart[] {
  const story = (root: string, count: number): string => {
    const paragraphs = words.many(count, (word) => `<w:p><w:r><w:t>Brief van ${word} aan</w:t></w:r></w:p>`);
    return `<w:${root} xmlns:w="${main}/wordprocessingml/2006/main">${paragraphs}</w:${root}>`;
  };
  const body = story("document", 8).replace(/(<w:document[^>]*>)(.*)(<\/w:document>)/, "$1<w:body>$2</w:body>$3");
  const note = (root: string, item: string): string =>
    story(root, 2).replace(/<w:p>.*<\/w:p>/, (paragraphs) => `<w:${item} w:id="2">${paragraphs}</w:${item}>`);
  return [
    types,
    { name: "_rels/.rels", content: relations([["officeDocument", "word/document.xml"]]) },
    { name: "word/document.xml", content: body },
    {
      name: "word/_rels/document.xml.rels",
      content: relations([
        ["header", "header1.xml"],
        ["footnotes", "footnotes.xml"],
        ["comments", "comments.xml"]
      ])
    },
    { name: "word/header1.xml", content: story("hdr", 2) },
    { name: "word/footnotes.xml", content: note("footnotes", "footnote") },
    { name: "word/comments.xml", content: note("comments", "comment") },
    about(words.next())
  ];
}

function workbook(): Sample {
  const words = new MarkerWords("xlsx");
  const namespace = `xmlns="${main}/spreadsheetml/2006/main"`;
  const inline = words.many(
    6,
    (word, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>${word}</t></is></c></row>`
  );
  const strings = words.many(6, (word) => `<si><t>${word}</t></si>`);
  const shared = Array.from(
    { length: 6 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`
  );
  const sheet = (rows: string): string => `<worksheet ${namespace}><sheetData>${rows}</sheetData></worksheet>`;
  const names = [words.next(), words.next()];
  const listed = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" ${at === 1 ? 'state="hidden" ' : ""}r:id="r${at}"/>`
  );
  const parts: ZipPart[] = [
    types,
    { name: "_rels/.rels", content: relations([["officeDocument", "xl/workbook.xml"]]) },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${namespace} xmlns:r="${main}/officeDocument/2006/relationships"><sheets>${listed.join("")}</sheets></workbook>`
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["worksheet", "worksheets/sheet2.xml"],
        ["sharedStrings", "sharedStrings.xml"]
      ])
    },
    { name: "xl/worksheets/sheet1.xml", content: sheet(inline) },
    { name: "xl/worksheets/sheet2.xml", content: sheet(shared.join("")) },
    { name: "xl/sharedStrings.xml", content: `<sst ${namespace} count="6" uniqueCount="6">${strings}</sst>` },
    about(words.next())
  ];
  return packedSample("xlsx", "leden.xlsx", parts, words.given);
}

function slides(): Sample {
  const words = new MarkerWords("pptx");
  const shape = (root: string): string =>
    `<p:${root} xmlns:p="${main}/presentationml/2006/main" xmlns:a="${main}/drawingml/2006/main"><p:cSld><p:spTree>${words.many(
      4,
      (word) => `<p:sp><p:txBody><a:p><a:r><a:t>${word}</a:t></a:r></a:p></p:txBody></p:sp>`
    )}</p:spTree></p:cSld></p:${root}>`;
  const parts: ZipPart[] = [
    types,
    { name: "_rels/.rels", content: relations([["officeDocument", "ppt/presentation.xml"]]) },
    {
      name: "ppt/presentation.xml",
      content: `<p:presentation xmlns:p="${main}/presentationml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships"><p:sldIdLst><p:sldId id="256" r:id="r0"/><p:sldId id="257" r:id="r1"/></p:sldIdLst></p:presentation>`
    },
    {
      name: "ppt/_rels/presentation.xml.rels",
      content: relations([
        ["slide", "slides/slide1.xml"],
        ["slide", "slides/slide2.xml"]
      ])
    },
    { name: "ppt/slides/slide1.xml", content: shape("sld") },
    { name: "ppt/slides/slide2.xml", content: shape("sld") },
    {
      name: "ppt/slides/_rels/slide1.xml.rels",
      content: relations([["notesSlide", "../notesSlides/notesSlide1.xml"]])
    },
    { name: "ppt/notesSlides/notesSlide1.xml", content: shape("notes") }
  ];
  return packedSample("pptx", "dia.pptx", parts, words.given);
}
