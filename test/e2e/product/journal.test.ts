import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JournalEntry } from "../../../src/core/journal/entry.ts";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { BSN, DemoMail, OUTSIDE, REASON, SENSITIVE } from "../demo/demo-mail.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { removeFolder, temporaryFolder } from "../rig/temporary-folder.ts";
import { readWholeStorage } from "./extension-storage.ts";
import { savedBy } from "./saved-file.ts";

const OTHER_BSN = "111222333";
const STOPPED_FILE = "geheim-overzicht.csv";
const SENT_FILE = "verzonden-overzicht.csv";
const CLI = join(process.env.VERZENDWACHT_BUILD ?? "build", "cli/verzendwacht.mjs");

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`the journal in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    const folder = temporaryFolder("journal");
    const profile = join(folder, "profile");
    const consoles: string[] = [];
    let server: DemoServer;
    let browser: GuardedBrowser;
    let journal: Page;

    const start = async (): Promise<void> => {
      browser = await launch(kind, { extensionDir: extensionFolder(kind), profile, lang: "nl" });
    };

    const exported = (button: string): Promise<string> => savedBy(journal, button);

    const verify = async (json: string): Promise<number> => {
      const file = join(folder, "journal.json");
      writeFileSync(file, json);
      return promisify(execFile)(process.execPath, [CLI, "journal", "verify", file]).then(
        () => 0,
        (error: { code: number }) => error.code
      );
    };

    beforeAll(async () => {
      server = await startDemoServer();
      await start();
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      removeFolder(folder);
    });

    it("an entry that was acknowledged is there after the browser was killed", async () => {
      const mail = await DemoMail.open(browser, server);
      const stopped = await mail.compose({ to: OUTSIDE, subject: "onderwerp-een", body: SENSITIVE });
      await mail.drop(stopped, [{ name: STOPPED_FILE, bytes: `naam;bsn\nA;${OTHER_BSN}\n` }]);
      await mail.send(stopped);
      await mail.keeps();
      const sent = await mail.compose({ to: OUTSIDE, subject: "onderwerp-twee", body: `Inkomen bij BSN ${BSN}.` });
      await mail.drop(sent, [{ name: SENT_FILE, bytes: `naam;bsn\nB;${OTHER_BSN}\n` }]);
      await mail.send(sent);
      await mail.sendsAnyway(`${REASON}, zie ${OTHER_BSN}`);
      consoles.push(...browser.consoleLines);
      await browser.kill();
      await start();
      journal = await browser.extensionPage("tabs/journal.html");
      await journal.waitFor(".entry");
      const text = await journal.text();
      expect(text).toContain("Tegengehouden");
      expect(text).toContain("Toch verzonden");
      expect(text).toContain("2 van 2 regels");
    });

    it("the chain holds", async () => {
      await journal.click("button", { text: "Controleer de keten" });
      await journal.waitFor(() => document.body.textContent.includes("Keten klopt: 2 regels"));
    });

    it("chooses by what happened and by domain", async () => {
      await journal.evaluate(() => {
        const select = document.querySelector<HTMLSelectElement>(".filters select");
        if (select) select.value = "stopped";
        select?.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await journal.waitFor(() => document.body.textContent.includes("1 van 2 regels"));
      await journal.click("button", { text: "Wis de keuze" });
      await journal.fill('input[type="search"]', "elders.example");
      await journal.waitFor(() => document.body.textContent.includes("0 van 2 regels"));
      await journal.click("button", { text: "Wis de keuze" });
      await journal.waitFor(() => document.body.textContent.includes("2 van 2 regels"));
    });

    it("exports CSV with a byte order mark and semicolons", async () => {
      const csv = await exported("Bewaar CSV");
      expect(csv.startsWith("\uFEFF")).toBe(true);
      expect(csv.split("\r\n")[0]?.split(";").length).toBeGreaterThan(10);
      expect(csv.trim().split("\r\n")).toHaveLength(3);
    });

    it("exports JSON that the command line verifies, and not with one field changed", async () => {
      const json = await exported("Bewaar JSON");
      expect(existsSync(CLI)).toBe(true);
      expect(await verify(json)).toBe(0);
      const changed = JSON.parse(json) as { entries: { level: string }[] };
      const first = changed.entries[0];
      if (first) first.level = "warn";
      expect(await verify(JSON.stringify(changed))).toBe(1);
    });

    it("an entry that the writer takes for acknowledged holds what the regulator asks: address and file, sentence, reason", async () => {
      const { entries } = JSON.parse(await exported("Bewaar JSON")) as { entries: JournalEntry[] };
      const sent = entries.find(({ happened }) => happened === "sent-anyway");
      expect(sent?.recipients.map(({ address }) => address)).toEqual([OUTSIDE]);
      expect(sent?.parts.map(({ name }) => name)).toContain(SENT_FILE);
      expect(sent?.sentence).toBe("Ik snap de risico's en ik wil het tóch zo");
      expect(sent?.reason).toContain(REASON);
    });

    it("nothing secret is stored, exported or written to a console", async () => {
      const stored = await journal.evaluate(readWholeStorage);
      const all = [
        stored,
        await exported("Bewaar CSV"),
        await exported("Bewaar JSON"),
        ...consoles,
        ...browser.consoleLines
      ];
      const text = all.join("\n");
      expect(stored).toContain("janssen-interieur.example");
      // The journal has the addresses of mail that left; what is remembered of recipients has keyed hashes only.
      const { databases } = JSON.parse(stored) as { readonly databases: readonly (readonly unknown[])[] };
      const office = JSON.stringify(databases.filter(([name]) => name === "office"));
      expect(office).not.toContain("janssen-interieur.example");
      for (const secret of [
        BSN,
        OTHER_BSN,
        "onderwerp-een",
        "onderwerp-twee",
        "van de klant is",
        "Inkomen bij",
        STOPPED_FILE
      ]) {
        expect(text, secret).not.toContain(secret);
      }
    });
  });
}
