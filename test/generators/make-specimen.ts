import { Dice } from "./dice.ts";
import { makeCase } from "./fiction.ts";
import { disturbed, render } from "./render.ts";
import type { Family, Layout, Part, Plant, Specimen } from "./specimen.ts";
import { makeStyle } from "./style.ts";
import { surrounded } from "./surroundings.ts";
import { expand, leaveOut } from "./template.ts";

/** Distinct values: a number that a document says twice is one plant, at the place where it is found easiest. */
function distinct(plants: readonly Plant[]): Plant[] {
  const places = ["labelled", "column", "embedded", "label-after", "apart", "bare"];
  const best = new Map<string, Plant>();
  const rank = ({ place, optional }: Plant): number => places.indexOf(place) + (optional ? places.length : 0);
  for (const plant of [...plants].sort((a, b) => rank(b) - rank(a))) {
    best.set(`${plant.rule.startsWith("nl.bsn") ? "bsn" : plant.rule} ${plant.value}`, plant);
  }
  return [...best.values()];
}

/** One document; the same arguments give the same document. */
export function makeSpecimen(family: Family, layout: Layout, seed: number, part: Part): Specimen {
  const { kind, type } = family;
  const { shape = "page" } = layout;
  const dice = new Dice(`${kind} ${layout.name} ${part} ${seed}`);
  const style = makeStyle(dice, layout);
  const template = layout.template.replace(/^\n|\n\s*$/g, "");
  const whole = shape === "page" && type !== null ? surrounded(template, dice, style.english) : template;
  const plants: Plant[] = [];
  const raw = shape === "raw";
  const sources = whole.split("\n");
  const lines = expand(raw ? sources : leaveOut(sources, dice), {
    dice,
    part,
    facts: makeCase(dice),
    style,
    plants,
    raw
  });
  const text = render(lines, style, shape === "table");
  return {
    kind,
    layout: layout.name,
    seed,
    part,
    unseen: layout.heldOut === true,
    type,
    also: layout.also ?? [],
    benign: family.benign,
    text: shape === "page" ? disturbed(text, style.noise, dice) : text,
    plants: distinct(plants)
  };
}

/** The `index`th document of a family in a part: layouts take turns, seeds never meet those of the other part. */
export function nthSpecimen(family: Family, index: number, part: Part, seed: number): Specimen {
  const layouts = family.layouts.filter(({ heldOut }) => part === "held-out" || !heldOut);
  const layout = layouts[index % layouts.length];
  if (layout === undefined) throw new Error(`${family.kind} has no layout for ${part}`);
  return makeSpecimen(family, layout, seed * 1_000_000 + index, part);
}
