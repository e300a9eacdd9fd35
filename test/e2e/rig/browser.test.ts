import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GuardedBrowser, Page } from "./browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "./browser.ts";
import { requireOrSkip } from "./requirements.ts";
import { writeSampleExtension } from "./sample-extension.ts";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";

const PAGE = `<!doctype html><meta charset="utf-8"><title>proef</title><input id="field"><script>
window.seen = []; addEventListener("keydown", (event) => window.seen.push(event.key), true);</script>`;

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`the rig drives an extension in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: Server;
    let extensionDir: string;
    let browser: GuardedBrowser;
    let page: Page;

    const openDialog = async (): Promise<void> => {
      await page.evaluate(() => {
        Reflect.set(window, "seen", []);
        delete document.documentElement.dataset.answer;
        window.dispatchEvent(new Event("open-sample"));
      });
      await page.dialog().waitOpen();
    };
    const answer = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset.answer ?? "none");

    beforeAll(async () => {
      server = createServer((_, response) => {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.setHeader("content-security-policy", "frame-src 'none'");
        response.end(PAGE);
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
      extensionDir = temporaryFolder("sample");
      writeSampleExtension(extensionDir);
      browser = await launch(kind, { extensionDir, lang: "nl", dark: true });
      page = await browser.newPage(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    });

    afterAll(async () => {
      await browser?.close();
      server?.close();
      if (extensionDir) removeFolder(extensionDir);
    });

    it("reads the dialog in a closed shadow root: its language is Dutch, its scheme dark", async () => {
      await openDialog();
      const text = await page.dialog().text();
      expect(text).toContain("Taal: nl, Proefje, donker");
      expect(text).not.toContain("niet te zien");
    });

    it("Escape closes it and the page sees no key of it", async () => {
      await page.dialog().pressEscape();
      await page.dialog().waitClosed();
      expect(await answer()).toBe("escape");
      expect(await page.evaluate("window.seen")).toEqual([]);
    });

    it("ticks, types and presses with trusted events, below the fold too", async () => {
      await openDialog();
      await page.dialog().clickButton("take-out-file-0");
      expect(await page.dialog().text()).not.toContain("dossier-1.txt");
      await page.dialog().sendAnyway("een goede reden, é en €");
      await page.dialog().waitClosed();
      expect(await answer()).toBe("trusted:een goede reden, é en €");
      expect(await page.evaluate("window.seen")).toEqual([]);
    });

    it("tells where the focus is and presses a button by its text", async () => {
      await openDialog();
      await page.dialog().clickButton("Toch verzenden");
      expect(await page.dialog().focused()).toBe("send-anyway-open");
      await page.dialog().clickButton("Niet verzenden");
      await page.dialog().waitClosed();
      expect(await answer()).toBe("keep");
    });

    it("opens a page of the extension, which asks for a host and gets it without a prompt", async () => {
      await browser.allowHostRequests(["http://localhost/*"]);
      const popup = await browser.extensionPage("popup.html");
      await popup.click("#ask");
      await popup.waitFor(() => document.querySelector("#got")?.textContent === "true");
      expect(await popup.url()).toBe(`${browser.extensionBase}popup.html`);
      await popup.close();
    });

    it("follows a window that the page opens, and closes it", async () => {
      const opening = page.waitForPopup();
      await page.evaluate("void window.open('/ander', 'w', 'width=500,height=400')");
      const opened = await opening;
      await opened.waitFor("#field");
      expect(await opened.url()).toMatch(/ander$/);
      await opened.close();
      expect(opened.isClosed()).toBe(true);
    });

    it("answers a native dialog by the test's handler", async () => {
      page.onNativeDialog((dialog) => dialog.message === "ja?");
      expect(await page.evaluate(() => [confirm("ja?"), confirm("nee?")])).toEqual([true, false]);
    });

    it("reloads the extension; a page loaded after that has it", async () => {
      await browser.reloadExtension();
      await page.goto(await page.url());
      await openDialog();
      await page.dialog().pressEscape();
      await page.dialog().waitClosed();
    });
  });
}
