import { mailHtmlToText } from "../core/documents/html-text.ts";
import type { Draft } from "../core/mail/draft.ts";
import { mailKindOf } from "../core/mail/quoted-text.ts";
import type { Client } from "../core/recipients/recipient.ts";
import { cloudLinkParts } from "../core/verdict/cloud-link-parts.ts";
import { dossierKinds, type JudgedMail, judgeMail } from "../core/verdict/judge-mail.ts";
import { toPartResultAbout } from "../core/verdict/part-result.ts";
import { sensitiveParts } from "../core/verdict/sensitive.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";
import type { AssessAnswer, AssessRequest, Lesson } from "./messages.ts";
import { officeHistory } from "./office-history.ts";
import { officeInForce, type SearchInForce, searchInForce } from "./office-in-force.ts";
import { officeHash } from "./office-key.ts";
import { today } from "./today.ts";

/** In the analysis worker: everything that this computer knows of a draft. Rejects when its own storage cannot be read. */
export async function assessDraft({ draft, attachments, opened }: AssessRequest): Promise<AssessAnswer> {
  const [office, search] = await Promise.all([officeInForce(), searchInForce()]);
  const [{ records }, keyOf] = await Promise.all([officeHistory(), officeHash()]);
  const text = bodyText(draft);
  const written = await Promise.all([
    readText("subject", draft.subject, draft, search),
    readText("body", text, draft, search)
  ]);
  const linked = cloudLinkParts(draft.subject, draft.body);
  const mail = { ...draft, replyTo: draft.replyTo ?? "", text, opened, parts: [...written, ...linked, ...attachments] };
  const { colleagues, clients } = office.values;
  const known = { ...office, colleagues, history: records, keyOf, day: today(), packs: search.packs };
  const judged = await judgeMail(mail, known);
  const { assessment } = judged;
  return { assessment, clientNames: clientNames(assessment, clients), lesson: lessonOf(judged) };
}

/** Text that is no address yet is nobody to learn from. */
function lessonOf({ assessment: { recipients, parts }, marks, own }: JudgedMail): Lesson | null {
  const resolved = recipients.filter((each) => each.class !== "unresolved").map(({ address }) => address);
  if (resolved.length === 0) return null;
  return {
    marks,
    own,
    addresses: [...new Set(resolved)],
    kinds: dossierKinds(parts),
    persons: [...new Set(sensitiveParts(parts).flatMap(({ about }) => about?.persons ?? []))]
  };
}

function clientNames({ recipients, parts }: Assessment, clients: readonly Client[]): Record<string, string> {
  const wanted = new Set([
    ...recipients.flatMap(({ client }) => client ?? []),
    ...parts.flatMap(({ about }) => about?.clients ?? [])
  ]);
  return Object.fromEntries(clients.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
}

function bodyText({ body }: Pick<Draft, "body">): string {
  return body.format === "html" ? mailHtmlToText(body.content) : body.content;
}

function readText(
  part: "subject" | "body",
  text: string,
  { subject }: Pick<Draft, "subject">,
  { packs, whose }: SearchInForce
): Promise<PartResult> {
  const start = performance.now();
  const reading = { type: "text", status: "read", text } as const;
  const options = { mailKind: mailKindOf(subject) };
  return toPartResultAbout({ part, key: "", name: "" }, reading, packs, performance.now() - start, whose, options);
}
