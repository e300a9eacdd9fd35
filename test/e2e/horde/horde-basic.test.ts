import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type BasicScript, HordeBasicPage } from "../rig/horde-basic-page.ts";
import { HORDE_USER } from "../rig/horde-login.ts";
import { poll } from "../rig/poll.ts";
import { removeFolder, temporaryFolder } from "../rig/temporary-folder.ts";
import { incomingMail } from "../roundcube/incoming-mail.ts";
import { DOSSIER_NAMES, type TestFiles, writeTestFiles } from "../roundcube/test-files.ts";
import { CLIENT, describeGuarded, keep, SENSITIVE, sendAnyway, sentOnce } from "./guarded-horde.ts";

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

describeGuarded("basic page", HordeBasicPage, (bench) => {
  const folder = temporaryFolder("horde-files");
  let files: TestFiles;

  beforeAll(async () => {
    mkdirSync(join(folder, "files"));
    files = await writeTestFiles(join(folder, "files"));
  });
  afterAll(() => removeFolder(folder));

  it.each(ways)("by %s: held; kept: none leaves; the same way again and sent anyway: one leaves", async (_, press) => {
    await bench.mail.openCompose();
    await bench.mail.write(CLIENT, "De stukken", SENSITIVE);
    const before = await bench.mail.written();
    await press(bench.mail);
    await keep(bench);
    expect(await bench.mail.written()).toEqual(before);
    await press(bench.mail);
    await sendAnyway(bench);
    await sentOnce(bench);
  });

  it("Enter in a field neither sends nor asks", async () => {
    await bench.mail.openCompose();
    await bench.mail.write(CLIENT, "De stukken", SENSITIVE);
    for (const field of ["#subject", "#to"]) {
      await bench.mail.focus(field);
      await bench.page.press("Enter");
      await bench.sink.settle(300);
      expect([await bench.page.dialog().isOpen(), bench.sink.count()]).toEqual([false, 0]);
    }
  });

  it("a clean mail leaves without a question, once", async () => {
    await bench.mail.openCompose();
    await bench.mail.write(CLIENT, "Groet", "Goedemiddag, hierbij.");
    await bench.page.click(SEND);
    await sentOnce(bench);
  });

  it("a draft with a BSN is saved without a question; nothing leaves", async () => {
    await bench.mail.openCompose();
    await bench.mail.write(CLIENT, "Concept", SENSITIVE);
    await bench.mail.leadingOn(() => bench.page.click('[name="btn_save_draft"]'));
    await poll(
      async () => (await bench.horde.drafts(HORDE_USER)).some(({ subject }) => subject === "Concept"),
      8_000,
      "the draft"
    );
    expect([await bench.page.dialog().isOpen(), bench.sink.count()]).toEqual([false, 0]);
  });

  it("a file that was chosen, and one that is on the server already: both told, and sent with it", async () => {
    await bench.mail.openCompose();
    await bench.page.setFiles("#upload_1", [files.dossiers[0]]);
    await bench.page.click('[name="btn_add_attachment"]');
    await bench.mail.ready("table.attachList");
    await bench.mail.write(CLIENT, "De stukken", "Hierbij.");
    await bench.page.setFiles("#upload_1", [files.dossiers[1]]);
    await bench.page.click(SEND);
    await bench.page.dialog().waitForControl("send-anyway-open");
    const said = await bench.page.dialog().text();
    expect(DOSSIER_NAMES.filter((name) => said.includes(name))).toEqual(DOSSIER_NAMES);
    // The one on the server is read too: as the page itself shows it.
    expect(said).not.toMatch(/niet gelezen|kon niet/i);
    await sendAnyway(bench);
    await sentOnce(bench);
    const sent = await bench.sink.messages[0]?.parsed();
    expect(sent?.attachments.map(({ name }) => name).sort()).toEqual([...DOSSIER_NAMES].sort());
  });

  it("what stands in the HTML editor is read there, held, and sent once as it stands", async () => {
    await bench.mail.openCompose();
    await bench.page.click("#rte_toggle");
    await bench.mail.ready("#composeMessageParent iframe");
    await bench.page.fill("#to", CLIENT);
    await bench.page.fill("#subject", "Opgemaakt");
    await bench.page.click("#composeMessageParent iframe");
    await bench.page.typeText(SENSITIVE);
    await bench.page.click(SEND);
    await keep(bench);
    await bench.page.click(SEND);
    await sendAnyway(bench);
    await sentOnce(bench);
    expect((await bench.sink.messages[0]?.parsed())?.html).toContain(SENSITIVE);
  });

  it("a message that came in and is sent on: held; kept: none; sent anyway: one", async () => {
    bench.horde.deliver(HORDE_USER, incomingMail("Stukken", SENSITIVE));
    await bench.mail.openRedirect(1);
    await bench.page.fill("#to", CLIENT);
    await bench.page.click('[name="btn_redirect"]');
    await keep(bench);
    await bench.mail.focus("#to");
    await bench.page.press("Enter");
    await sendAnyway(bench);
    await sentOnce(bench);
  });
});
