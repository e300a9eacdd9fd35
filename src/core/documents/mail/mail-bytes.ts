import { sniff } from "../sniff.ts";

/** Two header lines by which bytes are told to be a mail. */
const marks = new TextEncoder().encode("MIME-Version: 1.0\r\nX-Inside: yes\r\n");

/** Bytes that their surroundings say are a mail, of whatever few headers: told by their bytes, they are one too. */
export function asMail(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (sniff(bytes) === "eml") return bytes;
  const mail = new Uint8Array(marks.length + bytes.length);
  mail.set(marks);
  mail.set(bytes, marks.length);
  return mail;
}
