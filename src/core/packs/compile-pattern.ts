import { RE2JS } from "re2js";
import type { PatternRule } from "./pack-schema.ts";
import { plainSlice } from "./plain-slice.ts";
import { canonical, valueChecks } from "./value-checks.ts";

/** A place that a pattern found; positions in the text it was given. `value`: its letters and digits, upper case. */
export interface PatternPlace {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A pattern made ready to search with. */
export interface CompiledPattern {
  readonly rule: PatternRule;
  /**
   * Places that lie wholly within [from, to) and pass the rule's check, in text order. `^`, `$` and `\b` see what
   * stands around the slice.
   */
  find(text: string, from: number, to: number): readonly PatternPlace[];
}

/** Places given of one slice. */
const MAX_PLACES = 100;

/**
 * RE2 syntax, in time that grows with the slice alone. `^` and `$` are the ends of a line; `\b`, `\d` and `\w` know
 * ASCII only, so that `\b` also lies between a letter with an accent and one without. With a group in the pattern, the
 * first is the place. The rule must have come through `parsePack`; it is compiled when first searched with.
 */
export function compilePattern(rule: PatternRule): CompiledPattern {
  let compiled: RE2JS | null = null;
  return {
    rule,
    find(text, from, to) {
      compiled ??= RE2JS.compile(rule.pattern, RE2JS.MULTILINE);
      return findPlaces(compiled, rule, text, Math.max(0, from), Math.min(text.length, to));
    }
  };
}

function findPlaces(compiled: RE2JS, rule: PatternRule, text: string, from: number, to: number): PatternPlace[] {
  const places: PatternPlace[] = [];
  // One character on either side, so that the ends of the slice do not pass for ends of words and lines.
  const { plain, positions } = plainSlice(text, Math.max(0, from - 1), Math.min(text.length, to + 1));
  const matcher = compiled.matcher(plain);
  const group = compiled.groupCount() > 0 ? 1 : 0;
  let at = positions.findIndex((position) => position >= from);
  while (at >= 0 && at <= plain.length && places.length < MAX_PLACES && matcher.find(at)) {
    at = Math.max(matcher.end(), matcher.start() + 1);
    const [start, end] = [matcher.start(group), matcher.end(group)];
    if (start < 0 || start === end) continue;
    const place = { start: positions[start] ?? to, end: (positions[end - 1] ?? to) + 1 };
    const value = canonical(plain.slice(start, end));
    if (place.start >= from && place.end <= to && valueChecks[rule.check](value)) places.push({ ...place, value });
  }
  return places;
}
