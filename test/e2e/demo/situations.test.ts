import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DemoServer } from "../../../src/dev/demo/server.ts";
import { startDemoServer } from "../../../src/dev/demo/server.ts";
import { fiveDossiers } from "../../../src/dev/fixtures/five-dossiers.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { pause, poll } from "../rig/poll.ts";
import { requireOrSkip } from "../rig/requirements.ts";
import { BSN, COLLEAGUE, DemoMail, OUTSIDE, SENSITIVE } from "./demo-mail.ts";

const STRANGER = "iemand@elders.example";

for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`mails of the demo webmail in ${kind}`, [browserPart(kind)]);
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

    const keptThenSent = async (one: DemoMail, root: string, subject: string): Promise<void> => {
      await one.send(root);
      await one.keeps();
      expect(await one.left(subject)).toBe(0);
      await one.send(root);
      await one.sendsAnyway();
      expect(await one.leftAfterRelease(subject)).toBe(1);
    };

    const openMail = async (subject: string, folder = "inbox"): Promise<void> => {
      await mail.page.waitFor(`[data-folder="${folder}"] .mail-row`);
      await mail.page.evaluate(
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>(".mail-row")]
            .find((row) => row.textContent?.includes(wanted))
            ?.click(),
        subject
      );
    };

    it("the case: five dossiers to the wrong Marijke are held, named with what is in them, and stay", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "dossiers", body: "Hierbij de dossiers." });
      await mail.drop(root, await fiveDossiers(2));
      await mail.send(root);
      await mail.page.dialog().waitForControl("send-anyway-open");
      const said = await mail.page.dialog().text();
      expect(said).toContain("5 dossiers van 5 personen gaan naar 1 ontvanger buiten het kantoor");
      expect(said).toContain(OUTSIDE);
      expect(said).not.toContain(BSN);
      await mail.keeps();
      expect(await mail.left("dossiers")).toBe(0);
      expect(await mail.page.shows(root)).toBe(true);
    });

    it("a window of its own", async () => {
      const opening = mail.page.waitForPopup();
      await mail.page.click('[data-action="compose-popup"]');
      const popup = new DemoMail(await opening, server);
      const root = await popup.write(await popup.newest(), { to: OUTSIDE, subject: "venster", body: SENSITIVE });
      await keptThenSent(popup, root, "venster");
    });

    it("a reply", async () => {
      await openMail("Vraag over de btw-aangifte");
      await mail.page.click('[data-action="reply"]');
      const root = await mail.write(await mail.newest(), { body: SENSITIVE });
      await keptThenSent(mail, root, "Re: Vraag over de btw-aangifte");
    });

    it("a forward: its attachment is on the server alone, and is read there", async () => {
      await openMail("Overzicht inkomens 2025");
      await mail.page.click('[data-action="forward"]');
      const root = await mail.write(await mail.newest(), { to: OUTSIDE });
      await mail.send(root);
      await mail.page.dialog().waitForControl("send-anyway-open");
      expect(await mail.page.dialog().text()).toMatch(/overzicht-2025\.csv[\s\S]*BSN's van 2 personen/);
      await mail.keeps();
      await keptThenSent(mail, root, "Fwd: Overzicht inkomens 2025");
      expect(server.outbox.at(-1)?.attachments.map(({ name }) => name)).toEqual(["overzicht-2025.csv"]);
    });

    it("a draft that is opened again and edited: what is new in it is seen", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "concept", body: "Nog niets bijzonders." });
      await mail.page.click(`${root} [data-action="close"]`);
      await mail.page.click('[data-folder="drafts"]');
      await openMail("concept", "drafts");
      const again = await mail.write(await mail.newest(), { body: SENSITIVE });
      await keptThenSent(mail, again, "concept");
    });

    it("autosave is never blocked: the draft is saved while its mail is held, and stays as it was", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "bewaard", body: SENSITIVE });
      const saves = () => mail.requests("POST", "/api/drafts").filter(({ status }) => status === 200).length;
      const before = saves();
      await mail.send(root);
      await mail.page.dialog().waitForControl("send-anyway-open");
      await poll(() => saves() > before, 8_000, "the draft saved");
      await mail.keeps();
      expect(await mail.page.evaluate((at) => document.querySelector(at)?.textContent, `${root} .body`)).toBe(
        SENSITIVE
      );
      expect(await mail.left("bewaard")).toBe(0);
    });

    it("the server refuses a released mail: it is sent again by one press, without the question, once", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "geweigerd", body: SENSITIVE });
      server.refuseNext(1);
      await mail.send(root);
      await mail.sendsAnyway();
      await mail.page.waitFor(() => document.querySelector('section [role="alert"]')?.textContent?.includes("weigert"));
      expect(await mail.left("geweigerd")).toBe(0);
      await mail.send(root);
      expect(await mail.leftAfterRelease("geweigerd")).toBe(1);
    });

    it("a draft edited while it is held: the question is asked anew, about what it is now", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "intussen", body: SENSITIVE });
      await mail.send(root);
      await mail.page.dialog().waitForControl("send-anyway-open");
      await mail.page.evaluate((at) => {
        const body = document.querySelector(at);
        if (body) body.textContent += " En dat van zijn vrouw is 111222333.";
      }, `${root} .body`);
      await pause(550);
      await mail.page.dialog().sendAnyway("De klant vroeg er zelf om");
      await mail.page.dialog().waitFor(() => document.body.textContent.includes("intussen veranderd"));
      expect(await mail.page.dialog().text()).toContain("2 personen");
      expect(await mail.left("intussen")).toBe(0);
      await mail.keeps();
    });

    it("a file taken out in the dialog leaves the mail clean; it then goes by the writer's press", async () => {
      const root = await mail.compose({ to: OUTSIDE, subject: "eruit", body: "Zie bijlage." });
      await mail.drop(root, [{ name: "lijst.csv", bytes: `naam;bsn\nA;${BSN}\nB;111222333\n` }]);
      await mail.send(root);
      await mail.page.dialog().waitForControl("take-out-file");
      await pause(550);
      await mail.page.dialog().clickButton("take-out-file");
      await mail.page.dialog().waitForControl("send");
      expect(await mail.left("eruit")).toBe(0);
      await pause(550);
      await mail.page.dialog().clickButton("send");
      expect(await mail.leftAfterRelease("eruit")).toBe(1);
      expect(server.outbox.at(-1)?.attachments).toEqual([]);
    });

    it.each(["fetch", "xhr", "form-submit", "requestSubmit"])(
      "a request by %s to another recipient than the page shows is held, although the mail itself may go",
      async (way) => {
        const subject = `omgeleid ${way}`;
        const root = await mail.compose({ to: COLLEAGUE, subject, body: SENSITIVE });
        await pause(600);
        await mail.page.evaluate(redirect, { root, way, to: STRANGER, subject });
        await mail.keeps();
        expect(await mail.left(subject)).toBe(0);
        expect(server.outbox.some(({ to }) => to.includes(STRANGER))).toBe(false);
      }
    );

    it("an approval does not cover a request to somebody else", async () => {
      const subject = "akkoord";
      const root = await mail.compose({ to: OUTSIDE, subject, body: SENSITIVE });
      server.refuseNext(1);
      await mail.send(root);
      await mail.sendsAnyway();
      await mail.page.waitFor(() => document.querySelector('section [role="alert"]')?.textContent?.includes("weigert"));
      await mail.page.evaluate(redirect, { root, way: "fetch", to: STRANGER, subject });
      await mail.keeps();
      expect(await mail.left(subject)).toBe(0);
    });
  });
}

