import { describe, expect, it } from "vitest";
import { answerAnyway, expectHeld, sendAndBeAsked } from "./answering.ts";
import { CLIENT, write } from "./draft.ts";
import { describeGuarded, expectNothingSent, expectSentOnce } from "./guarded-roundcube.ts";

/** Three, because Roundcube 1.6 with this skin counts every second address: 1 of 2, 2 of 3. */
const THREE = [CLIENT, "cor@elders.example", "dirk@elders.example"];

describeGuarded("its own questions before sending", (bench) => {
  describe("no subject", () => {
    it("dossiers: asked once, also when a subject is typed into Roundcube's question after that", async () => {
      const { mail, files, page, sink } = bench;
      await mail.openCompose();
      await write(mail, { to: [CLIENT], subject: "", files: files.dossiers });
      await sendAndBeAsked(bench);
      await answerAnyway(mail);
      await page.dialog().waitClosed();
      await page.fill(".ui-dialog input[type=text]", "Toch een onderwerp");
      await expectNothingSent(bench);
      await mail.noSubjectDialogSend();
      await expectSentOnce(bench);
      expect((await sink.messages[0]?.parsed())?.subject).toBe("Toch een onderwerp");
    });

    it("dossiers, by Roundcube's command: held at the form, after Roundcube's question", async () => {
      const { mail, files, page } = bench;
      await mail.openCompose();
      await write(mail, { to: [CLIENT], subject: "", files: files.dossiers });
      await mail.sendBy("command");
      await mail.noSubjectDialogSend();
      await expectHeld(bench);
      await page.dialog().clickButton("keep");
      await page.dialog().waitClosed();
      await expectNothingSent(bench);
      // Roundcube's question has filled the subject in.
      await mail.sendBy("command");
      await answerAnyway(mail);
      await expectSentOnce(bench);
    });

    it("a clean mail leaves by Roundcube's question alone", async () => {
      const { mail } = bench;
      await mail.openCompose();
      await write(mail, { to: [CLIENT], subject: "" });
      await mail.sendBy("click");
      await mail.noSubjectDialogSend();
      await expectSentOnce(bench);
    });

    it("a BSN typed as the subject there is asked about", async () => {
      const { mail, page } = bench;
      await mail.openCompose();
      await write(mail, { to: [CLIENT], subject: "" });
      await mail.sendBy("click");
      await page.fill(".ui-dialog input[type=text]", "BSN 123456782");
      await mail.noSubjectDialogSend();
      await expectHeld(bench);
      await page.dialog().clickButton("keep");
      await page.dialog().waitClosed();
      await expectNothingSent(bench);
    });
  });

  describe.each(["send", "bcc"] as const)("too many open recipients, answered with %s", (choice) => {
    it("dossiers: held before, sent once", async () => {
      const { mail, files, page, roundcube, sink } = bench;
      roundcube.configure({ max_disclosed_recipients: 1 });
      await mail.openCompose();
      await write(mail, { to: THREE, files: files.dossiers });
      await sendAndBeAsked(bench);
      await answerAnyway(mail);
      await page.dialog().waitClosed();
      await expectNothingSent(bench);
      await mail.disclosedDialogSend(choice);
      await answerAgainIfMoved(choice);
      await expectSentOnce(bench);
      expect([...(sink.messages[0]?.to ?? [])].sort()).toEqual([...THREE].sort());
    });

    it("a clean mail leaves by Roundcube's question alone", async () => {
      const { mail, roundcube, sink } = bench;
      roundcube.configure({ max_disclosed_recipients: 1 });
      await mail.openCompose();
      await write(mail, { to: THREE });
      await mail.sendBy("click");
      await mail.disclosedDialogSend(choice);
      await expectSentOnce(bench);
      expect(sink.messages[0]?.to).toHaveLength(3);
    });
  });

  /** The same people get the same mail when they are moved to Bcc: there is nothing new to ask. */
  async function answerAgainIfMoved(choice: "send" | "bcc"): Promise<void> {
    if (choice === "send") return;
    await bench.sink.settle(1_000);
    // While it is judged anew, a slow machine may show that it is at work.
    const dialog = bench.page.dialog();
    const asks = await dialog.shows('[data-testid="send-anyway-open"]').catch(() => false);
    expect(asks ? await dialog.text() : "").toBe("");
  }
});
