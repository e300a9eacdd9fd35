import type { DraftPart } from "../mail/draft.ts";
import type { ClassifiedRecipient } from "../recipients/recipient.ts";
import { isQuoted, onlyQuoted, withoutQuoted } from "./quoted-parts.ts";
import {
  type AskingKind,
  askingKinds,
  askingLevel,
  bsnFindings,
  countDistinct,
  countPersons,
  sensitiveParts
} from "./sensitive.ts";
import type { PartResult, Verdict, VerdictLevel, VerdictReason } from "./verdict.ts";

interface Weighed {
  readonly level: VerdictLevel;
  readonly reason: VerdictReason;
}

/** What is weighed, cut out of a draft that has somebody outside the office among its recipients. */
interface Leaving {
  readonly outside: readonly ClassifiedRecipient[];
  readonly attachments: readonly PartResult[];
  /** Passport numbers and the like, beside dossiers and BSNs. */
  readonly kinds: readonly Weighed[];
  readonly isSensitive: boolean;
  /** The same without what only a reply's quotation holds, and that quotation alone. */
  readonly written: readonly PartResult[];
  readonly quoted: readonly PartResult[];
}

const LEVELS: readonly VerdictLevel[] = ["pass", "warn", "justify", "block"];

/**
 * Whether a mail may leave without a question. Outside the office is every recipient that is not `internal`: a client
 * or an accountant the office knows is still somebody else for a dossier.
 *
 * - Nobody outside, or nobody at all: `pass`; but `warn` when the page's recipients were not understood.
 * - A dossier, or BSNs of medium or high confidence: `justify`; where only a reply's quotation holds them: `warn`, for
 *   most often its reader has sent them himself. Never `pass`: he may be somebody else than the one who is quoted.
 * - A number of a passport or identity card, or a login of DigiD, of medium or high confidence: `justify`. What a pattern
 *   of the office's pack looks for: `justify` when high, `warn` when medium. Only in a quotation: `warn`.
 * - A look-alike recipient: `justify` with an attachment or anything sensitive, else `warn`.
 * - An attachment that was not read in full: `warn`.
 * - A recipient that is no address: `warn` with an attachment or anything sensitive.
 * - Recipients, body or attachments that were not understood, and a body or subject that was not read: `warn`.
 * - Findings of low confidence alone never ask, nor do those of other kinds (an IBAN, a date of birth, a driving licence).
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
  const kinds = askingKinds.flatMap((kind) => weighKind(kind, parts, outside.length));
  const leaving = {
    outside,
    attachments,
    kinds,
    isSensitive: sensitiveParts(parts).length + kinds.length > 0,
    written: sensitiveParts(parts.map(withoutQuoted)),
    quoted: sensitiveParts(parts.map(onlyQuoted))
  };
  return conclude([
    ...weighContent(leaving),
    ...leaving.kinds,
    ...weighLookAlikes(leaving),
    ...weighQuoted(leaving),
    ...weighUnread(leaving),
    ...weighUnresolved(leaving),
    ...weighPage(parts, notUnderstood)
  ]);
}

function conclude(weighed: readonly Weighed[]): Verdict {
  const gravestFirst = weighed.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
  return { level: gravestFirst[0]?.level ?? "pass", reasons: gravestFirst.map(({ reason }) => reason) };
}

function blindRecipients(notUnderstood: readonly DraftPart[]): Weighed[] {
  if (!notUnderstood.includes("recipients")) return [];
  return [{ level: "warn", reason: { code: "page-not-understood", parts: ["recipients"] } }];
}

/**
 * `bsn-leaves-office` speaks of BSNs in the text only; with a file, or a dossier without a BSN, it is about dossiers.
 */
function weighContent({ outside, written }: Leaving): Weighed[] {
  if (written.length === 0) return [];
  const recipients = outside.length;
  const persons = countPersons(written);
  const withBsn = written.filter((part) => bsnFindings(part).length > 0).length;
  const inTextOnly = written.every((part) => part.part !== "attachment") && withBsn > 0;
  if (inTextOnly) return [{ level: "justify", reason: { code: "bsn-leaves-office", persons, recipients } }];
  const dossiers = written.length;
  return [{ level: "justify", reason: { code: "dossiers-leave-office", dossiers, withBsn, persons, recipients } }];
}

/** Somebody who quotes a passport number most often answers the one who sent it. */
function weighKind(kind: AskingKind, parts: readonly PartResult[], recipients: number): Weighed[] {
  const asking = parts.map(({ findings }) =>
    findings.filter((finding) => finding.kind === kind && askingLevel(kind, finding.confidence) !== "pass")
  );
  const all = asking.flat();
  if (all.length === 0) return [];
  const isGrave = all.some((finding) => !isQuoted(finding) && askingLevel(kind, finding.confidence) === "justify");
  const reason = { code: `${kind}-leaves-office`, count: countDistinct(asking), recipients } as const;
  return [{ level: isGrave ? "justify" : "warn", reason }];
}

function weighQuoted({ outside, quoted }: Leaving): Weighed[] {
  if (quoted.length === 0) return [];
  const persons = countPersons(quoted);
  return [{ level: "warn", reason: { code: "quoted-reply-leaves-office", persons, recipients: outside.length } }];
}

function weighLookAlikes({ outside, attachments, isSensitive }: Leaving): Weighed[] {
  const recipients = outside.filter((recipient) => recipient.class === "look-alike").length;
  if (recipients === 0) return [];
  const level = attachments.length > 0 || isSensitive ? "justify" : "warn";
  return [{ level, reason: { code: "look-alike-recipient", recipients } }];
}

function weighUnread({ outside, attachments }: Leaving): Weighed[] {
  const files = attachments.filter((part) => part.status !== "read").length;
  if (files === 0) return [];
  return [{ level: "warn", reason: { code: "unread-attachments", files, recipients: outside.length } }];
}

function weighUnresolved({ outside, attachments, isSensitive }: Leaving): Weighed[] {
  const recipients = outside.filter((recipient) => recipient.class === "unresolved").length;
  if (recipients === 0 || (attachments.length === 0 && !isSensitive)) return [];
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
