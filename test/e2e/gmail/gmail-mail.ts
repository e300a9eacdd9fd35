import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../../simulators/gmail/page/compose.ts";
import type { GmailSimulator, SentMessage } from "../../simulators/gmail/server.ts";
import { asks } from "../demo/demo-mail.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { dropOn } from "../rig/page-scripts.ts";
import { pause, poll } from "../rig/poll.ts";
import { removeFolder, temporaryFolder } from "../rig/temporary-folder.ts";

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

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

  drop(root: string, file: NamedFile): Promise<void> {
    const files = [{ name: file.name, type: "", base64: Buffer.from(file.bytes).toString("base64") }];
    return this.attach(root, () => this.page.evaluate(dropOn, { selector: `${root} [g_editable]`, files }));
  }

  paste(root: string, file: NamedFile): Promise<void> {
    const { name, bytes } = file;
    const pasted = { selector: `${root} [g_editable]`, name, base64: Buffer.from(bytes).toString("base64") };
    return this.attach(root, () => this.page.evaluate(pasteInto, pasted));
  }

  /** By the hidden field that Gmail's own button opens. */
  pick(root: string, file: NamedFile): Promise<void> {
    const folder = temporaryFolder("gmail");
    const path = join(folder, file.name);
    writeFileSync(path, file.bytes);
    const picked = this.attach(root, () => this.page.setFiles(`${root} input[name=Filedata]`, [path]));
    return picked.finally(() => removeFolder(folder));
  }

  /** Until Gmail holds one file more. */
  private async attach(root: string, act: () => Promise<unknown>): Promise<void> {
    const before = await this.held(root);
    await act();
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

interface Pasted {
  readonly selector: string;
  readonly name: string;
  readonly base64: string;
}

/**
 * Runs in the page: script-made, for no browser puts a file on its clipboard headless. Firefox makes none with files: there only
 * the page sees them, and the guard reads what Gmail holds.
 */
function pasteInto({ selector, name, base64 }: Pasted): void {
  const clipboardData = new DataTransfer();
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  clipboardData.items.add(new File([bytes], name));
  const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData });
  if (!event.clipboardData?.files.length) Object.defineProperty(event, "clipboardData", { value: clipboardData });
  document.querySelector(selector)?.dispatchEvent(event);
}

/** Runs in the page: gives the newest compose a name that a test can select it by. */
function markNewest(): string {
  const newest = window.gmailSimulator.composes.at(-1);
  newest?.pane.setAttribute("data-compose", newest.id);
  return newest?.id ?? "none";
}
