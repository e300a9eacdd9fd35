import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OutlookSimulator, startOutlookSimulator } from "../../simulators/outlook/server.ts";
import { extensionFolder } from "../extension-folder.ts";
import { nothingUnguarded } from "../product/network-alarm.ts";
import type { BrowserKind, GuardedBrowser } from "../rig/browser.ts";
import { browserPart, launch } from "../rig/browser.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { temporaryFolder } from "../rig/temporary-folder.ts";
import { COLLEAGUE, OUTSIDE, OutlookMail, SENSITIVE } from "./outlook-mail.ts";
import { type Way, ways } from "./ways-of-sending.ts";

/** A file for each browser, so that the two run beside each other. */
export function describeOutlookIn(kind: BrowserKind): void {
  const needs = requireOrSkip(`Outlook, simulated, in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: OutlookSimulator;
    let browser: GuardedBrowser;

    beforeAll(async () => {
      server = await startOutlookSimulator();
      browser = await launch(kind, { extensionDir: extensionFolder(kind) });
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    const written = async ({ name, query, long }: Way): Promise<OutlookMail> => {
      const mail = await OutlookMail.open(browser, server, query);
      const body = long ? `${SENSITIVE}${" Tot dan.".repeat(400)}` : SENSITIVE;
      await mail.write({ to: OUTSIDE, subject: name, body });
      return mail;
    };

    it.each(ways)("$name ($query): not sent when kept, sent once when released", async (way) => {
      let mail = await written(way);
      await way.press(mail);
      await mail.keeps();
      expect(await mail.left(way.name)).toBe(0);
      if (way.waits) {
        await mail.page.waitFor('[role="alert"]');
        await mail.close();
        // The page told the names meanwhile: only a fresh one has its request held once more.
        mail = await written(way);
      }
      expect(await mail.page.shows('[role="alert"]')).toBe(false);
      await way.press(mail);
      await mail.sendsAnyway();
      await way.answerPage?.(mail);
      expect(await mail.leftAfterRelease(way.name)).toBe(1);
      expect(server.outbox.at(-1)?.to).toEqual([OUTSIDE]);
      expect(await mail.page.dialog().isOpen()).toBe(false);
      await mail.close();
    });

    it.each([
      ["saved while it is written", "saves&chips=name", OUTSIDE, "Tot morgen!"],
      ["in a reply to a colleague", "view=inline&transport=fetch&lang=ja&tips", COLLEAGUE, SENSITIVE],
      ["in a pop-out, to a colleague", "view=popout&chips=name&saves", COLLEAGUE, SENSITIVE],
      ["in a pop-out that closes", "view=popout&closes", OUTSIDE, "Tot morgen!"],
      ["to a colleague, sent later", "undo=300&chips=name", COLLEAGUE, SENSITIVE]
    ])("a clean mail, %s: leaves without a question, once", async (name, query, to, body) => {
      const subject = `clean ${name}`;
      const mail = await OutlookMail.open(browser, server, query);
      await mail.write({ to, subject, body });
      await mail.send();
      expect(await mail.leftAfterRelease(subject)).toBe(1);
      expect(await mail.page.dialog().isOpen()).toBe(false);
      await mail.close();
    });

    it("a clean file in a mail that waits after its compose has closed was read, and leaves without a question", async () => {
      const file = join(temporaryFolder("outlook"), "planning.txt");
      writeFileSync(file, "Maandag overleg, dinsdag vrij.");
      const mail = await OutlookMail.open(browser, server, "undo=1500&chips=name");
      await mail.write({ to: OUTSIDE, subject: "with a file", body: "Tot morgen!" });
      await mail.page.setFiles("input[type=file]", [file]);
      await mail.page.waitFor('[data-testid="AttachmentCard"]');
      await mail.send();
      await mail.opener.click('[data-test="new"]');
      expect(await mail.leftAfterRelease("with a file")).toBe(1);
      expect(await mail.page.dialog().isOpen()).toBe(false);
      await mail.close();
    });

    const fillIn = async (view: string, fields: Record<string, string>): Promise<OutlookMail> => {
      const mail = await OutlookMail.open(browser, server, `view=${view}&transport=fetch`);
      await mail.page.click('[data-test="new"]');
      for (const [name, text] of Object.entries(fields)) await mail.page.fill(`[data-test="${name}"]`, text);
      return mail;
    };
    const appointment = (to: string, notes: string): Promise<OutlookMail> =>
      fillIn("calendar", { "event-subject": "Overleg", "event-attendees": to, "event-notes": notes });

    it.each([
      ["an invitation", "event-send", () => appointment(OUTSIDE, `uitnodiging: ${SENSITIVE}`), "uitnodiging"],
      [
        "an answer to one",
        "answer",
        () => fillIn("invitation", { "answer-notes": `antwoord: ${SENSITIVE}` }),
        "antwoord"
      ]
    ])("%s with a BSN in it: not sent when kept, sent once when released", async (_, button, open, subject) => {
      const mail = await open();
      await mail.page.click(`[data-test="${button}"]`);
      await mail.keeps();
      await mail.page.waitFor('[role="alert"]');
      expect(await mail.left(subject)).toBe(0);
      await mail.page.click(`[data-test="${button}"]`);
      await mail.sendsAnyway();
      expect(await mail.leftAfterRelease(subject)).toBe(1);
      await mail.close();
    });

    it("an appointment of one's own, a clean invitation and an answer without words leave without a question", async () => {
      const own = await appointment("", SENSITIVE);
      const clean = await appointment(OUTSIDE, "schoon: tot dan");
      const silent = await fillIn("invitation", {});
      for (const [mail, button] of [
        [own, "event-send"],
        [clean, "event-send"],
        [silent, "answer"]
      ] as const) {
        await mail.page.click(`[data-test="${button}"]`);
        await mail.page.waitFor('[role="status"]');
        expect(await mail.page.dialog().isOpen()).toBe(false);
      }
      expect(await clean.left("schoon")).toBe(1);
      for (const mail of [own, clean, silent]) await mail.close();
    });

    it("a mail that the service refuses is asked about once, and leaves with the next press", async () => {
      const mail = await OutlookMail.open(browser, server, "saves");
      await mail.write({ to: OUTSIDE, subject: "refused", body: SENSITIVE });
      server.refuseNext(1);
      await mail.send();
      await mail.sendsAnyway();
      await mail.page.waitFor('[role="alert"]');
      expect(await mail.left("refused")).toBe(0);
      await mail.send();
      expect(await mail.leftAfterRelease("refused")).toBe(1);
      await mail.close();
    });

    it("none of them was taken for a mail that left unguarded", () => nothingUnguarded(browser));
  });
}
