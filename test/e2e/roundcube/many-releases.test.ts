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
  it(`${RELEASES} mails in a row by ways drawn by lot: each leaves exactly once`, { timeout: 240_000 }, async () => {
    const random = seededRandom(SEED);
    const { mail, page, sink } = bench;
    const tried = new Set<SendWay>();
    for (let n = 1; n <= RELEASES; n++) {
      const way = WAYS[Math.floor(random() * WAYS.length)] ?? "click";
      const held = random() < 0.4;
      const what = `release ${n} by ${way}${held ? ", held" : ""}`;
      tried.add(way);
      await page.setViewport(1280, 900);
      await mail.openCompose();
      await write(mail, { to: [CLIENT], subject: `nummer ${n}`, body: held ? `BSN ${BSN}` : "Tot morgen." });
      if (held) {
        await sendAndBeAsked(bench, way);
        await answerAnyway(mail);
      } else await mail.sendBy(way);
      await sink.waitForCount(n, 12_000);
      expect(sink.count(), what).toBe(n);
    }
    await sink.settle(2_000);
    expect(sink.count()).toBe(RELEASES);
    const subjects = await Promise.all(sink.messages.map(async (one) => (await one.parsed()).subject));
    expect(subjects).toEqual(Array.from({ length: RELEASES }, (_, index) => `nummer ${index + 1}`));
    expect(tried.size).toBeGreaterThan(10);
  });
});
