import type { Content } from "../../simulators/gmail/page/compose.ts";
import type { GmailSimulator, SentMessage } from "../../simulators/gmail/server.ts";
import { asks } from "../demo/demo-mail.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { dropOn } from "../rig/page-scripts.ts";
import { pause, poll } from "../rig/poll.ts";

export const OUTSIDE = "marijke.janssen@janssen-interieur.example";
export const SENSITIVE = "Het BSN van de klant is 123456782.";

/** Long enough for a second delivery to arrive, if there were one. */
const SECOND_SEND_MS = 300;

/** The dialog takes no answer but "keep" until its question has stood still this long (ui/dialog/settled.ts). */
const SETTLED_MS = 550;

/** A page of the simulator, as its user works in it. */
export class GmailMail {
  constructor(
    readonly page: Page,
    readonly gmail: GmailSimulator
  ) {}

  static async open(browser: GuardedBrowser, gmail: GmailSimulator, query: string): Promise<GmailMail> {
    const page = await browser.newPage(`${gmail.url}?${query}`);
    await page.waitFor(() => window.gmailSimulator !== undefined);
    return new GmailMail(page, gmail);
  }

  /** Opens a compose and fills it, as from a draft; gives the selector of its pane. */
  async compose(content: Content): Promise<string> {
    await this.page.evaluate((filled) => void window.gmailSimulator.open(filled), content);
    return this.newest();
  }

  /** The compose that was opened last. */
  async newest(): Promise<string> {
    const id = await this.page.evaluate(markNewest);
    await this.page.waitFor(`[data-compose="${id}"]`);
    return `[data-compose="${id}"]`;
  }

  async drop(root: string, name: string, bytes: Uint8Array | string): Promise<void> {
    const file = { name, type: "", base64: Buffer.from(bytes).toString("base64") };
    const before = await this.held(root);
    await this.page.evaluate(dropOn, { selector: `${root} [g_editable]`, files: [file] });
    await poll(async () => (await this.held(root)) > before, 10_000, "the file uploaded");
  }

  private held(root: string): Promise<number> {
    return this.page.evaluate((selector) => document.querySelectorAll(selector).length, `${root} a.dO`);
  }

  async focus(selector: string): Promise<void> {
    await this.page.waitFor(selector);
    await this.page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
  }

  send(root: string): Promise<void> {
    return this.page.click(`${root} .aoO`);
  }

  /** The guard asks; the writer keeps the mail. Gives what was asked. */
  async keeps(): Promise<string> {
    const dialog = this.page.dialog();
    await dialog.waitFor(asks);
    const said = await dialog.text();
    await dialog.clickButton("keep");
    await dialog.waitClosed();
    return said;
  }

  async sendsAnyway(): Promise<void> {
    const dialog = this.page.dialog();
    await dialog.waitForControl("send-anyway-open");
    await pause(SETTLED_MS);
    await dialog.sendAnyway("Op verzoek");
    await dialog.waitClosed();
  }

  async left(subject: string): Promise<number> {
    await pause(SECOND_SEND_MS);
    return this.sent(subject).length;
  }

  /** Waits for the first mail with this subject, then for a second one that must not come. */
  async leftAfterRelease(subject: string): Promise<number> {
    await poll(() => this.sent(subject).length > 0, 10_000, `the mail "${subject}" in the outbox`);
    return this.left(subject);
  }

  sent(subject: string): SentMessage[] {
    return this.gmail.outbox.filter((mail) => mail.subject === subject);
  }
}

/** Runs in the page: gives the newest compose a name that a test can select it by. */
function markNewest(): string {
  const newest = window.gmailSimulator.composes.at(-1);
  newest?.pane.setAttribute("data-compose", newest.id);
  return newest?.id ?? "none";
}
