import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { DemoMail, OUTSIDE, SENSITIVE } from "../demo/demo-mail.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { removeFolder, temporaryFolder } from "../rig/temporary-folder.ts";

const PATTERN = "http://127.0.0.1/*";

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`turning the guard on for a site in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    const folder = temporaryFolder("sites");
    const profile = join(folder, "profile");
    let server: DemoServer;
    let browser: GuardedBrowser;
    let mail: DemoMail;

    const start = async (): Promise<void> => {
      browser = await launch(kind, { extensionDir: extensionFolder(kind, "prod"), profile, lang: "nl" });
    };

    const open = async (): Promise<void> => {
      mail = await DemoMail.open(browser, server, "lang=nl");
    };

    const popup = async () => browser.pressToolbarButton(await mail.page.url());

    const isHeld = async (subject: string): Promise<void> => {
      const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
      await mail.send(root);
      await mail.keeps();
      expect(await mail.left(subject)).toBe(0);
    };

    const isNotHeld = async (subject: string): Promise<void> => {
      const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
      await mail.send(root);
      expect(await mail.leftAfterRelease(subject)).toBe(1);
    };

    beforeAll(async () => {
      server = await startDemoServer();
      await start();
      await open();
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      removeFolder(folder);
    });

    it("a site that nobody turned it on for is left alone", async () => {
      const window = await popup();
      await window.waitForText("Deze site wordt niet bewaakt");
      await window.close();
      await isNotHeld("nog niet");
    });

    it("turned on in the popup, it guards the page that is open, at once", async () => {
      await browser.allowHostRequests([PATTERN]);
      await mail.page.bringToFront();
      const window = await popup();
      await window.press("Bewaak deze site");
      await window.waitForText("Deze site wordt bewaakt");
      await window.close();
      await isHeld("meteen");
    });

    it("and after the page is loaded again", async () => {
      await mail.page.goto(await mail.page.url());
      await mail.page.waitFor('[data-action="compose"]');
      await isHeld("herladen");
    });

    it("and after the browser was started again", async () => {
      await browser.close();
      await start();
      await open();
      await isHeld("herstart");
    });

    it("the options list it", async () => {
      const options = await browser.extensionPage("options.html");
      await options.waitFor(() => document.body.textContent.includes("http://127.0.0.1"));
      await options.close();
    });

    it("turned off in the popup, after its question, it is gone from pages and options", async () => {
      await mail.page.bringToFront();
      const window = await popup();
      await window.press("Stop met bewaken");
      await window.press("Ja, stop met bewaken");
      await window.waitForText("Deze site wordt niet bewaakt");
      await window.close();
      await mail.page.goto(await mail.page.url());
      await mail.page.waitFor('[data-action="compose"]');
      await isNotHeld("uit");
      const options = await browser.extensionPage("options.html");
      await options.waitFor(".panel");
      expect(await options.text()).not.toContain("127.0.0.1");
      await options.close();
    });
  });
}
