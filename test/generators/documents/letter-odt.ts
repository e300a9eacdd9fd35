import { flatOdf, paragraph } from "./flat-odf.ts";

const styles = `
<office:automatic-styles>
  <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/>
    <style:header-style/><style:footer-style/></style:page-layout>
  <style:style style:name="Fat" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
  <style:header>${paragraph("Koptekst dossier 211551557")}</style:header>
  <style:footer>${paragraph('Voettekst pagina <text:page-number text:select-page="current">1</text:page-number>')}</style:footer>
</style:master-page></office:master-styles>`;

const cell = (text: string) => `<table:table-cell office:value-type="string">${paragraph(text)}</table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join("")}</table:table-row>`;

const table = `<table:table table:name="Personen"><table:table-column table:number-columns-repeated="3"/>
${row("Naam", "Geboren", "BSN")}
${row("Sjoerd Dijkstra", "", "123456782")}
<table:table-row>${cell("Zoë")}<table:table-cell office:value-type="string">${paragraph("eerste")}${paragraph("tweede")}</table:table-cell>${cell("111222333")}</table:table-row>
</table:table>`;

const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body>${paragraph("Voetnoot met 036000012")}</text:note-body></text:note>`;
const endnote = `<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation>
<text:note-body>${paragraph("Eindnoot onderaan")}</text:note-body></text:note>`;
const comment = `<office:annotation><dc:creator>Collega</dc:creator><dc:date>2026-01-02T10:00:00</dc:date>
${paragraph("Opmerking: 319072356 klopt?")}</office:annotation>`;
const textBox = `<draw:frame text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm" draw:name="Kader">
<draw:text-box>${paragraph("Tekstvak met 249566758")}</draw:text-box></draw:frame>`;

/** A letter with everything that a word processor can hide text in; LibreOffice turns it into DOC and RTF. */
export function letterOdt(): string {
  return flatOdf("text", {
    meta: "<dc:title>Titel van de brief</dc:title><dc:subject>Onderwerp 987</dc:subject><meta:keyword>trefwoord</meta:keyword>",
    styles,
    body: [
      paragraph('Geachte heer Dijkstra, het BSN is <text:span text:style-name="Fat">1234</text:span>56782.'),
      paragraph(`Café € 12,50 – naïef “citaat” Łódź Ωμέγα${note}${comment}${endnote}`),
      paragraph('Zie <text:a xlink:type="simple" xlink:href="https://example.invalid/">de site</text:a> hierna.'),
      table,
      paragraph(`Na de tabel${textBox}<text:line-break/>nieuwe regel<text:tab/>na tab`),
      paragraph("Laatste alinea.")
    ].join("\n")
  });
}
