import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoServer, startDemoServer } from "../../../src/dev/demo/server.ts";
import { extensionFolder } from "../extension-folder.ts";
import { BROWSER_KINDS, browserPart, type GuardedBrowser, launch } from "../rig/browser.ts";
import { pause, poll } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { DemoMail, OUTSIDE, SENSITIVE } from "./demo-mail.ts";

interface KeyWindow {
  heardKeys?: string[];
}

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`text that an input method makes in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: DemoServer;
    let browser: GuardedBrowser;
    let mail: DemoMail;

    beforeAll(async () => {
      server = await startDemoServer();
      browser = await launch(kind, { extensionDir: extensionFolder(kind) });
      mail = await DemoMail.open(browser, server);
      await mail.page.evaluate(noteKeys);
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    const heard = (): Promise<string[]> => mail.page.evaluate(() => (window as KeyWindow).heardKeys?.splice(0) ?? []);
    const written = (field: string): Promise<string> =>
      mail.page.evaluate((selector) => {
        const place = document.querySelector<HTMLElement>(selector);
        const typed = [...(place?.querySelectorAll("input") ?? [])].map(({ value }) => value);
        return [place?.textContent ?? "", ...typed].join(" ");
      }, field);

    it.each([
      ["the subject", "subject", " input"],
      ["the text", "body", ""],
      ["a recipient's field", "to", " input"]
    ])("%s: Enter that ends it neither sends nor asks, and loses nothing; the next Ctrl+Enter does", async (...at) => {
      const [, name, inner] = at;
      const root = await mail.compose({ to: OUTSIDE, subject: name, body: SENSITIVE });
      const sentBefore = server.outbox.length;
      const field = `${root} [data-field="${name}"]`;
      await mail.page.click(field + inner);
      await mail.page.press("End");
      for (const end of ["Enter", "Control+Enter"] as const) {
        const text = end === "Enter" ? "入力" : "変換";
        await mail.page.composeText({ stages: ["n", "にゅ", "にゅうりょく"], text, end });
        await pause(350);
        expect(server.outbox).toHaveLength(sentBefore);
        expect(await mail.page.dialog().isOpen()).toBe(false);
        expect(await heard()).toContain(`${end} 229`);
        expect(await written(field)).toContain(text);
      }
      // What was typed is no address.
      if (name === "to") await mail.page.fill(field + inner, "");
      await mail.page.press("Control+Enter");
      await mail.keeps();
      expect(await mail.page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
      await mail.page.press("Control+Enter");
      await mail.sendsAnyway();
      const sent = (): number => server.outbox.filter(({ subject }) => subject.startsWith(name)).length;
      await poll(() => sent() > 0, 5_000, "the mail");
      await pause(350);
      expect(sent()).toBe(1);
    });
  });
}

/** Notes each key as the page hears it. */
function noteKeys(): void {
  const keys: string[] = [];
  (window as KeyWindow).heardKeys = keys;
  const note = ({ key, ctrlKey, keyCode }: KeyboardEvent): void =>
    void keys.push(`${ctrlKey ? "Control+" : ""}${key} ${keyCode}`);
  window.addEventListener("keydown", note, true);
}
