import { parse } from "valibot";
import { type CaseMail, mailCase } from "../../../src/core/packs/mail-cases.ts";
import type { Pack } from "../../../src/core/packs/pack-schema.ts";
import { type ParsedPack, parsePack } from "../../../src/core/packs/parse-pack.ts";
import { caseFacts } from "../../../src/core/verdict/case-facts.ts";
import type { DraftFacts } from "../../../src/core/verdict/draft-facts.ts";

const title = { nl: "Proef", en: "Trial" };

/** A rule as it stands in a file; what is left out is of no importance to the test. */
export interface WrittenRule {
  readonly rule?: string;
  readonly when: unknown;
  readonly do?: string;
  readonly tell?: unknown;
}

/** The pack `office` with these rules, named `office.0`, `office.1` ... where they have no name. */
export function parseRules(...rules: WrittenRule[]): ParsedPack {
  const verdicts = rules.map((rule, i) => ({ rule: `office.${i}`, title, do: "warn", tell: title, ...rule }));
  const identifiers = [{ rule: "office.iban", identifier: "iban", title }];
  return parsePack({ schema: 1, id: "office", version: 7, title, identifiers, verdicts });
}

export function officePack(...rules: WrittenRule[]): Pack {
  const parsed = parseRules(...rules);
  if (parsed.ok) return parsed.pack;
  throw new Error(JSON.stringify(parsed.faults));
}

type Loose<Part> = Part extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : Part extends object
    ? { readonly [Key in keyof Part]?: Loose<Part[Key]> | undefined }
    : Part;

/** A mail as a case tells it. */
export function facts(mail: Loose<CaseMail>): DraftFacts {
  return caseFacts(parse(mailCase, { rule: "x", expect: "hit", name: "x", mail }).mail);
}
