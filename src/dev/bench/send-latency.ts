import type { BrowserKind } from "../../../test/e2e/rig/browser.ts";
import { BROWSER_KINDS } from "../../../test/e2e/rig/browser.ts";
import { pause, poll } from "../../../test/e2e/rig/poll.ts";
import type { BenchContext, Benchmark, Row } from "./benchmark.ts";
import { wallClockOffset } from "./clock.ts";
import type { MailOffice, Writer } from "./mail-office.ts";
import { withBothWriters } from "./mail-office.ts";
import { noteGestures, readGestures } from "./page-gestures.ts";
import { added, summarise } from "./statistics.ts";

/** `rested`: the writer looks the mail over before sending. `at once`: from the last key to the button. */
type Pace = "rested" | "at once";

/** Longer than the guard's own pause (0.3 s) and its work; about what a person needs to find the button. */
const restMs = 1_500;

interface Series {
  readonly guarded: number[];
  readonly plain: number[];
  /** From the last key to the press, in ms: shows how much "at once" was. */
  readonly gaps: number[];
}

export const sendLatency: Benchmark = {
  name: "send-latency",
  defaultRuns: 50,
  async run(context) {
    const rows: Row[] = [];
    for (const kind of BROWSER_KINDS) rows.push(...(await runInBrowser(context, kind)));
    return rows;
  }
};

function runInBrowser(context: BenchContext, kind: BrowserKind): Promise<Row[]> {
  return withBothWriters(context, kind, async (office, guarded, plain) => {
    const rows: Row[] = [];
    for (const pace of ["rested", "at once"] as const) {
      // The first send of a browser warms caches that no later one warms.
      for (const writer of [guarded, plain]) await timeOneSend(office, writer, pace);
      const series = await runSeries(context, office, { guarded, plain }, pace);
      rows.push(...rowsOf(`${kind}, ${pace}`, series));
      context.say(`send-latency: ${kind}, ${pace}: done`);
    }
    return rows;
  });
}

async function runSeries(
  context: BenchContext,
  office: MailOffice,
  writers: { readonly guarded: Writer; readonly plain: Writer },
  pace: Pace
): Promise<Series> {
  const series: Series = { guarded: [], plain: [], gaps: [] };
  for (let run = 0; run < context.runs; run++) {
    // Who goes first changes, so that neither always meets the warmer server.
    const order = run % 2 === 0 ? (["guarded", "plain"] as const) : (["plain", "guarded"] as const);
    for (const who of order) {
      const { latency, gap } = await timeOneSend(office, writers[who], pace);
      series[who].push(latency);
      if (who === "guarded") series.gaps.push(gap);
    }
  }
  return series;
}

function rowsOf(name: string, { guarded, plain, gaps }: Series): Row[] {
  const aim = name.endsWith("rested") ? { aim: "p95 < 30" } : {};
  return [
    { what: `${name}: click to request, without`, unit: "ms", ...summarise(plain) },
    { what: `${name}: click to request, with`, unit: "ms", ...summarise(guarded) },
    { what: `${name}: added`, unit: "ms", ...added(guarded, plain), ...aim },
    { what: `${name}: last key to click`, unit: "ms", ...summarise(gaps) }
  ];
}

async function timeOneSend(office: MailOffice, { page, mail }: Writer, pace: Pace) {
  const before = office.clock.sends.length;
  await mail.openCompose();
  await mail.setTo(["bram@elders.example"]);
  await mail.setSubject("Afspraak van donderdag");
  await mail.setBody("Dag Bram,\n\nDonderdag om tien uur past mij goed. Tot dan");
  const offset = await page.evaluate(wallClockOffset);
  await page.evaluate(noteGestures, { offset, button: ".formbuttons button.send" });
  await page.typeText("!");
  if (pace === "rested") await pause(restMs);
  await mail.sendBy("click");
  await poll(() => office.clock.sends.length > before, 15_000, "Roundcube's request that sends", 2);
  await mail.waitSent();
  const { keyAt, pressAt } = await page.evaluate(readGestures);
  const sends = office.clock.sends.slice(before);
  if (sends.length !== 1) throw new Error(`${sends.length} requests sent one mail`);
  return { latency: (sends[0] ?? Number.NaN) - pressAt, gap: pressAt - keyAt };
}
