import type { LetterRow, Likeness } from "../dialog/asking-props.ts";

/** A plain comparison for the previews: what is the same at the start and at the end. The product's own is in core. */
export const sampleLikeness: Likeness = (address, known) => {
  const one = [...(known.includes("@") ? address : address.slice(address.lastIndexOf("@") + 1))];
  const other = [...known];
  const start = sameUntil(one, other);
  const end = sameUntil(one.slice(start).toReversed(), other.slice(start).toReversed());
  return [rowOf(one, start, end), rowOf(other, start, end)];
};

function sameUntil(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((letter, index) => letter !== other[index]);
  return at === -1 ? one.length : at;
}

function rowOf(letters: readonly string[], start: number, end: number): LetterRow {
  const rest = letters.length - end;
  const pieces = [
    { text: letters.slice(0, start).join(""), same: true },
    { text: letters.slice(start, rest).join(""), same: false },
    { text: letters.slice(rest).join(""), same: true }
  ];
  return pieces.filter(({ text }) => text !== "");
}
