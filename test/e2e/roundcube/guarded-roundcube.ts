import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { extensionFolder } from "../extension-folder.ts";
import type { BrowserKind, GuardedBrowser, Page } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import type { Part } from "../rig/requirements.ts";
import { ROUNDCUBE_PARTS, requireOrSkip } from "../rig/requirements.ts";
import type { Roundcube } from "../rig/roundcube.ts";
import { startRoundcube } from "../rig/roundcube.ts";
import type { RoundcubeOptions } from "../rig/roundcube-configuration.ts";
import { RoundcubePage } from "../rig/roundcube-page.ts";
import type { Skin } from "../rig/roundcube-skins.ts";
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

export interface Look {
  /** Debian's elastic where not said. */
  readonly skin?: Skin;
  /** 1.6 where not said. */
  readonly release?: "1.7";
}

/** The same tests in each browser, with the built extension, on a Roundcube and an SMTP sink of their own. */
export function describeGuarded(what: string, tests: (bench: Bench) => void, look: Look = {}): void {
  for (const kind of BROWSER_KINDS) {
    const parts: readonly Part[] = look.skin && look.skin !== "elastic" ? ["roundcube-skins"] : [];
    const needs = requireOrSkip(`Roundcube in ${kind}: ${what}`, [browserPart(kind), ...ROUNDCUBE_PARTS, ...parts]);
    describe.skipIf(needs.skip)(needs.title, () => {
      const bench = { kind } as Bench;
      beforeAll(() => setUp(bench, look));
      afterAll(() => takeDown(bench));
      beforeEach(async () => {
        bench.sink.clear();
        bench.roundcube.configure(optionsOf(look));
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
async function setUp(bench: Bench, look: Look): Promise<void> {
  const add = (part: Partial<Bench>): void => void Object.assign(bench, part);
  add({ folder: temporaryFolder("files") });
  add({ files: await writeTestFiles(bench.folder), sink: await startSmtpSink() });
  add({ roundcube: await startRoundcube({ smtpPort: bench.sink.port, config: optionsOf(look) }) });
  add({ browser: await launch(bench.kind, { extensionDir: extensionFolder(bench.kind) }) });
  add({ page: await bench.browser.newPage() });
  const url = look.release === "1.7" ? await bench.roundcube.asRelease17() : bench.roundcube.url;
  add({ mail: new RoundcubePage(bench.page, url, look.skin) });
  await bench.mail.login(bench.roundcube.login);
}

const optionsOf = ({ skin = "elastic" }: Look): RoundcubeOptions => ({ skin });

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
