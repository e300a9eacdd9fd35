/** A run of text on a page, as pdf.js gives it. `transform`: the matrix [a b c d e f] of PDF 32000-1, section 9.4.4. */
export interface TextRun {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A run turned upright: `x` along its line, `y` across it (growing downwards), in points. */
interface PlacedRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** 0 to 3: quarter turns of the writing direction. */
  readonly turn: number;
}

/** Gaps in units of the letter size. Below `word` two runs are one word: a number drawn in pieces stays one number. */
const gaps = { word: 0.15, column: 1.2, overlap: -0.4 };

/**
 * Text of a page in reading order: lines from top to bottom, each from left to right whatever the order in which it was
 * drawn (a form's answers are often drawn after all its labels). Columns of a line are set apart by tabs.
 */
export function pageLines(runs: readonly TextRun[]): string {
  const placed = runs.filter((run) => run.str.trim() !== "").map(place);
  const text: string[] = [];
  for (const turn of [0, 1, 2, 3]) {
    const upright = placed.filter((run) => run.turn === turn);
    for (const line of linesOf(upright)) text.push(lineText(line));
  }
  return text.join("\n");
}

function place(run: TextRun): PlacedRun {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = run.transform;
  const turn = Math.abs(a) >= Math.abs(b) ? (a < 0 ? 2 : 0) : b > 0 ? 1 : 3;
  const size = run.height || Math.hypot(c, d) || 1;
  const [along, across] = uprightPlace(turn, x, y);
  return { text: run.str, x: along, y: across, width: run.width, size, turn };
}

function uprightPlace(turn: number, x: number, y: number): [number, number] {
  if (turn === 1) return [y, x];
  if (turn === 2) return [-x, y];
  if (turn === 3) return [-y, -x];
  return [x, -y];
}

/** Groups runs by base line; a superscript belongs to the line it stands above. */
function linesOf(runs: readonly PlacedRun[]): PlacedRun[][] {
  const sorted = runs.map((run, order) => ({ run, order })).sort((p, q) => p.run.y - q.run.y || p.order - q.order);
  const lines: PlacedRun[][] = [];
  let last: PlacedRun | null = null;
  for (const { run } of sorted) {
    const line = lines.at(-1);
    if (line && last && run.y - last.y <= 0.4 * Math.min(run.size, last.size)) line.push(run);
    else {
      lines.push([run]);
      last = run;
    }
  }
  return lines;
}

function lineText(line: PlacedRun[]): string {
  const runs = line.sort((p, q) => p.x - q.x);
  let text = "";
  let before: PlacedRun | null = null;
  for (const run of runs) {
    if (before && isDrawnTwice(before, run)) continue;
    text += before ? separator(before, run, text) + run.text : run.text;
    before = run;
  }
  return text.trim();
}

/** Bold print is sometimes the same text drawn twice, a hair apart. */
function isDrawnTwice(before: PlacedRun, run: PlacedRun): boolean {
  return before.text === run.text && run.x - before.x < 0.25 * run.size && before.width > 0.3 * run.size;
}

function separator(before: PlacedRun, run: PlacedRun, text: string): string {
  const gap = (run.x - before.x - before.width) / Math.min(before.size, run.size);
  if (gap > gaps.column) return "\t";
  const isApart = gap > gaps.word || gap < gaps.overlap;
  return isApart && !text.endsWith(" ") && !run.text.startsWith(" ") ? " " : "";
}
