import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserKind, GuardedBrowser, Page } from "../../../test/e2e/rig/browser.ts";
import { BROWSER_KINDS, launch } from "../../../test/e2e/rig/browser.ts";
import { pause, poll } from "../../../test/e2e/rig/poll.ts";
import { temporaryFolder } from "../../../test/e2e/rig/temporary-folder.ts";
import { startDemoServer } from "../demo/server.ts";
import { fiveDossiers } from "../fixtures/five-dossiers.ts";
import type { BenchContext, Benchmark, Row } from "./benchmark.ts";
import type { AttachedCompose } from "./dossier-composes.ts";
import { demoCompose, roundcubeCompose } from "./dossier-composes.ts";
import { extensionFor, withBothWriters } from "./mail-office.ts";
import { summarise } from "./statistics.ts";
import type { ThreadWatch } from "./thread-watch.ts";
import { readThreadWatch, watchThread, whenAsked } from "./thread-watch.ts";

const PAGES = 40;
/** Without the guard the page is watched for as long as reading may take. */
const watchedMs = 2_500;
/** A writer takes longer to find five files; a machine chooses them as soon as the mail stands there. */
const findingMs = 2_500;

export const fiveDossiersBench: Benchmark = {
  name: "five-dossiers",
  defaultRuns: 10,
  async run(context) {
    const paths = await dossierPaths();
    const rows: Row[] = [];
    for (const kind of BROWSER_KINDS) {
      const inRoundcube = await withBothWriters(context, kind, (_, guarded, plain) =>
        timeBoth(context, `${kind}, roundcube`, paths, roundcubeCompose(guarded), roundcubeCompose(plain))
      );
      rows.push(...inRoundcube, ...(await inDemo(context, kind, paths)));
    }
    return rows;
  }
};

async function dossierPaths(): Promise<string[]> {
  const folder = temporaryFolder("dossiers");
  return (await fiveDossiers(PAGES)).map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
}

async function inDemo(context: BenchContext, kind: BrowserKind, paths: readonly string[]): Promise<Row[]> {
  const server = await startDemoServer();
  const browsers: GuardedBrowser[] = [];
  const open = async (extensionDir: string | null): Promise<AttachedCompose> => {
    const browser = await launch(kind, { extensionDir });
    browsers.push(browser);
    return demoCompose(await browser.newPage(), server.url);
  };
  try {
    const guarded = await open(extensionFor(context, kind));
    const rows = await timeBoth(context, `${kind}, demo`, paths, guarded, await open(null));
    return [...rows, await timeUnhurried(kind, await open(extensionFor(context, kind)), paths)];
  } finally {
    for (const browser of browsers) await browser.close();
    await server.stop();
  }
}

/** The first files of a browser, chosen by somebody who had to find them. */
async function timeUnhurried(kind: BrowserKind, compose: AttachedCompose, paths: readonly string[]): Promise<Row> {
  const { askedAfter } = await timeQuestion(compose, paths, findingMs);
  const what = `${kind}, demo: chosen ${findingMs / 1_000} s after the mail was begun, first (cold)`;
  return { what, unit: "ms", ...summarise([askedAfter]), aim: "< 1500" };
}

async function timeBoth(
  context: BenchContext,
  name: string,
  paths: readonly string[],
  guarded: AttachedCompose,
  plain: AttachedCompose
): Promise<Row[]> {
  const asked: number[] = [];
  const withGuard: ThreadWatch[] = [];
  const without: ThreadWatch[] = [];
  for (let run = 0; run < context.runs; run++) {
    const one = await timeQuestion(guarded, paths);
    asked.push(one.askedAfter);
    withGuard.push(one.watch);
    without.push(await watchPlain(plain, paths));
  }
  context.say(`five-dossiers: ${name}: done`);
  return [
    { what: `${name}: chosen to question, first (cold)`, unit: "ms", ...summarise(asked.slice(0, 1)), aim: "< 2500" },
    { what: `${name}: chosen to question, later`, unit: "ms", ...summarise(asked.slice(1)), aim: "< 2500" },
    ...blockRows(name, withGuard, without)
  ];
}

function blockRows(name: string, guarded: readonly ThreadWatch[], plain: readonly ThreadWatch[]): Row[] {
  const gaps = (watches: readonly ThreadWatch[]) => summarise(watches.map(({ longestGap }) => longestGap));
  const tasks = (watches: readonly ThreadWatch[]) => summarise(watches.map(({ longestTask }) => longestTask ?? 0));
  const ratios = guarded.map(({ longestGap }, index) => longestGap / (plain[index]?.longestGap ?? Number.NaN));
  const rows: Row[] = [
    { what: `${name}: longest gap between 5 ms ticks, without`, unit: "ms", ...gaps(plain) },
    { what: `${name}: longest gap between 5 ms ticks, with`, unit: "ms", ...gaps(guarded), aim: "< 50" },
    { what: `${name}: longest gap, with / without`, unit: "ratio", ...summarise(ratios) }
  ];
  // Firefox does not tell long tasks; where they are told, 0 means: none of 50 ms or more.
  if (guarded.some(({ longestTask }) => longestTask === null)) return rows;
  return [
    ...rows,
    { what: `${name}: longest task told by the browser, without`, unit: "ms", ...tasks(plain) },
    { what: `${name}: longest task told by the browser, with`, unit: "ms", ...tasks(guarded), aim: "0" }
  ];
}

/** From the files' `change` event to the question that names all of them, with Send pressed at once. */
async function timeQuestion(
  { page, open, choose, send, leave }: AttachedCompose,
  paths: readonly string[],
  waitMs = 0
) {
  await open();
  await pause(waitMs);
  await page.evaluate(watchThread, "change" as const);
  await choose(paths);
  await send();
  const askedAt = await questionOn(page, paths.length);
  const watch = await page.evaluate(readThreadWatch);
  await page.dialog().clickButton("keep");
  await page.dialog().waitClosed();
  await leave(paths.length);
  return { askedAfter: askedAt - watch.begunAt, watch };
}

/** The dialog's frame may be put anew while it is asked; then it is asked again. */
function questionOn(page: Page, files: number): Promise<number> {
  return poll(() => page.dialog().evaluate(whenAsked, files), 60_000, "the question about the dossiers", 10);
}

async function watchPlain({ page, open, choose, leave }: AttachedCompose, paths: readonly string[]) {
  await open();
  await page.evaluate(watchThread, "change" as const);
  await choose(paths);
  await pause(watchedMs);
  const watch = await page.evaluate(readThreadWatch);
  await leave(paths.length);
  return watch;
}
