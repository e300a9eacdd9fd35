import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { fiveDossiers, type NamedFile } from "../../../src/dev/fixtures/five-dossiers.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { DemoMail, OUTSIDE } from "./demo-mail.ts";

const STRANGER = "iemand@elders.example";
/** Begins as an MP4 does: a type that is not read. */
const FILM = { name: "uitleg.mp4", bytes: `\0\0\0\u0018ftypisom${"\0".repeat(400)}` };

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`a mail that was agreed to and came back, in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: DemoServer;
    let browser: GuardedBrowser;
    let mail: DemoMail;
    let dossiers: readonly NamedFile[];

    beforeAll(async () => {
      dossiers = await fiveDossiers(1);
      server = await startDemoServer();
      browser = await launch(kind, { extensionDir: extensionFolder(kind), lang: "nl" });
    });

    /** Also when a test broke off in the middle of its question. */
    afterEach(() => mail.page.close());

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    /** Sent anyway, with one dossier, and refused by the webmail's server. */
    let root = "";
    let subject = "";
    beforeEach(async ({ task }) => {
      mail = await DemoMail.open(browser, server, "lang=nl");
      subject = task.name.slice(0, 20);
      root = await mail.compose({ to: OUTSIDE, subject, body: "Hierbij de stukken." });
      await mail.drop(root, dossiers.slice(0, 1));
      server.refuseNext(1);
      await mail.send(root);
      await mail.sendsAnyway();
      await mail.page.waitFor(() => document.querySelector('section [role="alert"]')?.textContent?.includes("weigert"));
    });

    const askedAgain = async (): Promise<string> => {
      await mail.send(root);
      await mail.page.dialog().waitForControl("send-anyway-open");
      return mail.page.dialog().text();
    };

    it("as it was: it goes without a question, once", async () => {
      await mail.send(root);
      expect(await mail.leftAfterRelease(subject)).toBe(1);
    });

    it("with a file that cannot be read: only that is asked, the rest stands as agreed", async () => {
      await mail.drop(root, [FILM]);
      const said = await askedAgain();
      expect(said).toMatch(/^\s*1 bijlage is niet nagekeken/);
      expect(said).toContain("Met een deel ging u eerder akkoord. Het gaat nu om wat nieuw is.");
      expect(said).toMatch(/Hier ging u al mee akkoord\s+1 dossier/);
      await mail.sendsAnyway();
      expect(await mail.leftAfterRelease(subject)).toBe(1);
    });

    it("with another person's dossier: asked about both, the first and its reader marked as agreed", async () => {
      await mail.drop(root, dossiers.slice(1, 2));
      const said = await askedAgain();
      expect(said).toContain("2 dossiers met BSN's gaan naar een adres buiten het kantoor");
      const marked = await mail.page.dialog().evaluate(agreedItems);
      expect(marked.some((text) => text.includes(OUTSIDE))).toBe(true);
      expect(marked.some((text) => text.includes(dossiers[0]?.name ?? "?"))).toBe(true);
      expect(marked.some((text) => text.includes(dossiers[1]?.name ?? "?"))).toBe(false);
      await mail.keeps();
    });

    it("to somebody else as well: all of it is asked", async () => {
      await mail.write(root, { to: STRANGER });
      const said = await askedAgain();
      expect(said).not.toContain("Met een deel ging u eerder akkoord");
      expect(said).toContain("2 adressen buiten het kantoor");
      await mail.keeps();
      expect(await mail.left(subject)).toBe(0);
    });
  });
}

/** Runs in the dialog: what of its recipients and files is said to be agreed to. */
function agreedItems(): string[] {
  const items = [...document.querySelectorAll(".item")].map((item) => item.textContent ?? "");
  return items.filter((text) => /al akkoord/i.test(text));
}
