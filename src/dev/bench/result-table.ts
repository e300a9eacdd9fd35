import type { Row } from "./benchmark.ts";

const HEADINGS = ["what", "unit", "median", "p95", "min", "max", "runs", "aim"] as const;

/** Numbers as a person compares them: counts and bytes whole, the rest with what its size deserves. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return "-";
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}

/** A table that reads as text and is Markdown as well. */
export function resultTable(rows: readonly Row[]): string {
  const lines = [
    [...HEADINGS],
    ...rows.map((row) => [
      row.what,
      row.unit,
      ...[row.median, row.p95, row.min, row.max].map(figure),
      String(row.runs),
      row.aim ?? ""
    ])
  ];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const drawn = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [drawn[0], rule, ...drawn.slice(1)].join("\n");
}
