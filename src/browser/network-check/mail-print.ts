import type { SaidMail } from "../../core/mail/send-endpoint.ts";

/** A mail as a request says it, part by part, so that two can be compared and nothing can be read. Null: not said. */
export interface MailPrint {
  /** Random; two prints are compared under the same. */
  readonly salt: string;
  readonly address: string;
  readonly recipients: string | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly attachments: string | null;
}

const parts = ["recipients", "subject", "body", "attachments"] as const;

/** `url`: where the request goes; its query is left out, which a form may write in another encoding than its page. */
export async function printOf(url: string, said: SaidMail, salt: string = newSalt()): Promise<MailPrint> {
  const hash = (name: string, value: unknown): Promise<string | null> => {
    const text = lined(JSON.stringify(value));
    return isComparable(text) ? digest(`${salt}\n${name}\n${text}`) : Promise.resolve(null);
  };
  const [recipients = null, subject = null, body = null, attachments = null] = await Promise.all(
    parts.map((name) => hash(name, said[name]))
  );
  return {
    salt,
    address: await digest(`${salt}\n${url.replace(/[?#].*/s, "")}`),
    recipients,
    subject,
    body,
    attachments
  };
}

/** Whether the second may be the first: in nothing that both say are they different. Both under the same salt. */
export function isSameMail(approved: MailPrint, seen: MailPrint): boolean {
  return (
    approved.address === seen.address &&
    parts.every((name) => approved[name] === null || seen[name] === null || approved[name] === seen[name])
  );
}

/** A form's lines end in CRLF once it leaves, in LF before. */
function lined(json: string): string {
  return json.replaceAll("\\r\\n", "\\n").replaceAll("\\r", "\\n");
}

/** What is not said, or is in an encoding that was not read as it is, says nothing of being the same. */
function isComparable(json: string): boolean {
  return json !== "null" && !json.includes("\ufffd");
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
