import { maskNumbers } from "../identifiers/mask-numbers.ts";
import { domainOf } from "../mail/address-domain.ts";
import { withoutInvisible } from "../mail/visible.ts";
import type { ClassifiedRecipient } from "../recipients/recipient.ts";
import type { Finding } from "../scan/finding.ts";
import type { Assessment, PartResult, Verdict } from "../verdict/verdict.ts";
import type { EntryContent, EntryFinding, EntryPart, EntryRecipient, Happening } from "./entry.ts";

export interface EntryInput {
  /** RFC 3339, UTC, milliseconds. */
  readonly time: string;
  readonly webmail: string;
  /** Origin of the webmail. */
  readonly site: string;
  readonly happened: Happening;
  /** Whether the mail went out. Only `sent-anyway`, `noted`, `unguarded` and `could-not-check` can have it true. */
  readonly left: boolean;
  readonly assessment: Assessment;
  /** The sentence the writer agreed to and the reason given; kept with `sent-anyway` only. */
  readonly sentence?: string;
  readonly reason?: string;
}

/** Longest file name and reason that are kept, in characters. */
export const MAX_NAME = 255;
export const MAX_REASON = 1000;
const MAX_ADDRESS = 320;

const CAN_LEAVE: readonly Happening[] = ["sent-anyway", "noted", "unguarded", "could-not-check"];

/**
 * The only place where a journal entry is made, and so where it is decided what is never kept: subject, text, file content
 * and BSNs never (also not in a reason or a file name); addresses and file names only where the mail left.
 */
export function buildEntry(input: EntryInput): EntryContent {
  const { assessment, happened } = input;
  const left = input.left && CAN_LEAVE.includes(happened);
  return {
    schema: 1,
    time: input.time,
    webmail: input.webmail,
    site: input.site,
    happened,
    level: assessment.verdict.level,
    reasons: reasonNames(assessment.verdict),
    recipients: assessment.recipients.map((recipient) => entryRecipient(recipient, left)),
    parts: assessment.parts.map((part) => entryPart(part, left)),
    ...(happened === "sent-anyway" ? words(input) : {}),
    packs: { ...assessment.packs }
  };
}

/** An oddity by its own code, a sentence of the office's own by its rule: which of several it was matters later. */
function reasonNames({ reasons, because }: Verdict): string[] {
  return reasons.map((reason, at) => {
    if (reason.code === "odd-recipients") return reason.oddity;
    return reason.code === "office-rule" ? (because[at]?.rule ?? reason.code) : reason.code;
  });
}

function words(input: EntryInput): { sentence?: string; reason?: string } {
  return {
    ...(input.sentence === undefined ? {} : { sentence: cleaned(input.sentence, MAX_REASON) }),
    ...(input.reason === undefined ? {} : { reason: cleaned(input.reason, MAX_REASON) })
  };
}

function entryRecipient(recipient: ClassifiedRecipient, left: boolean): EntryRecipient {
  const resolved = recipient.class !== "unresolved";
  const domain = resolved ? domainOf(recipient.address) : "";
  const address = left ? { address: cleaned(recipient.address, MAX_ADDRESS) } : {};
  return { field: recipient.field, domain, ...address, class: recipient.class };
}

function entryPart(part: PartResult, left: boolean): EntryPart {
  return {
    part: part.part,
    ...(left && part.name !== "" ? { name: cleaned(part.name, MAX_NAME) } : {}),
    type: part.type,
    status: part.status,
    ...(part.reason === undefined ? {} : { reason: part.reason }),
    dossier: part.dossier.types.map((match) => match.type),
    findings: part.findings.map(entryFinding)
  };
}

/** Field by field, so that values and evidence (words of the text) cannot come along. */
function entryFinding({ rule, kind, confidence, count, distinct, masked }: Finding): EntryFinding {
  return { rule, kind, confidence, count, distinct, masked: [...masked] };
}

/** One line without control, bidi or invisible characters, well-formed (RFC 8785 demands it), with BSN-like numbers masked. */
function cleaned(text: string, length: number): string {
  const line = withoutInvisible(text.replace(/[\s\u0085]+/g, " ")).replace(/\p{Surrogate}/gu, "\ufffd");
  return [...maskNumbers(line).trim().slice(0, length)].filter((char) => !/\p{Surrogate}/u.test(char)).join("");
}
