import { expect, it } from "vitest";
import type { SendWay } from "../rig/roundcube-sending.ts";
import { choose, sendAndBeAsked, sendAndKeep, sendAnywayOnce } from "./answering.ts";
import { BSN, CLIENT, COLLEAGUE, write } from "./draft.ts";
import { describeGuarded, expectSentOnce, type Look } from "./guarded-roundcube.ts";
import { DOSSIER_NAMES } from "./test-files.ts";

/** What differs from elastic in 1.6, of which the other files tell: its buttons, its fields, and how 1.7 submits. */
const LOOKS: Readonly<Record<string, { readonly look: Look; readonly ways: readonly SendWay[] }>> = {
  "the skin larry": { look: { skin: "larry" }, ways: ["click", "enter", "command"] },
  "the skin classic": { look: { skin: "classic" }, ways: ["click", "second-button", "command"] },
  "release 1.7": { look: { release: "1.7" }, ways: ["click", "command"] }
};

for (const [name, { look, ways }] of Object.entries(LOOKS)) {
  describeGuarded(
    name,
    (bench) => {
      it.each(ways)("dossiers to the outside by %s: held; kept: none leaves; sent anyway: one", async (way) => {
        const { mail, files, sink } = bench;
        await mail.openCompose();
        await write(mail, { cc: [CLIENT], files: [files.dossiers[0]] });
        const text = await sendAndKeep(bench, way);
        for (const said of [DOSSIER_NAMES[0], CLIENT]) expect(text).toContain(said);
        await sendAnywayOnce(bench, way);
        expect(sink.messages[0]?.to).toEqual([CLIENT]);
        await mail.waitSent();
      });

      it("a BSN in the HTML editor; the outside recipient is taken out through the dialog", async () => {
        const { mail, page, sink } = bench;
        await mail.openCompose({ mode: "html" });
        await write(mail, { to: [CLIENT, COLLEAGUE], body: `Het BSN is ${BSN}.` });
        await sendAndBeAsked(bench);
        await choose(mail, "take-out-recipient");
        await page.dialog().waitForControl("send");
        await choose(mail, "send");
        await expectSentOnce(bench);
        expect(sink.messages[0]?.to).toEqual([COLLEAGUE]);
      });

      it("a clean mail leaves without a question, once", async () => {
        const { mail, files } = bench;
        await mail.openCompose();
        await write(mail, { to: [CLIENT], files: [files.letter] });
        await mail.sendBy("click");
        await expectSentOnce(bench);
      });
    },
    look
  );
}
