import {
  array,
  type GenericSchema,
  type InferOutput,
  integer,
  lazy,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  regex,
  strictObject,
  string
} from "valibot";
import { findingKind, recipientClass, verdictLevel } from "../journal/word-shapes.ts";
import type { OddityCode } from "../recipients/oddity.ts";
import type { VerdictReason } from "../verdict/verdict.ts";
import { bothLanguages, ruleId } from "./rule-texts.ts";

/** The keys of a complete record, so that a word that is new in the contract does not compile until it is here. */
function wordsOf<W extends string>(words: Readonly<Record<W, true>>): readonly W[] {
  return Object.keys(words) as W[];
}

/** `outside`: every class but `internal`. */
export const recipientGroups = ["outside", ...recipientClass.options] as const;

/** What can stand in a text. `dossier`: it is one. The others as findings of that kind. */
export const contentNames = ["dossier", ...findingKind.options.filter((kind) => kind !== "dossier-mark")] as const;
export type ContentName = (typeof contentNames)[number];

export const oddityCodes = wordsOf<OddityCode>({
  "dossier-of-another": true,
  "other-client-named": true,
  "many-persons-to-one": true,
  "dossier-went-elsewhere": true,
  "meant-other": true,
  "new-among-usual": true,
  "one-outsider": true,
  "reply-adds-outsiders": true,
  "greeting-fits-nobody": true,
  "outsiders-see-each-other": true,
  "reply-to-differs": true,
  "sender-not-office": true
});

/** Mildest first. */
export const verdictLevels = verdictLevel.options;

/**
 * The sentences of the program. `could-not-check` is none of a pack's. `dossiers-leave-office` tells by itself of BSNs when
 * these stand in the text alone.
 */
export const tellNames = wordsOf<
  Exclude<VerdictReason["code"], "could-not-check" | "office-rule" | "bsn-leaves-office">
>({
  "dossiers-leave-office": true,
  "quoted-reply-leaves-office": true,
  "travel-document-leaves-office": true,
  "digid-leaves-office": true,
  "pattern-leaves-office": true,
  "look-alike-recipient": true,
  "unread-attachments": true,
  "recipients-unresolved": true,
  "page-not-understood": true,
  "odd-recipients": true,
  "sensitive-to-private-mail": true,
  "sensitive-to-public-provider": true
});
export type TellName = (typeof tellNames)[number];

/** Parts of the page or the mail that can be unknown. `from` and `subject` only where something was there to read. */
export const pageParts = ["recipients", "body", "attachments", "subject", "from"] as const;

const some = <const Words extends readonly string[]>(words: Words) =>
  optional(pipe(array(picklist(words)), minLength(1), maxLength(50)));
const names = optional(pipe(array(ruleId), minLength(1), maxLength(200)));
const amount = optional(pipe(number(), integer(), minValue(1), maxValue(1_000_000)));
const domain = pipe(string(), maxLength(253), regex(/^(?=[^.])(?:\.?(?!-)[a-z0-9-]{1,63}(?<!-))+$/, "verdict-domain"));

const condition = {
  /** Somebody among the recipients is one of these. */
  to: some(recipientGroups),
  /** Somebody is outside the office, and everybody who is, is one of these. */
  toOnly: some(recipientGroups),
  /** Somebody is outside the office, and everybody who is has an address at or below one of these domains. */
  onlyDomains: optional(pipe(array(domain), minLength(1), maxLength(500))),
  /** One of these stands anywhere in text or files. */
  found: some(contentNames),
  /** One of these stands in a file, or in the text outside what a reply quotes. */
  written: some(contentNames),
  /** One of these stands only in what a reply quotes. */
  quoted: some(contentNames),
  /** How sure `found`, `written`, `quoted` and `rules` must be. Low never weighs. */
  sure: optional(picklist(["medium", "high"])),
  /** A text or file is a dossier of one of these types. */
  types: names,
  /** One of these rules found something. */
  rules: names,
  /** Every dossier, and every text or file with a BSN, is about the one client who is everybody outside the office. */
  dossierOf: optional(picklist(["recipient"])),
  /** `any`: there is a file. `unread`: one that was not read in full. */
  attachments: optional(picklist(["any", "unread"])),
  odd: some(oddityCodes),
  /** One of these was not understood, or not read. */
  page: some(pageParts),
  /** All of these are reached. */
  atLeast: optional(
    strictObject({ recipients: amount, visible: amount, files: amount, dossiers: amount, persons: amount })
  )
};

export const circumstance = strictObject(condition);

export const verdictRule = strictObject({
  rule: ruleId,
  /** What it is about, for who asks why. */
  title: bothLanguages,
  when: strictObject({
    ...condition,
    /** And one of these holds. */
    any: optional(pipe(array(circumstance), minLength(1), maxLength(20))),
    /** And this does not hold. */
    not: optional(circumstance)
  }),
  do: picklist(verdictLevels),
  /** A sentence of the program, or the office's own in both languages. */
  tell: lazy((told) => (typeof told === "string" ? picklist(tellNames) : bothLanguages) as TellSchema)
});

type TellSchema = GenericSchema<TellName | InferOutput<typeof bothLanguages>>;

export type Circumstance = InferOutput<typeof circumstance>;
export type When = VerdictRule["when"];
export type VerdictRule = InferOutput<typeof verdictRule>;
