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

    const updated = async (how: "reloadExtension" | "updateExtension" = "reloadExtension"): Promise<void> => {
      await browser[how]();
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
      await updated();
      expect(await textOf(root)).toBe(SENSITIVE);
      await isGuarded(root, "openstaand");
    });

    it("so is a window that has no address of its own", async () => {
      const opening = mail.page.waitForPopup();
      await mail.page.evaluate("void (window.own = window.open('', '', 'popup,width=600,height=600'))");
      const own = await opening;
      await updated();
      await own.bringToFront();
      await mail.page.evaluate(sendFrom, { subject: "los venster", to: OUTSIDE });
      await own.dialog().waitFor(asks);
      await own.close();
      await mail.page.bringToFront();
      expect(await mail.left("los venster")).toBe(0);
    });

    it.each([
      ["sent by its button, the extension is loaded again", "send", "reloadExtension"],
      ["sent by a script, whose request waits, the extension is updated", "sendByScript", "updateExtension"]
    ] as const)("a held mail, %s: it stays, that is said once, and it can be sent", async (subject, send, how) => {
      const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
      await mail.page.evaluate(countDialogs);
      await mail[send](root);
      await mail.page.dialog().waitFor(asks);
      await updated(how);
      await poll(async () => (await mail.page.closedText()).includes(UPDATED), 10_000, "the words");
      await mail.page.press("Escape");
      await poll(async () => (await mail.page.closedText()) === "", 5_000, "the words gone");
      expect(await mail.left(subject)).toBe(0);
      expect(await textOf(root)).toBe(SENSITIVE);
      await isGuarded(root, subject);
      expect(await mail.page.evaluate("window.mostDialogs")).toBe(1);
    });

    it("updated again and again under a page that sends all the time: nothing leaves, and nothing is asked twice at once", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "volhouder", body: SENSITIVE });
      const alerts: string[] = [];
      mail.page.onNativeDialog(({ message }) => alerts.push(message) > 0);
      await mail.page.evaluate(countDialogs);
      await mail.page.evaluate(sendOnAndOn, root);
      for (const how of ["reloadExtension", "updateExtension", "reloadExtension"] as const) await browser[how]();
      await pause(1_000);
      await mail.page.evaluate("void (window.stopSending = true)");
      expect(await mail.left("volhouder")).toBe(0);
      expect(await mail.page.evaluate("window.mostDialogs")).toBe(1);
      process.stderr.write(`${kind}: refused without a guard ${alerts.length} times while it was updated\n`);
    });
  });
}

declare global {
  interface Window {
    mostDialogs?: number;
    stopSending?: boolean;
  }
}

/** Runs in the page: its script sends a mail with what the other window has for it. */
function sendFrom({ subject, to }: { subject: string; to: string }): void {
  const { own } = window as unknown as { own: Window };
  const message = { subject, to: [to], cc: [], bcc: [], body: "Hoi", attachments: [] };
  const asked = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(message) };
  void own.fetch(`${location.origin}/api/send`, asked).catch(() => undefined);
}

/** Runs in the page: notes how many dialogs of ours lie over it at most. */
function countDialogs(): void {
  window.mostDialogs = 0;
  const count = (): void => {
    const now = document.querySelectorAll("verzendwacht-dialog").length;
    window.mostDialogs = Math.max(window.mostDialogs ?? 0, now);
  };
  new MutationObserver(count).observe(document.documentElement, { childList: true });
}

/** Runs in the page: sends again as soon as it could, by its script and by its button. */
function sendOnAndOn(root: string): void {
  const id = document.querySelector<HTMLElement>(root)?.dataset.composeId ?? "";
  const again = (byScript: boolean): void => {
    if (window.stopSending) return;
    if (byScript) void window.demoMail.send(id);
    else document.querySelector<HTMLElement>(`${root} [data-action="send"]`)?.click();
    setTimeout(again, 20, !byScript);
  };
  again(true);
}
