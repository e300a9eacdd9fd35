import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FramedTransport, framedBenign } from "../../simulators/unknown/framed-pages.ts";
import { startUnknownWebmail, type UnknownWebmail } from "../../simulators/unknown/server.ts";
import { extensionFolder } from "../extension-folder.ts";
import { nothingUnguarded } from "../product/network-alarm.ts";
import { BROWSER_KINDS, browserPart, type GuardedBrowser, launch, type Page } from "../rig/browser.ts";
import { pause, poll } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { FramedMail } from "./framed-mail.ts";
import { keptThenSent } from "./kept-then-sent.ts";

interface Way {
  readonly framed: string;
  readonly transport: FramedTransport;
  readonly by: "a click" | "a script" | "Ctrl+Enter";
}

const ways: readonly Way[] = [
  { framed: "frameset", transport: "form-submit", by: "a click" },
  { framed: "frameset", transport: "form", by: "a script" },
  { framed: "frameset", transport: "fetch", by: "a script" },
  { framed: "beside", transport: "form", by: "a click" },
  { framed: "beside", transport: "form-submit", by: "a script" },
  { framed: "beside", transport: "xhr-above", by: "a click" },
  { framed: "below", transport: "fetch", by: "a click" },
  { framed: "below", transport: "xhr-above", by: "a script" },
  { framed: "blank", transport: "fetch", by: "a click" },
  { framed: "blank", transport: "fetch", by: "a script" },
  { framed: "written", transport: "fetch", by: "a click" },
  { framed: "written", transport: "fetch", by: "a script" },
  { framed: "deep", transport: "fetch", by: "a click" },
  { framed: "deep", transport: "xhr-above", by: "a script" }
];

const nameOf = ({ framed, transport, by }: Way): string => `${framed}, by ${transport}, ${by}`;

const press = (mail: FramedMail, { by }: Way): Promise<void> =>
  by === "a click" ? mail.press("send") : mail.sendByScript();

/** Writes an address in every field of the page and its frames. */
async function fillAll(page: Page): Promise<void> {
  for (const frame of [page, ...(await page.frames())])
    await frame.evaluate(() => {
      for (const input of document.querySelectorAll<HTMLInputElement>(
        "input:not([data-plain], [type=checkbox]), textarea"
      )) {
        input.value = "iemand@elders.example";
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
}

async function pressOnly(page: Page): Promise<void> {
  for (const frame of [page, ...(await page.frames())])
    if (await frame.shows("[data-press]")) return frame.click("[data-press]");
}

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`mails that are written in several frames in ${kind}`, [browserPart(kind)]);
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

    it.each(ways.map((way) => [nameOf(way), way] as const))(
      "%s: not sent when kept, sent once when released",
      async (subject, way) => {
        const mail = await FramedMail.openFramed(browser, server, `framed=${way.framed}&transport=${way.transport}`);
        await mail.write(subject);
        await keptThenSent(mail, subject, () => press(mail, way));
        await mail.page.close();
      }
    );

    it("the next mail in the same frames is another one", async () => {
      const mail = await FramedMail.openFramed(browser, server, "framed=frameset&transport=form-submit");
      for (const subject of ["first", "second"]) {
        await mail.write(subject);
        await mail.press("send");
        await mail.sendsAnyway();
        expect(await mail.leftAfterRelease(subject)).toBe(1);
        await mail.page.evaluate(() => {
          (window.frames as unknown as Record<string, Window>).text?.location.replace("/?framed=frameset&part=text");
        });
        await mail.page.waitFor(
          () =>
            !(window as unknown as { framed: { find(sim: string): HTMLTextAreaElement } }).framed.find("body")?.value
        );
      }
      await mail.page.close();
    });

    it("recipients in a frame of another site: what is sent is held, and it is said that they were not read", async () => {
      const page = await browser.newPage(`${server.url}/?framed=closed`);
      const mail = new FramedMail(page, server);
      await page.fill('[data-sim="subject"]', "closed");
      await page.fill('[data-sim="body"]', "Tot morgen!");
      await page.click('[data-sim="send"]');
      await page.dialog().waitForControl("send-anyway-open");
      expect(await page.dialog().text()).toMatch(/ontvanger/i);
      await mail.keeps();
      expect(await mail.left("closed")).toBe(0);
      await page.close();
    });

    it("a clean mail leaves without a question, once", async () => {
      for (const framed of ["frameset", "below"]) {
        const subject = `clean ${framed}`;
        const mail = await FramedMail.openFramed(browser, server, `framed=${framed}&transport=fetch`);
        await mail.write(subject, "Tot morgen!");
        await mail.press("send");
        expect(await mail.leftAfterRelease(subject)).toBe(1);
        await mail.page.close();
      }
    });

    it("pages of several frames that write no mail are never held", async () => {
      const page = await browser.newPage(`${server.url}/?benign=login`);
      for (const name of Object.keys(framedBenign)) {
        await page.goto(`${server.url}/?framed=${encodeURIComponent(name)}`);
        await pause(500);
        const before = server.requests.length;
        await fillAll(page);
        await pressOnly(page);
        await poll(() => server.requests.length > before, 5_000, `what ${name} posts`);
        await pause(300);
        expect([name, await page.dialog().isOpen()]).toEqual([name, false]);
      }
      await page.close();
    });

    it("nothing left that was not decided", async () => {
      await pause(200);
      const decided = [...ways.map(nameOf), "first", "second", "clean frameset", "clean below"];
      expect(server.outbox.map(({ subject }) => subject).sort()).toEqual(decided.sort());
    });

    it("none of them was taken for a mail that left unguarded", () => nothingUnguarded(browser));
  });
}
