import { expect, it } from "vitest";
import { pause } from "../rig/poll.ts";
import { sendAnywayOnce } from "../roundcube/answering.ts";
import { BSN, CLIENT, write } from "../roundcube/draft.ts";
import { describeGuarded, expectNothingSent, expectSentOnce } from "../roundcube/guarded-roundcube.ts";
import { AlarmWatch } from "./network-alarm.ts";
import * as rogue from "./rogue-sends.ts";

const OTHER = "iemand@elders.example";

describeGuarded("what leaves past the guard", (bench) => {
  /** What Roundcube's own form would send, to somebody else. */
  const rogueMail = (): Promise<rogue.RogueMail> =>
    bench.page.evaluate((to) => {
      const form = document.querySelector<HTMLFormElement>('form[name="form"]');
      if (!form) throw new Error("no compose");
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.set(name, value);
      fields.set("_to", to);
      fields.set("_draft", "");
      return { url: form.action, body: fields.toString(), type: "application/x-www-form-urlencoded" };
    }, OTHER);

  const writing = async (): Promise<AlarmWatch> => {
    const watch = await AlarmWatch.open(bench.browser);
    await bench.page.bringToFront();
    await bench.mail.openCompose();
    await write(bench.mail, { to: [CLIENT], body: `Het BSN is ${BSN}.` });
    await pause(1_000);
    return watch;
  };

  it("by scripts that the guard cannot see: refused and said; the mail itself still leaves, once", async () => {
    const watch = await writing();
    const mail = await rogueMail();
    const sent = [rogue.fromFreshFrame, rogue.fromBlobWorker].map((way) => bench.page.evaluate(way, mail));
    expect(await Promise.all(sent)).toEqual([false, false]);
    const { entries, badge, notices } = await watch.afterEntries(2);
    expect(entries).toMatchObject(
      Array(2).fill({ happened: "stopped", webmail: "roundcube", recipients: [{ domain: "elders.example" }] })
    );
    expect({ badge, notices }).toEqual({ badge: "", notices: ["verzendwacht-network"] });
    await expectNothingSent(bench);
    await watch.clear();
    await sendAnywayOnce(bench);
    expect((await watch.afterEntries(3)).entries.map(({ happened }) => happened)).toEqual([
      ...["stopped", "stopped", "sent-anyway"]
    ]);
    expect(await watch.read()).toMatchObject({ badge: "", notices: [] });
  });

  it("by the form's own native, taken from a frame: refused by Firefox; in Chromium seen within seconds", async () => {
    const watch = await writing();
    const before = (await watch.read()).entries.length;
    await bench.page.evaluate(rogue.submitOfFreshFrame, await rogueMail());
    const { entries, badge, color, notices } = await watch.afterEntries(before + 1);
    expect(notices).toEqual(["verzendwacht-network"]);
    const recipients = [{ domain: "elders.example" }];
    if (bench.kind === "firefox") {
      expect(entries.slice(before)).toMatchObject([{ happened: "stopped", webmail: "roundcube", recipients }]);
      await expectNothingSent(bench);
    } else {
      expect(entries.slice(before)).toMatchObject([{ happened: "unguarded", webmail: "roundcube", recipients }]);
      expect(entries.at(-1)?.parts.find(({ part }) => part === "body")?.findings).toMatchObject([{ kind: "bsn" }]);
      expect({ badge, color }).toEqual({ badge: "!", color: [179, 38, 30, 255] });
      await expectSentOnce(bench);
    }
    expect(JSON.stringify(entries)).not.toContain(BSN);
  });
});
