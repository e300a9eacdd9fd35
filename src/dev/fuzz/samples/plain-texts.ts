import { MarkerWords, type Sample, sampleOf } from "../sample.ts";

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
/** What follows the last line is not told by the format: a file that is cut off is a shorter file. */
const openEnded = { tellsItsEnd: false };

/** Formats that are text, and mails. */
export function plainTexts(): Sample[] {
  return [text(), csv(), html(), xml(), json(), mt940(), calendar(), contacts(), mail(), mailbox()];
}

function text(): Sample {
  const words = new MarkerWords("text");
  const content = words.many(12, (word) => `Geachte heer, in het dossier van ${word} ontbreekt de aanslag.\n\n`);
  return sampleOf("text", "brief.txt", bytes(content), words.given, openEnded);
}

function csv(): Sample {
  const words = new MarkerWords("csv");
  const rows = words.many(20, (word, row) => `${row};"${word}";${row * 1234}\n`);
  return sampleOf("csv", "leden.csv", bytes(`nummer;naam;bedrag\n${rows}`), words.given, openEnded);
}

function html(): Sample {
  const words = new MarkerWords("html");
  const body = words.many(12, (word, at) => `<p class="a${at}">Beste <b>${word}</b> &amp; co</p>\n`);
  const content = `<!doctype html><html><head><title>Brief</title></head><body>${body}</body></html>`;
  return sampleOf("html", "brief.html", bytes(content), words.given, { ...openEnded, hasOracle: false });
}

function xml(): Sample {
  const words = new MarkerWords("xml");
  const rows = words.many(12, (word, at) => `<persoon nummer="${at}"><naam>${word}</naam></persoon>`);
  const content = `<?xml version="1.0" encoding="UTF-8"?><lijst soort="${words.next()}">${rows}</lijst>`;
  return sampleOf("xml", "lijst.xml", bytes(content), words.given);
}

function json(): Sample {
  const words = new MarkerWords("json");
  const rows = words.many(12, (word, at) => `${at === 0 ? "" : ",\n"}{"naam": "${word}", "nummer": ${at}}`);
  return sampleOf("json", "leden.json", bytes(`[${rows}]`), words.given, openEnded);
}

function mt940(): Sample {
  const words = new MarkerWords("mt940");
  const lines = words.many(8, (word, at) => `:61:250124C${at},00NTRFNONREF\n:86:/NAME/${word}/REMI/salaris\n`);
  const content = `:20:AFSCHRIFT\n:25:NL91ABNA0417164300\n:28C:1/1\n:60F:C250101EUR0,00\n${lines}:62F:C250131EUR9,00\n-`;
  return sampleOf("mt940", "afschrift.sta", bytes(crlf(content)), words.given, openEnded);
}

function calendar(): Sample {
  const words = new MarkerWords("ics");
  const events = words.many(6, (word) => `BEGIN:VEVENT\nSUMMARY:Gesprek met ${word}\nEND:VEVENT\n`);
  const content = `BEGIN:VCALENDAR\nVERSION:2.0\n${events}END:VCALENDAR\n`;
  return sampleOf("ics", "afspraken.ics", bytes(crlf(content)), words.given, openEnded);
}

function contacts(): Sample {
  const words = new MarkerWords("vcard");
  const cards = words.many(6, (word) => `BEGIN:VCARD\nVERSION:3.0\nFN:${word}\nNOTE:klant\nEND:VCARD\n`);
  return sampleOf("vcard", "klanten.vcf", bytes(crlf(cards)), words.given, openEnded);
}

function mail(): Sample {
  const words = new MarkerWords("eml");
  return sampleOf("eml", "bericht.eml", bytes(crlf(mailText(words))), words.given, { unsaidShare: 0.01 });
}

function mailbox(): Sample {
  const words = new MarkerWords("mbox");
  const mails = [1, 2].map(() => `From a@voorbeeld.example Thu Jan 02 10:00:00 2025\n${mailText(words)}\n`);
  return sampleOf("mbox", "postvak.mbox", bytes(mails.join("")), words.given, { unsaidShare: 0.03 });
}

function mailText(words: MarkerWords): string {
  const csvFile = Buffer.from(`naam;bedrag\n${words.many(4, (word) => `${word};12\n`)}`).toString("base64");
  return `From: Jan <jan@voorbeeld.example>
To: Piet <piet@elders.example>
Subject: Stukken van ${words.next()}
Date: Thu, 02 Jan 2025 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="grens"

--grens
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Dag Piet,
${words.many(3, (word) => `Bij ${word} hoort een brief.\n`)}
--grens
Content-Type: text/csv; name="leden.csv"
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="leden.csv"

${csvFile}
--grens
Content-Type: text/plain; name="slot.txt"
Content-Transfer-Encoding: 7bit
Content-Disposition: attachment; filename="slot.txt"

Tot slot ${words.next()}.
--grens--
`;
}
