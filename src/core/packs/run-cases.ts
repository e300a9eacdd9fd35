import type { Finding } from "../scan/finding.ts";
import { scanText } from "../scan/scan-text.ts";
import { compilePacks } from "./compile.ts";
import { type PackCase, spansOf } from "./pack-cases.ts";
import type { Pack } from "./pack-schema.ts";

/**
 * Told of every place that became part of a finding, in any order: what `start` to `end` (behind it) of the text gave
 * to the finding of `rule`. For an identifier or a pattern the place of the value; for a dossier the place of a mark
 * that counted, once its type reached its threshold.
 */
export type OnSighting = (rule: string, start: number, end: number) => void;

/** What `scanText` takes besides, for the cases of a pack only: positions are no part of a finding. */
export interface SightingOptions {
  readonly reveal?: boolean;
  readonly onSighting?: OnSighting;
}

/**
 * `silent`: nothing was found. `fires`: something was, in a near miss. `confidence`: it has another. `place`: it stands
 * elsewhere. `others`: rules that are not listed fired. `level`: the verdict on a mail is another. `recipient`: an address is
 * judged as another. `expected` and `got`: confidences, levels, places or rule ids, never text; of a recipient the address of
 * the case and its class.
 */
export interface CaseProblem {
  readonly code: "silent" | "fires" | "confidence" | "place" | "others" | "level" | "recipient";
  readonly expected: string;
  readonly got: string;
}

export interface CaseResult {
  readonly case: PackCase;
  /** Empty when the case holds. */
  readonly problems: readonly CaseProblem[];
}

/**
 * Runs the cases of a pack on this machine, with the packs it will stand beside; a shipped pack of the same id makes
 * way for it.
 */
export function runCases(pack: Pack, cases: readonly PackCase[], besides: readonly Pack[]): CaseResult[] {
  const packs = compilePacks([pack, ...besides.filter((other) => other.id !== pack.id)]);
  const lowPatterns = new Set(pack.patterns.filter((rule) => rule.confidence === "low").map(({ rule }) => rule));
  return cases.map((each) => {
    const places: [number, number][] = [];
    const options: SightingOptions = {
      onSighting: (rule, start, end) => {
        if (rule === each.rule) places.push([start, end]);
      }
    };
    const { findings } = scanText(each.text, packs, options);
    return { case: each, problems: problemsOf(each, findings, places, lowPatterns.has(each.rule)) };
  });
}

function problemsOf(
  each: PackCase,
  findings: readonly Finding[],
  places: readonly (readonly [number, number])[],
  isLowHit: boolean
): CaseProblem[] {
  const own = findings.filter((finding) => finding.rule === each.rule);
  return [...firingProblems(each, own, isLowHit), ...placeProblems(each, places), ...otherProblems(each, findings)];
}

function firingProblems({ expect }: PackCase, own: readonly Finding[], isLowHit: boolean): CaseProblem[] {
  const got = own.map((finding) => finding.confidence).join(", ");
  if (expect === "near-miss") return own.length === 0 ? [] : [{ code: "fires", expected: "", got }];
  if (own.length === 0) return [{ code: "silent", expected: expect, got }];
  const isAsExpected = own.some(({ confidence }) =>
    expect === "low" ? confidence === "low" : confidence !== "low" || isLowHit
  );
  return isAsExpected ? [] : [{ code: "confidence", expected: expect, got }];
}

function placeProblems(each: PackCase, places: readonly (readonly [number, number])[]): CaseProblem[] {
  const wanted = spansOf(each);
  if (wanted.length === 0 || each.expect === "near-miss") return [];
  if (wanted.some(([start, end]) => places.some((place) => place[0] === start && place[1] === end))) return [];
  return [{ code: "place", expected: wanted.map(spanText).join(" "), got: places.map(spanText).join(" ") }];
}

function spanText([start, end]: readonly [number, number]): string {
  return `${start}-${end}`;
}

/** Findings of low confidence never weigh in a verdict, so they do not count as another rule firing. */
function otherProblems({ rule, alsoFires }: PackCase, findings: readonly Finding[]): CaseProblem[] {
  const fired = findings.filter((finding) => finding.confidence !== "low").map((finding) => finding.rule);
  const unlisted = [...new Set(fired)].filter((other) => other !== rule && !alsoFires.includes(other));
  return unlisted.length === 0 ? [] : [{ code: "others", expected: alsoFires.join(", "), got: unlisted.join(", ") }];
}
