import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { extensionFolder } from "../extension-folder.ts";
import { nothingUnguarded } from "../product/network-alarm.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import type { Horde } from "../rig/horde.ts";
import { startHorde } from "../rig/horde.ts";
import type { HordeForm } from "../rig/horde-form.ts";
import { pause } from "../rig/poll.ts";
import { HORDE_CALENDAR_PARTS, HORDE_PARTS, requireOrSkip } from "../rig/requirements.ts";
import type { SmtpSink } from "../rig/smtp-sink.ts";
import { startSmtpSink } from "../rig/smtp-sink.ts";

export const CLIENT = "klant@jansen-bouw.example";
export const SENSITIVE = "Het BSN van de klant is 123456782.";

/** What the tests of one file share, in one browser. Filled before the first test. */
export interface Bench<Mail> {
  readonly sink: SmtpSink;
  readonly horde: Horde;
  readonly browser: GuardedBrowser;
  readonly page: Page;
  readonly mail: Mail;
}

/** The same tests in each browser, with the built extension, on a Horde (with a calendar or without) and an SMTP sink of their own. */
export function describeGuarded<Mail extends HordeForm>(
  what: string,
  Mail: new (page: Page, horde: Horde) => Mail,
  tests: (bench: Bench<Mail>) => void,
  { calendar = false } = {}
): void {
  for (const kind of BROWSER_KINDS) {
    const needs = requireOrSkip(`Horde IMP's ${what} in ${kind}`, [
      browserPart(kind),
      ...(calendar ? HORDE_CALENDAR_PARTS : HORDE_PARTS)
    ]);
    describe.skipIf(needs.skip)(needs.title, () => {
      const bench = {} as Bench<Mail>;
      // Part by part, so that what was started is stopped when a later part fails.
      const add = (part: Partial<Bench<Mail>>): void => void Object.assign(bench, part);
      beforeAll(async () => {
        add({ sink: await startSmtpSink() });
        add({ horde: await startHorde({ smtpPort: bench.sink.port, calendar }) });
        add({ browser: await launch(kind, { extensionDir: extensionFolder(kind) }) });
        add({ page: await bench.browser.newPage() });
        add({ mail: new Mail(bench.page, bench.horde) });
        await bench.mail.login();
      });
      afterAll(async () => {
        await bench.browser?.close();
        await bench.horde?.stop();
        await bench.sink?.stop();
      });
      beforeEach(() => bench.sink.clear());
      afterEach(({ task }) => {
        if (task.result?.state === "fail") console.error(bench.horde.log().slice(-1_500));
      });
      tests(bench);
      test("none of them was taken for a mail that left unguarded", () => nothingUnguarded(bench.browser));
    });
  }
}

/** The guard asks; the writer keeps the mail, and none leaves. */
export async function keep({ page, sink }: Bench<unknown>): Promise<void> {
  await page.dialog().waitForControl("send-anyway-open");
  await page.dialog().clickButton("keep");
  await page.dialog().waitClosed();
  await sink.settle(300);
  expect(sink.count()).toBe(0);
}

export async function sendAnyway({ page }: Bench<unknown>): Promise<void> {
  await page.dialog().waitForControl("send-anyway-open");
  await pause(600);
  await page.dialog().sendAnyway("De klant vraagt hier zelf om");
  await page.dialog().waitClosed();
}

export async function sentOnce({ page, sink }: Bench<unknown>): Promise<void> {
  await sink.waitForCount(1, 12_000);
  await sink.settle(400);
  expect(sink.messages.map(({ to }) => to)).toEqual([[CLIENT]]);
  expect(await page.dialog().isOpen()).toBe(false);
}
