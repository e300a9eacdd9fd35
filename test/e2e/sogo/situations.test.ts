import { basename } from "node:path";
import { expect, it } from "vitest";
import { pause, poll } from "../rig/poll.ts";
import { SogoPage } from "../rig/sogo-page.ts";
import { incomingMail } from "../roundcube/incoming-mail.ts";
import type { Bench } from "./guarded-sogo.ts";
import {
  CLIENT,
  COLLEAGUE,
  describeGuarded,
  expectHeld,
  expectSentOnce,
  keep,
  SENSITIVE,
  sendAnyway,
  write
} from "./guarded-sogo.ts";

const OUTSIDERS = ["bram@elders.example", "eva@advies.example", "jan@bouw.example", "els@beheer.example", CLIENT];

describeGuarded("situations", (bench) => {
  it("a dossier that is uploaded is held and named; taken out in the question, the mail leaves without it", async () => {
    await bench.mail.openCompose();
    await write(bench, [CLIENT], "Hierbij.");
    await bench.mail.attach([bench.dossier], "drop");
    await bench.mail.sendBy("click");
    expect(await expectHeld(bench)).toContain(basename(bench.dossier));
    await choose(bench, "take-out-file");
    await choose(bench, "send");
    await expectSentOnce(bench);
    expect((await bench.sink.messages[0]?.parsed())?.attachments).toEqual([]);
  });

  it("a dossier that the server has, forwarded: read there, held, kept; sent anyway, it leaves once", async () => {
    bench.sogo.deliver("anna", incomingMail("Stukken", "Zie bijlage.", [bench.dossier]));
    await bench.mail.openWindow("INBOX/1/forward");
    await poll(async () => (await bench.mail.written()).attachments.length === 1, 5_000, "the attachment");
    await bench.mail.add("to", [CLIENT]);
    await bench.mail.sendBy("click");
    expect(await expectHeld(bench)).toContain(basename(bench.dossier));
    await keep(bench);
    await bench.mail.sendBy("enter");
    await sendAnyway(bench);
    await expectSentOnce(bench);
    expect((await bench.sink.messages[0]?.parsed())?.attachments).toMatchObject([{ name: basename(bench.dossier) }]);
  });

  it("saving a draft asks nothing; opened again, it is held; refused by the server, it is not asked about again", async () => {
    await bench.mail.openCompose();
    await write(bench, [CLIENT], SENSITIVE, "concept");
    await bench.mail.save();
    expect(await bench.page.dialog().isOpen()).toBe(false);
    const draft = async () => (await bench.sogo.drafts("anna")).some(({ subject }) => subject === "concept");
    await poll(draft, 5_000, "the draft");
    await bench.mail.openWindow(`Drafts/${await newestDraft(bench)}/edit`);
    bench.sink.refuseNext(1, 554);
    await bench.mail.sendBy("click");
    await expectHeld(bench);
    await sendAnyway(bench);
    expect(await bench.mail.dismissError()).toContain("refused by the test");
    await bench.mail.sendBy("click");
    await expectSentOnce(bench);
  });

  it("an outside address that is typed and no chip yet is held by pressing Send, and is not lost", async () => {
    await bench.mail.openCompose();
    await write(bench, [COLLEAGUE], SENSITIVE);
    await bench.mail.add("to", [CLIENT], { unconfirmed: true });
    await bench.mail.sendBy("click");
    expect(await expectHeld(bench)).toContain(CLIENT);
    await bench.page.dialog().clickButton("keep");
    await bench.page.dialog().waitClosed();
    expect((await bench.mail.written()).to).toEqual([COLLEAGUE, CLIENT]);
    await bench.mail.sendBy("click");
    await sendAnyway(bench);
    await expectSentOnce(bench);
    expect([...(bench.sink.messages[0]?.to ?? [])].sort()).toEqual([CLIENT, COLLEAGUE]);
  });

  it("outsiders who see each other, moved to Bcc: none is seen, none lost or doubled, sent once", async () => {
    await bench.mail.openCompose();
    await write(bench, [...OUTSIDERS.slice(0, 3), COLLEAGUE], "Prettige feestdagen.");
    await bench.mail.add("cc", OUTSIDERS.slice(3));
    await bench.mail.sendBy("click");
    await choose(bench, "move-to-bcc");
    await choose(bench, "send");
    await expectSentOnce(bench);
    const [sent] = bench.sink.messages;
    expect([...(sent?.to ?? [])].sort()).toEqual([...OUTSIDERS, COLLEAGUE].sort());
    expect(await sent?.parsed()).toMatchObject({ to: [COLLEAGUE], cc: [], bcc: [] });
  });

  it("two messages, one in a window of its own: one kept, the other sent anyway, by itself", async () => {
    await bench.mail.openCompose();
    await write(bench, [CLIENT], SENSITIVE, "blijft");
    const opening = bench.page.waitForPopup();
    await bench.page.evaluate(
      (url) => void window.open(url),
      `${bench.sogo.url}so/anna/Mail/UIxMailPopupView#!/Mail/0/new`
    );
    const page = await opening;
    const other = { ...bench, page, mail: new SogoPage(page, bench.sogo) };
    await write(other, [CLIENT], SENSITIVE, "gaat");
    await other.mail.sendBy("click");
    await sendAnyway(other);
    await expectSentOnce(bench);
    await bench.page.bringToFront();
    bench.sink.clear();
    await bench.mail.sendBy("click");
    await expectHeld(bench);
    await keep(bench);
    if (!page.isClosed()) await page.close();
  });

  it("in the HTML editor: held, kept; sent anyway, one question and one mail", async () => {
    await bench.mail.login("berta");
    await bench.mail.openCompose();
    await write(bench, [CLIENT], `Dag <Jan> & co. ${SENSITIVE}`);
    await bench.mail.sendBy("click");
    await expectHeld(bench);
    await keep(bench);
    await bench.mail.sendBy("space");
    await sendAnyway(bench);
    await expectSentOnce(bench);
    expect((await bench.sink.messages[0]?.parsed())?.html).toContain("Dag &lt;Jan&gt; &amp; co.");
  });
});

/** Presses one of the dialog's choices once the question has stood still. */
async function choose({ page }: Bench, testId: string): Promise<void> {
  const dialog = page.dialog();
  await dialog.waitForControl(testId);
  await pause(600);
  await dialog.clickButton(testId);
}

/** The number by which SOGo knows it, once its page has looked at what it saved. */
function newestDraft({ page }: Bench): Promise<number> {
  const known = (): number => {
    const seen = performance
      .getEntriesByType("resource")
      .map(({ name }) => /folderDrafts\/(\d+)\/view/.exec(name)?.[1]);
    return Number(seen.filter(Boolean).at(-1) ?? 0);
  };
  return poll(async () => (await page.evaluate(known)) || null, 5_000, "the saved draft's number");
}
