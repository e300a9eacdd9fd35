import type { Draft } from "../core/mail/draft.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";

/** Equal only for drafts that are equal in all that is judged. Kept in memory only: it holds the text. */
export function fingerprint(draft: Draft): string {
  const { from, to, cc, bcc, subject, body, attachments, notUnderstood } = draft;
  const files = attachments.map(({ key, name }) => [key, name]);
  return JSON.stringify([from, to, cc, bcc, subject, body.format, body.content, files, notUnderstood]);
}

/**
 * What a person agreed to when they sent anyway: who gets it and what was found or not read. A draft that changed in other
 * things (a subject typed into the webmail's own question) is still covered by it.
 */
export function risk({ recipients, parts }: Assessment): string {
  const part = ({ key, name, type, status, findings }: PartResult): unknown => [
    key,
    name,
    type,
    status,
    findings.map(({ rule, confidence, distinct, masked }) => [rule, confidence, distinct, masked])
  ];
  const notable = parts.filter(
    ({ part, status, findings }) => part === "attachment" || status !== "read" || findings.length > 0
  );
  return JSON.stringify([recipients.map(({ address, class: is }) => [address, is]), notable.map(part)]);
}
