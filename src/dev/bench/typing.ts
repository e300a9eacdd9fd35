import type { BrowserKind, GuardedBrowser, Page } from "../../../test/e2e/rig/browser.ts";
import { BROWSER_KINDS, launch } from "../../../test/e2e/rig/browser.ts";
import { pause } from "../../../test/e2e/rig/poll.ts";
import { startDemoServer } from "../demo/server.ts";
import type { BenchContext, Benchmark, Row } from "./benchmark.ts";
import { demoCompose } from "./dossier-composes.ts";
import { extensionFor } from "./mail-office.ts";
import { summarise } from "./statistics.ts";
import type { ThreadWatch } from "./thread-watch.ts";
import { readThreadWatch, watchThread } from "./thread-watch.ts";

const BODY = '[data-field="body"]';
const keys = 20;
/** About as fast as a person types. */
const betweenKeysMs = 120;
const settleMs = 1_500;
/** The writer rests, and the guard looks at drafts that are not quite as long. */
const restMs = 7_000;

interface Typed extends ThreadWatch {
  /** Longest time in which the guard's scripts alone had the thread, in ms; null where the browser does not tell. */
  readonly ownStretch: number | null;
}

/** Somebody who types in a mail of ten million characters, with the guard and without it. */
export const typing: Benchmark = {
  name: "typing",
  defaultRuns: 5,
  async run(context) {
    const rows: Row[] = [];
    for (const kind of BROWSER_KINDS) rows.push(...(await runInBrowser(context, kind)));
    return rows;
  }
};

async function runInBrowser(context: BenchContext, kind: BrowserKind): Promise<Row[]> {
  const server = await startDemoServer();
  const browsers: GuardedBrowser[] = [];
  const open = async (extensionDir: string | null): Promise<Page> => {
    const browser = await launch(kind, { extensionDir });
    browsers.push(browser);
    return browser.newPage();
  };
  const guarded: Typed[] = [];
  const plain: Typed[] = [];
  try {
    const pages = [await open(extensionFor(context, kind)), await open(null)] as const;
    for (let run = 0; run < context.runs; run++) {
      guarded.push(await typeInLongMail(pages[0], server.url));
      plain.push(await typeInLongMail(pages[1], server.url));
    }
  } finally {
    for (const browser of browsers) await browser.close();
    await server.stop();
  }
  context.say(`typing: ${kind}: done`);
  return rowsOf(kind, guarded, plain);
}

async function typeInLongMail(page: Page, url: string): Promise<Typed> {
  await demoCompose(page, url).open();
  await page.evaluate(fillBody, BODY);
  await page.click(BODY, { force: true });
  await page.press("Control+Home");
  await pause(settleMs);
  await page.evaluate(watchThread, "keydown" as const);
  const ownStretch = await page.extensionStretch(async () => {
    for (let key = 0; key < keys; key++) {
      await page.press("a");
      await pause(betweenKeysMs);
    }
    await pause(restMs);
  });
  return { ...(await page.evaluate(readThreadWatch)), ownStretch };
}

/** Runs in the page. */
function fillBody(selector: string): void {
  const body = document.querySelector(selector);
  const paragraph = `<p>${"Het overleg is om tien uur. ".repeat(180)}</p>`;
  if (body) body.innerHTML = paragraph.repeat(2_000);
  body?.dispatchEvent(new Event("input", { bubbles: true }));
}

function rowsOf(kind: BrowserKind, guarded: readonly Typed[], plain: readonly Typed[]): Row[] {
  const gaps = (watches: readonly ThreadWatch[]) => summarise(watches.map(({ longestGap }) => longestGap));
  const tasks = (watches: readonly ThreadWatch[]) => summarise(watches.map(({ longestTask }) => longestTask ?? 0));
  const stretches = (typed: readonly Typed[]) => summarise(typed.map(({ ownStretch }) => ownStretch ?? 0));
  const rows: Row[] = [
    { what: `${kind}: longest gap between 5 ms ticks, without`, unit: "ms", ...gaps(plain) },
    { what: `${kind}: longest gap between 5 ms ticks, with`, unit: "ms", ...gaps(guarded) }
  ];
  if (guarded.some(({ longestTask }) => longestTask === null)) return rows;
  return [
    ...rows,
    { what: `${kind}: longest task told by the browser, without`, unit: "ms", ...tasks(plain) },
    { what: `${kind}: longest task told by the browser, with`, unit: "ms", ...tasks(guarded) },
    { what: `${kind}: longest stretch of the guard's scripts`, unit: "ms", ...stretches(guarded), aim: "< 50" }
  ];
}
