import levenshtein from "fast-levenshtein";
import { toUnicodeDomain } from "./domain-text.ts";

/** Public suffixes of two labels that are met in mail from the Netherlands; all others are taken to be one label. */
const TWO_LABEL_SUFFIXES: ReadonlySet<string> = new Set([
  "co.uk",
  "org.uk",
  "ac.uk",
  "gov.uk",
  "ltd.uk",
  "me.uk",
  "com.au",
  "net.au",
  "com.br",
  "co.nz",
  "co.za",
  "com.tr",
  "co.jp",
  "com.cn",
  "com.pl",
  "co.in",
  "com.mx",
  "co.il",
  "ac.be"
]);
const ONE_EDIT_FROM = 5;
const TWO_EDITS_FROM = 10;

/**
 * Whether `domain` could be read or typed for `trusted` (both lower-case ASCII, and not one within the other): the
 * same name under another suffix, one edit or swap in a name of 5 letters or more, two edits from 10, or the trusted
 * domain as its beginning (`own.nl.evil.com`). Shorter names are left alone: `asr` and `asn` are both real.
 */
export function looksLike(domain: string, trusted: string): boolean {
  if (domain.startsWith(`${trusted}.`)) return true;
  const one = nameOf(domain);
  const other = nameOf(trusted);
  return one === other || withinEdits(one, other);
}

function withinEdits(one: string, other: string): boolean {
  const allowed = other.length >= TWO_EDITS_FROM ? 2 : other.length >= ONE_EDIT_FROM ? 1 : 0;
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed) return false;
  return isSwap(one, other) || levenshtein.get(one, other) <= allowed;
}

/** Two neighbouring letters changed places: one slip of the hand, two edits. */
function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((char, i) => char !== other.charAt(i));
  const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
  return at !== -1 && swapped === other;
}

/** The registrable label, as a reader sees it, without accents. */
function nameOf(domain: string): string {
  const labels = domain.split(".");
  const size = TWO_LABEL_SUFFIXES.has(labels.slice(-2).join(".")) && labels.length > 2 ? 2 : 1;
  const label = toUnicodeDomain(labels[labels.length - size - 1] ?? domain);
  return label.normalize("NFKD").replace(/\p{M}/gu, "");
}
