import type { Draft } from "../core/mail/draft.ts";

/** Equal only for drafts that are equal in all that is judged. Kept in memory only: it holds the text. */
export function fingerprint(draft: Draft): string {
  const { from, to, cc, bcc, replyTo = "", subject, body, attachments, notUnderstood } = draft;
  const files = attachments.map(({ key, name }) => [key, name]);
  return JSON.stringify([from, to, cc, bcc, replyTo, subject, body.format, body.content, files, notUnderstood]);
}
