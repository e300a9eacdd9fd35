import type { OutlookSimulator } from "../../simulators/outlook/server.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { replaceText } from "../rig/page-scripts.ts";
import { pause, poll } from "../rig/poll.ts";

/** In the address book of the simulated page, where two look alike. */
export const OUTSIDE = "marijke.janssen@janssen-interieur.example";
export const COLLEAGUE = "marijke.jansen@kantoor-onno.example";
export const SENSITIVE = "Het BSN van de klant is 123456782.";
const REASON = "De klant vroeg er zelf om";

/** Long enough for a second delivery to arrive, if there were one. */
const SECOND_SEND_MS = 250;
/** The dialog takes no answer but "keep" until its question has stood still this long (ui/dialog/settled.ts). */
const SETTLED_MS = 550;

export const SEND =
  '[role="main"] .fui-SplitButton__primaryActionButton, body > div > div .fui-SplitButton__primaryActionButton';
const TO = '[contenteditable="true"]:not([aria-multiline])';
const BODY = '[contenteditable="true"][aria-multiline]';

export interface Writing {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** One page of the simulated Outlook, as its user works in it. */
export class OutlookMail {
  private constructor(
    readonly opener: Page,
    /** A window of its own for a pop-out. */
    private place: Page,
    readonly server: OutlookSimulator,
    private readonly isPopOut: boolean
  ) {}

  /** Where the compose stands; what a pop-out that closed leaves behind is in its opener. */
  get page(): Page {
    return this.place.isClosed() ? this.opener : this.place;
  }

  static async open(browser: GuardedBrowser, server: OutlookSimulator, query: string): Promise<OutlookMail> {
    const page = await browser.newPage(`${server.url}?${query}`);
    await page.waitFor('[data-test="new"]');
    return new OutlookMail(page, page, server, /view=popout/.test(query));
  }

  /** A new mail, written. The subject is left out where the view has none. */
  async write({ to, subject, body }: Writing): Promise<void> {
    const popup = this.isPopOut ? this.opener.waitForPopup() : null;
    await this.opener.click('[data-test="new"]');
    if (popup) this.place = await popup;
    await this.page.fill(TO, `${to};`);
    if (await this.page.shows('input[id^="MSG_"]')) await this.page.fill('input[id^="MSG_"]', subject);
    await this.page.click(BODY, { force: true });
    // In a reply: before what is quoted.
    await this.page.press("Control+Home");
    const text = `${subject}: ${body}`;
    if (text.length > 300) await this.page.evaluate(replaceText, text);
    else await this.page.typeText(text);
  }

  send(): Promise<void> {
    return this.page.click(SEND);
  }

  /** What is asked from now on is asked in the opener. */
  async popOutCloses(): Promise<void> {
    await poll(() => this.place.isClosed(), 5_000, "the pop-out closed");
  }

  /** The guard asks; the writer keeps the mail. */
  async keeps(): Promise<void> {
    const dialog = this.page.dialog();
    await dialog.waitFor(asks);
    await dialog.clickButton("keep");
    await dialog.waitClosed();
  }

  /** The guard asks; the writer sends anyway. */
  async sendsAnyway(): Promise<void> {
    const dialog = this.page.dialog();
    await dialog.waitForControl("send-anyway-open");
    await pause(SETTLED_MS);
    await dialog.sendAnyway(REASON);
    await dialog.waitClosed();
  }

  /** How many mails with this in their text left, after the time in which another one would have come. */
  async left(subject: string): Promise<number> {
    await pause(SECOND_SEND_MS);
    return this.count(subject);
  }

  /** Waits for the first, and then for a second one that must not come. */
  async leftAfterRelease(subject: string): Promise<number> {
    await poll(() => this.count(subject) > 0, 10_000, `the mail "${subject}" in the outbox`);
    return this.left(subject);
  }

  private count(subject: string): number {
    return this.server.outbox.filter((mail) => mail.body.includes(`${subject}: `)).length;
  }

  async close(): Promise<void> {
    if (this.page !== this.opener) await this.page.close();
    await this.opener.close();
  }
}

/** Runs in the dialog: it shows its question and no longer that it is at work. */
function asks(): boolean {
  return document.querySelector('[data-testid^="send-anyway"]') !== null;
}
