import { expect, it } from "vitest";
import { seededRandom } from "../../../src/dev/fixtures/seeded-random.ts";
import type { SendWay } from "../rig/roundcube-sending.ts";
import { SEND_WAYS } from "../rig/roundcube-sending.ts";
import { answerAnyway, sendAndBeAsked } from "./answering.ts";
import { BSN, CLIENT, write } from "./draft.ts";
import { describeGuarded } from "./guarded-roundcube.ts";

const RELEASES = 40;
const SEED = 20261122;

/** Without the beacon: of that one a first sending is refused when nothing was read ahead. */
const WAYS = SEND_WAYS.filter((way) => way !== "beacon");

describeGuarded("many releases", (bench) => {
  it(`${RELEASES} mails in a row by ways drawn by lot: each leaves exactly once`, {
    timeout: 240_000
  }, async () => {
    const random = seededRandom(SEED);
    const { mail, page, sink } = bench;
    const tried = new Set<SendWay>();
    const subjects: string[] = [];
    const collect = async (): Promise<void> => {
      for (const message of sink.messages) subjects.push((await message.parsed()).subject);
      sink.clear();
    };
    for (let n = 1; n <= RELEASES; n++) {
      const way = WAYS[Math.floor(random() * WAYS.length)] ?? "click";
      const held = random() < 0.4;
      tried.add(way);
      await page.setViewport(1280, 900);
      await mail.openCompose();
      await write(mail, { to: [CLIENT], subject: `nummer ${n}`, body: held ? `BSN ${BSN}` : "Tot morgen." });
      // What came late of the release before is counted as well.
      await collect();
      if (held) {
        await sendAndBeAsked(bench, way);
        await answerAnyway(mail);
      } else await mail.sendBy(way);
      await sink.waitForCount(1, 12_000);
    }
    await sink.settle(2_000);
    await collect();
    expect(subjects).toEqual(Array.from({ length: RELEASES }, (_, index) => `nummer ${index + 1}`));
    expect(tried.size).toBeGreaterThan(10);
  });
});
