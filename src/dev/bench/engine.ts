import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../../test/e2e/rig/temporary-folder.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";
import { bundleForNode } from "../bundle-for-node.ts";
import type { BenchContext, Benchmark, Row } from "./benchmark.ts";
import { dutchProse } from "./dutch-prose.ts";
import { hasRipgrep, installedPeers, type PeerPackage, peerPackages, peerTime, ripgrepTime } from "./engine-peers.ts";
import { termsIn, withoutStars } from "./engine-terms.ts";
import { type Summary, summarise } from "./statistics.ts";

const SIZE = 20_000_000;
/** Of the corpus, for the peers from npm: the whole would take them minutes. */
const SLICE = 200_000;
const rules = fileURLToPath(new URL("../../../rules/", import.meta.url));

interface Stage {
  readonly context: BenchContext;
  readonly folder: string;
  readonly corpus: string;
  readonly slice: string;
  /** Runs a task of `engine-process.ts` in a process of its own. */
  measure(task: string, ...files: readonly string[]): unknown;
}

export const engine: Benchmark = {
  name: "engine",
  defaultRuns: 5,
  async run(context) {
    const stage = await setStage(context);
    const [cold, warm] = passes(stage);
    const rows = [
      { what: "20 MB, first pass of a process", unit: "Mchar/s" as const, ...summarise(cold), aim: ">= 150" },
      { what: "20 MB, third pass", unit: "Mchar/s" as const, ...summarise(warm) },
      ...besideRipgrep(stage, cold),
      ...besidePackages(stage),
      ...small(stage)
    ];
    return [...rows, ...worstCases(stage)];
  }
};

async function setStage(context: BenchContext): Promise<Stage> {
  const folder = temporaryFolder("engine");
  const [corpus, slice, outfile] = ["corpus.txt", "slice.txt", "engine-process.mjs"].map((name) => join(folder, name));
  const prose = dutchProse(SIZE);
  writeFileSync(corpus ?? "", prose);
  writeFileSync(slice ?? "", prose.slice(0, SLICE));
  await bundleForNode(new URL("engine-process.ts", import.meta.url), outfile ?? "");
  return {
    context,
    folder,
    corpus: corpus ?? "",
    slice: slice ?? "",
    measure: (task, ...files) =>
      JSON.parse(execFileSync(process.execPath, [outfile ?? "", task, ...files], { encoding: "utf8" }))
  };
}

function each<T>({ context }: Stage, work: () => T): T[] {
  return Array.from({ length: context.runs }, work);
}

/** Million characters a second, of the first and of the third pass. */
function passes(stage: Stage): [number[], number[]] {
  const times = each(stage, () => stage.measure("scan", stage.corpus) as number[]);
  stage.context.say("engine: passes: done");
  const speed = (at: number): number[] => times.map((passes) => SIZE / 1_000 / (passes[at] ?? Number.NaN));
  return [speed(0), speed(2)];
}

function besideRipgrep(stage: Stage, ours: readonly number[]): Row[] {
  if (!hasRipgrep(stage.context.say)) return [];
  const terms = join(stage.folder, "terms.txt");
  // Bytes mode takes no letters beyond ASCII; few terms have one.
  const plain = withoutStars(termsIn(shippedPacks)).filter((term) => /^[ -~]+$/.test(term));
  writeFileSync(terms, `${plain.join("\n")}\n`);
  const rows = (["lines", "matches"] as const).flatMap((count): Row[] => {
    const speeds = each(stage, () => SIZE / 1_000 / ripgrepTime(count, terms, stage.corpus));
    const ratios = speeds.map((speed, at) => (ours[at] ?? Number.NaN) / speed);
    return [
      { what: `ripgrep, the same ${plain.length} terms, counting ${count}`, unit: "Mchar/s", ...summarise(speeds) },
      { what: `ours / ripgrep counting ${count}`, unit: "ratio", ...summarise(ratios), aim: ">= 0.3" }
    ];
  });
  stage.context.say("engine: ripgrep: done");
  return rows;
}

/** All are warm here: whatever has just started is slow at so short a text. */
function besidePackages(stage: Stage): Row[] {
  const peers = installedPeers(stage.context.say);
  if (peers === null) return [];
  const ours = each(stage, () => SLICE / 1_000 / (stage.measure("warm", stage.slice) as number));
  return (Object.keys(peerPackages) as PeerPackage[]).flatMap((name): Row[] => {
    const speeds = each(stage, () => SLICE / 1_000 / peerTime(name, peers, stage.slice));
    stage.context.say(`engine: ${name}: done`);
    const ratios = speeds.map((speed, at) => (ours[at] ?? Number.NaN) / speed);
    const aim = name === "redact-pii" ? { aim: ">= 50" } : {};
    return [
      { what: `${name} ${peerPackages[name]}, 0.2 MB`, unit: "Mchar/s", ...summarise(speeds) },
      { what: `ours / ${name}`, unit: "ratio", ...summarise(ratios), ...aim }
    ];
  });
}

const part = (runs: readonly (readonly number[])[], at: number): Summary =>
  summarise(runs.map((times) => times[at] ?? Number.NaN));

function small(stage: Stage): Row[] {
  const shipped = readdirSync(rules).filter((name) => /^[a-z-]+\.json$/.test(name));
  const files = shipped.map((name) => join(rules, name));
  const start = each(stage, () => stage.measure("start-up", ...files) as number[]);
  const many = each(stage, () => stage.measure("many-terms") as number[]);
  const mails = each(stage, () => stage.measure("mail") as number[]);
  return [
    { what: "shipped packs: load and lint, fresh process", unit: "ms", ...part(start, 0) },
    { what: "shipped packs: compile", unit: "ms", ...part(start, 1) },
    { what: "a pack of 5,000 terms: load and lint", unit: "ms", ...part(many, 0) },
    { what: "a pack of 5,000 terms: compile", unit: "ms", ...part(many, 1), aim: "< 100" },
    { what: "a mail of 20 kB, first of a process", unit: "ms", ...part(mails, 0) },
    { what: "a mail of 20 kB, later", unit: "ms", ...part(mails, 1), aim: "< 1" }
  ];
}

/** A line for each text that is not a rule's own, and one for the worst of the rules'. */
function worstCases(stage: Stage): Row[] {
  const runs = each(stage, () => stage.measure("worst") as Record<string, number>);
  stage.context.say("engine: worst texts: done");
  const names = Object.keys(runs[0] ?? {});
  const rows = names.map((name): Row => {
    const ratios = runs.map((run) => run[name] ?? Number.NaN);
    return { what: `1 million of: ${name} / prose`, unit: "ratio", ...summarise(ratios), aim: "<= 5" };
  });
  const ofRules = rows.filter(({ what }) => what.includes("terms and digits of"));
  const worst = [...ofRules].sort((a, b) => b.median - a.median).slice(0, 1);
  return [...rows.filter((row) => !ofRules.includes(row)), ...worst];
}
