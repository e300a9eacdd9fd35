import type { DomainShape } from "./domain-shape.ts";
import { toUnicodeDomain } from "./domain-text.ts";
import { editDistance, slipCost } from "./edits.ts";
import { isRole } from "./local-part.ts";
import { sharedTradeLength, undressed } from "./name-words.ts";
import { isCoinedProvider } from "./public-providers.ts";
import { skeletonOf } from "./skeleton.ts";

/** Whose domain it is. The office's own is watched most closely; a provider's only for what is surely a slip. */
export type TrustedKind = "own" | "client" | "known" | "provider";

/** `look`: letters that pass for others. `inside`: the whole trusted domain stands in front of another; `name-inside`: its name does. */
export type Likeness = "look" | "inside" | "name-inside" | "name";

const MOST_COST = 2;
const ONE_EDIT_FROM = 5;
const TWO_EDITS_FROM = 10;
const MOST_LABELS = 8;
/** From here a name is coined enough to be known by itself, whatever stands around it or behind its dot. */
const OWN_NAME_FROM = 8;
const NAME_FROM = 6;

/**
 * In which way `domain` could be read for `trusted`; null when in none. Both are of different holders: the caller has seen that
 * `domain` is not one that is trusted itself.
 */
export function likenessOf(domain: DomainShape, trusted: DomainShape, kind: TrustedKind): Likeness | null {
  if (domain.registrable === trusted.registrable) return null;
  if (isInside(domain, trusted, kind)) return "inside";
  if (isNameInside(domain, trusted, kind)) return "name-inside";
  const sameSuffix = domain.suffix === trusted.suffix;
  if (domain.plain === trusted.plain) return sameSuffix || isSuffixSwap(domain, trusted, kind) ? "name" : null;
  if (looksSame(domain, trusted) && (sameSuffix || trusted.plain.length >= ONE_EDIT_FROM || kind === "own"))
    return "look";
  return isReordered(domain.name, trusted.name) || isTurned(domain, trusted, kind) || isDressed(domain, trusted, kind)
    ? "name"
    : null;
}

function looksSame(domain: DomainShape, trusted: DomainShape): boolean {
  return lookOf(domain) === skeletonOf(trusted.plain);
}

/** One domain is compared with many in turn. */
let looked: { readonly shape: DomainShape; readonly look: string } | null = null;

function lookOf(shape: DomainShape): string {
  if (looked?.shape !== shape) looked = { shape, look: skeletonOf(shape.plain) };
  return looked.look;
}

/** `own.nl.evil.com`, `mail-own.nl.evil.com`, `own.nl-evil.com`, or `own-nl` as a label of another. */
function isInside(domain: DomainShape, trusted: DomainShape, kind: TrustedKind): boolean {
  if (domain.under === "") return false;
  if (standsBefore(domain.domain, trusted.registrable)) return true;
  return kind !== "provider" && `.${domain.under}.`.includes(`.${trusted.registrable.replaceAll(".", "-")}.`);
}

/** `kantoor-onno.evil.com`. Where the name is a word, it is the other's (`administratie.klant.nl`). */
function isNameInside({ under }: DomainShape, { plain }: DomainShape, kind: TrustedKind): boolean {
  if (under === "" || kind === "provider" || plain.length < (kind === "own" ? ONE_EDIT_FROM : OWN_NAME_FROM))
    return false;
  const isWord = isRole([plain]) || sharedTradeLength(plain, plain) === plain.length;
  return !isWord && looksOfLabels(under).includes(skeletonOf(plain));
}

/** The skeletons of the labels in front of a registrable domain that are long enough to be somebody's name. */
export function looksOfLabels(under: string): string[] {
  const labels = under.split(".").slice(-MOST_LABELS);
  return labels.flatMap((label) => (label.length < ONE_EDIT_FROM ? [] : skeletonOf(toUnicodeDomain(label))));
}

/** Whether the one stands in the other between dots or hyphens, and not at its end: `slagerij-jansen.nl` is no `jansen.nl`. */
function standsBefore(domain: string, inner: string): boolean {
  for (let at = domain.indexOf(inner); at >= 0; at = domain.indexOf(inner, at + 1)) {
    const [before, after] = [domain.charAt(at - 1), domain.charAt(at + inner.length)];
    if (/^[.-]?$/.test(before) && /^[.-]$/.test(after)) return true;
  }
  return false;
}

