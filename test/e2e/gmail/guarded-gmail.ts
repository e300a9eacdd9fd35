import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { type GmailSimulator, startGmailSimulator } from "../../simulators/gmail/server.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { GmailMail } from "./gmail-mail.ts";

/** What the tests of one file share, in one browser. Filled before the first test. */
export interface Bench {
  readonly gmail: GmailSimulator;
  readonly browser: GuardedBrowser;
  /** A page of its own, so that no test leans on what another left. */
  open(query?: string): Promise<GmailMail>;
}

/** The same tests in each browser, with the built extension, on a simulator of their own. */
export function describeGuarded(what: string, tests: (bench: Bench) => void): void {
  for (const kind of BROWSER_KINDS) {
    const needs = requireOrSkip(`Gmail's simulator in ${kind}: ${what}`, [browserPart(kind)]);
    describe.skipIf(needs.skip)(needs.title, () => {
      const opened: GmailMail[] = [];
      const bench = {
        async open(query = "") {
          const mail = await GmailMail.open(bench.browser, bench.gmail, query);
          opened.push(mail);
          return mail;
        }
      } as Bench;
      beforeAll(async () => {
        Object.assign(bench, { gmail: await startGmailSimulator() });
        Object.assign(bench, { browser: await launch(kind, { extensionDir: extensionFolder(kind) }) });
      });
      afterEach(async () => {
        for (const { page } of opened.splice(0)) await page.close();
      });
      afterAll(async () => {
        await bench.browser?.close();
        await bench.gmail?.stop();
      });
      tests(bench);
    });
  }
}
