import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { extensionFolder } from "../extension-folder.ts";
import { nothingUnguarded } from "../product/network-alarm.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import type { Horde } from "../rig/horde.ts";
import { startHorde } from "../rig/horde.ts";
import { type BasicScript, HordeBasicPage } from "../rig/horde-basic-page.ts";
import { HORDE_USER } from "../rig/horde-login.ts";
import { pause, poll } from "../rig/poll.ts";
import { HORDE_PARTS, requireOrSkip } from "../rig/requirements.ts";
import type { SmtpSink } from "../rig/smtp-sink.ts";
import { startSmtpSink } from "../rig/smtp-sink.ts";
import { removeFolder, temporaryFolder } from "../rig/temporary-folder.ts";
import { incomingMail } from "../roundcube/incoming-mail.ts";
import { DOSSIER_NAMES, type TestFiles, writeTestFiles } from "../roundcube/test-files.ts";

const CLIENT = "klant@jansen-bouw.example";
const SENSITIVE = "Het BSN van de klant is 123456782.";
const SEND = '[name="btn_send_message"]';

type Press = (mail: HordeBasicPage) => Promise<void>;

/** Enter in a field does nothing there (see below), nothing plans a sending, and its access key only goes to the button. */
const presses: Readonly<Record<string, Press>> = {
  "the button above": (mail) => mail.page.click(SEND),
  "the button below": (mail) => mail.page.click(`tr:not(:first-child) > td > ${SEND}`),
  "Enter on the button": async (mail) => {
    await mail.focus(SEND);
    await mail.page.press("Enter");
  },
  "Space on the button": async (mail) => {
    await mail.focus(SEND);
    await mail.page.press("Space");
  }
};

const scripts: readonly BasicScript[] = [
  "its own program",
  "a click made by page code",
  "submit()",
  "requestSubmit()",
  "submit() of another frame",
  "requestSubmit() of another frame",
  "fetch",
  "XHR"
];

const ways: readonly (readonly [string, Press])[] = [
  ...Object.entries(presses),
  ...scripts.map((way) => [way, (mail: HordeBasicPage) => mail.sendByScript(way)] as const)
];

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`Horde IMP's basic page in ${kind}`, [browserPart(kind), ...HORDE_PARTS]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let sink: SmtpSink;
    let horde: Horde;
    let browser: GuardedBrowser;
    let page: Page;
    let mail: HordeBasicPage;
    let files: TestFiles;
    const folder = temporaryFolder("horde-files");

    beforeAll(async () => {
      mkdirSync(join(folder, "files"));
      files = await writeTestFiles(join(folder, "files"));
      sink = await startSmtpSink();
      horde = await startHorde({ smtpPort: sink.port });
      browser = await launch(kind, { extensionDir: extensionFolder(kind) });
      page = await browser.newPage();
      mail = new HordeBasicPage(page, horde);
      await mail.login();
    });

    afterAll(async () => {
      await browser?.close();
      await horde?.stop();
      await sink?.stop();
      removeFolder(folder);
    });

    beforeEach(() => sink.clear());
    afterEach(({ task }) => {
      if (task.result?.state === "fail") console.error(horde.log().slice(-1_500));
    });

    const keep = async (): Promise<void> => {
      await page.dialog().waitForControl("send-anyway-open");
      await page.dialog().clickButton("keep");
      await page.dialog().waitClosed();
      await sink.settle(300);
      expect(sink.count()).toBe(0);
    };
    const sendAnyway = async (): Promise<void> => {
      await page.dialog().waitForControl("send-anyway-open");
      await pause(600);
      await page.dialog().sendAnyway("De klant vraagt hier zelf om");
      await page.dialog().waitClosed();
    };
    const sentOnce = async (): Promise<void> => {
      await sink.waitForCount(1, 12_000);
      await sink.settle(400);
      expect(sink.messages.map(({ to }) => to)).toEqual([[CLIENT]]);
      expect(await page.dialog().isOpen()).toBe(false);
    };

    it.each(ways)(
      "by %s: held; kept: none leaves; the same way again and sent anyway: one leaves",
      async (_, press) => {
        await mail.openCompose();
        await mail.write(CLIENT, "De stukken", SENSITIVE);
        const before = await mail.written();
        await press(mail);
        await keep();
        expect(await mail.written()).toEqual(before);
        await press(mail);
        await sendAnyway();
        await sentOnce();
      }
    );

    it("Enter in a field neither sends nor asks", async () => {
      await mail.openCompose();
      await mail.write(CLIENT, "De stukken", SENSITIVE);
      for (const field of ["#subject", "#to"]) {
        await mail.focus(field);
        await page.press("Enter");
        await sink.settle(300);
        expect([await page.dialog().isOpen(), sink.count()]).toEqual([false, 0]);
      }
    });

    it("a clean mail leaves without a question, once", async () => {
      await mail.openCompose();
      await mail.write(CLIENT, "Groet", "Goedemiddag, hierbij.");
      await page.click(SEND);
      await sentOnce();
    });

    it("a draft with a BSN is saved without a question; nothing leaves", async () => {
      await mail.openCompose();
      await mail.write(CLIENT, "Concept", SENSITIVE);
      await mail.leadingOn(() => page.click('[name="btn_save_draft"]'));
      await poll(
        async () => (await horde.drafts(HORDE_USER)).some(({ subject }) => subject === "Concept"),
        8_000,
        "the draft"
      );
      expect([await page.dialog().isOpen(), sink.count()]).toEqual([false, 0]);
    });

    it("a file that was chosen, and one that is on the server already: both told, and sent with it", async () => {
      await mail.openCompose();
      await page.setFiles("#upload_1", [files.dossiers[0]]);
      await page.click('[name="btn_add_attachment"]');
      await mail.ready("table.attachList");
      await mail.write(CLIENT, "De stukken", "Hierbij.");
      await page.setFiles("#upload_1", [files.dossiers[1]]);
      await page.click(SEND);
      await page.dialog().waitForControl("send-anyway-open");
      const said = await page.dialog().text();
      expect(DOSSIER_NAMES.filter((name) => said.includes(name))).toEqual(DOSSIER_NAMES);
      // The one on the server is read too: as the page itself shows it.
      expect(said).not.toMatch(/niet gelezen|kon niet/i);
      await sendAnyway();
      await sentOnce();
      const sent = await sink.messages[0]?.parsed();
      expect(sent?.attachments.map(({ name }) => name).sort()).toEqual([...DOSSIER_NAMES].sort());
    });

    it("what stands in the HTML editor is read there, held, and sent once as it stands", async () => {
      await mail.openCompose();
      await page.click("#rte_toggle");
      await mail.ready("#composeMessageParent iframe");
      await page.fill("#to", CLIENT);
      await page.fill("#subject", "Opgemaakt");
      await page.click("#composeMessageParent iframe");
      await page.typeText(SENSITIVE);
      await page.click(SEND);
      await keep();
      await page.click(SEND);
      await sendAnyway();
      await sentOnce();
      expect((await sink.messages[0]?.parsed())?.html).toContain(SENSITIVE);
    });

    it("a message that came in and is sent on: held; kept: none; sent anyway: one", async () => {
      horde.deliver(HORDE_USER, incomingMail("Stukken", SENSITIVE));
      await mail.openRedirect(1);
      await page.fill("#to", CLIENT);
      await page.click('[name="btn_redirect"]');
      await keep();
      await mail.focus("#to");
      await page.press("Enter");
      await sendAnyway();
      await sentOnce();
    });

    it("none of them was taken for a mail that left unguarded", () => nothingUnguarded(browser));
  });
}
