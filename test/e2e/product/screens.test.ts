import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { fiveDossiers } from "../../../src/dev/fixtures/five-dossiers.ts";
import { asks, DemoMail, OUTSIDE, REASON, SENSITIVE } from "../demo/demo-mail.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { pause, poll } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import type { RigFrame } from "../rig/rig-frame.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SHOTS = "build/screenshots";
const LOOKS = [
  { lang: "nl", dark: false },
  { lang: "en", dark: true },
  { lang: "nl", dark: true },
  { lang: "en", dark: false }
] as const;
const NARROW = { width: 400, height: 700 };
const WIDE = { width: 1280, height: 900 };

interface Judged {
  evaluate(expression: string): Promise<unknown>;
}

/** What axe finds in a document, as `rule: selector`. */
async function violations(frame: Judged): Promise<string[]> {
  // The driver evaluates past the page's content security policy, which forbids eval there.
  await frame.evaluate(`(() => { ${AXE}\n })()`);
  const found = await frame.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ": " + node.target.join(" "))))`);
  return found as string[];
}

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`the screens in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: DemoServer;

    beforeAll(async () => {
      mkdirSync(SHOTS, { recursive: true });
      server = await startDemoServer();
    });

    afterAll(() => server?.stop());

    it.each(LOOKS)("dialog, options and journal in $lang, dark: $dark", async ({ lang, dark }) => {
      const browser = await launch(kind, { extensionDir: extensionFolder(kind), lang, dark });
      const shot = (name: string): string => join(SHOTS, `${kind}-${name}-${lang}${dark ? "-dark" : ""}.png`);
      try {
        const mail = await DemoMail.open(browser, server, `lang=${lang}`);
        const root = await mail.compose({ to: OUTSIDE, subject: "Dossiers", body: "Hierbij de dossiers." });
        await mail.drop(root, await fiveDossiers(2));
        const popup = async (name: string, words: RegExp): Promise<void> => {
          await mail.page.bringToFront();
          const window = await browser.pressToolbarButton(await mail.page.url());
          if (dark) await window.showDark();
          await poll(async () => words.test(await window.text()), 10_000, `the popup saying ${words}`);
          await window.screenshot(shot(name));
          if (kind === "chromium") expect(await violations(window.engine)).toEqual([]);
          await window.close();
        };
        await popup("popup-writing", /jaaropgaaf-2025-boer\.pdf/);
        await mail.send(root);
        const dialog = mail.page.dialog();
        await dialog.waitFor(asks);
        await pause(300);
        await dialog.screenshot(shot("dialog"));
        expect(await violations(dialog)).toEqual([]);
        await mail.page.setViewport(NARROW.width, NARROW.height);
        await pause(300);
        await dialog.screenshot(shot("dialog-narrow"));
        expect(await outside(dialog)).toEqual([]);
        await mail.page.setViewport(WIDE.width, WIDE.height);
        await pause(300);
        await dialog.clickButton("send-anyway-open");
        await dialog.waitForControl("reason");
        await dialog.screenshot(shot("dialog-send-anyway"));
        expect(await violations(dialog)).toEqual([]);
        await dialog.check("agree");
        await dialog.typeReason(REASON);
        await dialog.clickButton("send-anyway");
        await dialog.waitClosed();
        await popup("popup", /127\.0\.0\.1/);
        for (const path of ["options.html", "tabs/journal.html"]) {
          const page = await browser.extensionPage(path);
          await page.waitFor("h1");
          await pause(300);
          const name = path === "options.html" ? "options" : "journal";
          await page.screenshot(shot(name));
          expect(await violations(page)).toEqual([]);
          await page.setViewport(NARROW.width, NARROW.height);
          await pause(200);
          await page.screenshot(shot(`${name}-narrow`));
          await page.close();
        }
      } finally {
        await browser.close();
      }
    });
  });

  describe.skipIf(needs.skip)(`focus and keys in ${kind}`, () => {
    let server: DemoServer;
    let browser: GuardedBrowser;
    let mail: DemoMail;

    beforeAll(async () => {
      server = await startDemoServer();
      browser = await launch(kind, { extensionDir: extensionFolder(kind) });
      mail = await DemoMail.open(browser, server, "lang=nl");
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    it("the focus is on the safe choice when the dialog opens, and back where it was when it closes", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "focus", body: SENSITIVE });
      await mail.page.press("Control+Enter");
      await mail.page.dialog().waitFor(asks);
      await poll(async () => (await mail.page.dialog().focused()) === "keep", 3_000, "the focus on the safe choice");
      await mail.page.press("Enter");
      await mail.page.dialog().waitClosed();
      expect(await focusIn(mail.page, root)).toBe("body");
      expect(await mail.left("focus")).toBe(0);
    });

    it("keys pressed once the mail is held, before the dialog can be read, reach no script of the page and confirm nothing", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "haastig", body: SENSITIVE });
      await mail.page.evaluate(() => {
        Reflect.set(window, "keys", []);
        for (const target of [window, document]) {
          target.addEventListener("keydown", (event) => Reflect.get(window, "keys").push((event as KeyboardEvent).key));
        }
      });
      await mail.page.click(`${root} [data-action="send"]`);
      await mail.page.waitFor(() => document.querySelector("verzendwacht-dialog") !== null);
      await mail.page.evaluate(() => Reflect.set(window, "keys", []));
      for (const key of ["a", "Tab", "Tab", "Space", "b"]) await mail.page.press(key);
      await pause(1_500);
      expect(await mail.left("haastig")).toBe(0);
      expect(await mail.page.evaluate("window.keys")).toEqual([]);
      expect(await mail.page.evaluate((at) => document.querySelector(at)?.textContent, `${root} .body`)).toBe(
        SENSITIVE
      );
      await mail.keeps();
    });

    it("keys that go to the page because a script of it took the focus from the dialog reach no script", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "weggetikt", body: SENSITIVE });
      await mail.page.evaluate(() => {
        Reflect.set(window, "heard", []);
        for (const type of ["keydown", "keypress", "keyup"]) {
          window.addEventListener(type, () => Reflect.get(window, "heard").push(type));
        }
      });
      await mail.page.press("a");
      expect(await mail.page.evaluate("window.heard.length > 0")).toBe(true);
      await mail.page.click(`${root} [data-action="send"]`);
      await mail.page.dialog().waitFor(asks);
      await mail.page.evaluate(() => {
        Reflect.set(window, "heard", []);
        (document.activeElement as HTMLElement | null)?.blur();
      });
      for (const key of ["a", "b"]) await mail.page.press(key);
      expect(await mail.page.evaluate("window.heard")).toEqual([]);
      await mail.page.dialog().clickButton("keep");
      await mail.page.dialog().waitClosed();
      expect(await mail.left("weggetikt")).toBe(0);
    });
  });
}

/** Controls of the dialog that stand outside its window at the side. */
function outside(frame: RigFrame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll("button, h1, input")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
      .map((one) => one.textContent ?? "")
  );
}

/** The field of a compose that has the page's focus. */
function focusIn(page: Page, root: string): Promise<string | null> {
  return page.evaluate((at) => {
    const active = document.activeElement;
    return document.querySelector(at)?.contains(active) ? (active?.getAttribute("data-field") ?? null) : null;
  }, root);
}
