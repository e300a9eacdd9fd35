import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../src/dev/fixtures/seeded-random.ts";
import { readWith } from "./recording-sink.ts";

const WORD = "[\\p{L}\\p{N}]";

/** What a term means, said once more as a regular expression that is tried at every place. */
function expressionOf(term: string): RegExp {
  const inner = term
    .replace(/^\*|\*$/g, "")
    .replaceAll(".", "\\.")
    .replaceAll(" ", "\\s{1,4}");
  const [before, behind] = [term.startsWith("*") ? "\\p{L}*" : "", term.endsWith("*") ? "\\p{L}*" : ""];
  return new RegExp(`(?<!${WORD})${before}${inner}${behind}(?!${WORD})`, "uy");
}

function placesByExpression(terms: readonly string[], text: string): string[] {
  return terms.flatMap((term, id) => {
    const expression = expressionOf(term);
    return Array.from(text, (_, at) => {
      expression.lastIndex = at;
      const found = expression.exec(text);
      return found === null ? [] : [`${id}:${at}-${at + found[0].length}`];
    }).flat();
  });
}

function randomText(random: () => number, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join("");
}

/** Words of one to four letters with signs and digits between them; starred words have no sign at that side. */
function randomTerm(random: () => number): string {
  const word = (): string => randomText(random, "aab", 1 + Math.floor(random() * 3));
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, word);
  const joints = parts.map(() => [" ", " ", ".", " 1 ", ""][Math.floor(random() * 5)] ?? "");
  const term = parts.map((part, i) => (i === 0 ? part : (joints[i] ?? "") + part)).join("");
  return (random() < 0.25 ? "*" : "") + term + (random() < 0.25 ? "*" : "");
}

describe("terms stand where their expressions say", () => {
  test.each(Array.from({ length: 200 }, (_, seed) => seed))("random terms and text, seed %i", (seed) => {
    const random = seededRandom(seed + 1);
    const terms = [...new Set(Array.from({ length: 1 + Math.floor(random() * 12) }, () => randomTerm(random)))];
    const text = randomText(random, "aaab  .\n1", 120);
    const { terms: told } = readWith(terms, text);
    expect(told.map(({ id, start, end }) => `${id}:${start}-${end}`).sort()).toEqual(
      placesByExpression(terms, text).sort()
    );
    expect(told.map(({ end }) => end)).toEqual(told.map(({ end }) => end).sort((a, b) => a - b));
  });
});
