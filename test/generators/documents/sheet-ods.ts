import { flatOdf, paragraph } from "./flat-odf.ts";

const styles = `
<office:automatic-styles>
  <number:number-style style:name="N9"><number:number number:decimal-places="0" number:min-integer-digits="9"/></number:number-style>
  <number:date-style style:name="D"><number:day number:style="long"/><number:text>-</number:text>
    <number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>
  <number:percentage-style style:name="P"><number:number number:decimal-places="0" number:min-integer-digits="1"/>
    <number:text>%</number:text></number:percentage-style>
  <style:style style:name="nine" style:family="table-cell" style:data-style-name="N9"/>
  <style:style style:name="date" style:family="table-cell" style:data-style-name="D"/>
  <style:style style:name="percent" style:family="table-cell" style:data-style-name="P"/>
  <style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
  <style:page-layout style:name="A4"><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="A4">
  <style:header>${paragraph("Kop van het blad")}</style:header><style:footer>${paragraph("Voet 211551557")}</style:footer>
</style:master-page></office:master-styles>`;

const text = (value: string) => `<table:table-cell office:value-type="string">${paragraph(value)}</table:table-cell>`;
const number = (value: number, style = "Default") =>
  `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"/>`;
const date = (value: string) =>
  `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${value}"/>`;
const empty = (count: number) => `<table:table-cell table:number-columns-repeated="${count}"/>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
const emptyRows = (count: number) =>
  `<table:table-row table:number-rows-repeated="${count}">${empty(1)}</table:table-row>`;

/** `count` rows of a name each, long enough together to run over the end of a record. */
function manyNames(count: number): string {
  const name = (index: number) => (index % 3 === 0 ? `Naam ${index} Ωμέγα Łódź` : `Persoon nummer ${index} uit Café`);
  return Array.from({ length: count }, (_, index) => row(text(name(index)), number(index))).join("");
}

const persons = `<table:table table:name="Personen &amp; co">
${row(text("Naam"), text("BSN"), text("Geboren"), text("Aandeel"))}
${row(text("Jansen"), number(123456782), date("1980-02-29"), '<table:table-cell table:style-name="percent" office:value-type="percentage" office:value="0.21"/>')}
${row(text("Pietersen"), number(36000012, "nine"), empty(1), number(12.5))}
${emptyRows(3)}
${row(empty(2), text("twee\nregels"))}
${row(
  '<table:table-cell table:formula="of:=[.B2]+1" office:value-type="float" office:value="123456783"/>',
  text("BSN 123456782"),
  '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
  `<table:table-cell office:value-type="string"><office:annotation><dc:creator>Collega</dc:creator>${paragraph("Opmerking 319072356")}</office:annotation>${paragraph("met opmerking")}</table:table-cell>`
)}
${row(number(-0.5), number(1234567890123), number(1e21), text("<text:span>1112</text:span>22333"))}
</table:table>`;

/** A workbook with a hidden sheet, dates, leading zeros, formulas, a comment; `names` rows more on the third sheet. */
export function sheetOds(names: number): string {
  return flatOdf("spreadsheet", {
    meta: "<dc:title>Titel van de map</dc:title>",
    styles,
    body: `${persons}
<table:table table:name="Verborgen" table:style-name="hidden">${row(text("verborgen 249566758"))}</table:table>
<table:table table:name="Namen">${manyNames(names)}</table:table>`
  });
}
