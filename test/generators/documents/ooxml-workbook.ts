import { contentTypes, coreProperties, type Parts, packageRelations, relations, xml } from "./ooxml-package.ts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const related = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Cells as they stand in a row's XML. */
export const shared = (address: string, index: number): string => `<c r="${address}" t="s"><v>${index}</v></c>`;
export const number = (address: string, value: string, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;
export const row = (index: number, ...cells: string[]): string => `<row r="${index}">${cells.join("")}</row>`;
export const worksheet = (rows: string, after = ""): string =>
  xml(
    `<worksheet ${main} ${related}><cols><col min="2" max="2" hidden="1"/></cols><sheetData>${rows}</sheetData>${after}</worksheet>`
  );

/** Cell formats by number: general, date, nine digits, two decimals, percent. */
const styles = xml(`<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="000000000"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/><xf numFmtId="9"/></cellXfs></styleSheet>`);

const strings = xml(`<sst ${main}><si><t>Naam</t></si><si><r><t>1234</t></r><r><rPr><b/></rPr><t>56782</t></r></si>
<si><t>Tokyo</t><rPh sb="0" eb="1"><t>toukyou</t></rPh></si><si><t xml:space="preserve">twee_x000D_
regels</t></si></sst>`);

const persons = worksheet(
  [
    row(1, shared("A1", 0), shared("C1", 1), shared("D1", 2)),
    `<row r="2" hidden="1">${number("A2", "1.23456782E8")}${number("B2", "36000012", 2)}${number("C2", "44927", 1)}${number("D2", "12.5", 3)}</row>`,
    row(40, '<c r="B40" t="inlineStr"><is><r><t>1112</t></r><r><t>22333</t></r></is></c>', shared("C40", 3)),
    row(
      41,
      '<c r="A41" t="str"><f>"BSN "&amp;B2</f><v>BSN 211551557</v></c>',
      '<c r="B41"><f>SUM(A1:A2)</f></c>',
      '<c r="C41" t="b"><v>1</v></c>',
      number("D41", "0.21", 4)
    )
  ].join(""),
  '<dataValidations><dataValidation prompt="Vul het BSN in"/></dataValidations><headerFooter><oddHeader>&amp;L&amp;"Arial"Kop van blad&amp;R&amp;P</oddHeader></headerFooter>'
);

const comments = xml(`<comments ${main}><authors><author>Collega</author><author>tc={1}</author></authors><commentList>
<comment ref="B2" authorId="0"><text><r><t>Klopt 319072356?</t></r></text></comment>
<comment ref="A1" authorId="1"><text><t>[Threaded comment] dubbel</t></text></comment></commentList></comments>`);

const threaded = xml(
  `<ThreadedComments xmlns="urn:threaded"><threadedComment ref="A1" personId="{P}"><text>Draad 249566758</text></threadedComment></ThreadedComments>`
);

/** A workbook with text in every place that Excel knows. */
export function workbookParts(): Parts {
  return {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations("xl/workbook.xml"),
    "docProps/core.xml": coreProperties("Titel van de map"),
    "xl/_rels/workbook.xml.rels": relations({
      rId1: ["worksheet", "worksheets/blad.dat"],
      rId2: ["worksheet", "/xl/worksheets/sheet2.xml"],
      rId3: ["styles", "styles.xml"],
      rId4: ["sharedStrings", "sharedStrings.xml"]
    }),
    "xl/workbook.xml": xml(
      `<workbook ${main} ${related}><sheets><sheet name="Personen &amp; co" sheetId="1" r:id="rId1"/><sheet name="Verborgen" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>`
    ),
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": strings,
    "xl/worksheets/blad.dat": persons,
    "xl/worksheets/_rels/blad.dat.rels": relations({
      rId1: ["comments", "../comments1.xml"],
      rId2: ["threadedComment", "../threadedComments/threadedComment1.xml"]
    }),
    "xl/worksheets/sheet2.xml": worksheet(row(1, number("A1", "111222333"))),
    "xl/worksheets/sheet9.xml": worksheet(row(1, number("A1", "99001"))),
    "xl/comments1.xml": comments,
    "xl/threadedComments/threadedComment1.xml": threaded,
    "xl/persons/person.xml": xml('<personList xmlns="urn:persons"><person displayName="Piet" id="{P}"/></personList>'),
    "xl/pivotCache/pivotCacheRecords1.xml": xml(
      `<pivotCacheRecords ${main}><r><s v="Bron"/><n v="555123"/></r></pivotCacheRecords>`
    )
  };
}
