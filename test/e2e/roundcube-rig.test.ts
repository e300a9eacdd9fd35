import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GuardedBrowser, Page } from "./rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "./rig/browser.ts";
import { ROUNDCUBE_PARTS, requireOrSkip } from "./rig/requirements.ts";
import type { Roundcube } from "./rig/roundcube.ts";
import { startRoundcube } from "./rig/roundcube.ts";
import { RoundcubePage } from "./rig/roundcube-page.ts";
import type { SendWay } from "./rig/roundcube-sending.ts";
import { SEND_WAYS, SEND_WAYS_STAYING } from "./rig/roundcube-sending.ts";
import type { SmtpSink } from "./rig/smtp-sink.ts";
import { startSmtpSink } from "./rig/smtp-sink.ts";
import { removeFolder, temporaryFolder } from "./rig/temporary-folder.ts";

/** By Roundcube itself, and by page code that makes the request. */
const WITH_FILE: readonly SendWay[] = ["click", "fetch"];

/** Without the guard: what these count is what the guard's own tests stand on. */
for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`Roundcube without the guard in ${kind}`, [browserPart(kind), ...ROUNDCUBE_PARTS]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let sink: SmtpSink;
    let roundcube: Roundcube;
    let browser: GuardedBrowser;
    let page: Page;
    let mail: RoundcubePage;
    let folder: string;
    let file: string;

    beforeAll(async () => {
      folder = temporaryFolder("files");
      file = join(folder, "notitie é.txt");
      writeFileSync(file, "een kleine bijlage\n");
      sink = await startSmtpSink();
      roundcube = await startRoundcube({ smtpPort: sink.port });
      browser = await launch(kind, { extensionDir: null });
      page = await browser.newPage();
      mail = new RoundcubePage(page, roundcube.url);
      await mail.login(roundcube.login);
    });

    afterAll(async () => {
      await browser?.close();
      await roundcube?.stop();
      await sink?.stop();
      if (folder) removeFolder(folder);
    });

    beforeEach(async () => {
      sink.clear();
      await page.setViewport(1280, 900);
      roundcube.configure({});
    });

    const write = async (draft: RoundcubePage, subject: string): Promise<void> => {
      await draft.setTo(["bram@elders.example"]);
      await draft.setSubject(subject);
      await draft.setBody("Dag Bram,\n\nhierbij.");
    };
    const sentOnce = async (): Promise<void> => {
      await sink.waitForCount(1, 10_000);
      await sink.settle(250);
      expect(sink.count()).toBe(1);
    };

    it.each(SEND_WAYS)("sends exactly one mail by %s", async (way) => {
      await mail.openCompose();
      await write(mail, `door ${way}`);
      const files = WITH_FILE.includes(way) ? [file] : [];
      if (files.length > 0) await mail.attach(files);
      await mail.sendBy(way);
      await sentOnce();
      if (!SEND_WAYS_STAYING.includes(way)) await mail.waitSent();
      const parsed = await sink.messages[0]?.parsed();
      expect(parsed).toMatchObject({ to: ["bram@elders.example"], cc: [], bcc: [], subject: `door ${way}` });
      expect(parsed?.text).toContain("hierbij");
      const arrived = parsed?.attachments.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
      expect(arrived).toEqual(files.map(() => ["notitie é.txt", "een kleine bijlage\n"]));
    });

    it("sends from the dialog about a missing subject", async () => {
      await mail.openCompose();
      await write(mail, "");
      await mail.sendBy("click");
      await mail.noSubjectDialogSend();
      await sentOnce();
    });

    it.each([
      ["send", ["bram@elders.example", "cor@elders.example", "dirk@elders.example"]],
      ["bcc", []]
    ] as const)("sends from the dialog about too many open recipients: %s", async (choice, to) => {
      roundcube.configure({ max_disclosed_recipients: 1 });
      await mail.openCompose();
      await write(mail, "aan velen");
      // Three, because Roundcube 1.6 with this skin counts every second address: 1 of 2, 2 of 3.
      await mail.setTo(["cor@elders.example", "dirk@elders.example"]);
      await mail.sendBy("click");
      await mail.disclosedDialogSend(choice);
      await sentOnce();
      expect(sink.messages[0]?.to).toEqual(["bram@elders.example", "cor@elders.example", "dirk@elders.example"]);
      expect((await sink.messages[0]?.parsed())?.to).toEqual(to);
    });

    it("sends to cc, bcc and an address that was typed but not closed", async () => {
      await mail.openCompose();
      await mail.setTo(["Bram <bram@elders.example>", "cor@elders.example"], { unconfirmed: true });
      await mail.setCc(["dirk@elders.example"]);
      await mail.setBcc(["els@elders.example"]);
      await mail.setSubject("velden");
      await mail.setBody("tekst");
      expect(await mail.recipients("to")).toContain("cor@elders.example");
      await mail.sendBy("click");
      await sentOnce();
      expect([...(sink.messages[0]?.to ?? [])].sort()).toEqual(
        ["bram", "cor", "dirk", "els"].map((name) => `${name}@elders.example`)
      );
    });

    it("sends from the HTML editor, with a dropped file", async () => {
      await mail.openCompose({ mode: "html" });
      await write(mail, "html");
      await mail.attach([file], { by: "drop" });
      await mail.sendBy("click");
      await sentOnce();
      const parsed = await sink.messages[0]?.parsed();
      expect(parsed?.html).toContain("hierbij");
      expect(parsed?.attachments).toHaveLength(1);
    });

    it("sends from a window of its own, which closes", async () => {
      const popup = await mail.openCompose({ popup: true });
      await write(popup, "los venster");
      await popup.sendBy("click");
      await sentOnce();
      await popup.waitSent();
      expect(popup.page.isClosed()).toBe(true);
    });

    it("replies, forwards with the server's attachment, and sends an edited draft", async () => {
      const { user } = roundcube.login;
      roundcube.deliver(user, MESSAGE);
      await mail.reply();
      expect(await mail.recipients("to")).toContain("bram@elders.example");
      await mail.sendBy("click");
      await sentOnce();
      await mail.waitSent();
      sink.clear();
      await mail.forward();
      await mail.waitAttached(1);
      expect(await mail.attachmentNames()).toEqual(["lijst.csv"]);
      await mail.setTo(["cor@elders.example"]);
      await mail.saveDraft();
      expect((await roundcube.drafts(user)).map((draft) => draft.to)).toEqual([["cor@elders.example"]]);
      await mail.openDraft();
      await mail.setSubject("toch iets anders");
      await mail.sendBy("click");
      await sentOnce();
      const parsed = await sink.messages[0]?.parsed();
      expect(parsed?.subject).toBe("toch iets anders");
      expect(parsed?.attachments.map((part) => part.name)).toEqual(["lijst.csv"]);
      await mail.waitSent();
      expect((await roundcube.sent(user)).at(-1)?.subject).toBe("toch iets anders");
    });

    it("stays in the message when the mail server refuses, and sends the next time", async () => {
      sink.refuseNext(1, 554);
      await mail.openCompose();
      await write(mail, "geweigerd");
      await mail.sendBy("click");
      await expect.poll(() => sink.refused(), { timeout: 10_000 }).toBe(1);
      await expect.poll(() => mail.isBusy(), { timeout: 10_000 }).toBe(false);
      expect(await mail.isComposeOpen()).toBe(true);
      expect(sink.count()).toBe(0);
      await mail.sendBy("click");
      await sentOnce();
    });
  });
}

const MESSAGE = `From: Bram <bram@elders.example>
To: anna@kantoor.example
Subject: een vraag
Message-ID: <vraag-1@elders.example>
Date: Mon, 02 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="grens"

--grens
Content-Type: text/plain; charset=utf-8

Wat vind je hiervan?
--grens
Content-Type: text/csv; name="lijst.csv"
Content-Disposition: attachment; filename="lijst.csv"

naam;bedrag
--grens--
`;
