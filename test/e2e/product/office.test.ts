import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { fiveDossiers } from "../../../src/dev/fixtures/five-dossiers.ts";
import { DemoMail, SENSITIVE } from "../demo/demo-mail.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { pause, poll } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { removeFolder, temporaryFolder } from "../rig/temporary-folder.ts";
import { FIRM, PERSON, writeClientCsv, writeClientWorkbook } from "./client-lists.ts";
import { readWholeStorage } from "./extension-storage.ts";
import { OptionsScreen } from "./options-screen.ts";
import { savedBy } from "./saved-file.ts";

const STRANGER = "iemand@elders-advies.example";
const OWN_PRIVATE = "sanne.vermeer@gmail.com";
const FREELANCER = "jo@zelfstandig.example";
const NOTARY = "notaris-hemel.example";

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`what the office says of itself, in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    const folder = temporaryFolder("office");
    let server: DemoServer;
    let browser: GuardedBrowser;
    let options: OptionsScreen;
    let mail: DemoMail;

    const start = async (): Promise<void> => {
      const profile = join(folder, "profile");
      browser = await launch(kind, { extensionDir: extensionFolder(kind), profile, lang: "nl" });
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

    const stored = (): Promise<string> => options.page.evaluate(readWholeStorage);

    /** Sends, and gives the question with what is folded in it. */
    const askedOf = async (root: string): Promise<string> => {
      await mail.send(root);
      await mail.page.dialog().waitForControl("keep");
      await mail.page.dialog().waitFor("[data-testid=because-asked]");
      return mail.page.dialog().evaluate("document.body.textContent");
    };

    const withDossier = async (to: string): Promise<string> => {
      const [dossier] = await fiveDossiers(1);
      const root = await mail.compose({ to, subject: `aangifte ${to}`, body: "Hierbij de stukken." });
      await mail.drop(root, dossier ? [dossier] : []);
      return root;
    };

    it("takes own domains, colleagues, known others and a client list, whose mistakes it says line by line", async () => {
      options = await OptionsScreen.open(browser);
      await options.add("domain", "kantoor-onno.example");
      await options.add("colleague", FREELANCER);
      await options.add("known", NOTARY);
      const list = await options.readList(writeClientCsv(folder));
      expect(await options.columns()).toEqual(["name", "address", "domain", "bsn"]);
      expect(list).toContain("3 klanten in deze lijst");
      expect(list).toContain("3 dingen kloppen niet");
      expect(list).toMatch(/Regel 4: dit is geen e-mailadres geen-adres.*Regel 4: dit is geen BSN.*Regel 5: geen naam/);
      expect(list).not.toContain(PERSON.bsn);
      await options.keepList(3);
      const workbook = await options.readList(await writeClientWorkbook(folder));
      expect(await options.columns()).toEqual(["name", "address", "domain", "bsn"]);
      expect(workbook).not.toMatch(/klopt niet|kloppen niet/);
      await options.keepList(2);
      expect(await stored()).not.toContain(PERSON.bsn);
    });

    it("keeps all of it when the browser is started again", async () => {
      await browser.close();
      await start();
      options = await OptionsScreen.open(browser);
      await options.waitForText("own", "kantoor-onno.example");
      await options.waitForText("team", FREELANCER);
      await options.waitForText("known", NOTARY);
      await options.waitForText("register", "2 klanten bewaard");
    });

    it("a client's dossier to another client: says whose it is; to that client itself it is an ordinary question", async () => {
      mail = await DemoMail.open(browser, server, "lang=nl");
      const wrong = await askedOf(await withDossier(FIRM.address));
      expect(wrong).toContain("Dit is een dossier van een ander dan de ontvanger");
      expect(wrong.replace(/[\u2068\u2069]/g, "")).toContain(
        `Er gaat een dossier van ${PERSON.name} mee. Het bericht gaat naar ${FIRM.address}.`
      );
      expect(wrong).toContain("Regel: standard.dossier-of-another");
      expect(wrong).toMatch(/Klant: .?Bouwbedrijf Waterland B\.V\./);
      await mail.keeps();
      const right = await askedOf(await withDossier(PERSON.address));
      expect(right).toContain("1 dossier met een BSN gaat naar een adres buiten het kantoor");
      expect(right).not.toMatch(/van een ander|standard\.dossier-of-another/);
      expect(right).toContain("Regel: standard.dossiers");
      await mail.keeps();
    });

    it.each([
      ["the office's own domain", "sanne.vermeer@kantoor-0nno.example", "kantoor-onno.example", "0", "o"],
      ["a client's address", "info@waterlnad-bouw.example", FIRM.address, "na", "an"]
    ])(
      "a look-alike of %s: both are shown with the letters that differ, and the writer is led to the field",
      async (_, address, known, here, there) => {
        const root = await mail.compose({ to: address, subject: "afspraak", body: "Schikt dinsdag?" });
        const asked = await askedOf(root);
        expect(asked).toContain("Een adres lijkt op een bekend adres, maar is het niet");
        const dialog = mail.page.dialog();
        const rows = await dialog.evaluate(comparedRows);
        expect(rows[0]?.text).toContain(address.split("@")[1]);
        expect(rows[1]?.text).toContain(known.split("@").at(-1));
        expect(rows.map(({ marked }) => marked)).toEqual([here, there]);
        await pause(600);
        await dialog.clickButton("correct-recipient");
        await dialog.waitClosed();
        expect(await mail.page.evaluate(addressesIn, root)).toEqual([]);
        await poll(() => mail.page.evaluate(isTypingRecipient, root), 3_000, "the cursor in the field");
        expect(await mail.left("afspraak")).toBe(0);
      }
    );

    it("of a mail that was held the storage has no number, no text, no name of a file, no address: only where it was going", async () => {
      const root = await mail.compose({ to: STRANGER, subject: "gehouden", body: SENSITIVE });
      await mail.send(root);
      await mail.keeps();
      const isWritten = async () => (await stored()).includes("elders-advies.example");
      await poll(isWritten, 5_000, "the entry in the journal");
      const all = await stored();
      for (const secret of [STRANGER, PERSON.bsn, "Het BSN van", "gehouden", "jaaropgaaf-2025-boer"]) {
        expect(all, secret).not.toContain(secret);
      }
    });

    it("a new profile counts in a mail page that is open: only noting lets a mail go, and the journal has it", async () => {
      const root = await mail.compose({ to: STRANGER, subject: "genoteerd", body: SENSITIVE });
      await mail.send(root);
      await mail.keeps();
      await options.chooseProfile("audit");
      await mail.page.bringToFront();
      await mail.send(root);
      expect(await mail.leftAfterRelease("genoteerd")).toBe(1);
      const journal = await browser.extensionPage("tabs/journal.html");
      await journal.waitFor(() => document.body.textContent.includes("Genoteerd, niet gevraagd"));
      await journal.close();
    });

    it("strict: the writer's own private mail is blocked, and the question has no way to send anyway", async () => {
      await options.chooseProfile("strict");
      await mail.page.bringToFront();
      const root = await mail.compose({ to: OWN_PRIVATE, subject: "thuis verder", body: SENSITIVE });
      const asked = await askedOf(root);
      expect(asked).toContain("Vertrouwelijke gegevens gaan naar uw eigen privémail");
      expect(asked).toContain("Uw kantoor staat niet toe dat dit bericht zo wordt verzonden");
      expect(await mail.page.dialog().shows('[data-testid^="send-anyway"]')).toBe(false);
      await mail.page.dialog().clickButton("keep");
      await mail.page.dialog().waitClosed();
      expect(await mail.left("thuis verder")).toBe(0);
      await options.chooseProfile("standard");
      await mail.page.bringToFront();
      await mail.send(root);
      await mail.keeps();
    });

    it("a false alarm is counted at one press, told to the owner as counts, and decides nothing", async () => {
      const root = await mail.compose({ to: STRANGER, subject: "loos", body: SENSITIVE });
      await askedOf(root);
      const dialog = mail.page.dialog();
      await pause(600);
      await dialog.click(".because summary");
      await dialog.clickButton("report-false-alarm");
      await dialog.waitFor(() => document.body.textContent.includes("Geteld. Dit blijft op deze computer."));
      await mail.keeps();
      await options.page.goto(await options.page.url());
      await options.waitForText("alarms", "1 keer");
      const [alarm, ...more] = JSON.parse(await savedBy(options.page, "Bewaar de aantallen als bestand")) as object[];
      expect(more).toEqual([]);
      const wording = { rule: expect.stringContaining("."), title: expect.stringMatching(/^[A-Z].*BSN/) };
      expect(alarm).toEqual({ ...wording, count: 1, last: expect.stringMatching(/^\d{4}-/) });
    });

    it("after all this the storage still has no number, and addresses only of the office's own list and of what left", async () => {
      const { databases } = JSON.parse(await stored()) as { databases: [string, string, unknown[]][] };
      const all = JSON.stringify(databases);
      for (const secret of [PERSON.bsn, "Het BSN van", OWN_PRIVATE, "thuis verder", "jaaropgaaf-2025-boer"]) {
        expect(all, secret).not.toContain(secret);
      }
      const office = JSON.stringify(databases.filter(([name]) => name === "office"));
      expect(office).not.toContain(STRANGER);
      expect(office).toContain(FIRM.address);
    });
  });
}

/** Runs in the page. */
function addressesIn(root: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(`${root} [data-address]`)].map(
    (chip) => chip.dataset.address ?? ""
  );
}

/** Runs in the page. */
function isTypingRecipient(root: string): boolean {
  return document.activeElement === document.querySelector(`${root} [data-field="to"] input`);
}

/** Runs in the dialog: the two addresses one above the other, each with the letters that are marked in it. */
function comparedRows(): { text: string; marked: string }[] {
  const marks = (row: Element): Element[] => [...row.querySelectorAll("mark")];
  return [...document.querySelectorAll(".alike dd")].map((row) => ({
    text: row.textContent ?? "",
    marked: marks(row)
      .map((mark) => mark.textContent)
      .join("")
  }));
}
