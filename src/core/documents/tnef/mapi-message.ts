import { addSection } from "../cfb/add-section.ts";
import { decodeCodePage } from "../cfb/code-page.ts";
import { decodeText } from "../decode-text.ts";
import type { DocumentSource } from "../document-format.ts";
import { htmlToText } from "../html-text.ts";
import type { PartName } from "../reading.ts";
import { readRtf } from "../rtf/read-rtf.ts";
import type { TextBuilder } from "../text-builder.ts";
import { decompressRtf } from "./decompress-rtf.ts";

/** Numbers of the properties that are read ([MS-OXPROPS]). */
export const tags = {
  subject: 0x0037,
  sentByName: 0x0042,
  headers: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  recipientKind: 0x0c15,
  bcc: 0x0e02,
  cc: 0x0e03,
  to: 0x0e04,
  body: 0x1000,
  packedRtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  address: 0x3003,
  internetAddress: 0x39fe,
  attachedData: 0x3701,
  shortFileName: 0x3704,
  attachMethod: 0x3705,
  longFileName: 0x3707,
  senderInternetAddress: 0x5d01,
  messageClass: 0x001a,
  codePage: 0x3ffd,
  language: 0x3ff1,
  internetCodePage: 0x3fde
} as const;

/** A message's properties, wherever they are stored. */
export interface MapiMessage {
  /** Text of a property, empty where there is none. */
  text(tag: number): string;
  binary(tag: number): Uint8Array<ArrayBuffer>;
  readonly codePage: number;
  readonly recipients: readonly MapiRecipient[];
  /** Texts of a contact, an appointment and the like, which mails do not have. */
  readonly otherTexts: readonly string[];
}

export interface MapiRecipient {
  readonly kind: "To" | "Cc" | "Bcc";
  readonly name: string;
  readonly address: string;
}

/** Adds a message: who, subject, body (each version of it that says something of its own), mail headers. False when a part is damaged. */
export function addMessage(builder: TextBuilder, message: MapiMessage, source: DocumentSource): boolean {
  addPart(builder, "headers", people(message).join("\n"));
  addPart(builder, "subject", message.text(tags.subject));
  const bodies = bodiesOf(message, source);
  let seen = "";
  for (const body of bodies.texts) {
    if (saysMore(body, seen)) addPart(builder, "body", body);
    seen += `\n${body}`;
  }
  addPart(builder, "properties", message.otherTexts.join("\n"));
  addPart(builder, "headers", message.text(tags.headers));
  return bodies.isWhole;
}

function addPart(builder: TextBuilder, part: PartName, text: string): void {
  addSection(builder, { part }, text.replace(/\r\n?/g, "\n").trimEnd());
}

function people(message: MapiMessage): string[] {
  const address = message.text(tags.senderInternetAddress) || message.text(tags.senderAddress);
  const lines = [line("From", person(message.text(tags.senderName) || message.text(tags.sentByName), address))];
  for (const kind of ["To", "Cc", "Bcc"] as const) {
    const listed = message.recipients
      .filter((one) => one.kind === kind)
      .map(({ name, address }) => person(name, address));
    const shown = message.text({ To: tags.to, Cc: tags.cc, Bcc: tags.bcc }[kind]);
    lines.push(line(kind, listed.length > 0 ? listed.join("; ") : shown));
  }
  return lines.filter((text) => text !== "");
}

const line = (label: string, text: string): string => (text === "" ? "" : `${label}: ${text}`);

/** Addresses of an office's own directory (`/O=...`) are no mail addresses. */
function person(name: string, address: string): string {
  if (!address.includes("@") || name === address) return name || address;
  return name === "" ? address : `${name} <${address}>`;
}

function bodiesOf(message: MapiMessage, source: DocumentSource): { texts: string[]; isWhole: boolean } {
  const html = message.binary(tags.html);
  const packed = message.binary(tags.packedRtf);
  const rtf = packed.length > 0 ? decompressRtf(packed, source.budget) : null;
  const texts = [
    message.text(tags.body),
    htmlToText(html.length > 0 ? htmlOf(html, message.codePage) : message.text(tags.html)),
    rtf ? readRtf(rtf.bytes).text : ""
  ];
  return { texts: texts.filter((text) => text.trim() !== ""), isWhole: packed.length === 0 || rtf?.isWhole === true };
}

/** In the message's code page; what is valid UTF-8 with letters beyond ASCII is that, whatever the message says. */
function htmlOf(bytes: Uint8Array, codePage: number): string {
  const guess = decodeText(bytes);
  if (guess !== null && guess.encoding !== "windows-1252") return guess.text;
  return decodeCodePage(bytes, codePage);
}

/** Whether there is a word that was not read yet: a mail carries its body up to three times. */
function saysMore(body: string, seen: string): boolean {
  if (seen === "") return true;
  const known = new Set(seen.split(/\s+/));
  return body.split(/\s+/).some((word) => word !== "" && !known.has(word));
}
