/**
 * `npm run quality`: makes documents, runs the shipped packs over them and prints precision and recall, on the part
 * rules may be tuned on and on the part that is set aside (the headline). Nothing is stored: numbers live in memory only.
 */
import { compilePacks } from "../../core/packs/compile.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";
import { measure, missedAims } from "./aims.ts";
import { corpus, HELD_OUT_SEED } from "./corpus.ts";
import { type Judgement, judge } from "./judge.ts";
import { type QualityArguments, readQualityArguments } from "./quality-arguments.ts";
import { partReport } from "./report.ts";
import { grouped, mistakes } from "./tally.ts";

const MAX_SEEDS = 5;
const rule = "-".repeat(78);

function judged(part: "train" | "held-out", seed: number, { documents, benign }: QualityArguments): Judgement[] {
  const packs = compilePacks(shippedPacks);
  return [...corpus(part, seed, { dossiers: documents, benign })].map((specimen) => judge(specimen, packs));
}

/** Of the training part only: to look at the misses of the other would be tuning on it. */
function printExamples(judgements: readonly Judgement[], { examples, show }: QualityArguments): void {
  const found = mistakes(judgements, examples ?? "");
  for (const group of grouped(found)) {
    const seeds = group.slice(0, MAX_SEEDS).map(({ judgement }) => judgement.specimen.seed);
    console.log(`${String(group.length).padStart(5)}  ${group[0]?.what} (seed ${seeds.join(", ")})`);
    if (show) console.log(`${rule}\n${group[0]?.judgement.specimen.text}\n${rule}`);
  }
  console.log(`${found.length} mistakes in the training part`);
}

const asked = readQualityArguments(process.argv.slice(2));
if (typeof asked === "string") {
  console.error(asked);
  process.exitCode = 2;
} else if (asked.examples !== null) {
  printExamples(judged("train", asked.seed, asked), asked);
} else {
  console.log(partReport("training part", judged("train", asked.seed, asked)));
  const heldOut = judged("held-out", HELD_OUT_SEED, asked);
  console.log(`\n${partReport("HELD-OUT PART (the headline)", heldOut)}`);
  if (asked.strict && missedAims(measure(heldOut)).length > 0) process.exitCode = 1;
}
