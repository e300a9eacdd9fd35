import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { asks, DemoMail, OUTSIDE, SENSITIVE } from "../demo/demo-mail.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { pause, poll } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { removeFolder, temporaryFolder } from "../rig/temporary-folder.ts";
import { happenings } from "./journal-entries.ts";

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`what becomes of a held mail in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    const folder = temporaryFolder("held-state");
    const profile = join(folder, "profile");
    let server: DemoServer;
    let browser: GuardedBrowser;
    let own: Page;
    let mail: DemoMail;

    const start = async (restore = false): Promise<void> => {
      browser = await launch(kind, { extensionDir: extensionFolder(kind), profile, lang: "nl", restore });
      own = await browser.extensionPage("options.html");
    };
    const open = async (query = "lang=nl"): Promise<void> => {
      mail = await DemoMail.open(browser, server, query);
    };
    const holdOne = async (subject: string): Promise<string> => {
      const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
      await mail.send(root);
      await mail.page.dialog().waitFor(asks);
      return root;
    };
    /** Exactly one more "stopped" than there was, and for a while no other. */
    const isJournaled = async (before: readonly string[]): Promise<void> => {
      await poll(async () => (await happenings(own)).length > before.length, 10_000, "the mail in the journal");
      await pause(500);
      expect(await happenings(own)).toEqual([...before, "stopped"]);
    };

    beforeAll(async () => {
      server = await startDemoServer();
      await start();
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      removeFolder(folder);
    });

    it.each<[string, boolean, () => Promise<void>]>([
      ["its tab is closed", false, () => mail.page.close()],
      ["its tab is closed while the background sleeps", true, () => mail.page.close()],
      ["its page is loaded again", false, async () => mail.page.goto(await mail.page.url())],
      ["its tab goes elsewhere while the background sleeps", true, () => mail.page.goto("about:blank")]
    ])("%s: nothing is sent, and the journal has it as stopped, once", async (how, asleep, go) => {
      const before = await happenings(own);
      await open();
      await holdOne(how);
      if (asleep) await browser.endBackground();
      await go();
      await isJournaled(before);
      expect(await mail.left(how)).toBe(0);
      if (!mail.page.isClosed()) await mail.page.close();
    });

    it("kept as ever: one entry, also when the tab is closed at once", async () => {
      const before = await happenings(own);
      await open();
      await holdOne("bewaard");
      await mail.page.dialog().clickButton("keep");
      await mail.page.close();
      await isJournaled(before);
    });

    it("let go while there is no connection: it fails, the draft stays, and the next press sends it without a question", async () => {
      await open();
      const root = await holdOne("zonder net");
      await browser.setOffline(true);
      await mail.sendsAnyway();
      await mail.page.waitFor(() => document.querySelector('section [role="alert"]') !== null);
      await browser.setOffline(false);
      expect(await mail.left("zonder net")).toBe(0);
      const text = (at: string) => document.querySelector(at)?.textContent;
      expect(await mail.page.evaluate(text, `${root} .body`)).toBe(SENSITIVE);
      await mail.send(root);
      expect(await mail.leftAfterRelease("zonder net")).toBe(1);
      expect(await mail.page.dialog().isOpen()).toBe(false);
      await mail.page.close();
    });

    it("the browser is killed: nothing was sent, after the next start the journal has it as stopped, and its tab is guarded", async () => {
      const before = await happenings(own);
      // An address of its own: the browser has noted the others already.
      await open(`lang=nl&crash=${Date.now()}`);
      const url = await mail.page.url();
      await holdOne("omgevallen");
      await browser.noteTabs(url);
      await browser.kill();
      await start(true);
      await isJournaled(before);
      expect(await mail.left("omgevallen")).toBe(0);
      const restored = async (): Promise<Page | undefined> => {
        const pages = await browser.pages();
        const urls = await Promise.all(pages.map((page) => page.url().catch(() => "")));
        return pages[urls.indexOf(url)];
      };
      mail = new DemoMail(await poll(restored, 10_000, "the tab opened again"), server);
      await mail.page.bringToFront();
      await mail.page.waitFor('[data-action="compose"]');
      await holdOne("heropend");
      await mail.keeps();
      expect(await mail.left("heropend")).toBe(0);
    });
  });
}
