import { describe, expect, it } from "vitest";
import { sendAndKeep, sendAnywayOnce } from "./answering.ts";
import { BSN, CLIENT, COLLEAGUE, write } from "./draft.ts";
import { describeGuarded, expectSentOnce } from "./guarded-roundcube.ts";
import { incomingMail } from "./incoming-mail.ts";
import { DOSSIER_NAMES } from "./test-files.ts";

const [NAME] = DOSSIER_NAMES;

describeGuarded("mail of which the server holds a part", (bench) => {
  const receive = (subject: string, text: string, files: readonly string[] = []): void =>
    bench.roundcube.deliver(bench.roundcube.login.user, incomingMail(subject, text, files));

  it("a reply to an outside sender that quotes a BSN is held", async () => {
    receive("vraag over mijn aangifte", `Mijn BSN is ${BSN}.`);
    await bench.mail.reply();
    await sendAndKeep(bench);
    await sendAnywayOnce(bench);
    expect(bench.sink.messages[0]?.to).toEqual([CLIENT]);
  });

  it("a reply without anything leaves without a question", async () => {
    receive("bedankt", "Tot volgende week.");
    await bench.mail.reply();
    await bench.mail.sendBy("click");
    await expectSentOnce(bench);
  });

  describe("a forward with a dossier that nobody chose", () => {
    const startForwarding = async (): Promise<void> => {
      receive("mijn stukken", "Zie bijlage.", [bench.files.dossiers[0]]);
      await bench.mail.forward();
      await bench.mail.waitAttached(1);
    };
    const forward = async (to: string): Promise<void> => {
      await startForwarding();
      await bench.mail.setTo([to]);
    };

    it("to the outside is held and names it; sent anyway it leaves once", async () => {
      await forward(CLIENT);
      const text = await sendAndKeep(bench);
      expect(text).toContain("1 dossier");
      expect(text).toContain(NAME);
      await sendAnywayOnce(bench);
    });

    it("to a colleague leaves without a question", async () => {
      await forward(COLLEAGUE);
      await bench.mail.sendBy("click");
      await expectSentOnce(bench);
    });

    it("stays a dossier when a letter of the same name is added", async () => {
      await forward(CLIENT);
      await bench.mail.attach([bench.files.letterNamedAsDossier]);
      expect(await sendAndKeep(bench)).toContain("1 dossier");
    });

    it("that the server no longer has is not read, and held", async () => {
      await startForwarding();
      expect(bench.roundcube.loseAttachments()).toBeGreaterThan(0);
      // What was read while the page stood open is known; a page that is loaded again knows nothing.
      await bench.page.goto(await bench.page.url());
      await bench.mail.waitAttached(1);
      await bench.mail.setTo([CLIENT]);
      const text = await sendAndKeep(bench);
      expect(text).toContain("Wat is niet gelezen?");
      expect(text).toContain(NAME);
    });
  });

  it("a dossier in a mail that is forwarded as attachment is found in it, and held", async () => {
    receive("als bijlage", "Zie bijlage.", [bench.files.dossiers[0]]);
    await bench.mail.forward({ asAttachment: true });
    await bench.mail.waitAttached(1);
    // With an empty text Roundcube asks a question of its own.
    await write(bench.mail, { to: [CLIENT] });
    const text = await sendAndKeep(bench);
    expect(text).toContain(NAME);
    expect(text).toContain("BSN van 1 persoon");
    expect(text).not.toContain("Wat is niet gelezen?");
    await sendAnywayOnce(bench);
  });

  it("a dossier in a draft of before is held, and after a reload of the page too", async () => {
    const { mail, page, files } = bench;
    await mail.openCompose();
    await write(mail, { to: [CLIENT], files: [files.dossiers[0]] });
    await mail.saveDraft();
    await mail.openDraft();
    await mail.waitAttached(1);
    expect(await sendAndKeep(bench)).toContain(NAME);
    await page.goto(await page.url());
    await mail.waitAttached(1);
    expect(await sendAndKeep(bench)).toContain(NAME);
    await sendAnywayOnce(bench);
  });

  it("in a window of its own it is held, and sent anyway once", async () => {
    const popup = await bench.mail.openCompose({ popup: true });
    await write(popup, { to: [CLIENT], files: bench.files.dossiers });
    await sendAndKeep(bench, "click", popup);
    await sendAnywayOnce(bench, "click", popup);
    await popup.waitSent();
    await bench.page.bringToFront();
  });
});
