import { contentTypes, type Parts, packageRelations, relations, xml } from "./ooxml-package.ts";

const spaces =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="urn:diagram"';
const paragraph = (...runs: string[]): string =>
  `<a:p>${runs.map((text) => `<a:r><a:t>${text}</a:t></a:r>`).join("")}</a:p>`;
const shape = (content: string, placeholder = ""): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:txBody>${content}</p:txBody></p:sp>`;
const slide = (content: string, root = "sld"): string =>
  xml(`<p:${root} ${spaces}><p:cSld><p:spTree>${content}</p:spTree></p:cSld></p:${root}>`);
const cell = (text: string): string => `<a:tc><a:txBody>${paragraph(text)}</a:txBody></a:tc>`;
const table = `<p:graphicFrame><a:tbl><a:tr>${cell("Naam")}${cell("BSN")}</a:tr><a:tr>${cell("Jansen")}${cell("111222333")}</a:tr></a:tbl></p:graphicFrame>`;

const chart =
  xml(`<c:chartSpace ${spaces}><c:chart><c:title><c:tx><c:rich>${paragraph("Omzet")}</c:rich></c:tx></c:title>
<c:ser><c:cat><c:strRef><c:f>Blad1!A1</c:f><c:strCache><c:pt><c:v>Noord</c:v></c:pt><c:pt><c:v>Zuid</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:chart></c:chartSpace>`);

/** Two slides out of file order, the second hidden, with notes, comments, a table, a chart and a diagram. */
export function slidesParts(): Parts {
  return {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations("ppt/presentation.xml"),
    "docProps/core.xml": xml("<coreProperties/>"),
    "ppt/presentation.xml": xml(
      `<p:presentation ${spaces}><p:sldIdLst><p:sldId id="256" r:id="rId8"/><p:sldId id="257" r:id="rId7"/></p:sldIdLst></p:presentation>`
    ),
    "ppt/_rels/presentation.xml.rels": relations({
      rId7: ["slide", "slides/slide1.xml"],
      rId8: ["slide", "slides/slide2.xml"]
    }),
    "ppt/slides/slide1.xml": slide(shape(paragraph("Tweede dia"))).replace("<p:sld ", '<p:sld show="0" '),
    "ppt/slides/slide2.xml": slide(shape(paragraph("BSN 1234", "56782")) + table),
    "ppt/slides/_rels/slide2.xml.rels": relations({
      rId1: ["notesSlide", "../notesSlides/notesSlide1.xml"],
      rId2: ["chart", "../charts/chart1.xml"],
      rId3: ["diagramData", "../diagrams/data1.xml"],
      rId4: ["comments", "../comments/comment1.xml"]
    }),
    "ppt/notesSlides/notesSlide1.xml": slide(shape(paragraph("Notitie 036000012")), "notes"),
    "ppt/comments/comment1.xml": xml(
      `<p:cmLst ${spaces}><p:cm authorId="0"><p:pos x="1" y="2"/><p:text>Opmerking 211551557</p:text></p:cm></p:cmLst>`
    ),
    "ppt/charts/chart1.xml": chart,
    "ppt/diagrams/data1.xml": xml(
      `<dgm:dataModel ${spaces}><dgm:pt><dgm:t>${paragraph("Schema")}</dgm:t></dgm:pt></dgm:dataModel>`
    ),
    "ppt/diagrams/drawing1.xml": xml(`<dsp:drawing xmlns:dsp="urn:dsp" ${spaces}>${paragraph("Schema")}</dsp:drawing>`),
    "ppt/slideMasters/slideMaster1.xml": slide(
      shape(paragraph("Klik om te bewerken"), '<p:ph type="title"/>') + shape(paragraph("Kantoor BV")),
      "sldMaster"
    )
  };
}
