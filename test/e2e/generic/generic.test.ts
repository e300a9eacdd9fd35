import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { benignPages } from "../../simulators/unknown/benign-pages.ts";
import { startUnknownWebmail, type UnknownWebmail } from "../../simulators/unknown/server.ts";
import { SHAPES } from "../../simulators/unknown/wire.ts";
import { extensionFolder } from "../extension-folder.ts";
import { nothingUnguarded } from "../product/network-alarm.ts";
import { ToolbarButton } from "../product/toolbar-button.ts";
import { BROWSER_KINDS, browserPart, type GuardedBrowser, launch } from "../rig/browser.ts";
import { pause, poll } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { keptThenSent } from "./kept-then-sent.ts";
import { OUTSIDE, SENSITIVE, UnknownMail } from "./unknown-mail.ts";
import { queryOf, ways } from "./ways.ts";

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`webmails that nobody knows in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: UnknownWebmail;
    let browser: GuardedBrowser;

    beforeAll(async () => {
      server = await startUnknownWebmail();
      browser = await launch(kind, { extensionDir: extensionFolder(kind) });
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    it.each(ways.map((way) => [`${way.shape}: ${way.name}`, way] as const))(
      "%s: not sent when kept, sent once when released",
      async (subject, way) => {
        const mail = await UnknownMail.open(browser, server, queryOf(way));
        await mail.write(subject);
        await keptThenSent(mail, subject, () => way.press(mail));
        await mail.page.close();
      }
    );

    it.each(SHAPES)("a clean mail leaves %s without a question, once, and so do its drafts", async (shape) => {
      const subject = `clean ${shape}`;
      const mail = await UnknownMail.open(browser, server, `shape=${shape}`);
      await mail.write(subject, "Tot morgen!");
      if (await mail.page.shows('[data-sim="save"]')) {
        await mail.press("save");
        await poll(() => server.drafts.some((draft) => draft.subject === subject), 5_000, "the draft");
      }
      await mail.press("send");
      expect(await mail.leftAfterRelease(subject)).toBe(1);
      await mail.page.close();
    });

    it("a draft with a BSN in it is saved as often as the page likes, without a question", async () => {
      for (const shape of ["snappymail", "zimbra", "cypht", "plain", "components"] as const) {
        const subject = `draft ${shape}`;
        const mail = await UnknownMail.open(browser, server, `shape=${shape}`);
        await mail.write(subject);
        await mail.press("save");
        await poll(() => server.drafts.some((draft) => draft.subject === subject), 5_000, "the draft");
        expect([await mail.page.dialog().isOpen(), mail.count(subject)]).toEqual([false, 0]);
        await mail.page.close();
      }
    });

    it("what is written in a closed shadow root is said, and what says that it sends is held", async () => {
      const subject = "closed";
      const page = await browser.newPage(`${server.url}/?shape=plain&shadow=closed&transport=two-step`);
      await page.waitFor(() => window.simulated.composes.length === 1);
      const mail = new UnknownMail(page, server);
      for (const [part, text] of [
        ["to", OUTSIDE],
        ["subject", subject],
        ["body", SENSITIVE]
      ] as const) {
        await mail.focus(part);
        await page.typeText(text);
      }
      const button = new ToolbarButton(await browser.extensionPage("options.html"));
      await button.waitFor(`${server.url}/?shape=plain&shadow=closed`, "niet helemaal herkend", "?");
      await page.bringToFront();
      await keptThenSent(mail, subject, () => mail.sendByScript());
      await page.close();
    });

    it.each(["fetch", "xhr", "form-submit"])(
      "what a script alone writes and sends in a shadow root, by %s, is held",
      async (transport) => {
        const subject = `untouched ${transport}`;
        const mail = await UnknownMail.open(browser, server, `shape=plain&shadow=open&transport=${transport}`);
        await mail.writeByScript(subject);
        await keptThenSent(mail, subject, () => mail.sendByScript());
        await mail.page.close();
      }
    );

    it("pages that write no mail are never held", async () => {
      const page = await browser.newPage(`${server.url}/?benign=login`);
      for (const name of Object.keys(benignPages)) {
        await page.goto(`${server.url}/?benign=${encodeURIComponent(name)}`);
        await page.waitFor("[data-press]");
        await page.evaluate(() => {
          const text = "iemand@elders.example, BSN 123456782";
          for (const field of document.querySelectorAll<HTMLInputElement>(
            "input:not([data-plain]), textarea:not([data-plain])"
          )) {
            const isFree = !["hidden", "date", "email"].includes(field.type);
            if (isFree) field.value = text;
            if (field.type === "email") field.value = "iemand@elders.example";
            field.dispatchEvent(new Event("input", { bubbles: true }));
          }
        });
        const before = server.requests.length;
        await page.click("[data-press]");
        await poll(() => server.requests.length > before, 5_000, `what ${name} posts`);
        await page.waitFor("#answered");
        expect([name, await page.dialog().isOpen()]).toEqual([name, false]);
      }
      await page.close();
    });

    it("nothing left that was not decided", async () => {
      await pause(200);
      const counts = new Map<string, number>();
      for (const { subject } of server.outbox) counts.set(subject, (counts.get(subject) ?? 0) + 1);
      const decided = [
        ...ways.map(({ shape, name }) => `${shape}: ${name}`),
        ...SHAPES.map((shape) => `clean ${shape}`),
        "closed",
        ...["fetch", "xhr", "form-submit"].map((transport) => `untouched ${transport}`)
      ];
      expect([...counts].sort()).toEqual(decided.map((subject) => [subject, 1] as const).sort());
    });

    it("none of them was taken for a mail that left unguarded", () => nothingUnguarded(browser));
  });
}
