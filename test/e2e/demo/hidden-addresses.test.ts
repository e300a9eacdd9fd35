import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { pause } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { COLLEAGUE, DemoMail } from "./demo-mail.ts";

const OUTSIDERS = ["a@een.example", "b@twee.example", "c@drie.example", "d@vier.example", "e@vijf.example"];

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`outsiders who see each other in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: DemoServer;
    let browser: GuardedBrowser;

    beforeAll(async () => {
      server = await startDemoServer();
      browser = await launch(kind, { extensionDir: extensionFolder(kind), lang: "nl" });
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    it("moved to Bcc in the dialog: none of them is seen, none is lost or doubled, the mail goes once", async () => {
      const mail = await DemoMail.open(browser, server, "lang=nl");
      const to = ['"Bea van Twee" <b@twee.example>', ...OUTSIDERS.filter((one) => !one.startsWith("b@")), COLLEAGUE];
      const root = await mail.compose({ to: to.join(", "), subject: "nieuwsbrief", body: "Wij zijn dicht met kerst." });
      await mail.send(root);
      const dialog = mail.page.dialog();
      await dialog.waitForControl("move-to-bcc");
      expect(await dialog.text()).toContain("5 ontvangers van buiten het kantoor zien elkaars adres.");
      await pause(600);
      await dialog.clickButton("move-to-bcc");
      await dialog.waitForControl("send");
      expect(await dialog.text()).toContain("De adressen staan nu in Bcc.");
      expect(await mail.left("nieuwsbrief")).toBe(0);
      await pause(600);
      await dialog.clickButton("send");
      expect(await mail.leftAfterRelease("nieuwsbrief")).toBe(1);
      const [sent] = server.outbox;
      expect(sent?.seen).toEqual([COLLEAGUE]);
      expect([...(sent?.to ?? [])].sort()).toEqual([...OUTSIDERS, COLLEAGUE].sort());
    });
  });
}
