import type { Word } from "./words.ts";

interface WordLine {
  readonly words: Word[];
  top: number;
  bottom: number;
}

/** Gap between words, in heights of the line, from which they stand in different columns. */
const columnGap = 1.5;

/**
 * The words as lines from top to bottom, columns set apart by tabs. The recogniser takes a table apart into blocks;
 * what stands at the same height is one line again, so that a label keeps its value.
 */
export function linesOfWords(words: readonly Word[]): Word[][] {
  const rows: WordLine[] = [];
  for (const line of recognisedLines(words).sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const row = rows.slice(-8).find((other) => isBeside(other, line));
    if (row) row.words.push(...line.words);
    else rows.push(line);
  }
  return rows.map((row) => row.words.sort((a, b) => a.left - b.left));
}

export function lineText(line: readonly Word[]): string {
  const height = middle(line.map((word) => word.height));
  return line.reduce((text, word, index) => {
    const before = line[index - 1];
    if (before === undefined) return word.text;
    return text + (word.left - before.left - before.width > columnGap * height ? "\t" : " ") + word.text;
  }, "");
}

function recognisedLines(words: readonly Word[]): WordLine[] {
  const lines = new Map<string, Word[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()].map((line) => ({
    words: line,
    top: middle(line.map(({ top }) => top)),
    bottom: middle(line.map(({ top, height }) => top + height))
  }));
}

/** At the same height, and nowhere above or under each other. */
function isBeside(row: WordLine, line: WordLine): boolean {
  const shared = Math.min(row.bottom, line.bottom) - Math.max(row.top, line.top);
  if (shared < 0.6 * Math.min(row.bottom - row.top, line.bottom - line.top)) return false;
  return line.words.every((word) => row.words.every((other) => isApart(word, other)));
}

function isApart(a: Word, b: Word): boolean {
  return a.left >= b.left + b.width || b.left >= a.left + a.width;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
