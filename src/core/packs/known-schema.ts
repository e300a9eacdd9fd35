import {
  array,
  check,
  type InferOutput,
  maxLength,
  minLength,
  optional,
  picklist,
  pipe,
  regex,
  strictObject,
  string
} from "valibot";
import { bothLanguages, ruleId } from "./rule-texts.ts";

/** What an organisation is that offices write to, and that is no client. */
export const knownKinds = [
  "tax-office",
  "government",
  "court",
  "regulator",
  "bank",
  "payment",
  "insurer",
  "pension-fund",
  "notary",
  "lawyer",
  "accountant",
  "profession",
  "software",
  "telecom",
  "energy",
  "education",
  "trade",
  "other"
] as const;

export type KnownKind = (typeof knownKinds)[number];

const domain = pipe(
  string(),
  maxLength(253),
  regex(/^(?=[^.]+\.)(?:\.?(?!-)[a-z0-9-]{1,63}(?<!-))+$/, "verdict-domain")
);
const address = pipe(
  string(),
  maxLength(254),
  regex(/^[a-z0-9_%+-]+(?:\.[a-z0-9_%+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/, "known-address")
);
const day = pipe(
  string(),
  check((text) => isDay(text), "known-day")
);

/** Where who doubts an entry can see whether it is right: a register, a law, a public list. */
const source = strictObject({
  name: bothLanguages,
  url: optional(pipe(string(), maxLength(300), regex(/^https:\/\/[^\s/]+\.[^\s]+$/, "known-url"))),
  /** When the entries were written down, year-month-day. */
  date: day,
  /** When somebody last held all of them against the source; absent: nobody did. */
  checked: optional(day)
});

const entry = strictObject({
  /** As the organisation calls itself. */
  name: pipe(string(), minLength(1), maxLength(120), regex(/\S/, "text-blank")),
  /** With all that lies under them. Lower case, ASCII. */
  domains: optional(pipe(array(domain), maxLength(50)), []),
  /** Only these, where the domain is not the organisation's own. */
  addresses: optional(pipe(array(address), maxLength(50)), []),
  /** Where this one has another source. */
  source: optional(source)
});

export const knownGroup = strictObject({
  rule: ruleId,
  title: bothLanguages,
  kind: picklist(knownKinds),
  source,
  entries: pipe(array(entry), minLength(1), maxLength(5000))
});

/** Organisations of one kind that an office writes to. Being in it makes nobody internal. */
export type KnownGroup = InferOutput<typeof knownGroup>;
export type KnownSource = KnownGroup["source"];

/** A day of the calendar (ISO 8601). */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
