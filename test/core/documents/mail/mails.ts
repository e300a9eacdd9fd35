import { readFileSync } from "node:fs";
import { cms } from "../../../../src/core/documents/formats/cms.ts";
import { csv } from "../../../../src/core/documents/formats/csv.ts";
import { eml } from "../../../../src/core/documents/formats/eml.ts";
import { pgp } from "../../../../src/core/documents/formats/encrypted-text.ts";
import { html } from "../../../../src/core/documents/formats/html.ts";
import { mbox } from "../../../../src/core/documents/formats/mbox.ts";
import { text } from "../../../../src/core/documents/formats/text.ts";
import type { DocumentReading } from "../../../../src/core/documents/reading.ts";
import { type ReadWith, readWith } from "../read-with.ts";

const formats = [eml, mbox, cms, pgp, text, csv, html];

/** Reads a mail, or a mailbox; of what lies in it, mails and plain text alone. */
export function readMailed(mail: string | Uint8Array<ArrayBuffer>, options: ReadWith = {}): Promise<DocumentReading> {
  const bytes = typeof mail === "string" ? new TextEncoder().encode(mail) : mail;
  return readWith(formats, { name: "bericht.eml", bytes }, options);
}

export function mailFixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/mail/${name}`, import.meta.url)));
}

const headers = [
  "From: Jan Jansen <jan@kantoor.example>",
  "To: els@klant.example",
  "Date: Mon, 2 Nov 2026 10:00:00 +0100"
];

/** A mail with these lines behind its usual headers. */
export function mailOf(...lines: readonly string[]): string {
  return [...headers, "MIME-Version: 1.0", ...lines].join("\r\n");
}

/** A part of a mail of several, with boundary "grens". */
export function part(type: string, content: string, ...more: readonly string[]): string {
  return ["--grens", `Content-Type: ${type}`, ...more, "", content].join("\r\n");
}

/** A mail of several parts. */
export function mixed(...parts: readonly string[]): string {
  return mailOf('Content-Type: multipart/mixed; boundary="grens"', "Subject: Stukken", "", ...parts, "--grens--", "");
}

export const base64 = (text: string): string => Buffer.from(text).toString("base64");
