import { expect, it } from "vitest";
import { failures, fuzzSamples } from "../../../src/dev/fuzz/fuzz-samples.ts";
import { fuzzSampleList } from "../../../src/dev/fuzz/samples.ts";

/** The sample as it is, and two damaged ones of each format; `npm run fuzz` makes thousands. */
const rounds = 3;
const seed = 5;

it("no sample of any format hangs or breaks the reader, or is called read with text missing", async () => {
  // The text recognition alone takes as long as all the others.
  const samples = (await fuzzSampleList()).filter(({ type }) => type !== "png");
  const tallies = await fuzzSamples({ seed, samples, goesOn: (round) => round < rounds, lanes: 2 });
  expect(tallies.map(({ runs }) => runs)).toEqual(samples.map(() => rounds));
  expect(failures(tallies)).toEqual([]);
});