/**
 * Short names and most of those of providers (`home.nl`, `mail.com`) are words that others have registered elsewhere, too; the
 * provider may have them itself (`yahoo.ca`).
 */
function isSuffixSwap(domain: DomainShape, trusted: DomainShape, kind: TrustedKind): boolean {
  if (kind === "own" || kind === "client" || (kind === "provider" && isCoinedProvider(trusted.name))) return true;
  if (editDistance(domain.suffix, trusted.suffix) <= 1) return true;
  return kind === "known" && trusted.plain.length >= ONE_EDIT_FROM;
}

/** The same words in another order, with hyphens or without. */
function isReordered(one: string, other: string): boolean {
  if (!one.includes("-") && !other.includes("-")) return false;
  // In another order as many letters stand there.
  if (skeletonOf(one).length !== skeletonOf(other).length) return false;
  const [first, second] = [wordOrders(one), wordOrders(other)];
  return first.some((order) => second.includes(order));
}

const WORD_FROM = 3;

/** The same where nothing parts the words: `jansenbakkerij` of `bakkerijjansen`. */
function isTurned(domain: DomainShape, trusted: DomainShape, kind: TrustedKind): boolean {
  const [one, other] = [lookOf(domain), skeletonOf(trusted.plain)];
  if (kind === "provider" || one.length !== other.length || one.length < OWN_NAME_FROM) return false;
  const at = (one + one).indexOf(other);
  return at >= WORD_FROM && at <= one.length - WORD_FROM;
}

/** Where a skeleton of this length may be parted, so that what stands behind goes to the front. */
export function turnPlaces(length: number): number[] {
  if (length < OWN_NAME_FROM) return [];
  return Array.from({ length: length - 2 * WORD_FROM + 1 }, (_, at) => at + WORD_FROM);
}

const MOST_WORDS = 4;

/** The skeletons of a name with its words in every order, without hyphens; of a name of one word or over four, its own only. */
export function wordOrders(name: string): string[] {
  const words = name.split("-").filter((word) => word !== "");
  const orders = words.length > MOST_WORDS ? [words] : permutations(words);
  return [...new Set(orders.map((order) => skeletonOf(order.join(""))))];
}

function permutations(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]];
  return words.flatMap((word, at) =>
    permutations(words.filter((_, other) => other !== at)).map((rest) => [word, ...rest])
  );
}

/** `mijn-kantooronno.nl`, `kantoor-onno-nl.com`; of the office's own name, anything around it. */
function isDressed(domain: DomainShape, trusted: DomainShape, kind: TrustedKind): boolean {
  const { plain } = trusted;
  if (kind === "own" && plain.length >= OWN_NAME_FROM && domain.plain.includes(plain)) return true;
  if (kind === "provider" ? !isCoinedProvider(trusted.name) : plain.length < NAME_FROM) return false;
  const wanted = skeletonOf(plain);
  return undressed(domain.name).some((core) => core === plain || skeletonOf(core) === wanted);
}

/** Whether `domain` could be a slip of the hand for `trusted`: few enough edits for what tells the two names apart. */
export function isSlip(domain: DomainShape, trusted: DomainShape, kind: TrustedKind): boolean {
  const [one, other] = [domain.plain, trusted.plain];
  const cost =
    one === other ? Number.POSITIVE_INFINITY : slipCost(one, other, kind === "provider" ? 1 : mostEdits(other.length));
  if (cost > MOST_COST) return false;
  const far = domain.suffix !== trusted.suffix && editDistance(domain.suffix, trusted.suffix) > 1;
  const length = other.length - (kind === "own" ? 0 : sharedTradeLength(one, other));
  return cost <= (far ? allowedElsewhere(length) : allowedCost(length, kind));
}

/** How many edits a look-alike of a name can be away, for the index as well. */
export function mostEdits(length: number): number {
  return length >= TWO_EDITS_FROM ? 2 : 1;
}

/** Three-letter names are all taken (`asr` and `asn`, `kpn` and `kvk`); four letters allow only a slip of the hand. */
function allowedCost(length: number, kind: TrustedKind): number {
  if (length >= TWO_EDITS_FROM) return MOST_COST;
  if (length >= ONE_EDIT_FROM) return 1;
  return length === 4 || (length === 3 && kind === "own") ? 0.5 : 0;
}

/** Behind another dot, a name that is one letter off is mostly another's. */
function allowedElsewhere(length: number): number {
  return length >= OWN_NAME_FROM ? 1 : 0;
}
