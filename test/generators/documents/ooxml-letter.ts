import { contentTypes, coreProperties, type Parts, packageRelations, relations, xml } from "./ooxml-package.ts";

export const wordNamespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"'
].join(" ");

export const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...content: string[]): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>${content.join("")}</w:p>`;
export const story = (root: string, content: string): string =>
  xml(`<w:${root} ${wordNamespaces}>${content}</w:${root}>`);

const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(run(cell))}</w:tc>`).join("")}</w:tr>`;
export const table = (...rows: readonly string[][]): string =>
  `<w:tbl>${rows.map((cells) => row(...cells)).join("")}</w:tbl>`;

const box = `<w:txbxContent>${paragraph(run("Tekstvak 249566758"))}</w:txbxContent>`;
const twoForms = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice>
<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const deleted = `<w:del w:author="A"><w:r><w:delText>oud 111222333</w:delText></w:r></w:del>`;
const inserted = `<w:ins w:author="A">${run("nieuw")}</w:ins>`;
const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD Relatie </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("Veldinhoud")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const letterBody = [
  paragraph(
    run("BSN 1234"),
    run("56"),
    run("782."),
    "<w:r><w:tab/></w:r>",
    run("na tab"),
    "<w:r><w:br/></w:r>",
    run("regel twee")
  ),
  paragraph(run("Wijziging: "), deleted, inserted),
  paragraph(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen 036000012</w:t></w:r>`, twoForms),
  `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="keuze"/></w:dropDownList></w:sdtPr><w:sdtContent>${paragraph(run("Besturing"))}</w:sdtContent></w:sdt>`,
  paragraph(field),
  table(["Naam", "Geboren", "BSN"], ["Jansen", "", "211551557"]),
  paragraph('<w:hyperlink r:id="rId9"/>', '<w:r><w:drawing><wp:docPr descr="Foto van pand"/></w:drawing></w:r>')
].join("");

/** A letter with text in every place that Word knows. */
export function letterParts(body = letterBody): Parts {
  return {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations("word/document.xml"),
    "docProps/core.xml": coreProperties("Titel van de brief"),
    "word/_rels/document.xml.rels": relations({
      rId1: ["header", "header1.xml"],
      rId9: ["hyperlink", "mailto:klant@example.invalid", "External"]
    }),
    "word/document.xml": story("document", `<w:body>${body}</w:body>`),
    "word/header1.xml": story("hdr", paragraph(run("Koptekst"))),
    "word/footer1.xml": story("ftr", paragraph(run("Voettekst"))),
    "word/footnotes.xml": story("footnotes", `<w:footnote w:id="1">${paragraph(run("Voetnoot"))}</w:footnote>`),
    "word/endnotes.xml": story("endnotes", `<w:endnote w:id="1">${paragraph(run("Eindnoot"))}</w:endnote>`),
    "word/comments.xml": story(
      "comments",
      `<w:comment w:author="Collega">${paragraph(run("Klopt 319072356?"))}</w:comment>`
    ),
    "word/styles.xml": story("styles", "<w:style><w:name w:val='Kop 1'/></w:style>"),
    "customXml/item1.xml": xml('<dossier xmlns="urn:eigen"><bsn>123456782</bsn></dossier>')
  };
}
