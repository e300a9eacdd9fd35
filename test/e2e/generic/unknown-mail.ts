import type { UnknownWebmail } from "../../simulators/unknown/server.ts";
import { asks } from "../demo/demo-mail.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { pause, poll } from "../rig/poll.ts";

export const OUTSIDE = "marijke.janssen@janssen-interieur.example";
export const SENSITIVE = "Het BSN van de klant is 123456782.";

/** Long enough for a second delivery to arrive, if there were one. */
const SECOND_SEND_MS = 350;
/** The dialog takes no answer but "keep" until its question has stood still this long (ui/dialog/settled.ts). */
const SETTLED_MS = 550;

const at = (part: string): string => `[data-sim="${part}"]`;

/** One page of a simulated webmail that no adapter knows, as its user works in it. */
export class UnknownMail {
  constructor(
    readonly page: Page,
    private readonly server: UnknownWebmail
  ) {}

  /** `query` such as "shape=plain&transport=xhr". */
  static async open(browser: GuardedBrowser, server: UnknownWebmail, query: string): Promise<UnknownMail> {
    const page = await browser.newPage(`${server.url}/?${query}`);
    await page.waitFor(at("send"));
    return new UnknownMail(page, server);
  }

  async write(subject: string, body = SENSITIVE, to = OUTSIDE): Promise<void> {
    await this.page.fill(at("to"), to);
    await this.page.fill(at("subject"), subject);
    await this.page.click(at("body"));
    await this.page.typeText(body);
    // Keys that are typed before the editor's frame has the focus are lost.
    const typed = (): Promise<string> =>
      this.page.evaluate(() => {
        const place = window.simulated.composes[0]?.body();
        return (place instanceof HTMLTextAreaElement ? place.value : place?.textContent) ?? "";
      });
    if ((await typed()) === body) return;
    await this.page.evaluate(() => window.simulated.composes[0]?.body().focus());
    await this.page.evaluate(() => {
      const place = window.simulated.composes[0]?.body();
      if (place) place.textContent = "";
    });
    await this.page.typeText(body);
    await poll(async () => (await typed()) === body, 5_000, "the text that was typed");
  }

  /** As a script fills it in: nobody presses or types anything. */
  async writeByScript(subject: string): Promise<void> {
    await this.page.evaluate(
      ({ to, about, body }) => {
        const compose = window.simulated.composes[0];
        if (!compose) return;
        compose.input("to").value = to;
        compose.find<HTMLInputElement>('[data-sim="subject"]').value = about;
        (compose.body() as HTMLTextAreaElement).value = body;
      },
      { to: OUTSIDE, about: subject, body: SENSITIVE }
    );
  }

  press(part: string): Promise<void> {
    return this.page.click(at(part));
  }

  async focus(part: string): Promise<void> {
    await this.page.evaluate((selector) => window.simulated.composes[0]?.find(selector).focus(), at(part));
  }

  async sendByScript(): Promise<void> {
    await this.page.evaluate(() => window.simulated.sendByScript(0));
  }

  /** The guard asks and nothing has left; the writer keeps the mail. */
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
    await dialog.sendAnyway("De klant vroeg er zelf om");
    await dialog.waitClosed();
  }

  async left(subject: string): Promise<number> {
    await pause(SECOND_SEND_MS);
    return this.count(subject);
  }

  /** Waits for the first mail with this subject, and then for a second one, and a second question, that must not come. */
  async leftAfterRelease(subject: string): Promise<number> {
    await poll(() => this.count(subject) > 0, 10_000, `the mail "${subject}" in the outbox`);
    const left = await this.left(subject);
    if (await this.page.dialog().isOpen()) throw new Error(`asked again about "${subject}"`);
    return left;
  }

  count(subject: string): number {
    return this.server.outbox.filter((mail) => mail.subject === subject).length;
  }
}
