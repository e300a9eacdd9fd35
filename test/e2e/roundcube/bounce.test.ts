import { describe, expect, it } from "vitest";
import { answerAnyway, expectHeld } from "./answering.ts";
import { CLIENT, COLLEAGUE } from "./draft.ts";
import { describeGuarded, expectNothingSent, expectSentOnce } from "./guarded-roundcube.ts";
import { incomingMail } from "./incoming-mail.ts";
import { DOSSIER_NAMES } from "./test-files.ts";

describeGuarded("a mail of the box that is sent on as it is", (bench) => {
  const openBounce = async (to: string, files: readonly string[]): Promise<void> => {
    bench.roundcube.deliver(bench.roundcube.login.user, incomingMail("mijn stukken", "Zie bijlage.", files));
    await bench.mail.openBounce(to);
  };

  describe("with a dossier in it, to the outside", () => {
    it("is held with what is in it; kept: none leaves, and the dialog stands as it was; sent anyway: one leaves", async () => {
      const { mail, page, sink, files } = bench;
      await openBounce(CLIENT, [files.dossiers[0]]);
      await mail.bounce();
      const text = await expectHeld(bench);
      for (const said of [CLIENT, DOSSIER_NAMES[0]]) expect(text).toContain(said);
      expect(text).not.toContain("Wat is niet gelezen?");
      await page.dialog().clickButton("keep");
      await page.dialog().waitClosed();
      await expectNothingSent(bench);
      await mail.bounce();
      await answerAnyway(mail);
      await expectSentOnce(bench);
      expect(sink.messages[0]?.to).toEqual([CLIENT]);
      expect((await sink.messages[0]?.parsed())?.attachments.map(({ name }) => name)).toEqual([DOSSIER_NAMES[0]]);
    });

    it("by page code that presses nothing: its request waits for the answer, and leaves once", async () => {
      const { page, files, mail } = bench;
      await openBounce(CLIENT, [files.dossiers[0]]);
      await page.evaluate(() => {
        const form = document.querySelector<HTMLIFrameElement>('iframe[src*="_action=bounce"]')?.contentDocument
          ?.forms[0];
        const fields = new URLSearchParams();
        for (const [name, value] of new FormData(form)) if (name !== "_action") fields.append(name, String(value));
        const uid = Object.keys(window.rcmail?.env.messages ?? {}).at(-1) ?? "";
        for (const [name, value] of [
          ["_uid", uid],
          ["_mbox", "INBOX"],
          ["_remote", "1"]
        ] as const)
          fields.set(name, value);
        const request = new XMLHttpRequest();
        request.open("POST", "./?_task=mail&_action=bounce");
        request.setRequestHeader("X-Roundcube-Request", fields.get("_token") ?? "");
        request.send(fields);
      });
      await expectHeld(bench);
      await expectNothingSent(bench);
      await answerAnyway(mail);
      await expectSentOnce(bench);
    });
  });

  it("to a colleague it leaves without a question, once", async () => {
    await openBounce(COLLEAGUE, [bench.files.dossiers[0]]);
    await bench.mail.bounce();
    await expectSentOnce(bench);
  });
});
