import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { DemoMail } from "../demo/demo-mail.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { poll } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { readWholeStorage } from "./extension-storage.ts";
import { OptionsScreen } from "./options-screen.ts";

const USUAL = ["piet@waterland-bouw.example", "ans@advies-hemel.example", "kees@notaris-lente.example"];
const NEW = "wim@elders-beheer.example";
/** As many as it takes before an address is called new. */
const MAILS = 30;
const FILE = { name: "planning.txt", bytes: "Dinsdag om tien uur begint de bespreking." };

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`what is remembered of sent mail in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: DemoServer;
    let browser: GuardedBrowser;
    let mail: DemoMail;
    let options: OptionsScreen;

    beforeAll(async () => {
      server = await startDemoServer();
      browser = await launch(kind, { extensionDir: extensionFolder(kind), lang: "nl" });
      mail = await DemoMail.open(browser, server, "lang=nl");
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    const toAll = async (subject: string): Promise<string> => {
      const root = await mail.compose({ to: [...USUAL, NEW].join(", "), subject, body: "Zie de bijlage." });
      await mail.drop(root, [FILE]);
      await mail.send(root);
      return root;
    };

    it("a cold start says nothing; after thirty mails one who is new among those who always go together is said", async () => {
      await mail.page.evaluate(sendMany, { count: MAILS, to: USUAL });
      expect(server.outbox).toHaveLength(MAILS);
      options = await OptionsScreen.open(browser);
      await options.waitForText("history", `Verzonden mails${MAILS}`);
      expect(await options.text("history")).toContain(`Adressen${USUAL.length}`);
      await mail.page.bringToFront();
      await toAll("nieuw erbij");
      await mail.page.dialog().waitForControl("keep");
      const said = await mail.page.dialog().text();
      expect(said).toContain("Een ontvanger past niet bij de anderen");
      expect(said.replace(/[\u2068\u2069]/g, "")).toContain(`${NEW} kreeg nog nooit mail samen met ${USUAL[0]}`);
      expect(said).toContain("hier ging vanaf deze computer nog nooit mail naartoe");
      await mail.keeps();
      expect(await mail.left("nieuw erbij")).toBe(0);
    });

    it("nothing of it can be read back from the storage", async () => {
      const all = await options.page.evaluate(readWholeStorage);
      for (const address of [...USUAL, NEW]) {
        const [local = "", domain = ""] = address.split("@");
        expect(office(all), address).not.toContain(domain);
        expect(office(all), address).not.toContain(`${local}@`);
      }
      expect(office(all)).toContain('"isAddress":true');
    });

    it("forgotten on request, it is cold again: the same mail goes without a question", async () => {
      await options.page.bringToFront();
      await options.page.click("button", { text: "Vergeet alles" });
      await options.page.click("button", { text: "Ja, vergeet alles" });
      await options.waitForText("history", "Er is nog niets onthouden.");
      expect(office(await options.page.evaluate(readWholeStorage))).not.toContain('"isAddress"');
      await mail.page.bringToFront();
      await toAll("vergeten");
      expect(await mail.leftAfterRelease("vergeten")).toBe(1);
      const learned = async () => (await options.page.evaluate(readWholeStorage)).includes('"isAddress"');
      await poll(learned, 5_000, "the mail learned");
    });
  });
}

/** The part of the storage that is not the journal, which has the addresses of mail that left after a question. */
function office(all: string): string {
  const { databases, ...rest } = JSON.parse(all) as { databases: [string, ...unknown[]][] };
  return JSON.stringify([databases.filter(([name]) => name === "office"), rest]);
}

/** Runs in the page: writes and sends harmless mails, one after the other. */
async function sendMany({ count, to }: { count: number; to: readonly string[] }): Promise<void> {
  const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();
  const put = (selector: string, value: string): void => {
    const field = document.querySelector<HTMLInputElement>(selector);
    if (field) field.value = value;
    field?.dispatchEvent(new Event("input", { bubbles: true }));
    field?.dispatchEvent(new Event("change", { bubbles: true }));
  };
  for (let number = 0; number < count; number++) {
    press('[data-action="compose"]');
    put('[data-field="to"] input', to.join(", "));
    put('[data-field="subject"] input', `Overleg ${number}`);
    press('[data-action="send"]');
    while (document.querySelector("section[data-compose-id]")) await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
