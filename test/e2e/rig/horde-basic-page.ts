import type { Page } from "./browser.ts";
import type { Horde } from "./horde.ts";
import { HordeForm } from "./horde-form.ts";

/** How page code sends, the page's own or another's. */
export type BasicScript =
  | "its own program"
  | "a click made by page code"
  | "submit()"
  | "requestSubmit()"
  | "submit() of another frame"
  | "requestSubmit() of another frame"
  | "fetch"
  | "XHR";

/** Horde IMP's basic page as a person uses it: one form, whose buttons load a page each. */
export class HordeBasicPage extends HordeForm {
  constructor(page: Page, horde: Horde) {
    super(page, horde, "basic");
  }

  async openCompose(): Promise<void> {
    await this.page.goto(`${this.horde.url}imp/basic.php?page=compose`);
    await this.ready("#composeMessage");
  }

  /** The page in which a message of INBOX is sent on, as it is. */
  async openRedirect(uid: number): Promise<void> {
    const query = `page=compose&actionID=redirect_compose&mailbox=SU5CT1g&uid=${uid}`;
    await this.page.goto(`${this.horde.url}imp/basic.php?${query}`);
    await this.ready('[name="btn_redirect"]');
  }

  /** Its program hears the buttons once the page is complete. */
  async ready(selector: string): Promise<void> {
    await this.page.waitFor(selector);
    await this.page.waitFor(() => document.readyState === "complete");
  }

  /** Until the page that this leads to stands there whole: another load in the midst of it may end neither. */
  async leadingOn(act: () => Promise<void>): Promise<void> {
    await this.page.evaluate(() => document.documentElement.classList.add("of-before"));
    await act();
    await this.page.waitFor(
      () => document.readyState === "complete" && !document.documentElement.classList.contains("of-before")
    );
  }

  async focus(selector: string): Promise<void> {
    await this.page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
  }

  sendByScript(way: BasicScript): Promise<void> {
    return this.page.evaluate(sendByCode, way);
  }
}

function sendByCode(way: BasicScript): void {
  const form = document.querySelector<HTMLFormElement>("#compose");
  const button = document.querySelector<HTMLInputElement>('[name="btn_send_message"]');
  const action = document.querySelector<HTMLInputElement>("#actionID");
  if (!form || !button || !action) throw new Error("the page has no form");
  const foreign = (): HTMLFormElement => {
    const other = document.body.appendChild(document.createElement("iframe")).contentWindow;
    return (other as unknown as typeof globalThis).HTMLFormElement.prototype;
  };
  const program = window as unknown as { ImpCompose: { uniqSubmit(action: string): void } };
  const data = (): FormData => new FormData(form, button);
  const codes: Readonly<Record<BasicScript, () => void>> = {
    "its own program": () => program.ImpCompose.uniqSubmit("send_message"),
    "a click made by page code": () => button.click(),
    "submit()": () => form.submit(),
    "requestSubmit()": () => form.requestSubmit(button),
    "submit() of another frame": () => foreign().submit.call(form),
    "requestSubmit() of another frame": () => foreign().requestSubmit.call(form, button),
    fetch: () => void fetch(form.action, { method: "POST", body: data() }).catch(() => undefined),
    XHR: () => {
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.send(data());
    }
  };
  // The server looks at this alone; its program fills it in.
  action.value = "send_message";
  codes[way]();
}
