import type { Dice } from "./dice.ts";
import type { Case } from "./fiction.ts";
import { makePerson } from "./fiction.ts";
import type { Filling } from "./placeholders.ts";
import { filled } from "./placeholders.ts";
import type { Part, Place, Plant } from "./specimen.ts";
import type { FieldStyle, Style } from "./style.ts";

/** A line of a document, before it is laid out. */
export type Line =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "title"; readonly text: string }
  | { readonly is: "field"; readonly label: string; readonly value: string }
  | { readonly is: "cells"; readonly cells: readonly string[] };

/**
 * `[[a|b|~c]]`: one of these; with `~` only in the held-out part. Lines: `# title`, `label :: value` (left out now and
 * then, with `!` before it never), `a || b` (cells), `? line` (only now and then), `@rows 3-9` ... `@end` (repeated).
 */
function chooseWording(line: string, dice: Dice, part: Part): string {
  return line.replace(/\[\[(.*?)\]\]/g, (_, choices: string) => {
    const allowed = choices.split("|").filter((choice) => part === "held-out" || !choice.startsWith("~"));
    return dice.pick(allowed).replace(/^~/, "");
  });
}

/** What some documents leave out. */
export function leaveOut(lines: readonly string[], dice: Dice): string[] {
  return lines.flatMap((line) => {
    if (line.startsWith("? ")) return dice.chance(0.6) ? [line.slice(2)] : [];
    if (line.startsWith("!")) return [line.slice(1)];
    return line.includes(" :: ") && dice.chance(0.07) ? [] : [line];
  });
}

const placeOfField: Partial<Record<FieldStyle, Place>> = { apart: "apart", above: "label-after" };

interface Scope {
  readonly dice: Dice;
  readonly part: Part;
  readonly facts: Case;
  readonly style: Style;
  readonly plants: Plant[];
  /** Lines are taken as they are but for wording and placeholders. */
  readonly raw: boolean;
}

function lineOf(line: string, scope: Scope, row: Pick<Filling, "row" | "index" | "rows">): Line {
  const source = chooseWording(line, scope.dice, scope.part);
  const fill = (text: string, place: Place): string => filled(text, { ...scope, ...row, place });
  if (scope.raw) return { is: "text", text: fill(source, "labelled") };
  if (source.startsWith("# ")) return { is: "title", text: fill(source.slice(2), "labelled") };
  if (source.includes("||"))
    return { is: "cells", cells: source.split(/ ?\|\| ?/).map((cell) => fill(cell, "column")) };
  const [label = "", ...value] = source.split(" :: ");
  if (value.length === 0) return { is: "text", text: fill(source, "labelled") };
  const place = placeOfField[scope.style.field] ?? "labelled";
  return { is: "field", label: fill(label, place), value: fill(value.join(" "), place) };
}

/** Lines with all placeholders filled; what was planted is added to `scope.plants`. */
export function expand(lines: readonly string[], scope: Scope): Line[] {
  const result: Line[] = [];
  const once = { row: scope.facts.person, index: 0, rows: 1 };
  for (let at = 0; at < lines.length; at += 1) {
    const [, low, high] = /^@rows (\d+)-(\d+)/.exec(lines[at] ?? "") ?? [];
    if (low === undefined) {
      result.push(lineOf(lines[at] ?? "", scope, once));
      continue;
    }
    const end = lines.indexOf("@end", at);
    const rows = scope.dice.between(Number(low), Number(high));
    for (let index = 0; index < rows; index += 1) {
      const row = makePerson(scope.dice);
      for (const source of lines.slice(at + 1, end)) result.push(lineOf(source, scope, { row, index, rows }));
    }
    at = end;
  }
  return result;
}
