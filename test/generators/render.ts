import type { Dice } from "./dice.ts";
import type { ColumnStyle, FieldStyle, Noise, Style } from "./style.ts";
import type { Line } from "./template.ts";

type Field = Extract<Line, { is: "field" }>;

const fieldForms: Record<FieldStyle, (label: string, value: string) => string> = {
  colon: (label, value) => `${label}: ${value}`,
  wide: (label, value) => `${label.padEnd(42)} ${value}`,
  space: (label, value) => `${label} ${value}`,
  "spaced-colon": (label, value) => `${label.padEnd(28)} : ${value}`,
  tab: (label, value) => `${label}\t${value}`,
  "next-line": (label, value) => `${label}\n${value}`,
  dots: (label, value) => `${label} ${".".repeat(Math.max(3, 36 - label.length))} ${value}`,
  apart: (label, value) => `${label}: ${value}`,
  above: (label, value) => `${value}\n${label}`
};

const cellForms: Record<ColumnStyle, (cells: readonly string[]) => string> = {
  aligned: (cells) =>
    cells
      .map((cell) => cell.padEnd(18))
      .join(" ")
      .trimEnd(),
  "right-aligned": ([first = "", ...rest]) => `${first.padEnd(26)}${rest.map((cell) => cell.padStart(17)).join(" ")}`,
  tab: (cells) => cells.join("\t"),
  "two-spaces": (cells) => cells.join("  "),
  bars: (cells) => `| ${cells.join(" | ")} |`
};

/** Two columns of a page, read one after the other: all labels, then all values. */
function apart(fields: readonly Field[]): string[] {
  if (fields.length < 3) return fields.map(({ label, value }) => fieldForms.colon(label, value));
  return [...fields.map(({ label }) => label), ...fields.map(({ value }) => value)];
}

function delimited(cell: string, { delimiter, quoted }: Style): string {
  return quoted || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function laidOut(line: Line, style: Style, table: boolean): string {
  if (line.is === "title") return style.shoutedTitles ? line.text.toUpperCase() : line.text;
  if (line.is === "text") return line.text;
  const cells = line.is === "cells" ? line.cells : [line.label, line.value];
  if (table) return cells.map((cell) => delimited(cell, style)).join(style.delimiter);
  return line.is === "cells" ? cellForms[style.columns](line.cells) : fieldForms[style.field](line.label, line.value);
}

export function render(lines: readonly Line[], style: Style, table: boolean): string {
  const shown: string[] = [];
  let waiting: Field[] = [];
  for (const line of lines) {
    if (line.is === "field" && style.field === "apart" && !table) {
      waiting.push(line);
      continue;
    }
    shown.push(...apart(waiting), laidOut(line, style, table));
    waiting = [];
  }
  return [...shown, ...apart(waiting)].join("\n");
}

const disturbances: Record<Noise, (text: string, dice: Dice) => string> = {
  none: (text) => text,
  "double-spaces": (text, dice) => text.replace(/(?<=[a-z:]) (?=\S)/g, () => (dice.chance(0.3) ? "  " : " ")),
  "no-break-spaces": (text, dice) => text.replace(/ /g, () => (dice.chance(0.25) ? "\u00a0" : " ")),
  scanned: (text, dice) =>
    text
      .replace(/(?<=[a-z]) (?=[a-z])/g, () => (dice.chance(0.08) ? "   " : " "))
      .replace(/^[A-Z]{6,}(?= |$)/gm, (word) => (dice.chance(0.15) ? [...word].join(" ") : word))
      .replace(/,(?= )/g, () => (dice.chance(0.1) ? " ," : ","))
      .replace(/\n/g, () => (dice.chance(0.06) ? "\n\n" : "\n")),
  "blank-lines": (text, dice) => text.replace(/\n/g, () => (dice.chance(0.3) ? "\n\n" : "\n")),
  "soft-hyphens": (text, dice) => text.replace(/(?<=[a-z]{5})(?=[a-z]{5})/g, () => (dice.chance(0.3) ? "\u00ad" : ""))
};

/** What scanning, copying and word processors do to a text. Numbers stay whole. */
export function disturbed(text: string, noise: Noise, dice: Dice): string {
  return disturbances[noise](text, dice);
}
