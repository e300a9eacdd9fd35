import type { EvidenceName } from "../core/scan/evidence.ts";
import type { Texts } from "./texts.ts";
import { wordKey } from "./texts.ts";

/** Every piece of evidence, in the order in which it is told. One that is missing here does not compile. */
const ALL: Readonly<Record<EvidenceName, true>> = {
  elfproef: true,
  "check-digit": true,
  "known-code": true,
  "written-form": true,
  range: true,
  "test-range": true,
  "never-issued-range": true,
  "rsin-range": true,
  "ambiguous-rsin-range": true,
  label: true,
  "label-far": true,
  "label-after": true,
  "label-block": true,
  "column-header": true,
  "column-all-pass": true,
  "column-few-pass": true,
  "many-pass": true,
  "tax-number": true,
  "payroll-tax-number": true,
  "vat-number": true,
  "payment-reference": true,
  "machine-readable-zone": true,
  "document-type": true,
  "competing-label": true,
  "competing-iban": true,
  "competing-phone": true,
  "competing-date": true,
  "competing-amount": true,
  "competing-code": true,
  "quoted-reply": true
};

const NAMES = Object.keys(ALL) as readonly EvidenceName[];

/** What speaks for or against a finding, a sentence each. What is no name of the list is left out: it may be any text. */
export function evidenceTexts(t: Texts, evidence: readonly string[]): string[] {
  return NAMES.filter((name) => evidence.includes(name)).map((name) => t(wordKey("evidence", name)));
}
