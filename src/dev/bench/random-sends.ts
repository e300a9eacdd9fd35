import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserKind } from "../../../test/e2e/rig/browser.ts";
import { BROWSER_KINDS } from "../../../test/e2e/rig/browser.ts";
import type { SunkMessage } from "../../../test/e2e/rig/smtp-sink.ts";
import { removeFolder, temporaryFolder } from "../../../test/e2e/rig/temporary-folder.ts";
import { fiveDossiers } from "../fixtures/five-dossiers.ts";
import { seededRandom } from "../fixtures/seeded-random.ts";
import type { BenchContext, Benchmark, Row } from "./benchmark.ts";
import { extensionFor, openMailOffice, seatWriter } from "./mail-office.ts";
import type { OutboxTally } from "./outbox-tally.ts";
import { tallyOutbox } from "./outbox-tally.ts";
import type { Expected } from "./random-plan.ts";
import { drawPlan, expectedOf } from "./random-plan.ts";
import { carryOut } from "./random-writer.ts";
import { summarise } from "./statistics.ts";

const SEED = 20_261_122;
/** A second, late send of the same mail would come within this. */
const doubleMs = 3_000;

/** Mails by ways, edits and decisions drawn by lot: the outbox must hold what was decided, and nothing else. */
export const randomSends: Benchmark = {
  name: "random-sends",
  defaultRuns: 500,
  async run(context) {
    const rows: Row[] = [];
    for (const kind of BROWSER_KINDS) rows.push(...rowsOf(kind, context.runs, await sendMany(context, kind)));
    return rows;
  }
};

interface Outcome extends OutboxTally {
  /** Plans that could not be carried out to their end. */
  readonly failed: readonly string[];
}

function rowsOf(kind: BrowserKind, sends: number, outcome: Outcome): Row[] {
  const count = (what: string, value: number, aim?: string): Row => ({
    what: `${kind}: ${what}`,
    unit: "count",
    ...summarise([value]),
    ...(aim === undefined ? {} : { aim })
  });
  return [
    count("mails written", sends),
    count("decided to leave", outcome.expected),
    count("mails at the server", outcome.arrived, "= decided to leave"),
    count("doubles", outcome.doubled.length, "0"),
    count("lost", outcome.lost.length, "0"),
    count("sent without the guard", outcome.unguarded.length, "0"),
    count("to others or with other files than decided", outcome.altered.length, "0"),
    count("that could not be carried out", outcome.failed.length, "0")
  ];
}

async function sendMany(context: BenchContext, kind: BrowserKind): Promise<Outcome> {
  const folder = temporaryFolder("dossier");
  const office = await openMailOffice();
  const writer = await seatWriter(office, kind, "anna", extensionFor(context, kind));
  const random = seededRandom(SEED + (context.seed ?? 0));
  const expected: Expected[] = [];
  const [early, failed]: [string[], string[]] = [[], []];
  try {
    const dossier = await writeDossier(folder);
    for (let run = 1; run <= context.runs; run++) {
      const plan = drawPlan(random, `Lot ${run}`);
      const decided = expectedOf(plan);
      if (decided) expected.push(decided);
      await carryOut(office, writer, plan, dossier).then(
        (leaked) => leaked > 0 && early.push(plan.subject),
        (error: unknown) => {
          failed.push(plan.subject);
          context.say(`random-sends: ${kind}: ${JSON.stringify(plan)}: ${String(error)}`);
        }
      );
      if (run % 10 === 0) context.say(`random-sends: ${kind}: ${run} of ${context.runs}`);
    }
    await office.sink.settle(doubleMs);
    const outbox = tallyOutbox(expected, await Promise.all(office.sink.messages.map(arrivedAs)), early);
    for (const [what, subjects] of Object.entries(outbox))
      if (Array.isArray(subjects) && subjects.length > 0) context.say(`random-sends: ${kind}: ${what}: ${subjects}`);
    return { ...outbox, failed };
  } finally {
    await writer.browser.close();
    await office.stop();
    removeFolder(folder);
  }
}

async function writeDossier(folder: string): Promise<string> {
  const [dossier] = await fiveDossiers(1);
  if (!dossier) throw new Error("no dossier");
  const path = join(folder, dossier.name);
  writeFileSync(path, dossier.bytes);
  return path;
}

async function arrivedAs(message: SunkMessage): Promise<Expected> {
  const { subject, attachments } = await message.parsed();
  return { subject, to: [...message.to].sort(), files: attachments.length };
}
