import type { Place } from "../../../test/generators/specimen.ts";
import { passesElfproef } from "../../core/identifiers/bsn.ts";

/**
 * An implementation of our own of the BSN rule that Microsoft publishes for Purview ("Netherlands citizen's service (BSN)
 * number", learn.microsoft.com): eight or nine digits as ddd ddd dd(d) with optional spaces, the elfproef, and one of
 * 21 keywords within 300 characters. The peer of the measurement; not part of the product.
 */
const NUMBER = /(?<![\p{L}\d])\d{3} ?\d{3} ?\d{2,3}(?![\p{L}\d])/gu;
const PROXIMITY = 300;
const keywords = [
  "bsn#",
  "bsn",
  "burgerservicenummer",
  "citizen service number",
  "person number",
  "personal number",
  "personal numeric code",
  "person-related number",
  "persoonlijk nummer",
  "persoonlijke numerieke code",
  "persoonsgebonden",
  "persoonsnummer",
  "sociaal-fiscaal nummer",
  "social-fiscal number",
  "sofi",
  "sofinummer",
  "uniek identificatienummer",
  "uniek identiteitsnummer",
  "unique identification number",
  "unique identity number",
  "uniqueidentityno#"
];
const KEYWORD = new RegExp(`(?<![\\p{L}\\d])(?:${keywords.join("|")})(?![\\p{L}\\d])`, "giu");

/** Where recall of the published rule is a fair question: the number stands in full under or behind its label. */
export const namedPlaces: readonly Place[] = ["labelled", "column"];

/** Distinct nine-digit numbers that the published rule reports; eight digits get the zero before them. */
export function purviewBsns(text: string): ReadonlySet<string> {
  const places = [...text.matchAll(KEYWORD)].map(({ index, 0: word }) => [index, index + word.length] as const);
  const found = new Set<string>();
  for (const { index, 0: shown } of text.matchAll(NUMBER)) {
    const nine = shown.replaceAll(" ", "").padStart(9, "0");
    const near = places.some(([start, end]) => index - end <= PROXIMITY && start - (index + shown.length) <= PROXIMITY);
    if (near && passesElfproef(nine)) found.add(nine);
  }
  return found;
}
