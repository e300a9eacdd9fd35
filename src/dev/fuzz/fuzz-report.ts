import type { Tally } from "./fuzz-samples.ts";

/** Of one format and one kind that are written out; the rest is counted. */
const shown = 8;

/** A line for each format, and below them the faults. */
export function fuzzReport(tallies: readonly Tally[]): string {
  const lines = [["type", "runs", "slowest ms", "MB", "faults", "lost text", "statuses"], ...tallies.map(cellsOf)];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const table = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  return [...table, ...tallies.flatMap(faultLines)].join("\n");
}

function cellsOf({ type, runs, slowestMs, megabytes, faults, lost, statuses }: Tally): string[] {
  const counted = [...statuses].sort((a, b) => b[1] - a[1]).map(([status, count]) => `${status} ${count}`);
  return [
    type,
    String(runs),
    String(slowestMs),
    String(megabytes),
    String(faults.length),
    String(lost.length),
    counted.join(", ")
  ];
}

function faultLines({ type, faults, lost }: Tally): string[] {
  const found = [...faults.slice(0, shown), ...lost.slice(0, shown)];
  if (found.length === 0) return [];
  return ["", type, ...found.map(({ repeat, what, fault }) => `  ${repeat}  ${fault}  (${what})`)];
}
