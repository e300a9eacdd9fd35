import type { DemoRequest, DemoServer } from "../../../src/dev/demo/server.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { dropOn } from "../rig/page-scripts.ts";
import { pause, poll } from "../rig/poll.ts";

/** Somebody outside the office of the demo. */
export const OUTSIDE = "marijke.janssen@janssen-interieur.example";
export const COLLEAGUE = "marijke.jansen@kantoor-onno.example";
export const BSN = "123456782";
export const SENSITIVE = `Het BSN van de klant is ${BSN}.`;
export const REASON = "De klant vroeg er zelf om";

/** Long enough for a second delivery to arrive, if there were one. */
const SECOND_SEND_MS = 350;

export interface Writing {
  readonly to?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly files?: readonly MadeUpFile[];
}

/** A file that exists in the page only, so that it may have any name. */
export interface MadeUpFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** One page of the demo webmail, as its user works in it. */
export class DemoMail {
  constructor(
    readonly page: Page,
    readonly server: DemoServer
  ) {}

  /** `query` such as "transport=xhr&lang=en". */
  static async open(browser: GuardedBrowser, server: DemoServer, query = ""): Promise<DemoMail> {
    const page = await browser.newPage(`http://127.0.0.1:${server.port}/?${query}`);
    await page.waitFor('[data-action="compose"]');
    return new DemoMail(page, server);
  }

  /** Starts a message and writes it; gives the selector of its compose. */
  async compose(writing: Writing = {}): Promise<string> {
    await this.page.click('[data-action="compose"]');
    return this.write(await this.newest(), writing);
  }

  /** The compose that was opened last. */
  async newest(): Promise<string> {
    await this.page.waitFor("section[data-compose-id]");
    const id = await this.page.evaluate<string>('document.querySelector("section[data-compose-id]").dataset.composeId');
    return `section[data-compose-id="${id}"]`;
  }

  async write(root: string, { to, subject, body, files }: Writing): Promise<string> {
    if (to !== undefined) await this.page.fill(`${root} [data-field="to"] input`, `${to},`);
    if (subject !== undefined) await this.page.fill(`${root} [data-field="subject"] input`, subject);
    if (body !== undefined) await this.page.fill(`${root} [data-field="body"]`, body);
    if (files !== undefined) await this.drop(root, files);
    return root;
  }

  /** Drops files and waits until the webmail holds them. */
  async drop(root: string, files: readonly MadeUpFile[]): Promise<void> {
    const before = await this.attached(root);
    const made = files.map(({ name, bytes }) => ({ name, type: "", base64: Buffer.from(bytes).toString("base64") }));
    await this.page.evaluate(dropOn, { selector: `${root} .body`, files: made });
    await poll(async () => (await this.attached(root)) === before + files.length, 10_000, "the files uploaded");
  }

  private attached(root: string): Promise<number> {
    return this.page.evaluate((selector) => document.querySelectorAll(selector).length, `${root} [data-state="ready"]`);
  }

  send(root: string): Promise<void> {
    return this.page.click(`${root} [data-action="send"]`);
  }

  /** A script of the page sends, as real webmails let theirs. */
  async sendByScript(root: string): Promise<void> {
    await this.page.evaluate(
      (selector) => void window.demoMail.send(document.querySelector<HTMLElement>(selector)?.dataset.composeId ?? ""),
      root
    );
  }

  /** The guard asks and nothing has left; the writer keeps the mail. */
  async keeps(): Promise<void> {
    const dialog = this.page.dialog();
    await dialog.waitFor(asks);
    await dialog.clickButton("keep");
    await dialog.waitClosed();
  }

  /** The guard asks; the writer sends anyway. */
  async sendsAnyway(reason = REASON): Promise<void> {
    const dialog = this.page.dialog();
    await dialog.waitForControl("send-anyway-open");
    await pause(SETTLED_MS);
    await dialog.sendAnyway(reason);
    await dialog.waitClosed();
  }

  /** How many mails with this subject left, after the time in which another one would have come. */
  async left(subject: string): Promise<number> {
    await pause(SECOND_SEND_MS);
    return this.count(subject);
  }

  /** Waits for the first mail with this subject, and then for a second one that must not come. */
  async leftAfterRelease(subject: string): Promise<number> {
    await poll(() => this.count(subject) > 0, 10_000, `the mail "${subject}" in the outbox`);
    return this.left(subject);
  }

  private count(subject: string): number {
    return this.server.outbox.filter((mail) => mail.subject === subject).length;
  }

  requests(method: string, path: string): DemoRequest[] {
    return this.server.requests.filter((one) => one.method === method && one.path === path);
  }
}

/** Runs in the dialog: it shows its question and no longer that it is at work. */
export function asks(): boolean {
  return document.querySelector('[data-testid^="send-anyway"]') !== null;
}

/** The dialog takes no answer but "keep" until its question has stood still this long (ui/dialog/settled.ts). */
const SETTLED_MS = 550;
