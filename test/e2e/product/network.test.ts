import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { DemoMail, OUTSIDE, SENSITIVE } from "../demo/demo-mail.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { pause } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { AlarmWatch } from "./network-alarm.ts";
import type { RogueFront } from "./rogue-front.ts";
import { startRogueFront } from "./rogue-front.ts";
import * as rogue from "./rogue-sends.ts";

const OTHER = "someone@elders.example";

const WAYS = [
  ["fetch of a frame that just began", rogue.fromFreshFrame],
  ["a beacon of such a frame", rogue.beaconOfFreshFrame],
  ["a worker", rogue.fromWorker],
  ["a service worker", rogue.fromServiceWorker]
] as const;

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`the network check in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    /** Chromium denies by the address alone, and that is open for the mail that may leave. */
    const refuses = kind === "firefox";
    let server: DemoServer;
    let front: RogueFront;
    let browser: GuardedBrowser;
    let watch: AlarmWatch;

    beforeAll(async () => {
      server = await startDemoServer();
      front = await startRogueFront(server.port);
      browser = await launch(kind, { extensionDir: extensionFolder(kind) });
      watch = await AlarmWatch.open(browser);
    });

    afterAll(async () => {
      await browser?.close();
      await front?.stop();
      await server?.stop();
    });

    const open = (query = ""): Promise<DemoMail> => DemoMail.open(browser, { ...server, port: front.port }, query);

    const wire = (subject: string): string =>
      JSON.stringify({
        ...{ composeId: subject, draftId: null, from: "onno@kantoor-onno.example", to: [OTHER], cc: [], bcc: [] },
        ...{ subject, format: "plain", body: SENSITIVE, attachments: [], archive: false, sendAt: null }
      });
    const rogueMail = (subject: string) => ({
      url: `http://127.0.0.1:${front.port}/api/send`,
      body: wire(subject),
      type: "application/json"
    });

    it("while a mail is written, others by script that the guard cannot see: none leaves, and each is said", async () => {
      const mail = await open();
      await mail.page.evaluate(rogue.startServiceWorker);
      await mail.compose({ to: OUTSIDE, subject: "written", body: SENSITIVE });
      await pause(1_000);
      const before = (await watch.read()).entries.length;
      const left = WAYS.map(([name, way]) => mail.page.evaluate(way, rogueMail(name)));
      expect(await Promise.all(left)).toEqual(WAYS.map(() => false));
      const { entries, badge, notices } = await watch.afterEntries(before + WAYS.length);
      for (const entry of entries.slice(before)) {
        expect(entry).toMatchObject({
          happened: "stopped",
          webmail: "demo",
          recipients: [{ domain: "elders.example" }]
        });
        expect(entry.parts.find(({ part }) => part === "body")?.findings[0]).toMatchObject({ kind: "bsn", count: 1 });
      }
      expect(JSON.stringify(entries)).not.toMatch(/123456782|someone@/);
      expect({ badge, notices }).toEqual({ badge: "", notices: ["verzendwacht-network"] });
      for (const [name] of WAYS) expect(server.outbox.filter(({ subject }) => subject === name)).toEqual([]);
      await watch.clear();
      await mail.page.close();
    });

    it("while a clean mail may leave at any moment, another one that it is not: refused, or seen within seconds", async () => {
      const mail = await open();
      const root = await mail.compose({ to: OUTSIDE, subject: "clean", body: "Tot morgen!" });
      await pause(1_500);
      const before = (await watch.read()).entries.length;
      await mail.page.evaluate(rogue.fromFreshFrame, rogueMail("not that one"));
      const { entries, badge, color, notices } = await watch.afterEntries(before + 1);
      expect(notices).toEqual(["verzendwacht-network"]);
      expect(await mail.left("not that one")).toBe(refuses ? 0 : 1);
      const domain = { domain: "elders.example" };
      expect(entries.slice(before)).toMatchObject([
        { happened: refuses ? "stopped" : "unguarded", recipients: [domain] }
      ]);
      expect(JSON.stringify(entries)).not.toContain("123456782");
      expect(badge).toBe(refuses ? "" : "!");
      if (!refuses) expect(color).toEqual([179, 38, 30, 255]);
      await watch.clear();
      await mail.send(root);
      expect(await mail.leftAfterRelease("clean")).toBe(1);
      expect(await watch.read()).toMatchObject({ badge: "", notices: [] });
      await mail.page.close();
    });

    it("approved mails that a service worker passes on leave once and are not reported", async () => {
      const first = await open();
      await first.page.evaluate(rogue.startServiceWorker);
      await first.page.close();
      const before = (await watch.read()).entries.length;
      for (const transport of ["fetch", "beacon", "form-submit"]) {
        const mail = await open(`transport=${transport}`);
        const body = transport === "fetch" ? SENSITIVE : "Tot morgen!";
        const root = await mail.compose({ to: OUTSIDE, subject: transport, body });
        await mail.send(root);
        if (body === SENSITIVE) await mail.sendsAnyway();
        expect(await mail.leftAfterRelease(transport)).toBe(1);
        await mail.page.close();
      }
      // Longer than a request is waited for.
      await pause(4_500);
      const { entries, badge, notices } = await watch.read();
      expect(entries.slice(before).map(({ happened }) => happened)).toEqual(["sent-anyway"]);
      expect({ badge, notices }).toEqual({ badge: "", notices: [] });
    });
  });
}
