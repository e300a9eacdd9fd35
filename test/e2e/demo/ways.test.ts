import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { extensionFolder } from "../extension-folder.ts";
import { nothingUnguarded } from "../product/network-alarm.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { pause, poll } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { COLLEAGUE, DemoMail, OUTSIDE, SENSITIVE } from "./demo-mail.ts";
import type { Way } from "./ways-of-sending.ts";
import { sendLater, transports, ways } from "./ways-of-sending.ts";

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`the demo webmail in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: DemoServer;
    let browser: GuardedBrowser;

    beforeAll(async () => {
      server = await startDemoServer();
      browser = await launch(kind, { extensionDir: extensionFolder(kind) });
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    /** A page of its own, so that no test leans on what another left. */
    const inPage = async (query: string, work: (mail: DemoMail) => Promise<void>): Promise<void> => {
      const mail = await DemoMail.open(browser, server, query);
      await work(mail);
      await mail.page.close();
    };

    const keptThenSent = async (mail: DemoMail, root: string, subject: string, way: Way): Promise<void> => {
      await way.press(mail, root);
      await mail.keeps();
      expect(await mail.left(subject)).toBe(0);
      await way.press(mail, root);
      await mail.sendsAnyway();
      await way.answerPage?.(mail, root);
      expect(await mail.leftAfterRelease(subject)).toBe(1);
    };

    it.each(ways)("$name: not sent when kept, sent once when released", async (way) => {
      const subject = way.noSubject ? "" : way.name;
      await inPage("", async (mail) => {
        const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
        await keptThenSent(mail, root, subject, way);
      });
    });

    it("Send later with a preset: not planned when kept, planned once when released", async () => {
      await inPage("", async (mail) => {
        const planned = () => mail.requests("POST", "/api/send").filter(({ status }) => status === 200).length;
        const before = planned();
        const root = await mail.compose({ to: OUTSIDE, subject: "later", body: SENSITIVE });
        await sendLater.press(mail, root);
        await mail.keeps();
        expect(await mail.left("later")).toBe(0);
        expect(planned()).toBe(before);
        await sendLater.press(mail, root);
        await mail.sendsAnyway();
        await sendLater.answerPage?.(mail, root);
        await poll(() => planned() > before, 5_000, "the planned mail");
        expect(planned()).toBe(before + 1);
      });
    });

    for (const transport of transports) {
      it(`a click, sent by ${transport}: not sent when kept, sent once when released`, async () => {
        await inPage(`transport=${transport}`, async (mail) => {
          const subject = `click ${transport}`;
          const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
          await keptThenSent(mail, root, subject, { name: subject, press: (one, at) => one.send(at) });
        });
      });
    }

    for (const transport of transports.filter((one) => one !== "beacon")) {
      it(`a script of the page, sent by ${transport}: not sent when kept, sent once when released`, async () => {
        await inPage(`transport=${transport}`, async (mail) => {
          const subject = `script ${transport}`;
          const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
          await mail.sendByScript(root);
          await mail.keeps();
          expect(await mail.left(subject)).toBe(0);
          // The page of a classic form waits ten seconds for its answer before it lets its writer send again.
          const again = transport.startsWith("form")
            ? await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE })
            : root;
          await mail.sendByScript(again);
          await mail.sendsAnyway();
          expect(await mail.leftAfterRelease(subject)).toBe(1);
        });
      });
    }

    it("a beacon cannot wait: it is refused, asked about, and goes with the writer's next press", async () => {
      await inPage("transport=beacon", async (mail) => {
        const subject = "script beacon";
        const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
        await mail.sendByScript(root);
        await mail.keeps();
        expect(await mail.left(subject)).toBe(0);
        await mail.sendByScript(root);
        await mail.sendsAnyway();
        expect(await mail.left(subject)).toBe(0);
        await mail.send(root);
        expect(await mail.leftAfterRelease(subject)).toBe(1);
      });
    });

    it.each(["Enter", "Space"])(
      "%s held down so that it repeats on the button: sent once at most, by no repeat",
      async (key) => {
        await inPage("", async (mail) => {
          const subject = `repeated ${key}`;
          const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
          await mail.page.evaluate(
            (at) => document.querySelector<HTMLElement>(at)?.focus(),
            `${root} [data-action="send"]`
          );
          await mail.page.holdKey(key, 12);
          expect(await mail.left(subject)).toBe(0);
          // The last repeats may have pressed the safe choice.
          if (await mail.page.dialog().isOpen()) await mail.keeps();
          await mail.send(root);
          await mail.sendsAnyway();
          expect(await mail.leftAfterRelease(subject)).toBe(1);
        });
      }
    );

    it("two composes in one page: what is agreed for one does not let the other go", async () => {
      await inPage("", async (mail) => {
        const first = await mail.compose({ to: OUTSIDE, subject: "two A", body: SENSITIVE });
        const second = await mail.compose({ to: OUTSIDE, subject: "two B", body: SENSITIVE });
        await mail.send(first);
        await mail.sendsAnyway();
        expect(await mail.leftAfterRelease("two A")).toBe(1);
        await mail.send(second);
        await mail.keeps();
        expect(await mail.left("two B")).toBe(0);
        await mail.send(second);
        await mail.sendsAnyway();
        expect([await mail.leftAfterRelease("two B"), await mail.left("two A")]).toEqual([1, 1]);
      });
    });

    it("two composes sent by a script at the same moment: asked one after the other, both stay", async () => {
      await inPage("", async (mail) => {
        const roots = [];
        for (const subject of ["same A", "same B"]) {
          roots.push(await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE }));
        }
        for (const root of roots) await mail.sendByScript(root);
        const dialog = mail.page.dialog();
        let answered = "";
        for (const _ of roots) {
          await expect.poll(() => dialog.url().catch(() => answered), { timeout: 10_000 }).not.toBe(answered);
          await dialog.waitForControl("keep");
          await expect.poll(() => dialog.focused(), { timeout: 10_000 }).toBe("keep");
          expect(await dialog.count()).toBe(1);
          answered = await dialog.url();
          await dialog.pressEscape();
        }
        await dialog.waitClosed();
        expect([await mail.left("same A"), await mail.left("same B")]).toEqual([0, 0]);
        for (const [index, root] of roots.entries()) {
          await mail.send(root);
          await mail.sendsAnyway();
          // The page moves what is left when a compose goes.
          await mail.leftAfterRelease(["same A", "same B"][index] ?? "");
        }
        expect([await mail.left("same A"), await mail.left("same B")]).toEqual([1, 1]);
      });
    });

    it("a clean mail, and one to a colleague, leaves by every transport without a question, once", async () => {
      for (const transport of ["fetch", ...transports]) {
        await inPage(`transport=${transport}`, async (mail) => {
          for (const [to, body] of [
            [OUTSIDE, "Tot morgen!"],
            [COLLEAGUE, SENSITIVE]
          ] as const) {
            const subject = `clean ${transport} ${to}`;
            const root = await mail.compose({ to, subject, body });
            await mail.send(root);
            expect(await mail.leftAfterRelease(subject)).toBe(1);
            expect(await mail.page.dialog().isOpen()).toBe(false);
          }
        });
      }
    });

    it("none of them was taken for a mail that left unguarded", () => nothingUnguarded(browser));

    it("what was planned has left once by now", async () => {
      await poll(() => server.outbox.some(({ subject }) => subject === "later"), 65_000, "the planned mail");
      await pause(300);
      expect(server.outbox.filter(({ subject }) => subject === "later")).toHaveLength(1);
    });
  });
}
