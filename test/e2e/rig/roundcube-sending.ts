import type { Page } from "./browser.ts";
import type { PageMadeSend } from "./roundcube-page-scripts.ts";
import { sendFromPage } from "./roundcube-page-scripts.ts";

/** Ways of sending by a person, by Roundcube's own script, or by other script in its page. */
export type SendWay = PersonsSend | "script-click" | "command" | PageMadeSend;

type PersonsSend = "click" | "enter" | "space" | "clone" | "double-click" | "double-enter" | "key-repeat";

/** Every way, for tables of cases. After those of `SEND_WAYS_STAYING` Roundcube's page does not leave the message. */
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

const BUTTON = ".formbuttons button.send";

/** Width at which the elastic skin shows a clone of the button at the bottom in place of the button. */
const NARROW = { width: 480, height: 800 };

const BY_PERSON: Readonly<Record<PersonsSend, (page: Page) => Promise<void>>> = {
  click: (page) => page.click(BUTTON),
  enter: async (page) => {
    await focusButton(page);
    await page.press("Enter");
  },
  space: async (page) => {
    await focusButton(page);
    await page.press("Space");
  },
  clone: async (page) => {
    await page.setViewport(NARROW.width, NARROW.height);
    await page.click("a.send[id$=-clone]");
  },
  "double-click": (page) => page.doubleClick(BUTTON),
  "double-enter": async (page) => {
    await focusButton(page);
    await page.press("Enter");
    await page.press("Enter").catch(ignoreLeft);
  },
  "key-repeat": async (page) => {
    await focusButton(page);
    await page.holdKey("Enter", 6);
  }
};

/** Sends in one way, and does not wait for what comes of it. */
export async function sendBy(page: Page, way: SendWay): Promise<void> {
  if (way in BY_PERSON) await BY_PERSON[way as PersonsSend](page);
  else if (way === "script-click") await page.scriptClick(BUTTON);
  else if (way === "command") {
    await page.evaluate(() => {
      window.rcmail?.command("send", "");
    });
  } else if (!(await page.evaluate(sendFromPage, way as PageMadeSend))) {
    throw new Error("Roundcube's own checks refused to send");
  }
}

/** As after the Tab key; the key that follows is real. */
async function focusButton(page: Page): Promise<void> {
  await page.waitFor(BUTTON);
  await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), BUTTON);
}

/** The window may have closed between the two presses. */
function ignoreLeft(): void {}
