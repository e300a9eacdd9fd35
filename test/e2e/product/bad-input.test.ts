import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { dossierPdf } from "../../../src/dev/fixtures/dossier-pdf.ts";
import { hangingPdf } from "../../../src/dev/fixtures/odd-pdfs.ts";
import { asks, BSN, DemoMail, OUTSIDE, REASON, SENSITIVE } from "../demo/demo-mail.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { pause } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { hostileNames } from "./hostile-names.ts";

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`bad input in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let server: DemoServer;
    let browser: GuardedBrowser;
    let mail: DemoMail;

    beforeAll(async () => {
      server = await startDemoServer();
      browser = await launch(kind, { extensionDir: extensionFolder(kind) });
    });

    beforeEach(async () => {
      mail = await DemoMail.open(browser, server, "lang=nl");
    });

    afterEach(() => mail.page.close());

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    const said = async (): Promise<string> => {
      await mail.page.dialog().waitFor(asks, 60_000);
      return mail.page.dialog().text();
    };

    it.each(Object.entries(hostileNames))("a file name that is %s is shown harmless", async (title, name) => {
      const root = await mail.compose({ to: OUTSIDE, subject: title, body: "Zie bijlage." });
      await mail.drop(root, [{ name, bytes: `naam;bsn\nA;${BSN}\nB;111222333\n` }]);
      await mail.send(root);
      const text = await said();
      expect(text).toContain("BSN's van 2 personen");
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      expect(text.length).toBeLessThan(2_000);
      const made = await mail.page
        .dialog()
        .evaluate('document.querySelectorAll("img, script:not([src]), iframe").length');
      expect(made).toBe(0);
      expect(await mail.page.dialog().evaluate("String(window.executed)")).toBe("undefined");
      expect(await mail.page.evaluate("String(window.executed)")).toBe("undefined");
      await mail.sendsAnyway();
      expect(await mail.leftAfterRelease(title)).toBe(1);
    });

    it("those names, which the journal keeps where the mail left, are harmless in it too", async () => {
      const journal = await browser.extensionPage("tabs/journal.html");
      await journal.click(".entry button");
      await journal.waitFor(".details");
      const text = await journal.text();
      expect(text).not.toMatch(/[\u202a-\u202e]/);
      expect(await journal.evaluate('document.querySelectorAll("img, script:not([src])").length')).toBe(0);
      await journal.close();
    });

    it("an address with two at signs, one of them the office's, is not taken for a colleague's", async () => {
      const root = await mail.compose({ to: "a@kantoor-onno.example@evil.example", subject: "apen", body: SENSITIVE });
      await mail.send(root);
      expect(await said()).toContain("er staat meer dan één @ in");
      await mail.keeps();
      expect(await mail.left("apen")).toBe(0);
    });

    it("a text of 10 MB: judged, and the page stays alive", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "lang" });
      await mail.page.evaluate(fillBody, { root, end: SENSITIVE });
      const start = Date.now();
      await mail.page.scriptClick(`${root} [data-action="send"]`);
      expect(await said()).toContain("Het BSN van 1 persoon");
      process.stderr.write(`${kind}: 10 MB, ${Date.now() - start} ms from the press to the question\n`);
      await mail.keeps();
      expect(await mail.page.evaluate("1 + 1")).toBe(2);
      expect(await mail.left("lang")).toBe(0);
    });

    it("200 recipients: all are judged, and shown when asked for", async () => {
      const many = Array.from({ length: 200 }, (_, index) => `klant${index}@bedrijf${index}.example`);
      const root = await mail.compose({ to: many.join(","), subject: "velen", body: SENSITIVE });
      await mail.send(root);
      expect(await said()).toContain("200 adressen buiten het kantoor");
      await mail.page.dialog().click("button.link", { text: "Toon nog 194 ontvangers" });
      expect(await mail.page.dialog().text()).toContain("klant199@bedrijf199.example");
      await mail.keeps();
      expect(await mail.left("velen")).toBe(0);
    });

    it("a PDF that hangs its parser is not read, says so, and keeps no other file from being judged", async () => {
      const dossier = await dossierPdf({ person: "A. Specimen", bsn: BSN, type: "jaaropgaaf", year: 2025, pages: 2 });
      const root = await mail.compose({ to: OUTSIDE, subject: "hangt", body: "Zie bijlagen." });
      await mail.drop(root, [
        { name: "hangt.pdf", bytes: hangingPdf() },
        { name: "jaaropgaaf.pdf", bytes: dossier }
      ]);
      await mail.send(root);
      await mail.page.dialog().waitFor(() => document.body.textContent.includes("1 van 2 bestanden gelezen"));
      const text = await said();
      expect(text).toContain("Niet gelezen: duurde te lang");
      expect(text).toContain("1 dossier met een BSN gaat naar een adres buiten het kantoor");
      await mail.keeps();
      expect(await mail.left("hangt")).toBe(0);
    });

    it("the analysis host is ended while it reads: read again, or said to be unread; never sent by itself", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "gestopt", body: "Zie bijlage." });
      await mail.drop(root, [{ name: "hangt.pdf", bytes: hangingPdf() }]);
      await mail.send(root);
      await mail.page.dialog().waitFor(() => document.body.textContent.includes("0 van 1 bestand gelezen"));
      await browser.endAnalysisHost();
      const text = await said();
      expect(text).toMatch(/Het deel van Verzendwacht dat leest, is gestopt|duurde te lang/);
      await mail.keeps();
      expect(await mail.left("gestopt")).toBe(0);
    });

    it("the analysis host is ended again and again while mails are sent: each is judged or asked about", async () => {
      let ending = true;
      const killer = (async () => {
        while (ending) await browser.endAnalysisHost().catch(() => pause(20));
      })();
      const root = await mail.compose({ to: OUTSIDE, subject: "wankel", body: SENSITIVE });
      for (let round = 0; round < 3; round++) {
        await mail.send(root);
        expect(await said()).toMatch(/Het BSN van 1 persoon|kon dit bericht niet controleren/);
        await mail.keeps();
      }
      ending = false;
      await killer;
      expect(await mail.left("wankel")).toBe(0);
      await mail.send(root);
      expect(await said()).toContain("Het BSN van 1 persoon");
      await mail.keeps();
    });

    it.each([
      ["takes the dialog away", "document.documentElement.lastElementChild.remove()"],
      ["puts something else in the place of its body", "document.body.replaceWith(document.createElement('body'))"],
      ["empties its document", "document.documentElement.replaceChildren(document.body)"],
      [
        "hides it by its style sheet",
        "document.body.append(Object.assign(document.createElement('style'), {textContent: 'html > :not(head, body) { display: none !important }'}))"
      ]
    ])("the page %s while a mail is held: it comes back and the mail stays", async (_, script) => {
      const root = await mail.compose({ to: OUTSIDE, subject: "weg", body: SENSITIVE });
      await mail.send(root);
      await said();
      await mail.page.evaluate(`void ${script}`);
      await pause(600);
      expect(await said()).toContain("Het BSN van 1 persoon");
      expect(await mail.left("weg")).toBe(0);
      await mail.page.dialog().pressEscape();
      await mail.page.dialog().waitClosed();
      expect(await mail.left("weg")).toBe(0);
    });

    it("the journal cannot be written: said, not sent; sent unrecorded only by the writer's word", async () => {
      const keeper = await browser.extensionPage("options.html");
      await keeper.evaluate(breakJournal);
      const root = await mail.compose({ to: OUTSIDE, subject: "vol", body: SENSITIVE });
      await mail.page.bringToFront();
      await mail.send(root);
      await said();
      await pause(550);
      await mail.page.dialog().sendAnyway(REASON);
      await mail.page.dialog().waitForControl("send-unrecorded");
      expect(await mail.page.dialog().text()).toContain("Het logboek kon niet worden geschreven");
      expect(await mail.left("vol")).toBe(0);
      await pause(550);
      await mail.page.dialog().clickButton("send-unrecorded");
      expect(await mail.leftAfterRelease("vol")).toBe(1);
      await keeper.evaluate(mendJournal);
      await keeper.close();
    });
  });
}

/** Runs in the page: ten million characters, with something to find at the end. */
function fillBody({ root, end }: { root: string; end: string }): void {
  const body = document.querySelector(`${root} .body`);
  const paragraphs = Array.from({ length: 2_000 }, () => `<p>${"lorem ipsum dolor ".repeat(278)}</p>`);
  if (body) body.innerHTML = `${paragraphs.join("")}<p>${end}</p>`;
  body?.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Runs in a page of the extension: a journal of a later version, which this one cannot open. */
function breakJournal(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("journal", 99);
    request.onupgradeneeded = () => {
      if (!request.result.objectStoreNames.contains("entries")) {
        request.result.createObjectStore("entries", { keyPath: "sequence" });
      }
    };
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}

/** Runs in a page of the extension. */
function mendJournal(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase("journal");
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