interface Redirect {
  readonly root: string;
  readonly way: string;
  readonly to: string;
  readonly subject: string;
}

/** Runs in the page: sends this compose's mail to another address, past the page's own code. */
function redirect({ root, way, to, subject }: Redirect): void {
  const composeId = document.querySelector<HTMLElement>(root)?.dataset.composeId ?? "";
  const from = "sanne.vermeer@kantoor-onno.example";
  const text = {
    composeId,
    draftId: null,
    from,
    subject,
    format: "plain",
    body: "123456782",
    archive: false,
    sendAt: null
  };
  const body = JSON.stringify({ ...text, to: [to], cc: [], bcc: [], attachments: [] });
  const type = "application/json";
  if (way === "fetch")
    void fetch("/api/send", { method: "POST", headers: { "content-type": type }, body }).catch(() => 0);
  if (way === "xhr") {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/send");
    request.setRequestHeader("content-type", type);
    request.send(body);
  }
  if (way !== "form-submit" && way !== "requestSubmit") return;
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/api/send";
  for (const [name, value] of Object.entries({ ...text, to, draftId: "", archive: "false", sendAt: "" })) {
    const field = document.createElement("input");
    field.name = name;
    field.value = String(value);
    form.append(field);
  }
  document.body.append(form);
  if (way === "form-submit") form.submit();
  else form.requestSubmit();
}
