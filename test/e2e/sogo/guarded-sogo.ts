import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { fiveDossiers } from "../../../src/dev/fixtures/five-dossiers.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { BrowserKind, GuardedBrowser, Page } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { pause } from "../rig/poll.ts";
import { requireOrSkip, SOGO_PARTS } from "../rig/requirements.ts";
import type { SmtpSink } from "../rig/smtp-sink.ts";
import { startSmtpSink } from "../rig/smtp-sink.ts";
import type { Sogo } from "../rig/sogo.ts";
import { startSogo } from "../rig/sogo.ts";
import { SogoPage } from "../rig/sogo-page.ts";
import { removeFolder, temporaryFolder } from "../rig/temporary-folder.ts";

export const CLIENT = "klant@jansen-bouw.example";
export const COLLEAGUE = "piet@kantoor.example";
export const SENSITIVE = "Het BSN van de klant is 123456782.";

/** What the tests of one file share, in one browser. Filled before the first test. */
export interface Bench {
  readonly kind: BrowserKind;
  readonly folder: string;
  readonly dossier: string;
  readonly sink: SmtpSink;
  readonly sogo: Sogo;
  readonly browser: GuardedBrowser;
  readonly page: Page;
  readonly mail: SogoPage;
}

/** The same tests in each browser, with the built extension, on a SOGo and an SMTP sink of their own. */
export function describeGuarded(what: string, tests: (bench: Bench) => void): void {
  for (const kind of BROWSER_KINDS) {
    const needs = requireOrSkip(`SOGo in ${kind}: ${what}`, [browserPart(kind), ...SOGO_PARTS]);
    describe.skipIf(needs.skip)(needs.title, () => {
      const bench = { kind } as Bench;
      beforeAll(() => setUp(bench));
      afterAll(() => takeDown(bench));
      beforeEach(() => bench.sink.clear());
      afterEach(async ({ task }) => {
        if (task.result?.state !== "fail") return;
        console.error(await bench.mail.written().catch(String), bench.sogo.log().slice(-2_000));
      });
      tests(bench);
    });
  }
}

/** Part by part, so that what was started is stopped when a later part fails. */
async function setUp(bench: Bench): Promise<void> {
  const add = (part: Partial<Bench>): void => void Object.assign(bench, part);
  add({ folder: temporaryFolder("files"), sink: await startSmtpSink() });
  const [dossier] = await fiveDossiers(1);
  if (!dossier) throw new Error("no dossier");
  add({ dossier: join(bench.folder, dossier.name) });
  writeFileSync(bench.dossier, dossier.bytes);
  add({ sogo: await startSogo({ smtpPort: bench.sink.port }) });
  add({ browser: await launch(bench.kind, { extensionDir: extensionFolder(bench.kind) }) });
  add({ page: await bench.browser.newPage() });
  add({ mail: new SogoPage(bench.page, bench.sogo) });
  await bench.mail.login("anna");
}

async function takeDown({ browser, sogo, sink, folder }: Partial<Bench>): Promise<void> {
  await browser?.close();
  await sogo?.stop();
  await sink?.stop();
  if (folder !== undefined) removeFolder(folder);
}

/** Fills the message that is open. */
export async function write(
  { mail }: Bench,
  to: readonly string[],
  body: string,
  subject = "De stukken"
): Promise<void> {
  await mail.add("to", to);
  await mail.setSubject(subject);
  await mail.setBody(body);
}

/** Waits for the question; gives its text. */
export async function expectHeld({ page, sink }: Bench): Promise<string> {
  await page.dialog().waitForControl("send-anyway-open");
  expect(sink.count()).toBe(0);
  return page.dialog().text();
}

/** "Niet verzenden": nothing leaves, and the message is as it was. */
export async function keep(bench: Bench): Promise<void> {
  const before = await bench.mail.written();
  await bench.page.dialog().clickButton("keep");
  await bench.page.dialog().waitClosed();
  await bench.sink.settle(300);
  expect(bench.sink.count()).toBe(0);
  expect(await bench.mail.written()).toEqual(before);
}

/** The dialog answers nothing but "keep" in its first half second. */
const SETTLED = 600;

export async function sendAnyway(bench: Bench): Promise<void> {
  const dialog = bench.page.dialog();
  await dialog.waitForControl("send-anyway-open");
  await pause(SETTLED);
  await dialog.sendAnyway("De klant vraagt hier zelf om");
  await dialog.waitClosed();
}

/** Exactly one mail arrived, and for long enough after it no other. */
export async function expectSentOnce({ sink }: Bench): Promise<void> {
  await sink.waitForCount(1, 12_000);
  await sink.settle(400);
  expect(sink.count()).toBe(1);
}
