import type { Oddity, OddityCode } from "../core/recipients/oddity.ts";
import type { ClassifiedRecipient } from "../core/recipients/recipient.ts";
import type { Finding } from "../core/scan/finding.ts";
import type { Assessment, PartResult, VerdictLevel, VerdictReason } from "../core/verdict/verdict.ts";
import { type AgreedBefore, NOTHING_AGREED } from "./dialog-protocol.ts";

/** What a person agreed to, and what of a draft that came back is still the same. */

const levels: readonly VerdictLevel[] = ["pass", "note", "warn", "justify", "block"];
const confidences: readonly Finding["confidence"][] = ["low", "medium", "high"];

/** Said of what is in the files, so a file more is a new question. */
const aboutDossiers: ReadonlySet<OddityCode> = new Set([
  "dossier-of-another",
  "many-persons-to-one",
  "dossier-went-elsewhere",
  "other-client-named"
]);

/** Leaves without a question. */
export const asksNothing = (level: VerdictLevel): boolean => level === "pass" || level === "note";

/**
 * What of `now` was agreed to as it is: the same recipients, or fewer; the same findings in the same parts, or fewer. An
 * agreement to send some files to some people covers each of these files to each of these people, and no other.
 */
export function agreedBefore(agreed: Assessment | null, now: Assessment): AgreedBefore {
  if (agreed === null) return NOTHING_AGREED;
  const recipients = now.recipients.filter((one) => agreed.recipients.some((other) => isSame(one, other)));
  const parts = now.parts.filter((part) => isCovered(part, agreed));
  const files = parts.filter((part) => part.part === "attachment" && agreed.parts.some((one) => isSamePart(part, one)));
  const indexes = now.verdict.reasons.flatMap((reason, index) =>
    isAgreed(reason, agreed, now, { recipients, parts }) ? [index] : []
  );
  return { reasons: indexes, recipients: recipients.map(({ address }) => address), files: files.map(({ key }) => key) };
}

/** Whether nothing is left to ask. */
export function isAllAgreed({ reasons }: AgreedBefore, { verdict }: Assessment): boolean {
  return verdict.level !== "block" && reasons.length === verdict.reasons.length;
}

interface Same {
  readonly recipients: readonly ClassifiedRecipient[];
  readonly parts: readonly PartResult[];
}

function isAgreed(reason: VerdictReason, agreed: Assessment, now: Assessment, same: Same): boolean {
  const before = levelOf(reason, agreed);
  if (before === null || rank(levelOf(reason, now)) > rank(before)) return false;
  const fresh = now.recipients.filter((one) => one.class !== "internal" && !same.recipients.includes(one));
  const isNew = (part: PartResult): boolean => !same.parts.includes(part);
  switch (reason.code) {
    // What was not judged, or not read off the page, may be anything.
    case "could-not-check":
    case "page-not-understood":
      return false;
    case "look-alike-recipient":
      return fresh.every((one) => one.class !== "look-alike");
    case "recipients-unresolved":
      return fresh.every((one) => one.class !== "unresolved");
    case "odd-recipients":
      return isOddityAgreed(reason.oddity, agreed, now) && !(aboutDossiers.has(reason.oddity) && now.parts.some(isNew));
    case "unread-attachments":
      return fresh.length === 0 && now.parts.every((part) => part.status === "read" || !isNew(part));
    case "office-rule":
      return fresh.length === 0 && !now.parts.some(isNew);
    default:
      return fresh.length === 0 && now.parts.every((part) => !holdsSomething(part) || !isNew(part));
  }
}

const rank = (level: VerdictLevel | null): number => (level === null ? levels.length : levels.indexOf(level));

/** The level that this reason had; null where it was not among the reasons. */
function levelOf(reason: VerdictReason, { verdict }: Assessment): VerdictLevel | null {
  const index = verdict.reasons.findIndex((other) => nameOf(other) === nameOf(reason));
  return index < 0 ? null : (verdict.because[index]?.level ?? verdict.level);
}

function nameOf(reason: VerdictReason): string {
  if (reason.code === "odd-recipients") return `${reason.code} ${reason.oddity}`;
  return reason.code === "office-rule" ? `${reason.code} ${JSON.stringify(reason.tell)}` : reason.code;
}

/** Somebody who was new, and got another mail meanwhile, is no other one for that. */
function isSame(one: ClassifiedRecipient, other: ClassifiedRecipient): boolean {
  const isClass = one.class === other.class || (other.class === "new" && one.class === "external");
  return one.address.toLowerCase() === other.address.toLowerCase() && isClass;
}

const holdsSomething = ({ findings, dossier }: PartResult): boolean => findings.length + dossier.types.length > 0;

function isCovered(part: PartResult, agreed: Assessment): boolean {
  if (!holdsSomething(part) && part.status === "read") return true;
  return agreed.parts.some((before) => isSamePart(part, before) && holdsNoMore(part, before));
}

function isSamePart(one: PartResult, other: PartResult): boolean {
  return one.part === other.part && one.key === other.key && one.name === other.name && one.status === other.status;
}

function holdsNoMore(now: PartResult, before: PartResult): boolean {
  const types = new Set(before.dossier.types.map(({ type }) => type));
  return (
    now.findings.every((finding) => before.findings.some((other) => isNoMore(finding, other))) &&
    now.dossier.types.every(({ type }) => types.has(type)) &&
    isWithin(now.about?.persons ?? [], before.about?.persons ?? []) &&
    isWithin(now.about?.clients ?? [], before.about?.clients ?? [])
  );
}

function isNoMore(now: Finding, before: Finding): boolean {
  return (
    now.rule === before.rule &&
    confidences.indexOf(now.confidence) <= confidences.indexOf(before.confidence) &&
    now.distinct <= before.distinct &&
    isWithin(now.masked, before.masked)
  );
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

/** The same oddity of the same people; how often and how many is no new question, save for how many see each other. */
function isOddityAgreed(code: OddityCode, agreed: Assessment, now: Assessment): boolean {
  const known = new Set(agreed.oddities.filter((oddity) => oddity.code === code).flatMap(wordsOf));
  return now.oddities
    .filter((oddity) => oddity.code === code)
    .every((oddity) => wordsOf(oddity).every((word) => known.has(word)));
}

function wordsOf(oddity: Oddity): string[] {
  const { code: _, ...details } = oddity;
  const words = Object.values(details)
    .flat()
    .filter((value) => typeof value === "string");
  return oddity.code === "outsiders-see-each-other" ? upTo(oddity.count) : words;
}

/** Fewer people who see each other are covered by more. */
function upTo(count: number): string[] {
  return Array.from({ length: Math.min(count, 10_000) }, (_, index) => String(index));
}
