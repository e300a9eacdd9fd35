interface Pair {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

/** A stretch of a row; `same`: the other row has it at this place, too. */
export interface DiffPiece {
  readonly text: string;
  readonly same: boolean;
}

const MAX_POINTS = 320;

/**
 * Two texts letter by letter, as two rows of pieces that together are the texts. The alignment is one of the shortest
 * (Levenshtein), so swapped letters are marked in both rows; a piece that only one row has is missing in the other.
 * Texts are cut at 320 code points.
 */
export function letterDiff(one: string, other: string): readonly DiffPiece[][] {
  const first = [...one].slice(0, MAX_POINTS);
  const second = [...other].slice(0, MAX_POINTS);
  const pairs = walkBack(first, second, distances(first, second));
  return [joined(pairs.map(({ one, same }) => ({ text: one, same }))), joined(pairs.map(toOther))];
}

function toOther({ other, same }: Pair): DiffPiece {
  return { text: other, same };
}

/** `table[i][j]`: edits between the first `i` of one and the first `j` of the other. */
function distances(one: readonly string[], other: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = 0; i <= one.length; i += 1) {
    for (let j = 0; j <= other.length; j += 1) setCell(table, i, j, one[i - 1] === other[j - 1]);
  }
  return table;
}

function setCell(table: readonly Uint16Array[], i: number, j: number, same: boolean): void {
  const row = table[i];
  if (row) row[j] = i === 0 ? j : j === 0 ? i : Math.min(at(table, i - 1, j - 1) + (same ? 0 : 1), gap(table, i, j));
}

function gap(table: readonly Uint16Array[], i: number, j: number): number {
  return Math.min(at(table, i - 1, j), at(table, i, j - 1)) + 1;
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function walkBack(one: readonly string[], other: readonly string[], table: readonly Uint16Array[]): Pair[] {
  const pairs: Pair[] = [];
  let i = one.length;
  let j = other.length;
  while (i > 0 || j > 0) {
    const here = at(table, i, j);
    const same = i > 0 && j > 0 && one[i - 1] === other[j - 1];
    const both = i > 0 && j > 0 && at(table, i - 1, j - 1) + (same ? 0 : 1) === here;
    const fromOne = both || (i > 0 && at(table, i - 1, j) + 1 === here);
    const fromOther = both || !fromOne;
    if (fromOne) i -= 1;
    if (fromOther) j -= 1;
    pairs.push({ one: fromOne ? (one[i] ?? "") : "", other: fromOther ? (other[j] ?? "") : "", same: both && same });
  }
  return pairs.reverse();
}

function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const rows: DiffPiece[] = [];
  for (const piece of pieces) {
    const last = rows[rows.length - 1];
    if (piece.text === "") continue;
    if (last?.same === piece.same) rows[rows.length - 1] = { text: last.text + piece.text, same: piece.same };
    else rows.push(piece);
  }
  return rows;
}
