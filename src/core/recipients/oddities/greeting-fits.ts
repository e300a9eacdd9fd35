import levenshtein from "fast-levenshtein";
import { pairKey } from "../history/history.ts";
import { greetingMark } from "../history/marks.ts";
import type { Oddity } from "../oddity.ts";
import { areFormsOfOneName, isFirstName } from "./first-names.ts";
import type { Greeting } from "./greeting.ts";
import { letters, type NameWords, nameWords } from "./name-words.ts";
import type { HistorySlice, NamedRecipient, OddityInput } from "./oddity-input.ts";
import { isOneSlip, soundOf } from "./sounds-like.ts";

/**
 * A greeting that fits nobody. Silent where a recipient's name cannot be told (`info@`, a single word that may be a family
 * name, initials only), where the name was greeted to one of them before, and where nobody is named.
 */
export function greetingOddity({ greeting, recipients, history }: OddityInput): Oddity[] {
  if (greeting === null || greeting.names.length === 0 || recipients.length === 0) return [];
  const isDoubtful = recipients.some((recipient) => mayBeMeant(greeting, recipient, history));
  return isDoubtful ? [] : [{ code: "greeting-fits-nobody", name: greeting.text }];
}

/** Whether a greeting names this recipient. */
export function isGreeted(greeting: Greeting, recipient: NamedRecipient, history: HistorySlice): boolean {
  const words = nameWords(recipient.address, recipient.display);
  return greeting.names.some((name) => fits(name, words) || wasGreeted(name, recipient, history));
}

function mayBeMeant(greeting: Greeting, recipient: NamedRecipient, history: HistorySlice): boolean {
  const words = nameWords(recipient.address, recipient.display);
  return !isNamed(greeting, words) || isGreeted(greeting, recipient, history);
}

/** Whether enough of the name is known to say that another is greeted. */
function isNamed({ names, isFormal }: Greeting, { name, isShared }: NameWords): boolean {
  if (isShared) return false;
  const full = name.filter((word) => word.length > 1);
  if (isFormal) return full.length > 0 && !full.every(isFirstName);
  if (full.length >= 2) return true;
  return full.length === 1 && full.every(isFirstName) && names.every(isFirstName);
}

/** Spelling, call names, and names that hide in an address (`jdevries@`) are all taken for the same. */
function fits(greeted: string, { name, local, domain }: NameWords): boolean {
  const hidden = letters(greeted);
  if (hidden.length >= 3 && (local.includes(hidden) || domain.includes(hidden))) return true;
  return name.some(
    (word) =>
      word === greeted ||
      areFormsOfOneName(word, greeted) ||
      (word.length > 2 && greeted.length > 2 && (word.startsWith(greeted) || greeted.startsWith(word))) ||
      (word.length > 3 && greeted.length > 3 && soundOf(word) === soundOf(greeted)) ||
      isTypedFor(greeted, word)
  );
}

/** Names are short: one slip after the first letter, whatever the length. */
function isTypedFor(greeted: string, word: string): boolean {
  return isOneSlip(word, greeted) || (greeted[0] === word[0] && levenshtein.get(greeted, word) <= 1);
}

function wasGreeted(name: string, { address }: NamedRecipient, { records, hashes }: HistorySlice): boolean {
  const [mark, person] = [hashes.get(greetingMark(name)), hashes.get(address.toLowerCase())];
  return mark !== undefined && person !== undefined && records.pairs.has(pairKey(mark, person));
}
