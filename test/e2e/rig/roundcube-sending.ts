import type { Page } from "./browser.ts";
import type { PageMadeSend } from "./roundcube-page-scripts.ts";
import { sendFromPage } from "./roundcube-page-scripts.ts";
import type { Skin } from "./roundcube-skins.ts";
import { SEND_BUTTON } from "./roundcube-skins.ts";

/** Ways of sending by a person, by Roundcube's own script, or by other script in its page. */
export type SendWay = PersonsSend | "script-click" | "command" | PageMadeSend;

type PersonsSend =
  | "click"
  | "enter"
  | "space"
  | "clone"
  | "double-click"
  | "double-enter"
  | "key-repeat"
  | "second-button";

/** Every way of the elastic skin, for tables of cases. After those of `SEND_WAYS_STAYING` Roundcube's page does not leave the message. */
export const SEND_WAYS: readonly SendWay[] = [
  "click",
  "enter",
  "space",
  "clone",
  "double-click",
  "double-enter",
  "key-repeat",
  "script-click",
  "command",
  "form-submit",
  "request-submit",
  "frame-submit",
  "fetch",
  "xhr",
  "beacon"
];

/** The mail goes, but the answer does not reach the frame in which Roundcube waits for it. */
export const SEND_WAYS_STAYING: readonly SendWay[] = ["fetch", "xhr", "beacon"];

/** Width at which the elastic skin shows a clone of the button at the bottom in place of the button. */
const NARROW = { width: 480, height: 800 };

const BY_PERSON: Readonly<Record<PersonsSend, (page: Page, button: string) => Promise<void>>> = {
  click: (page, button) => page.click(button),
  enter: async (page, button) => {
    await focus(page, button);
    await page.press("Enter");
  },
  space: async (page, button) => {
    await focus(page, button);
    await page.press("Space");
  },
  clone: async (page) => {
    await page.setViewport(NARROW.width, NARROW.height);
    await page.click("a.send[id$=-clone]");
  },
  "double-click": (page, button) => page.doubleClick(button),
  "double-enter": async (page, button) => {
    await focus(page, button);
    await page.press("Enter");
    await page.press("Enter").catch(ignoreLeft);
  },
  "key-repeat": async (page, button) => {
    await focus(page, button);
    await page.holdKey("Enter", 6);
  },
  /** Of the classic skin, under the text. */
  "second-button": (page) => page.click("#compose-buttons input.mainaction")
};

/** Sends in one way, and does not wait for what comes of it. */
export async function sendBy(page: Page, way: SendWay, skin: Skin = "elastic"): Promise<void> {
  const button = SEND_BUTTON[skin];
  if (way in BY_PERSON) await BY_PERSON[way as PersonsSend](page, button);
  else if (way === "script-click") await page.scriptClick(button);
  else if (way === "command") {
    await page.evaluate(() => {
      window.rcmail?.command("send", "");
    });
  } else if (!(await page.evaluate(sendFromPage, way as PageMadeSend))) {
    throw new Error("Roundcube's own checks refused to send");
  }
}

/** As after the Tab key; the key that follows is real. */
async function focus(page: Page, button: string): Promise<void> {
  await page.waitFor(button);
  await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), button);
}

/** The window may have closed between the two presses. */
function ignoreLeft(): void {}
