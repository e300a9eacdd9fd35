import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { asks, DemoMail, OUTSIDE, SENSITIVE } from "../demo/demo-mail.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { pause, poll } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { ToolbarButton } from "./toolbar-button.ts";

const SITE = "http://127.0.0.1/*";
const GUARDED = "deze pagina wordt bewaakt";
const UPDATED = "Verzendwacht is zojuist bijgewerkt";

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`whether the guard is alive, in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: DemoServer;
    let browser: GuardedBrowser;
    let mail: DemoMail;
    let button: ToolbarButton;
    let home: string;

    beforeAll(async () => {
      server = await startDemoServer();
      browser = await launch(kind, { extensionDir: extensionFolder(kind), lang: "nl" });
      home = `http://127.0.0.1:${server.port}/`;
      await seeButton();
      mail = await DemoMail.open(browser, server, "lang=nl");
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    /** Anew after each reload, which closes the extension's own pages. */
    const seeButton = async (): Promise<void> => {
      button = new ToolbarButton(await browser.extensionPage("options.html"));
    };

    /** Counts what is over the page at every moment until `done`; nothing may ever lie over something. */
    const reloaded = async (): Promise<void> => {
      await browser.reloadExtension();
      await seeButton();
      await mail.page.bringToFront();
      await button.waitFor(home, GUARDED, "");
    };

    const textOf = (root: string) =>
      mail.page.evaluate((at) => document.querySelector(at)?.textContent, `${root} .body`);

    /** Held, kept, then sent anyway: exactly one mail. */
    const isGuarded = async (root: string, subject: string): Promise<void> => {
      await mail.send(root);
      await mail.keeps();
      expect(await mail.left(subject)).toBe(0);
      await mail.send(root);
      await mail.sendsAnyway();
      expect(await mail.leftAfterRelease(subject)).toBe(1);
    };

    it("the button says of a webmail that it is guarded, and of any other page that it is off there", async () => {
      await button.waitFor(home, GUARDED, "");
      await button.waitFor(null, "uit op deze pagina", "");
    });

    it("a compose that lacks a part is said, and no longer once it is gone", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "gebroken" });
      await mail.page.evaluate((at) => document.querySelector(at)?.remove(), `${root} [data-field="subject"]`);
      await mail.page.click(`${root} .body`);
      await button.waitFor(home, "niet helemaal herkend", "?");
      await mail.page.evaluate((at) => document.querySelector(at)?.remove(), root);
      await button.waitFor(home, GUARDED, "");
    });

    it("a page where a webmail is known to live, and that is none, is said", async () => {
      const known = `http://verzendwacht-demo.localhost:${server.port}/`;
      const page = await browser.newPage(known);
      await page.waitFor('[data-action="compose"]');
      await button.waitFor(known, GUARDED, "");
      await page.evaluate("void document.body.replaceChildren('Een heel nieuwe webmail')");
      await button.waitFor(known, "niet helemaal herkend", "?", 15_000);
      await page.close();
    });

    it("a permission that is taken back is said within seconds, and all is well once it is there again", async () => {
      await browser.takeBackHosts([SITE]);
      await button.waitFor(null, "geen toestemming voor 127.0.0.1", "!");
      await browser.giveBackHosts([SITE]);
      await button.waitFor(home, GUARDED, "");
      await button.waitFor(null, "uit op deze pagina", "");
    });

    it("after an update a page that was open is guarded without a reload, its draft as it was", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "openstaand", body: SENSITIVE });
      await reloaded();
      expect(await textOf(root)).toBe(SENSITIVE);
      await isGuarded(root, "openstaand");
    });

    it.each<[string, (root: string) => Promise<void>]>([
      ["by its button", (root) => mail.send(root)],
      ["by a request of script, which waits", (root) => mail.sendByScript(root)]
    ])(
      "an update while a mail is held that was sent %s: it stays, that is said once, and it can be sent",
      async (way, send) => {
        const subject = `gehouden ${way}`;
        const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
        await send(root);
        await mail.page.dialog().waitFor(asks);
        await reloaded();
        await poll(async () => (await mail.page.closedText()).includes(UPDATED), 10_000, "the words");
        expect(await mail.page.evaluate('document.querySelectorAll("verzendwacht-dialog").length')).toBe(1);
        await mail.page.press("Escape");
        await poll(async () => (await mail.page.closedText()) === "", 5_000, "the words gone");
        expect(await mail.left(subject)).toBe(0);
        expect(await textOf(root)).toBe(SENSITIVE);
        await isGuarded(root, subject);
      }
    );

    it("updated five times in a row with a page that sends all the time: nothing leaves", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "volhouder", body: SENSITIVE });
      mail.page.onNativeDialog(() => true);
      await mail.page.evaluate(sendOnAndOn, root);
      for (let round = 0; round < 5; round++) await browser.reloadExtension();
      await pause(1_000);
      await mail.page.evaluate("void (window.stopSending = true)");
      expect(await mail.left("volhouder")).toBe(0);
    });
  });
}

/** Runs in the page: its script sends again as soon as it could. */
function sendOnAndOn(root: string): void {
  const id = document.querySelector<HTMLElement>(root)?.dataset.composeId ?? "";
  const page = window as unknown as { stopSending?: boolean };
  const again = (): void => {
    if (page.stopSending) return;
    void window.demoMail.send(id);
    setTimeout(again, 25);
  };
  again();
}
