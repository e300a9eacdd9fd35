export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** `"Name" <address>` or a bare address. Anything else is an address as typed: the server judges it. */
export function readRecipient(text: string): Recipient {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>]*)>\s*$/.exec(text);
  return match ? { name: match[1] ?? "", address: (match[2] ?? "").trim() } : { name: "", address: text.trim() };
}

/** Header text of a recipient. */
export function writeRecipient({ name, address }: Recipient): string {
  return name === "" ? address : `"${name.replace(/["\\]/g, "")}" <${address}>`;
}

/** The parts of typed text that commas, semicolons or line ends divide, outside quotes. */
export function splitTyped(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"|[^",;\n])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
