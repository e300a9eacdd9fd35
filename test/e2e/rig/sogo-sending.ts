import type { Page } from "./browser.ts";
import type { PageMadeSend } from "./sogo-page-scripts.ts";
import { sendFromPage } from "./sogo-page-scripts.ts";

export type SogoWay = PersonsSend | "script-click" | PageMadeSend;

type PersonsSend = "click" | "enter" | "space" | "double-click" | "key-repeat";

export const SOGO_SEND = 'md-dialog button[ng-click="editor.send()"]';

const BY_PERSON: Readonly<Record<PersonsSend, (page: Page) => Promise<void>>> = {
  click: (page) => page.click(SOGO_SEND),
  enter: (page) => pressOnButton(page, "Enter"),
  space: (page) => pressOnButton(page, "Space"),
  "double-click": (page) => page.doubleClick(SOGO_SEND),
  "key-repeat": async (page) => {
    await focusButton(page);
    await page.holdKey("Enter", 6);
  }
};

/** Sends in one way, and does not wait for what comes of it. */
export async function sogoSendBy(page: Page, way: SogoWay): Promise<void> {
  if (way in BY_PERSON) await BY_PERSON[way as PersonsSend](page);
  else if (way === "script-click") await page.scriptClick(SOGO_SEND);
  else await page.evaluate(sendFromPage, way as PageMadeSend);
}

async function pressOnButton(page: Page, key: string): Promise<void> {
  await focusButton(page);
  await page.press(key);
}

/** As after the Tab key; the key that follows is real. */
async function focusButton(page: Page): Promise<void> {
  await page.waitFor(
    () => document.querySelector('md-dialog button[ng-click="editor.send()"]:not(:disabled)') !== null
  );
  await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), SOGO_SEND);
}
