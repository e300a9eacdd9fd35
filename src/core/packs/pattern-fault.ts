import { RE2JS, RE2JSException, RE2JSSyntaxException } from "re2js";
import type { PackFault } from "./pack-fault.ts";
import { MAX_PATTERN_SIZE, patternSize } from "./pattern-size.ts";

type PatternFault = Pick<PackFault, "code" | "detail">;

/** One of each kind of text: what finds a place in all of them looks for nothing in particular. */
const ANYTHING = ["a", "q", "7", "0"];
/** Texts in which `^`, `$`, `\b` and what may be left out find an empty place. */
const NEARLY_NOTHING = ["", "a", "7", " ", "-", "a 7"];

/** Why a pattern is refused, or null. Takes bounded time, whatever the pattern. */
export function patternFault(pattern: string): PatternFault | null {
  if (patternSize(pattern) > MAX_PATTERN_SIZE * 2) return tooLarge;
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.MULTILINE);
    return compiled.programSize() > MAX_PATTERN_SIZE ? tooLarge : looseFault(compiled);
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return syntaxFault(error.getDescription(), error.getPattern() ?? "");
    if (error instanceof RE2JSException) return { code: "pattern-syntax", detail: "" };
    throw error;
  }
}

const tooLarge: PatternFault = { code: "pattern-too-large", detail: String(MAX_PATTERN_SIZE) };

function looseFault(compiled: RE2JS): PatternFault | null {
  if (NEARLY_NOTHING.some((text) => findsEmpty(compiled, text))) return { code: "pattern-empty", detail: "" };
  if (ANYTHING.every((text) => compiled.matcher(text).find())) return { code: "pattern-all", detail: "" };
  return null;
}

function findsEmpty(compiled: RE2JS, text: string): boolean {
  const matcher = compiled.matcher(text);
  while (matcher.find()) {
    const place = compiled.groupCount() > 0 ? 1 : 0;
    if (matcher.start() === matcher.end() || matcher.group(place) === "") return true;
  }
  return false;
}

/** What RE2 says of a pattern, in the terms of who wrote it. `part`: the piece it stumbled over. */
function syntaxFault(description: string, part: string): PatternFault {
  if (/^\(\?<?[=!]/.test(part)) return { code: "pattern-lookaround", detail: part.slice(0, 4) };
  if (/^\(\?>|[*+?}]\+$/.test(part)) return { code: "pattern-possessive", detail: part.slice(0, 40) };
  if (/^\\(?:[1-9]|k)/.test(part)) return { code: "pattern-backreference", detail: part.slice(0, 40) };
  if (description === "invalid repeat count") return { code: "pattern-repeat", detail: part.slice(0, 40) };
  return { code: "pattern-syntax", detail: part.slice(0, 40) };
}
