import { mailHtmlToText } from "../core/documents/html-text.ts";
import type { DraftBody } from "../core/mail/draft.ts";
import { type MailKind, mailKindOf } from "../core/mail/quoted-text.ts";
import { cloudLinkParts } from "../core/verdict/cloud-link-parts.ts";
import { judgeMail } from "../core/verdict/judge-mail.ts";
import { toPartResultAbout } from "../core/verdict/part-result.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";
import type { MailOffice } from "./mail-office.ts";
import type { MailText, OpenedMail } from "./reading/jobs.ts";
import { searchFor } from "./reading/search-for.ts";

/** Everything the guard would know about a mail. `attachments`: what was found in them. */
export async function assessMail(
  mail: OpenedMail,
  attachments: readonly PartResult[],
  office: MailOffice
): Promise<Assessment> {
  const { packs } = searchFor(office.whose);
  const subject = subjectOf(mail);
  const texts = await Promise.all(mail.texts.map((text) => readText(text, mailKindOf(subject), office)));
  const linked = cloudLinkParts(subject, writtenBody(mail));
  const read = {
    subject,
    text: bodyOf(mail),
    opened: "",
    notUnderstood: [],
    parts: [...texts, ...linked, ...attachments]
  };
  const { colleagues } = office.office;
  const known = { ...office, colleagues, day: office.history.totals.last, packs };
  return (await judgeMail({ ...mail, ...read }, known)).assessment;
}

function subjectOf({ texts }: OpenedMail): string {
  return texts.find(({ name }) => name === "subject")?.text ?? "";
}

async function readText(
  { name, type, text }: MailText,
  mailKind: MailKind,
  { whose }: MailOffice
): Promise<PartResult> {
  const start = performance.now();
  const reading = { type, status: "read", text: type === "html" ? mailHtmlToText(text) : text } as const;
  const search = searchFor(whose);
  const part = { part: name, key: "", name: "" } as const;
  const result = await toPartResultAbout(part, reading, search.packs, 0, search.whose, { mailKind });
  return { ...result, ms: performance.now() - start };
}

/** The HTML where there is one: a link may stand behind other words there. */
function writtenBody({ texts }: OpenedMail): DraftBody {
  const bodies = texts.filter(({ name }) => name === "body");
  const body = bodies.find(({ type }) => type === "html") ?? bodies[0];
  return { format: body?.type === "html" ? "html" : "plain", content: body?.text ?? "" };
}

function bodyOf({ texts }: OpenedMail): string {
  const bodies = texts.filter(({ name }) => name === "body");
  const [body] = [...bodies.filter(({ type }) => type !== "html"), ...bodies];
  return body?.type === "html" ? mailHtmlToText(body.text) : (body?.text ?? "");
}
