import { expect, it } from "vitest";
import { answerAnyway, expectHeld, keepDraft, sendAndBeAsked, sendAnywayOnce } from "./answering.ts";
import { CLIENT, write } from "./draft.ts";
import { describeGuarded, expectSentOnce } from "./guarded-roundcube.ts";

describeGuarded("drafts, and a mail server that refuses", (bench) => {
  const compose = async (): Promise<void> => {
    await bench.mail.openCompose();
    await write(bench.mail, { to: [CLIENT], files: [bench.files.dossiers[0]] });
  };
  const drafts = async (): Promise<number> => (await bench.roundcube.drafts(bench.roundcube.login.user)).length;
  const saved = (before: number): Promise<void> =>
    expect.poll(drafts, { timeout: 8_000 }).toBe(before + 1) as unknown as Promise<void>;

  it("the save button saves a draft with a dossier without a question", async () => {
    await compose();
    const before = await drafts();
    await bench.mail.saveDraft();
    await saved(before);
    expect(await bench.page.dialog().isOpen()).toBe(false);
    expect(bench.sink.count()).toBe(0);
  });

  it("Roundcube saves a draft by itself, also while the mail is held; then it is sent once", async () => {
    bench.roundcube.configure({ draft_autosave: 3 });
    await compose();
    const before = await drafts();
    await sendAndBeAsked(bench);
    await saved(before);
    expect(await bench.page.dialog().isOpen()).toBe(true);
    expect(bench.sink.count()).toBe(0);
    await answerAnyway(bench.mail);
    await expectSentOnce(bench);
  });

  it("the draft that was kept can be saved, and then sent anyway once", async () => {
    await compose();
    const before = await drafts();
    await bench.mail.sendBy("click");
    await expectHeld(bench);
    await keepDraft(bench);
    await bench.mail.saveDraft();
    await saved(before);
    await sendAnywayOnce(bench);
  });

  it.each([
    ["dossiers sent anyway", true],
    ["a clean mail", false]
  ])("refused by the mail server: %s can be sent again, without a question, and leaves once", async (_, dossier) => {
    const { mail, page, sink } = bench;
    sink.refuseNext(1, 554);
    await mail.openCompose();
    await write(mail, { to: [CLIENT], files: dossier ? bench.files.dossiers : [] });
    if (dossier) {
      await sendAndBeAsked(bench);
      await answerAnyway(mail);
    } else await mail.sendBy("click");
    await expect.poll(() => sink.refused(), { timeout: 10_000 }).toBe(1);
    await expect.poll(() => mail.isBusy(), { timeout: 10_000 }).toBe(false);
    await sink.settle(2_000);
    await mail.sendBy("click");
    await expectSentOnce(bench);
    expect(await page.dialog().isOpen()).toBe(false);
  });
});
