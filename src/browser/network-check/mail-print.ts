import type { SaidMail } from "../../core/mail/send-endpoint.ts";

/** A mail as a request says it, part by part, in a form in which two can be compared. Null: not said. */
export interface MailParts {
  readonly address: string;
  readonly recipients: string | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly attachments: string | null;
}

/** The same as hashes, of which nothing can be read. */
export interface MailPrint extends MailParts {
  /** Random; two prints are compared under the same. */
  readonly salt: string;
}

const parts = ["recipients", "subject", "body", "attachments"] as const;

/** `url`: where the request goes; its query is left out, which a form may write in another encoding than its page. */
export function partsOf(url: string, said: SaidMail): MailParts {
  const [recipients = null, subject = null, body = null, attachments = null] = parts.map((name) => lined(said[name]));
  return { address: url.replace(/[?#].*/s, ""), recipients, subject, body, attachments };
}

export async function printOf(mail: MailParts, salt: string = newSalt()): Promise<MailPrint> {
  const names = ["address", ...parts] as const;
  const hashes = await Promise.all(
    names.map(async (name) => [name, mail[name] === null ? null : await digest(`${salt}\n${name}\n${mail[name]}`)])
  );
  return { salt, ...Object.fromEntries(hashes) } as MailPrint;
}

/** Whether the second may be the first: in nothing that both say are they different. Of prints: both under the same salt. */
export function isSameMail(approved: MailParts, seen: MailParts): boolean {
  return (
    approved.address === seen.address &&
    parts.every((name) => approved[name] === null || seen[name] === null || approved[name] === seen[name])
  );
}

/**
 * A form's lines end in CRLF once it leaves, in LF before. What is in an encoding that was not read as it is says nothing of
 * being the same, so it is as if it were not said.
 */
function lined(value: unknown): string | null {
  if (value === null) return null;
  const json = JSON.stringify(value).replaceAll("\\r\\n", "\\n").replaceAll("\\r", "\\n");
  return json.includes("\ufffd") ? null : json;
}

function newSalt(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

async function digest(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
