import { biffFile, biffText, cells, record } from "../../../../test/generators/documents/biff.ts";
import { ByteWriter } from "../../../../test/generators/documents/byte-writer.ts";
import { wordFile } from "../../../../test/generators/documents/doc.ts";
import { legacyFixture } from "../../../../test/generators/documents/legacy-fixture.ts";
import { msgFile } from "../../../../test/generators/documents/msg.ts";
import { tnefFile } from "../../../../test/generators/documents/tnef.ts";
import { MarkerWords, type Sample, sampleOf } from "../sample.ts";

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const noSums = { unsaidShare: 0.1 };
const anyOrder = { ...noSums, tellsItsOrder: false };
/** A file that ends behind an attachment may be whole. */
const openEnded = { tellsItsEnd: false };

/** Files of Office up to 2003, made here and by LibreOffice, and what Outlook makes. */
export function oldOfficeFiles(): Sample[] {
  return [...fromLibreOffice(), smallWord(), smallWorkbook(), richText(), outlookMail(), winmail()];
}

/** With texts of which each stands in another part. */
function fromLibreOffice(): Sample[] {
  const inLetter = ["Geachte heer Dijkstra", "Sjoerd Dijkstra", "Voetnoot met 036000012", "Eindnoot onderaan"];
  const inSheet = ["Pietersen", "BSN 123456782", "verborgen 249566758", "Opmerking 319072356"];
  inSheet.push("Persoon nummer 11 uit", "Persoon nummer 200 uit", "Persoon nummer 398 uit");
  const inSlides = ["BSN 123456782", "Notitie bij een: 111222333", "Los kader 036000012", "Notitie bij drie"];
  const around = ["Koptekst dossier 211551557", "Opmerking: 319072356 klopt", "Tekstvak met 249566758"];
  return [
    sampleOf("doc", "brief.doc", legacyFixture("letter.doc"), [...inLetter, ...around], noSums),
    sampleOf("rtf-writer", "brief.rtf", legacyFixture("letter.rtf"), inLetter, anyOrder),
    sampleOf("xls", "leden.xls", legacyFixture("sheet.xls"), inSheet, noSums),
    sampleOf("ppt", "dia.ppt", legacyFixture("slides.ppt"), inSlides, noSums)
  ];
}

function smallWord(): Sample {
  const words = new MarkerWords("doc-small");
  const pieces = Array.from({ length: 4 }, (_, at) => {
    const text = words.many(2, (word) => `Brief van ${word} aan\r`);
    return at % 2 === 0 ? text : { wide: text };
  });
  const objects = { packed: { name: "los.txt", text: words.next() }, document: `${words.next()}\r` };
  return sampleOf("doc-small", "brief.doc", wordFile({ pieces, objects }), words.given, noSums);
}

function smallWorkbook(): Sample {
  const words = new MarkerWords("xls-small");
  const strings = Array.from({ length: 6 }, () => words.next());
  const table = new ByteWriter().u32(6, 6);
  for (const word of strings) table.bytes(biffText("biff8", word));
  const rows = Array.from({ length: 4 }, (_, row) => cells.label("biff8", row, 0, words.next()));
  const book = biffFile({
    biff: "biff8",
    globals: [record(0xfc, table.done())],
    sheets: [
      { name: words.next(), records: rows },
      { name: words.next(), records: strings.map((_, row) => cells.shared(row, 1, row)) }
    ]
  });
  return sampleOf("xls-small", "leden.xls", book, words.given, noSums);
}

function richText(): Sample {
  const words = new MarkerWords("rtf");
  const body = words.many(8, (word) => `{\\b Beste} ${word}\\par\n`);
  const header = `{\\header \\pard ${words.next()}\\par}`;
  const note = `{\\footnote \\pard ${words.next()}}`;
  const rtf = `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}${header}\n${body}${note}\n${words.many(3, (word) => `${word}\\par\n`)}}`;
  return sampleOf("rtf", "brief.rtf", bytes(rtf), words.given, anyOrder);
}

function outlookMail(): Sample {
  const words = new MarkerWords("msg");
  const file = msgFile({
    texts: { 55: words.next(), 4096: words.many(4, (word) => `Beste ${word},\r\n`) },
    recipients: [{ kind: 1, name: words.next(), address: "a@b.example" }],
    attachments: [
      { name: "los.txt", data: bytes(words.many(6, (word) => `regel met ${word}\n`)) },
      { name: "binnen", data: { texts: { 55: words.next(), 4096: words.next() } } }
    ]
  });
  return sampleOf("msg", "bericht.msg", file, words.given, noSums);
}

function winmail(): Sample {
  const words = new MarkerWords("tnef");
  const file = tnefFile({
    subject: words.next(),
    properties: { 4096: words.many(3, (word) => `Beste ${word},\r\n`) },
    attachments: [
      { title: "een.txt", data: bytes(words.many(3, (word) => `regel met ${word}\n`)) },
      { title: "twee.txt", data: bytes(words.many(3, (word) => `regel met ${word}\n`)) }
    ]
  });
  return sampleOf("tnef", "winmail.dat", file, words.given, openEnded);
}
