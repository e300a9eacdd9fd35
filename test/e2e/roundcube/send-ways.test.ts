import { describe, expect, it } from "vitest";
import { nothingUnguarded } from "../product/network-alarm.ts";
import { SEND_WAYS, SEND_WAYS_STAYING } from "../rig/roundcube-sending.ts";
import { sendAndKeep, sendAnywayOnce } from "./answering.ts";
import { CLIENT, COLLEAGUE, write } from "./draft.ts";
import { describeGuarded, expectSentOnce } from "./guarded-roundcube.ts";
import { DOSSIER_NAMES } from "./test-files.ts";

const PERSONS_WAYS = ["click", "enter", "space", "clone", "double-click", "double-enter", "key-repeat"] as const;

describeGuarded("ways of sending", (bench) => {
  describe("two dossiers to an outside address", () => {
    it.each(SEND_WAYS)(
      "by %s: held; kept: none leaves; the same way again and sent anyway: one leaves",
      async (way) => {
        const { mail, files, sink } = bench;
        await mail.openCompose();
        await write(mail, { to: [CLIENT], files: files.dossiers });
        const text = await sendAndKeep(bench, way);
        expect(text).toContain("2 dossiers met BSN's gaan naar een adres buiten het kantoor");
        for (const name of [...DOSSIER_NAMES, CLIENT]) expect(text).toContain(name);
        await sendAnywayOnce(bench, way);
        const sent = await sink.messages[0]?.parsed();
        expect(sent).toMatchObject({ to: [CLIENT], subject: "De stukken" });
        expect(sent?.attachments.map(({ name }) => name)).toEqual([...DOSSIER_NAMES]);
        if (!SEND_WAYS_STAYING.includes(way)) await mail.waitSent();
      }
    );
  });

  describe("leaves without a question, once", () => {
    it.each([...PERSONS_WAYS, "command"] as const)("a letter to an outside address by %s", async (way) => {
      const { mail, files } = bench;
      await mail.openCompose();
      await write(mail, { to: [CLIENT], files: [files.letter] });
      await mail.sendBy(way);
      await expectSentOnce(bench);
      await mail.waitSent();
    });

    it("a text without attachment", async () => {
      await bench.mail.openCompose();
      await write(bench.mail, { to: [CLIENT] });
      await bench.mail.sendBy("click");
      await expectSentOnce(bench);
    });

    it.each(["click", "command"] as const)("dossiers to a colleague by %s", async (way) => {
      const { mail, files } = bench;
      await mail.openCompose();
      await write(mail, { to: [COLLEAGUE], files: files.dossiers });
      await mail.sendBy(way);
      await expectSentOnce(bench);
    });
  });

  it("none of them was taken for a mail that left unguarded", () => nothingUnguarded(bench.browser));
});
