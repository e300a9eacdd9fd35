import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { RoundcubePage } from "../rig/roundcube-page.ts";
import type { SendWay } from "../rig/roundcube-sending.ts";
import type { Skin } from "../rig/roundcube-skins.ts";
import { choose, sendAndBeAsked, sendAndKeep, sendAnywayOnce } from "./answering.ts";
import { BSN, CLIENT, COLLEAGUE, write } from "./draft.ts";
import { describeGuarded, expectSentOnce } from "./guarded-roundcube.ts";
import { DOSSIER_NAMES } from "./test-files.ts";

/** What differs from elastic in 1.6, of which the other files tell: buttons, fields, lists; and how 1.7 submits. */
const LOOKS: readonly (readonly [look: string, skin: Skin, ways: readonly SendWay[]])[] = [
  ["the skin larry", "larry", ["click", "enter"]],
  ["the skin classic", "classic", ["click", "second-button"]],
  ["release 1.7", "elastic", ["click", "command"]]
];

describeGuarded(
  "other looks and releases",
  (bench) => {
    describe.each(LOOKS)("%s", (look, skin, ways) => {
      let mail: RoundcubePage;
      beforeAll(async () => {
        const url = look === "release 1.7" ? await bench.roundcube.asRelease17() : bench.roundcube.url;
        mail = new RoundcubePage(bench.page, url, skin);
      });
      beforeEach(() => bench.roundcube.configure({ skin }));

      it(`a dossier to the outside by ${ways.join(", ")}: held; kept: none leaves; sent anyway: one`, async () => {
        await mail.openCompose();
        await write(mail, { cc: [CLIENT], files: [bench.files.dossiers[0]] });
        for (const way of ways) {
          const text = await sendAndKeep(bench, way, mail);
          for (const said of [DOSSIER_NAMES[0], CLIENT]) expect(text).toContain(said);
        }
        await sendAnywayOnce(bench, ways.at(-1), mail);
        expect(bench.sink.messages[0]?.to).toEqual([CLIENT]);
        await mail.waitSent();
      });

      it("a BSN in the HTML editor; the outside recipient is taken out, and the rest leaves once", async () => {
        await mail.openCompose({ mode: "html" });
        await write(mail, { to: [CLIENT, COLLEAGUE], body: `Het BSN is ${BSN}.` });
        await sendAndBeAsked(bench, "click", mail);
        await choose(mail, "take-out-recipient");
        await bench.page.dialog().waitForControl("send");
        await choose(mail, "send");
        await expectSentOnce(bench);
        expect(bench.sink.messages[0]?.to).toEqual([COLLEAGUE]);
      });
    });
  },
  ["roundcube-skins"]
);
