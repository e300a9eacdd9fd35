import { describe, expect, it } from "vitest";
import type { SendWay } from "../rig/roundcube-sending.ts";
import { answerAnyway, choose, expectHeld, sendAndBeAsked, sendAndKeep } from "./answering.ts";
import { BSN, CLIENT, COLLEAGUE, write } from "./draft.ts";
import { describeGuarded, expectNothingSent, expectSentOnce } from "./guarded-roundcube.ts";
import { DOSSIER_NAMES } from "./test-files.ts";

const OTHER = "bram@elders.example";
const HELD_AT: readonly SendWay[] = ["click", "command", "request-submit", "fetch"];

describeGuarded("a draft that changes", (bench) => {
  /** With a number in its text, or with files. */
  const compose = async (to: readonly string[], files: readonly string[] = []): Promise<void> => {
    await bench.mail.openCompose();
    await write(bench.mail, files.length > 0 ? { to, files } : { to, body: `Het BSN is ${BSN}.` });
  };
  /** As Roundcube's own address book does: into the field, and the field tells its widget. */
  const addInPage = (address: string): Promise<void> =>
    bench.page.evaluate((added) => {
      const field = document.querySelector<HTMLTextAreaElement>("[name=_to]");
      if (!field) return;
      field.value = `${field.value}, ${added}`;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }, address);

  describe("while it is held", () => {
    it.each(HELD_AT)("by %s: nothing leaves under the old answer; asked anew with the new recipient", async (way) => {
      const { mail, page, sink } = bench;
      await compose([CLIENT]);
      await sendAndBeAsked(bench, way);
      expect(await page.dialog().text()).not.toContain(OTHER);
      await addInPage(OTHER);
      await answerAnyway(mail);
      await expect.poll(() => page.dialog().text(), { timeout: 8_000 }).toContain(OTHER);
      await expectNothingSent(bench);
      await choose(mail, "send-anyway");
      expect(await page.dialog().isOpen(), "sent without agreeing anew").toBe(true);
      await page.dialog().check("agree");
      await choose(mail, "send-anyway");
      await page.dialog().waitClosed();
      await expectSentOnce(bench);
      // A request of page code leaves as it was made, to fewer than was agreed to.
      if (way !== "fetch") expect([...(sink.messages[0]?.to ?? [])].sort()).toEqual([OTHER, CLIENT].sort());
    });
  });

  it("kept, made clean, sent: leaves without a question", async () => {
    const { mail } = bench;
    await compose([CLIENT]);
    await sendAndKeep(bench);
    await mail.setBody("Goedemiddag, hierbij.");
    await mail.sendBy("click");
    await expectSentOnce(bench);
  });

  it("sent anyway, refused by the server, another dossier added: asked again", async () => {
    const { mail, files, sink } = bench;
    sink.refuseNext(1, 554);
    await compose([CLIENT]);
    await sendAndBeAsked(bench);
    await answerAnyway(mail);
    await expect.poll(() => sink.refused(), { timeout: 10_000 }).toBe(1);
    // The guard takes a page that still stands a moment after its answer for one that was refused.
    await sink.settle(1_000);
    await mail.attach([files.dossiers[0]]);
    expect(await sendAndKeep(bench)).toContain(DOSSIER_NAMES[0]);
  });

  describe("through the dialog", () => {
    it("the files are taken out one by one; then it says that nothing holds it, and sends once, without them", async () => {
      const { mail, page, sink } = bench;
      await compose([CLIENT], bench.files.dossiers);
      await sendAndBeAsked(bench);
      await choose(mail, "take-out-file");
      await mail.waitAttached(1);
      await expectHeld(bench);
      await choose(mail, "take-out-file");
      await mail.waitAttached(0);
      await page.dialog().waitForControl("send");
      await expectNothingSent(bench);
      await choose(mail, "send");
      await expectSentOnce(bench);
      expect((await sink.messages[0]?.parsed())?.attachments).toEqual([]);
    });

    it("the outside recipient is taken out; the rest goes to the colleague, once", async () => {
      const { mail, page, sink } = bench;
      await compose([CLIENT, COLLEAGUE]);
      await sendAndBeAsked(bench);
      await choose(mail, "take-out-recipient");
      await page.dialog().waitForControl("send");
      expect(await mail.recipients("to")).not.toContain(CLIENT);
      expect(await mail.recipients("to")).toContain(COLLEAGUE);
      await choose(mail, "send");
      await expectSentOnce(bench);
      expect(sink.messages[0]?.to).toEqual([COLLEAGUE]);
    });

    it("a request that page code made by itself does not go to a recipient that was taken out unasked", async () => {
      const { mail, page, sink } = bench;
      await compose([CLIENT, COLLEAGUE]);
      await sendAndBeAsked(bench, "fetch");
      await choose(mail, "take-out-recipient");
      await expect.poll(() => mail.recipients("to")).not.toContain(CLIENT);
      // The request was made with both: the guard says that it does not fit what the page shows.
      await expectHeld(bench);
      await page.dialog().clickButton("keep");
      await page.dialog().waitClosed();
      await sink.settle(400);
      expect(sink.count()).toBe(0);
    });

    it("made clean and kept after all: nothing leaves until the writer sends", async () => {
      const { mail, page } = bench;
      await compose([CLIENT, COLLEAGUE]);
      await sendAndBeAsked(bench);
      await choose(mail, "take-out-recipient");
      await page.dialog().waitForControl("send");
      await page.dialog().clickButton("keep");
      await page.dialog().waitClosed();
      await expectNothingSent(bench);
      await mail.sendBy("click");
      await expectSentOnce(bench);
    });
  });
});
