import type { Page } from "./browser.ts";
import type { Horde } from "./horde.ts";
import { HordeForm } from "./horde-form.ts";

export type HordeWay = "click" | "control-enter" | "control-enter-outside" | "program" | "xhr";

/** Every way in which the dynamic page, or page code of another, sends. */
export const HORDE_WAYS: readonly HordeWay[] = ["click", "control-enter", "control-enter-outside", "program", "xhr"];

const INVITATION = "form.itipRequestForm";

/** Horde IMP's dynamic page as a person uses it. */
export class HordePage extends HordeForm {
  constructor(page: Page, horde: Horde) {
    super(page, horde, "dynamic");
  }

  async openCompose(): Promise<void> {
    await this.page.goto(`${this.horde.url}imp/dynamic.php?page=compose`);
    await this.page.waitFor("#composeMessage");
  }

  /** The page in which a message of INBOX is sent on, as it is. */
  async openRedirect(uid: number): Promise<void> {
    const query = `page=compose&type=forward_redirect&mailbox=SU5CT1g&uid=${uid}`;
    await this.page.goto(`${this.horde.url}imp/dynamic.php?${query}`);
    await this.page.waitFor("#redirect_to");
  }

  /** A message of INBOX in a page of its own. */
  async openInvitation(buid: number): Promise<void> {
    await this.page.goto(`${this.horde.url}imp/dynamic.php?page=message&mailbox=SU5CT1g&buid=${buid}`);
    await this.page.waitFor(`${INVITATION} select`);
  }

  async answer(what: "accept" | "tentative" | "deny"): Promise<void> {
    await this.page.evaluate(choose, [`${INVITATION} select`, what] as [string, string]);
    await this.page.click(`${INVITATION} input[type="submit"]`);
  }

  /** Sends in one way, and does not wait for what comes of it. */
  async sendBy(way: HordeWay): Promise<void> {
    if (way === "click") return this.page.click("#send_button");
    if (way === "program") return this.page.evaluate(callProgram);
    if (way === "xhr") return this.page.evaluate(requestByHand);
    await this.page.click(way === "control-enter" ? "#composeMessage" : ".horde-buttonbar");
    await this.page.press("Control+Enter");
  }
}

function choose([selector, value]: [string, string]): void {
  const list = document.querySelector<HTMLSelectElement>(selector);
  if (list) list.value = value;
}

/** Horde's own function, as its spell checker calls it when it has done. */
function callProgram(): void {
  const page = window as unknown as { DimpCompose?: { uniqueSubmit(action: string): void } };
  page.DimpCompose?.uniqueSubmit("sendMessage");
}

function requestByHand(): void {
  const form = document.querySelector<HTMLFormElement>("#compose");
  const token = /"?TOKEN"?\s*:\s*"([^"]+)"/.exec(document.documentElement.innerHTML)?.[1] ?? "";
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form ?? undefined))
    if (typeof value === "string") fields.append(name, value);
  fields.set("token", token);
  const request = new XMLHttpRequest();
  request.open("POST", "/services/ajax.php/imp/sendMessage");
  request.setRequestHeader("content-type", "application/x-www-form-urlencoded");
  request.send(String(fields));
}
