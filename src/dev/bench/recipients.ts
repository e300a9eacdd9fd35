import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { classifyRecipients } from "../../core/recipients/classify.ts";
import { openDirectory } from "../../core/recipients/directory.ts";
import { type Candidate, openCandidates } from "../../core/recipients/oddities/candidates.ts";
import { nameCandidates } from "../../core/recipients/oddities/name-candidates.ts";
import type { Benchmark, Row } from "./benchmark.ts";
import { mailJudged } from "./judged-mail.ts";
import { type LoadedOffice, loadNames, loadOffice, makeIndexes } from "./loaded-office.ts";
import { generatedAddresses, generatedOffice } from "./recipients-office.ts";
import { summarise } from "./statistics.ts";

const CLIENTS = 10_000;
const ADDRESSES = 50_000;
const SENDER = "Onno de Boer <onno@kantoor-onno.nl>";

/** Judging recipients with a large register: the aims are those of the issue that asked for it. */
export const recipients: Benchmark = {
  name: "recipients",
  defaultRuns: 20,
  async run({ runs, say }) {
    const office = generatedOffice(CLIENTS, ADDRESSES);
    const load = (what: string, work: () => unknown, aim?: string): Row => ({
      what: `load: ${what}`,
      unit: "ms",
      ...(aim === undefined ? {} : { aim }),
      ...summarise(timed(runs, work))
    });
    const memory = summarise([memoryOf(() => [makeIndexes(loadOffice(office)), loadNames(office)])]);
    say("recipients: memory: done");
    const loads = [
      load("until the first recipient can be judged", () => [loadOffice(office), loadNames(office)], "< 200"),
      load("that and every index", () => [makeIndexes(loadOffice(office)), loadNames(office)], "< 200"),
      load("directory with its indexes", () => indexesOf(openDirectory(office))),
      load("candidates with their index", () => openedCandidates(nameCandidates(office))),
      load("clients' names", () => loadNames(office))
    ];
    say("recipients: load: done");
    const loaded = makeIndexes(loadOffice(office));
    return [
      ...loads,
      { what: "all of it: memory beside the register", unit: "bytes", aim: "< 30,000,000", ...memory },
      classified(loaded, 25, runs, "< 5"),
      classified(loaded, 50, runs, "< 5"),
      await withOddities(loaded, 50, runs),
      near(loaded, runs),
      classified(loaded, 10_000, Math.min(runs, 5), "seconds")
    ];
  }
};

function indexesOf({ domains, addresses }: LoadedOffice["directory"]): unknown {
  return [domains, addresses];
}

function openedCandidates(candidates: readonly Candidate[]): unknown {
  const index = openCandidates(candidates);
  index.makeReady();
  return index;
}

/** Other addresses every time, so that nothing is remembered from the run before. */
function classified({ directory }: LoadedOffice, count: number, runs: number, aim: string): Row {
  const all = generatedAddresses(directory.office, count * (runs + 1));
  const judge = () => classifyRecipients({ to: all.splice(0, count).join(", "), cc: "", bcc: "" }, directory, SENDER);
  judge();
  return { what: `${count} recipients classified`, unit: "ms", aim, ...summarise(timed(runs, judge)) };
}

/** All that is known of a mail: hashes, history, classes, oddities and the verdict. */
async function withOddities(loaded: LoadedOffice, count: number, runs: number): Promise<Row> {
  const judge = await mailJudged(loaded);
  const all = generatedAddresses(loaded.directory.office, count * (runs + WARM_UPS));
  const times: number[] = [];
  for (let run = 0; run < runs + WARM_UPS; run += 1) {
    const to = all.splice(0, count).join(", ");
    const start = performance.now();
    await judge(to);
    times.push(performance.now() - start);
  }
  const what = `${count} recipients of a mail judged: classes, oddities, verdict, with 2,000 mails known`;
  return { what, unit: "ms", aim: "< 5", ...summarise(times.slice(WARM_UPS)) };
}

const WARM_UPS = 3;

function near({ directory, candidates }: LoadedOffice, runs: number): Row {
  const all = generatedAddresses(directory.office, runs * 20);
  const times = timed(runs, () => {
    for (const address of all.splice(0, 20)) candidates.near({ address, display: "" });
  });
  return { what: "who is like one recipient", unit: "ms", ...summarise(times.map((time) => time / 20)) };
}

function timed(runs: number, work: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** Heap and array buffers that are left when all rubbish is gone. */
function memoryOf(make: () => readonly unknown[]): number {
  setFlagsFromString("--expose-gc");
  const once = runInNewContext("gc") as () => void;
  // What is let go of in one round is only gone in the next.
  const collect = (): void => {
    once();
    once();
  };
  make();
  collect();
  const before = held();
  const kept = make();
  collect();
  const bytes = held() - before;
  // Keeps it alive until here.
  return kept.length === 0 ? 0 : bytes;
}

function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
