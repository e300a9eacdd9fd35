import type { UnknownWebmail } from "../../simulators/unknown/server.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { poll } from "../rig/poll.ts";
import type { RigFrame } from "../rig/rig-frame.ts";
import { OUTSIDE, SENSITIVE, UnknownMail } from "./unknown-mail.ts";

interface Framed {
  readonly framed: { send(from: Window): void; find(sim: string): HTMLTextAreaElement };
}

const at = (part: string): string => `[data-sim="${part}"]`;

/** A page of a webmail whose mail is written in several frames. */
export class FramedMail extends UnknownMail {
  static async openFramed(browser: GuardedBrowser, server: UnknownWebmail, query: string): Promise<FramedMail> {
    const page = await browser.newPage(`${server.url}/?${query}`);
    const mail = new FramedMail(page, server);
    for (const part of ["to", "subject", "body", "send"]) await mail.frameOf(part);
    return mail;
  }

  private async frameOf(part: string): Promise<RigFrame> {
    let found: RigFrame | undefined;
    const look = async (): Promise<boolean> => {
      for (const frame of [this.page as RigFrame, ...(await this.page.frames())])
        if (await frame.shows(at(part)).catch(() => false)) found = frame;
      return found !== undefined;
    };
    await poll(look, 10_000, `the frame of ${part}`);
    return found as RigFrame;
  }

  override async write(subject: string, body = SENSITIVE, to = OUTSIDE): Promise<void> {
    await (await this.frameOf("to")).fill(at("to"), to);
    await (await this.frameOf("subject")).fill(at("subject"), subject);
    await (await this.frameOf("body")).click(at("body"));
    await this.page.typeText(body);
    const typed = (): Promise<boolean> =>
      this.page.evaluate((wanted) => {
        const place = (window as unknown as Framed).framed.find("body");
        return (place.value ?? place.textContent) === wanted;
      }, body);
    await poll(typed, 5_000, "the text that was typed");
  }

  override async press(part: string): Promise<void> {
    await (await this.frameOf(part)).click(at(part));
  }

  /** By the page around the frames, without a press. */
  override async sendByScript(): Promise<void> {
    await this.page.evaluate(() => {
      const { framed } = window as unknown as Framed;
      framed.send(framed.find("send").ownerDocument.defaultView as Window);
    });
  }

  static async openPage(browser: GuardedBrowser, url: string): Promise<Page> {
    return browser.newPage(url);
  }
}
