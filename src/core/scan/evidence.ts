/**
 * What may speak for or against a number being what it is taken for. A closed list: each has a text in both languages
 * (`evidence_<name>` in `_locales`, hyphens as underscores), shown when somebody asks why.
 */
export const evidenceNames = [
  "elfproef",
  "check-digit",
  "known-code",
  "written-form",
  "range",
  "test-range",
  "never-issued-range",
  "rsin-range",
  "ambiguous-rsin-range",
  "label",
  "label-far",
  "label-after",
  "label-block",
  "column-header",
  "column-all-pass",
  "column-few-pass",
  "many-pass",
  "tax-number",
  "payroll-tax-number",
  "vat-number",
  "payment-reference",
  "machine-readable-zone",
  "document-type",
  "competing-label",
  "competing-iban",
  "competing-phone",
  "competing-date",
  "competing-amount",
  "competing-code",
  "quoted-reply"
] as const;

export type EvidenceName = (typeof evidenceNames)[number];
