/**
 * `npm run fuzz`: damages a file of every format in many ways, and looks whether the reading of each ends in time, ends
 * well, and calls nothing read that it did not read. Exit code 1 on a fault. See fuzz-arguments.ts.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readFuzzArguments } from "./fuzz-arguments.ts";
import { fuzzReport } from "./fuzz-report.ts";
import { failures, fuzzSamples } from "./fuzz-samples.ts";
import { mutateSample } from "./mutate-sample.ts";
import type { Sample } from "./sample.ts";
import { fuzzSampleList } from "./samples.ts";

const folder = fileURLToPath(new URL("../../../build/fuzz/", import.meta.url));
const lanes = 2;

function writeOne(sample: Sample, seed: number, number: number): void {
  const { bytes, what } = mutateSample(sample, seed, number);
  const path = `${folder}${seed}-${number}-${sample.name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${path}: ${what}`);
}

const samples = await fuzzSampleList();
const asked = readFuzzArguments(
  process.argv.slice(2),
  samples.map(({ type }) => type)
);
if (typeof asked === "string") {
  console.error(asked);
  process.exitCode = 2;
} else if (asked.repeat) {
  const { seed, type, number } = asked.repeat;
  for (const sample of samples.filter((each) => each.type === type)) writeOne(sample, seed, number);
} else {
  const until = performance.now() + asked.minutes * 60_000;
  const chosen = samples.filter(({ type }) => asked.only?.includes(type) ?? true);
  const goesOn = () => performance.now() < until;
  const tallies = await fuzzSamples({ seed: asked.seed, samples: chosen, goesOn, lanes });
  const failed = failures(tallies);
  console.log(`seed ${asked.seed}\n${fuzzReport(tallies)}\n\n${failed.length} failures\n${failed.join("\n")}`);
  if (failed.length > 0) process.exitCode = 1;
}
