import type { BrowserKind } from "../../../test/e2e/rig/browser.ts";
import { BROWSER_KINDS } from "../../../test/e2e/rig/browser.ts";
import { pause } from "../../../test/e2e/rig/poll.ts";
import type { SendWay } from "../../../test/e2e/rig/roundcube-sending.ts";
import { SEND_WAYS, SEND_WAYS_STAYING } from "../../../test/e2e/rig/roundcube-sending.ts";
import type { SunkMessage } from "../../../test/e2e/rig/smtp-sink.ts";
import { seededRandom } from "../fixtures/seeded-random.ts";
import type { BenchContext, Benchmark, Row } from "./benchmark.ts";
import type { MailOffice, Writer } from "./mail-office.ts";
import { extensionFor, openMailOffice, seatWriter } from "./mail-office.ts";
import type { Release, Tally, Trouble } from "./release-tally.ts";
import { tally } from "./release-tally.ts";
import { summarise } from "./statistics.ts";

const SEED = 20_260_222;
const REASON = "afgesproken met de klant, proef";
const RISKY = "Het BSN is 123456782, geboren 12-03-1984.";
const CLEAN = "Donderdag om tien uur past mij goed.";
/** How long the dialog, the mail server and the page may take before that is noted as a fault. */
const patienceMs = 8_000;
/** A held mail that leaks does so within this: Roundcube hands a mail over in about a tenth of it. */
const leakMs = 400;
/** A second, late send of the same mail would come within this. */
const doubleMs = 3_000;

export const releases: Benchmark = {
  name: "releases",
  defaultRuns: 100,
  async run(context) {
    const rows: Row[] = [];
    for (const kind of BROWSER_KINDS) rows.push(...rowsOf(kind, await releaseMany(context, kind)));
    return rows;
  }
};

function rowsOf(kind: BrowserKind, { released, arrived, doubles, lost, unguarded, troubles }: Tally): Row[] {
  const count = (what: string, value: number, aim?: string): Row => ({
    what: `${kind}: ${what}`,
    unit: "count",
    ...summarise([value]),
    ...(aim === undefined ? {} : { aim })
  });
  return [
    count("releases", released),
    count("mails at the server", arrived, "= releases"),
    count("doubles", doubles, "0"),
    count("lost", lost, "0"),
    count("sent without the guard", unguarded, "0"),
    count("questions gone before they were seen", troubles["question-unseen"], "0"),
    count("pages that stayed although the mail left", troubles["page-stayed"], "0"),
    count("releases that could not be carried out", troubles.failed, "0")
  ];
}

async function releaseMany(context: BenchContext, kind: BrowserKind): Promise<Tally> {
  const office = await openMailOffice();
  const writer = await seatWriter(office, kind, "anna", extensionFor(context, kind));
  const random = seededRandom(SEED);
  const done: Release[] = [];
  try {
    for (let run = 0; run < context.runs; run++) {
      const way = SEND_WAYS[Math.floor(random() * SEND_WAYS.length)] ?? "click";
      const plan = { subject: `Vrijgave ${run}`, way, risky: random() < 0.5 };
      done.push(await releaseOne(context, office, writer, plan));
      if ((run + 1) % 10 === 0) context.say(`releases: ${kind}: ${run + 1} of ${context.runs}`);
    }
    await office.sink.settle(doubleMs);
    return tally(done, await subjectsAt(office.sink.messages));
  } finally {
    await writer.browser.close();
    await office.stop();
  }
}

interface Plan {
  readonly subject: string;
  readonly way: SendWay;
  readonly risky: boolean;
}

async function releaseOne(context: BenchContext, office: MailOffice, writer: Writer, plan: Plan): Promise<Release> {
  const before = office.sink.count();
  const troubles: Trouble[] = [];
  let leaked = 0;
  const note = (trouble: Trouble, why: unknown): void => {
    troubles.push(trouble);
    context.say(`releases: ${trouble}: ${plan.way}, ${plan.risky ? "risky" : "clean"} (${String(why)})`);
  };
  try {
    await write(writer, plan);
    await writer.mail.sendBy(plan.way);
    if (plan.risky) {
      await askedByNow(writer).catch((error: unknown) => {
        note("question-unseen", error);
        return writer.mail.sendBy("click");
      });
      leaked = await sendAnyway(office, writer, before);
    }
    if (plan.way === "beacon") await sendRefusedAgain(office, writer, before);
    await office.sink.waitForCount(before + 1, patienceMs);
    const leaves = !SEND_WAYS_STAYING.includes(plan.way);
    if (leaves) await writer.mail.waitSent(patienceMs).catch((error: unknown) => note("page-stayed", error));
  } catch (error) {
    note("failed", error);
  }
  return { subject: plan.subject, leaked, troubles };
}

function askedByNow({ page }: Writer): Promise<void> {
  return page.dialog().waitForControl("send-anyway-open", patienceMs);
}

async function write({ page, mail }: Writer, { subject, risky }: Plan): Promise<void> {
  await page.setViewport(1280, 900);
  // Else Roundcube offers the text of a mail whose page was left without an answer, and its question takes the keys.
  await page.evaluate(() => localStorage.clear());
  await mail.openCompose();
  await mail.setTo(["bram@elders.example"]);
  await mail.setSubject(subject);
  await mail.setBody(risky ? RISKY : CLEAN);
}

/** @returns how many mails arrived while the question stood there unanswered */
async function sendAnyway(office: MailOffice, { page }: Writer, before: number): Promise<number> {
  await page.dialog().waitForControl("send-anyway-open");
  await pause(leakMs);
  const leaked = office.sink.count() - before;
  await page.dialog().sendAnyway(REASON);
  await page.dialog().waitClosed();
  return leaked;
}

/** A beacon cannot be held and let go: one that was not known to be clean is refused, and passes when it is made again. */
async function sendRefusedAgain(office: MailOffice, { mail }: Writer, before: number): Promise<void> {
  await pause(leakMs);
  if (office.sink.count() === before) await mail.sendBy("beacon");
}

function subjectsAt(messages: readonly SunkMessage[]): Promise<string[]> {
  return Promise.all(messages.map(async (message) => (await message.parsed()).subject));
}
