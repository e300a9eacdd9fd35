import { MarkerWords, packedSample, type Sample } from "../sample.ts";
import type { ZipPart } from "../zip-of-parts.ts";

const namespaces = ["office", "text", "table", "style", "meta", "draw:drawing", "presentation"]
  .map((each) => each.split(":"))
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name ?? prefix}:1.0"`)
  .join(" ");

/** Texts, sheets and slides of OpenDocument. */
export function openDocuments(): Sample[] {
  return [
    openDocument("odt", "text", (words) => words.many(10, (word) => `<text:p>Brief van ${word} aan</text:p>`)),
    openDocument("ods", "spreadsheet", (words) => sheet(words, "Een") + sheet(words, "Twee")),
    openDocument("odp", "presentation", (words) => slide(words, "Een") + slide(words, "Twee"))
  ];
}

function openDocument(type: string, kind: string, body: (words: MarkerWords) => string): Sample {
  const words = new MarkerWords(type);
  const root = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><office:document-${name} ${namespaces} office:version="1.3">${content}</office:document-${name}>`;
  const header = words.many(2, (word) => `<text:p>${word}</text:p>`);
  const parts: ZipPart[] = [
    { name: "mimetype", content: `application/vnd.oasis.opendocument.${kind}` },
    {
      name: "content.xml",
      content: root("content", `<office:body><office:${kind}>${body(words)}</office:${kind}></office:body>`)
    },
    {
      name: "styles.xml",
      content: root(
        "styles",
        `<office:master-styles><style:master-page style:name="Standard"><style:header>${header}</style:header></style:master-page></office:master-styles>`
      )
    },
    {
      name: "meta.xml",
      content: root("meta", `<office:meta><meta:keyword>${words.next()}</meta:keyword></office:meta>`)
    }
  ];
  return packedSample(type, `brief.${type}`, parts, words.given);
}

const cell = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

function sheet(words: MarkerWords, name: string): string {
  const rows = words.many(5, (word, row) => `<table:table-row>${cell(String(row))}${cell(word)}</table:table-row>`);
  return `<table:table table:name="${name}">${rows}</table:table>`;
}

function slide(words: MarkerWords, name: string): string {
  const box = (word: string): string =>
    `<draw:frame><draw:text-box><text:p>${word}</text:p></draw:text-box></draw:frame>`;
  const notes = `<presentation:notes>${box(words.next())}</presentation:notes>`;
  return `<draw:page draw:name="${name}">${words.many(3, box)}${notes}</draw:page>`;
}
