import type { OutlookMail } from "./outlook-mail.ts";
import { SEND } from "./outlook-mail.ts";

export interface Way {
  readonly name: string;
  /** How the page behaves: simulators/outlook/page/settings.ts. Spread over the ways, so that each is met by some. */
  readonly query: string;
  /** What the writer does. */
  press(mail: OutlookMail): Promise<void>;
  /** What the page still asks once the guard has let go. */
  answerPage?(mail: OutlookMail): Promise<void>;
  /** The request waits instead of the press: kept, the page tells its own failure. */
  readonly waits?: true;
  /** The mail is too long for a header. */
  readonly long?: true;
}

const MENU = ".fui-SplitButton__menuButton";
const test = (name: string): string => `[data-test="${name}"]`;

async function onSend({ page }: OutlookMail, key: string): Promise<void> {
  await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), SEND);
  await page.press(key);
}

async function inMenu({ page }: OutlookMail, ...names: readonly string[]): Promise<void> {
  if (!(await page.shows('[role="menu"]'))) await page.click(MENU);
  for (const name of names) await page.click(test(name));
}

const click = (mail: OutlookMail): Promise<void> => mail.send();

export const ways: readonly Way[] = [
  { name: "a click", query: "lang=en&chips=both&hash=zq", press: click },
  { name: "Enter on the button", query: "lang=ja", press: (mail) => onSend(mail, "Enter") },
  { name: "Space on the button", query: "transport=fetch&saves", press: (mail) => onSend(mail, "Space") },
  {
    name: "Ctrl+Enter in a reply",
    query: "view=inline&transport=request",
    press: ({ page }) => page.press("Control+Enter")
  },
  { name: "Cmd+Enter", query: "view=bare&copies=hidden", press: ({ page }) => page.press("Meta+Enter") },
  { name: "a double click", query: "saves&tips", long: true, press: ({ page }) => page.doubleClick(SEND) },
  { name: "a click by a script", query: "copies=bcc", press: ({ page }) => page.scriptClick(SEND) },
  {
    name: "Send in the menu",
    query: "lang=ja",
    press: (mail) => inMenu(mail, "menu-send"),
    // The menu closed when the question took the focus; it stands open again for the writer.
    answerPage: (mail) => inMenu(mail, "menu-send")
  },
  {
    name: "a planned time",
    query: "lang=en&saves",
    press: (mail) => inMenu(mail, "schedule", "preset"),
    answerPage: (mail) => inMenu(mail, "schedule", "preset")
  },
  {
    name: "a time of one's own, in a dialog",
    query: "transport=fetch",
    async press(mail) {
      if (!(await mail.page.shows(test("custom-send")))) await inMenu(mail, "schedule", "custom");
      await mail.page.click(test("custom-send"));
    }
  },
  {
    name: "the page's own question",
    query: "reminds&lang=ja",
    press: click,
    answerPage: ({ page }) => page.click(test("anyway"))
  },
  { name: "a click, names alone", query: "chips=name", waits: true, press: click },
  { name: "a click, names alone that the page asked about", query: "chips=name&tips&transport=fetch", press: click },
  { name: "a click, recipients folded", query: "chips=name&folds&saves&transport=request", waits: true, press: click },
  { name: "a click, sent later", query: "undo=700", press: click },
  { name: "a click, names alone, sent later", query: "chips=name&undo=400&transport=fetch", waits: true, press: click },
  { name: "a click in a pop-out", query: "view=popout&saves", press: click },
  {
    name: "Ctrl+Enter in a pop-out, names alone",
    query: "view=popout&chips=name",
    waits: true,
    press: ({ page }) => page.press("Control+Enter")
  },
  { name: "a click in a pop-out that closes", query: "view=popout&closes", press: click },
  {
    name: "a click in a pop-out that closes, names alone",
    query: "view=popout&closes&chips=name&transport=fetch",
    waits: true,
    async press(mail) {
      await mail.send();
      await mail.popOutCloses();
    }
  },
  {
    name: "a request that cannot wait",
    query: "chips=name&transport=xhr-sync",
    waits: true,
    press: click,
    // Refused: it goes with the writer's next press.
    answerPage: click
  }
];
