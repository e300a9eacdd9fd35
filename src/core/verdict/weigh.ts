import type { DraftPart } from "../mail/draft.ts";
import type { ClassifiedRecipient } from "../recipients/recipient.ts";
import { bsnFindings, countPersons, sensitiveParts } from "./sensitive.ts";
import type { PartResult, Verdict, VerdictLevel, VerdictReason } from "./verdict.ts";

interface Weighed {
  readonly level: VerdictLevel;
  readonly reason: VerdictReason;
}

/** What is weighed, cut out of a draft that has somebody outside the office among its recipients. */
interface Leaving {
  readonly outside: readonly ClassifiedRecipient[];
  readonly attachments: readonly PartResult[];
  readonly sensitive: readonly PartResult[];
}

const LEVELS: readonly VerdictLevel[] = ["pass", "warn", "justify", "block"];

/**
 * Whether a mail may leave without a question. Outside the office is every recipient that is not `internal`: a client
 * or an accountant the office knows is still somebody else for a dossier.
 *
 * - Nobody outside, or nobody at all: `pass`; but `warn` when the page's recipients were not understood.
 * - A dossier, or BSNs of medium or high confidence: `justify`.
 * - A look-alike recipient: `justify` with an attachment or anything sensitive, else `warn`.
 * - An attachment that was not read in full: `warn`.
 * - A recipient that is no address: `warn` with an attachment or anything sensitive.
 * - Recipients, body or attachments that were not understood, and a body or subject that was not read: `warn`.
 * - Findings of low confidence alone never ask.
 *
 * All reasons are listed, most serious first; the level is that of the gravest.
 */
export function weigh(
  recipients: readonly ClassifiedRecipient[],
  parts: readonly PartResult[],
  notUnderstood: readonly DraftPart[]
): Verdict {
  const outside = recipients.filter((recipient) => recipient.class !== "internal");
  if (outside.length === 0) return conclude(blindRecipients(notUnderstood));
  const attachments = parts.filter((part) => part.part === "attachment");
  const leaving = { outside, attachments, sensitive: sensitiveParts(parts) };
  return conclude([
    ...weighContent(leaving),
    ...weighLookAlikes(leaving),
    ...weighUnread(leaving),
    ...weighUnresolved(leaving),
    ...weighPage(parts, notUnderstood)
  ]);
}

function conclude(weighed: readonly Weighed[]): Verdict {
  const rank = Math.max(0, ...weighed.map(({ level }) => LEVELS.indexOf(level)));
  return { level: LEVELS[rank] ?? "pass", reasons: weighed.map(({ reason }) => reason) };
}

function blindRecipients(notUnderstood: readonly DraftPart[]): Weighed[] {
  if (!notUnderstood.includes("recipients")) return [];
  return [{ level: "warn", reason: { code: "page-not-understood", parts: ["recipients"] } }];
}

/**
 * `bsn-leaves-office` speaks of BSNs in the text only; with a file, or a dossier without a BSN, it is about dossiers.
 */
function weighContent({ outside, sensitive }: Leaving): Weighed[] {
  if (sensitive.length === 0) return [];
  const recipients = outside.length;
  const persons = countPersons(sensitive);
  const withBsn = sensitive.filter((part) => bsnFindings(part).length > 0).length;
  const inTextOnly = sensitive.every((part) => part.part !== "attachment") && withBsn > 0;
  if (inTextOnly) return [{ level: "justify", reason: { code: "bsn-leaves-office", persons, recipients } }];
  const dossiers = sensitive.length;
  return [{ level: "justify", reason: { code: "dossiers-leave-office", dossiers, withBsn, persons, recipients } }];
}

function weighLookAlikes({ outside, attachments, sensitive }: Leaving): Weighed[] {
  const recipients = outside.filter((recipient) => recipient.class === "look-alike").length;
  if (recipients === 0) return [];
  const level = attachments.length + sensitive.length > 0 ? "justify" : "warn";
  return [{ level, reason: { code: "look-alike-recipient", recipients } }];
}

function weighUnread({ outside, attachments }: Leaving): Weighed[] {
  const files = attachments.filter((part) => part.status !== "read").length;
  if (files === 0) return [];
  return [{ level: "warn", reason: { code: "unread-attachments", files, recipients: outside.length } }];
}

function weighUnresolved({ outside, attachments, sensitive }: Leaving): Weighed[] {
  const recipients = outside.filter((recipient) => recipient.class === "unresolved").length;
  if (recipients === 0 || attachments.length + sensitive.length === 0) return [];
  return [{ level: "warn", reason: { code: "recipients-unresolved", recipients } }];
}

/** A subject that was not found is no reason to ask; one that was found and could not be read is. */
function weighPage(parts: readonly PartResult[], notUnderstood: readonly DraftPart[]): Weighed[] {
  const unread = parts.filter((part) => part.part !== "attachment" && part.status !== "read").map((part) => part.part);
  const missing = new Set<DraftPart>([...notUnderstood.filter((part) => part !== "from" && part !== "subject")]);
  for (const part of unread) if (part !== "attachment") missing.add(part);
  if (missing.size === 0) return [];
  return [{ level: "warn", reason: { code: "page-not-understood", parts: [...missing] } }];
}
