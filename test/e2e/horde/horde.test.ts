import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { extensionFolder } from "../extension-folder.ts";
import { nothingUnguarded } from "../product/network-alarm.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import type { Horde } from "../rig/horde.ts";
import { startHorde } from "../rig/horde.ts";
import { HORDE_USER } from "../rig/horde-login.ts";
import { HORDE_WAYS, HordePage } from "../rig/horde-page.ts";
import { pause } from "../rig/poll.ts";
import { HORDE_PARTS, requireOrSkip } from "../rig/requirements.ts";
import type { SmtpSink } from "../rig/smtp-sink.ts";
import { startSmtpSink } from "../rig/smtp-sink.ts";
import { incomingMail } from "../roundcube/incoming-mail.ts";

const CLIENT = "klant@jansen-bouw.example";
const SENSITIVE = "Het BSN van de klant is 123456782.";

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`Horde IMP's dynamic page in ${kind}`, [browserPart(kind), ...HORDE_PARTS]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let sink: SmtpSink;
    let horde: Horde;
    let browser: GuardedBrowser;
    let page: Page;
    let mail: HordePage;

    beforeAll(async () => {
      sink = await startSmtpSink();
      horde = await startHorde({ smtpPort: sink.port });
      browser = await launch(kind, { extensionDir: extensionFolder(kind) });
      page = await browser.newPage();
      mail = new HordePage(page, horde);
      await mail.login();
    });

    afterAll(async () => {
      await browser?.close();
      await horde?.stop();
      await sink?.stop();
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
    };

    it.each(HORDE_WAYS)(
      "by %s: held; kept: none leaves; the same way again and sent anyway: one leaves",
      async (way) => {
        await mail.openCompose();
        await mail.write(CLIENT, "De stukken", SENSITIVE);
        const before = await mail.written();
        await mail.sendBy(way);
        await keep();
        expect(await mail.written()).toEqual(before);
        await mail.sendBy(way);
        await sendAnyway();
        await sentOnce();
      }
    );

    it("a clean mail by Ctrl+Enter leaves without a question, once", async () => {
      await mail.openCompose();
      await mail.write(CLIENT, "Groet", "Goedemiddag, hierbij.");
      await mail.sendBy("control-enter");
      await sentOnce();
    });

    it("a message that came in and is sent on: held, for its text stands on no page; kept: none; sent anyway: one", async () => {
      horde.deliver(HORDE_USER, incomingMail("Stukken", SENSITIVE));
      await mail.openRedirect(1);
      await page.fill("#redirect_to", CLIENT);
      await page.click("#send_button_redirect");
      await keep();
      await page.click("#send_button_redirect");
      await sendAnyway();
      await sentOnce();
    });

    it("none of them was taken for a mail that left unguarded", () => nothingUnguarded(browser));
  });
}
