import { flatOdf, paragraph } from "./flat-odf.ts";

const styles = `
<office:automatic-styles>
  <style:page-layout style:name="PM"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="PM"/></office:master-styles>`;

const frame = (kind: string, top: number, text: string) =>
  `<draw:frame ${kind} svg:x="2cm" svg:y="${top}cm" svg:width="20cm" svg:height="3cm"><draw:text-box>${text}</draw:text-box></draw:frame>`;
const title = (text: string) => frame('presentation:class="title"', 1, paragraph(text));
const outline = (...texts: string[]) =>
  frame(
    'presentation:class="outline"',
    5,
    `<text:list>${texts.map((text) => `<text:list-item>${paragraph(text)}</text:list-item>`).join("")}</text:list>`
  );
const box = (text: string) => frame("", 12, paragraph(text));
const notes = (text: string) =>
  `<presentation:notes>${frame('presentation:class="notes"', 14, paragraph(text))}</presentation:notes>`;
const slide = (name: string, content: string) =>
  `<draw:page draw:name="${name}" draw:master-page-name="Default">${content}</draw:page>`;

/** Three slides with titles, lists, a loose text and notes. */
export function slidesOdp(): string {
  return flatOdf("presentation", {
    styles,
    body: [
      slide("p1", title("Eerste dia") + outline("BSN 123456782", "Café € 5") + notes("Notitie bij een: 111222333")),
      slide("p2", title("Tweede dia Ωμέγα") + box("Los kader 036000012")),
      slide("p3", title("Derde dia") + outline("Slot") + notes("Notitie bij drie"))
    ].join("\n")
  });
}
