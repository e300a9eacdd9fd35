import { limits } from "../../core/documents/limits.ts";
import { judgeReading, type Outcome, type Verdict } from "./judge-reading.ts";
import { type Mutated, mutateSample } from "./mutate-sample.ts";
import { ReadingProcess } from "./reading-processes.ts";
import type { Sample } from "./sample.ts";

export interface Fault {
  /** What `--repeat` takes; `clean` where the sample itself is not read. */
  readonly repeat: string;
  readonly what: string;
  readonly fault: string;
}

export interface Tally {
  readonly type: string;
  runs: number;
  readonly statuses: Map<string, number>;
  slowestMs: number;
  megabytes: number;
  readonly faults: Fault[];
  /** Files that were called read with text missing. */
  readonly lost: Fault[];
  readonly unsaidShare: number;
}

/** Small files have a third of the time that a file of 50 MB has: the text recognition has to start as well. */
const timeoutMs = limits.milliseconds / 3;

/** The formats that fail, and whether because of faults or of text that is missing too often. */
export function failures(tallies: readonly Tally[]): string[] {
  return tallies.flatMap(({ type, runs, faults, lost, unsaidShare }) => [
    ...faults.map(({ fault, repeat }) => `${type}: ${fault} (${repeat})`),
    ...(lost.length > (unsaidShare && Math.max(1, runs * unsaidShare))
      ? [`${type}: ${lost.length} of ${runs} files are called read with text missing (${lost[0]?.repeat})`]
      : [])
  ]);
}

export interface FuzzRun {
  readonly seed: number;
  readonly samples: readonly Sample[];
  /** Asked before each round of one mutation a sample. */
  readonly goesOn: (round: number) => boolean;
  /** Processes that read at the same time. */
  readonly lanes: number;
}

/** Mutates the samples in turn, reads each, and judges the readings. */
export async function fuzzSamples(run: FuzzRun): Promise<Tally[]> {
  const tallies = run.samples.map((sample) => emptyTally(sample));
  const queue = run.samples.map((sample, index) => ({ sample, tally: tallies[index] ?? emptyTally(sample) }));
  let next = 0;
  const lane = async (): Promise<void> => {
    const reader = new ReadingProcess(timeoutMs);
    for (let turn = next++; run.goesOn(Math.floor(turn / queue.length)); turn = next++) {
      const { sample, tally } = queue[turn % queue.length] ?? {};
      if (sample && tally) await oneRun(reader, sample, tally, run.seed, Math.floor(turn / queue.length));
    }
    reader.end();
  };
  if (queue.length > 0) await Promise.all(Array.from({ length: run.lanes }, lane));
  return tallies;
}

/** Run 0 is the sample as it is: what is not found in it would be found in no mutation either. */
async function oneRun(reader: ReadingProcess, sample: Sample, tally: Tally, seed: number, number: number) {
  const mutated = number === 0 ? untouched(sample) : mutateSample(sample, seed, number);
  const { name, password } = sample;
  const task = { name, bytes: mutated.bytes, ...(password === undefined ? {} : { password }) };
  const outcome = await reader.read(task);
  note(tally, outcome);
  const verdict = (number === 0 ? uncleanness(sample, outcome) : null) ?? judgeReading(sample, mutated, outcome);
  if (verdict === null) return;
  const repeat = number === 0 ? "clean" : `${seed}:${sample.type}:${number}`;
  const list = verdict.kind === "fault" || number === 0 ? tally.faults : tally.lost;
  list.push({ repeat, what: mutated.what, fault: verdict.what });
}

function untouched({ bytes }: Sample): Mutated {
  return { bytes, what: "nothing", before: bytes, after: bytes, isCut: false, isRearranged: false };
}

function uncleanness({ hasOracle }: Sample, outcome: Outcome): Verdict | null {
  if (!hasOracle || "failure" in outcome || outcome.reading.status === "read") return null;
  const { status, reason = "no reason" } = outcome.reading;
  return { kind: "fault", what: `the sample itself is ${status} (${reason})` };
}

function note(tally: Tally, outcome: Outcome): void {
  const status = "failure" in outcome ? outcome.failure : outcome.reading.status;
  tally.runs++;
  tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
  tally.slowestMs = Math.max(tally.slowestMs, outcome.ms);
  tally.megabytes = Math.max(tally.megabytes, outcome.megabytes);
}

function emptyTally({ type, unsaidShare }: Sample): Tally {
  return { type, runs: 0, statuses: new Map(), slowestMs: 0, megabytes: 0, faults: [], lost: [], unsaidShare };
}
