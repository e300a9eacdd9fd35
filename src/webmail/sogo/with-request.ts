import type { Draft, DraftBody, DraftPart } from "../../core/mail/draft.ts";
import type { PageRequest } from "../adapter.ts";
import { sameBody } from "../same-body.ts";
import { calendarDraft } from "./calendar-mail.ts";
import { headerOf } from "./recipients.ts";

/** What SOGo posts when it sends: the message as its page holds it. Files that were uploaded are with the draft on the server. */
interface Said {
  readonly to: string[];
  readonly cc: string[];
  readonly bcc: string[];
  readonly from: string | null;
  readonly subject: string;
  readonly body: DraftBody;
  /** Names of the files that were there when the message was opened. */
  readonly files: string[];
}

/** The draft as the request says it. What says the same in other words (an editor's marks) stays as the page shows it. */
export function sogoWithRequest(shown: Draft, request: PageRequest): Draft {
  const own = calendarDraft(request);
  if (own) return own;
  const said = saidBy(request.body);
  if (!said) return { ...shown, notUnderstood: all(shown.notUnderstood, ["recipients", "subject", "body"]) };
  const told: readonly DraftPart[] = [
    "recipients",
    "subject",
    "body",
    ...(said.from === null ? [] : ["from" as const])
  ];
  const unseen = said.files.some((name) => !shown.attachments.some((one) => one.name === name));
  return {
    ...shown,
    from: said.from === null ? shown.from : headerOf([said.from]),
    to: headerOf(said.to),
    cc: headerOf(said.cc),
    bcc: headerOf(said.bcc),
    subject: said.subject.trim() === shown.subject.trim() ? shown.subject : said.subject,
    body: sameBody(said.body, shown.body) ? shown.body : said.body,
    notUnderstood: all(
      shown.notUnderstood.filter((part) => !told.includes(part)),
      unseen ? ["attachments"] : []
    )
  };
}

const all = (some: readonly DraftPart[], more: readonly DraftPart[]): DraftPart[] => [...new Set([...some, ...more])];

/** Null: the request does not say it in the way that is known. */
export function saidBy(body: string | null): Said | null {
  try {
    const said = JSON.parse(body ?? "") as Record<string, unknown>;
    const { to, cc, bcc, attachmentAttrs = [], from = null, subject = "", text = "" } = said;
    const isKnown = [to, cc, bcc].every(areTexts) && Array.isArray(attachmentAttrs);
    if (!isKnown || typeof subject !== "string" || typeof text !== "string") return null;
    return {
      ...({ to, cc, bcc } as Pick<Said, "to" | "cc" | "bcc">),
      from: typeof from === "string" ? from : null,
      subject,
      body: { format: said.isHTML ? "html" : "plain", content: text },
      files: attachmentAttrs.map((one) => String((one as { filename?: unknown } | null)?.filename))
    };
  } catch {
    return null;
  }
}

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === "string");
