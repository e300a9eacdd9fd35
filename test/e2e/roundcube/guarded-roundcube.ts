import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { extensionFolder } from "../extension-folder.ts";
import type { BrowserKind, GuardedBrowser, Page } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import type { Part } from "../rig/requirements.ts";
import { ROUNDCUBE_PARTS, requireOrSkip } from "../rig/requirements.ts";
import type { Roundcube } from "../rig/roundcube.ts";
import { startRoundcube } from "../rig/roundcube.ts";
import { RoundcubePage } from "../rig/roundcube-page.ts";
import type { SmtpSink } from "../rig/smtp-sink.ts";
import { startSmtpSink } from "../rig/smtp-sink.ts";
import { removeFolder, temporaryFolder } from "../rig/temporary-folder.ts";
import type { TestFiles } from "./test-files.ts";
import { writeTestFiles } from "./test-files.ts";

/** What the tests of one file share, in one browser. Filled before the first test. */
export interface Bench {
  readonly kind: BrowserKind;
  readonly folder: string;
  readonly files: TestFiles;
  readonly sink: SmtpSink;
  readonly roundcube: Roundcube;
  readonly browser: GuardedBrowser;
  readonly page: Page;
  /** The compose of this test: `openCompose` starts it afresh. */
  readonly mail: RoundcubePage;
}

/** The same tests in each browser, with the built extension, on a Roundcube and an SMTP sink of their own. `more`: parts they need too. */
export function describeGuarded(what: string, tests: (bench: Bench) => void, more: readonly Part[] = []): void {
  for (const kind of BROWSER_KINDS) {
    const needs = requireOrSkip(`Roundcube in ${kind}: ${what}`, [browserPart(kind), ...ROUNDCUBE_PARTS, ...more]);
    describe.skipIf(needs.skip)(needs.title, () => {
      const bench = { kind } as Bench;
      beforeAll(() => setUp(bench));
      afterAll(() => takeDown(bench));
      beforeEach(async () => {
        bench.sink.clear();
        bench.roundcube.configure({});
        await bench.page.setViewport(1280, 900);
      });
      afterEach(({ task }) => {
        if (task.result?.state === "fail") console.error(bench.roundcube.log().slice(-2_000));
      });
      tests(bench);
    });
  }
}

/** Part by part, so that what was started is stopped when a later part fails. */
async function setUp(bench: Bench): Promise<void> {
  const add = (part: Partial<Bench>): void => void Object.assign(bench, part);
  add({ folder: temporaryFolder("files") });
  add({ files: await writeTestFiles(bench.folder), sink: await startSmtpSink() });
  add({ roundcube: await startRoundcube({ smtpPort: bench.sink.port }) });
  add({ browser: await launch(bench.kind, { extensionDir: extensionFolder(bench.kind) }) });
  add({ page: await bench.browser.newPage() });
  add({ mail: new RoundcubePage(bench.page, bench.roundcube.url) });
  await bench.mail.login(bench.roundcube.login);
}

async function takeDown({ browser, roundcube, sink, folder }: Partial<Bench>): Promise<void> {
  await browser?.close();
  await roundcube?.stop();
  await sink?.stop();
  if (folder !== undefined) removeFolder(folder);
}

/** Exactly one mail arrived, and for long enough after it no other. */
export async function expectSentOnce({ sink }: Bench): Promise<void> {
  await sink.waitForCount(1, 12_000);
  await sink.settle(500);
  expect(sink.count()).toBe(1);
}

export async function expectNothingSent({ sink }: Bench): Promise<void> {
  await sink.settle(400);
  expect(sink.count()).toBe(0);
}
