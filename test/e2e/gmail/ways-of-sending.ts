import type { GmailMail } from "./gmail-mail.ts";

export interface Way {
  readonly name: string;
  /** The variant of the page it is tried in: over all ways each form of Gmail occurs. */
  readonly query: string;
  press(mail: GmailMail, root: string): Promise<void>;
  /** What Gmail itself still asks once the guard has let go. */
  answerPage?(mail: GmailMail, root: string): Promise<void>;
  readonly noSubject?: true;
  readonly planned?: true;
}

const send = (root: string): string => `${root} .aoO`;
const item = '[selector="scheduledSend"]';
const preset = "[data-preset=tomorrow-morning]";

async function pressIn({ page }: GmailMail, selector: string, keys: string): Promise<void> {
  await page.click(selector);
  await page.press(keys);
}

async function keyOn(mail: GmailMail, selector: string, key: string): Promise<void> {
  await mail.focus(selector);
  await mail.page.press(key);
}

async function openMenu({ page }: GmailMail, root: string): Promise<void> {
  await page.click(`${root} .hG`);
  await page.waitFor(item);
}

async function planByPointer(mail: GmailMail, root: string): Promise<void> {
  await openMenu(mail, root);
  await mail.page.click(item);
}

async function planByKeys(mail: GmailMail, root: string): Promise<void> {
  await openMenu(mail, root);
  await keyOn(mail, item, "Enter");
}

export const ways: readonly Way[] = [
  {
    name: "a click on Send",
    query: "lang=nl",
    press: (mail, root) => mail.send(root)
  },
  {
    name: "Enter on the button",
    query: "chips=textarea&shape=full&transport=fetch",
    press: (mail, root) => keyOn(mail, send(root), "Enter")
  },
  {
    name: "Space on a button that acts when the key comes up",
    query: "chips=table&button=pointer&format=batched",
    press: (mail, root) => keyOn(mail, send(root), "Space")
  },
  {
    name: "Ctrl+Enter in the text of a window of its own",
    query: "chips=option&shape=popout&transport=request",
    press: (mail, root) => pressIn(mail, `${root} [g_editable]`, "Control+Enter")
  },
  {
    name: "Cmd+Enter in the subject",
    query: "lang=ja&classes=other&format=object",
    press: (mail, root) => pressIn(mail, `${root} input[name=subjectbox]`, "Meta+Enter")
  },
  {
    name: "Send and archive, a button that acts when the pointer is let go",
    query: "lang=nl&shape=inline&button=pointer",
    press: ({ page }, root) => page.click(`${root} .Uo`)
  },
  {
    name: "Send later, a preset",
    query: "menu=outside&classes=other&shape=inline&transport=fetch",
    planned: true,
    press: planByPointer,
    answerPage: ({ page }) => page.click(preset)
  },
  {
    name: "Send later by keys",
    query: "lang=ja&chips=textarea",
    planned: true,
    press: planByKeys,
    answerPage: (mail) => keyOn(mail, preset, "Enter")
  },
  {
    name: "Send later, a moment of the writer's choice",
    query: "shape=popout&chips=table&classes=other",
    planned: true,
    press: planByPointer,
    async answerPage({ page }) {
      await page.click("[data-preset=custom]");
      await page.click("button[name=confirm]");
    }
  },
  {
    name: "Gmail's own question about the subject",
    query: "format=batched",
    noSubject: true,
    press: (mail, root) => mail.send(root),
    answerPage: ({ page }) => page.click("[role=alertdialog] [name=ok]")
  },
  {
    name: "el.click() by a script of the page",
    query: "chips=option&format=object&text=signed",
    press: ({ page }, root) => page.scriptClick(send(root))
  },
  {
    name: "a double click, of a mail that leaves after the time to undo",
    query: "lang=nl&undo=900",
    press: ({ page }, root) => page.doubleClick(send(root))
  }
];
