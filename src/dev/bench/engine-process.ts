/**
 * `node engine-process.mjs TASK [FILE ...]`, bundled by the benchmark: one measurement of the engine in a process of its
 * own; writes its numbers as JSON.
 */
import { readFileSync } from "node:fs";
import { compilePacks } from "../../core/packs/compile.ts";
import type { Pack } from "../../core/packs/pack-schema.ts";
import { parsePack } from "../../core/packs/parse-pack.ts";
import { ruleIds } from "../../core/packs/read-rules.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";
import { scanText } from "../../core/scan/scan-text.ts";
import { dutchProse } from "./dutch-prose.ts";
import { generatedPack, worstTexts } from "./engine-terms.ts";
import { WARM_UP } from "./engine-warm-up.ts";
import { median } from "./statistics.ts";

const [task = "", ...files] = process.argv.slice(2);
const WORST_LENGTH = 1_000_000;
const MAIL_LENGTH = 20_000;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const repeated = (times: number, work: () => unknown): number[] => Array.from({ length: times }, () => timed(work));

function checkedPack(text: string): Pack {
  const parsed = parsePack(JSON.parse(text), ruleIds(shippedPacks));
  if (!parsed.ok) throw new Error(`a pack is refused: ${JSON.stringify(parsed.faults.slice(0, 3))}`);
  return parsed.pack;
}

/** Milliseconds to load and lint the text of pack files, and to compile them. */
function startUp(texts: readonly string[]): readonly number[] {
  const packs: Pack[] = [];
  const read = timed(() => packs.push(...texts.map(checkedPack)));
  return [read, timed(() => compilePacks(packs))];
}

/** Milliseconds: the first pass of a fresh process, and the third. */
function scanFile(path: string): readonly number[] {
  const text = readFileSync(path, "utf8");
  const packs = compilePacks(shippedPacks);
  return repeated(3, () => scanText(text, packs));
}

/** Milliseconds of a pass, after a second of passes: as the peers are measured. */
function scanWarm(path: string): number {
  const text = readFileSync(path, "utf8");
  const packs = compilePacks(shippedPacks);
  const until = performance.now() + WARM_UP;
  do scanText(text, packs);
  while (performance.now() < until);
  return timed(() => scanText(text, packs));
}

function mail(): readonly number[] {
  const packs = compilePacks(shippedPacks);
  const mails = Array.from({ length: 400 }, (_, seed) => dutchProse(MAIL_LENGTH, seed + 1));
  const times = mails.map((text) => timed(() => scanText(text, packs)));
  return [times[0] ?? Number.NaN, median(times.slice(100))];
}

/** By name, in how many times the time of ordinary text of the same length. */
function worst(): Record<string, number> {
  const packs = compilePacks(shippedPacks);
  const typical = (text: string): number => median(repeated(3, () => scanText(text, packs)));
  const ordinary = dutchProse(WORST_LENGTH);
  typical(ordinary);
  const base = typical(ordinary);
  const texts = [...worstTexts(shippedPacks, WORST_LENGTH)];
  return Object.fromEntries(texts.map(([name, text]) => [name, typical(text) / base]));
}

const tasks: Record<string, () => unknown> = {
  scan: () => scanFile(files[0] ?? ""),
  warm: () => scanWarm(files[0] ?? ""),
  "start-up": () => startUp(files.map((file) => readFileSync(file, "utf8"))),
  "many-terms": () => startUp([generatedPack(5_000)]),
  mail,
  worst
};
const chosen = tasks[task];
if (chosen === undefined) throw new Error(`no task ${task}`);
console.log(JSON.stringify(chosen()));
