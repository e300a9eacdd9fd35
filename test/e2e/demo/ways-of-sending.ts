import type { DemoMail } from "./demo-mail.ts";

export interface Way {
  readonly name: string;
  /** What the writer, or a script of the page, does. `root`: selector of the compose. */
  press(mail: DemoMail, root: string): Promise<void>;
  /** What the webmail itself still asks once the guard has let go. */
  answerPage?(mail: DemoMail, root: string): Promise<void>;
  readonly noSubject?: true;
}

const sendButton = (root: string): string => `${root} [data-action="send"]`;

async function focusSend({ page }: DemoMail, root: string): Promise<void> {
  await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), sendButton(root));
}

async function pressInBody({ page }: DemoMail, root: string, keys: string): Promise<void> {
  await page.click(`${root} [data-field="body"]`);
  await page.press(keys);
}

async function pressInMenu({ page }: DemoMail, root: string, action: string): Promise<void> {
  if (!(await page.shows(`${root} [data-action="${action}"]`))) await page.click(`${root} [data-action="send-menu"]`);
  await page.click(`${root} [data-action="${action}"]`);
}

const click = (mail: DemoMail, root: string): Promise<void> => mail.send(root);

/** Every way of sending that the demo webmail has, with the mail leaving at once. */
export const ways: readonly Way[] = [
  { name: "a click on Send", press: click },
  { name: "a tap on Send", press: ({ page }, root) => page.tap(sendButton(root)) },
  {
    name: "Enter on the button",
    async press(mail, root) {
      await focusSend(mail, root);
      await mail.page.press("Enter");
    }
  },
  {
    name: "Space on the button",
    async press(mail, root) {
      await focusSend(mail, root);
      await mail.page.press("Space");
    }
  },
  { name: "Ctrl+Enter in the text", press: (mail, root) => pressInBody(mail, root, "Control+Enter") },
  { name: "Cmd+Enter in the text", press: (mail, root) => pressInBody(mail, root, "Meta+Enter") },
  { name: "Send and archive in the menu", press: (mail, root) => pressInMenu(mail, root, "send-archive") },
  {
    name: "the webmail's own question about the subject",
    noSubject: true,
    press: click,
    answerPage: ({ page }, root) => page.click(`${root} [data-action="confirm-no-subject"]`)
  },
  { name: "demoMail.send() by a script of the page", press: (mail, root) => mail.sendByScript(root) },
  { name: "el.click() by a script of the page", press: ({ page }, root) => page.scriptClick(sendButton(root)) },
  { name: "a double click", press: ({ page }, root) => page.doubleClick(sendButton(root)) }
];

export const sendLater: Way = {
  name: "Send later in the menu",
  press: (mail, root) => pressInMenu(mail, root, "send-later"),
  async answerPage({ page }, root) {
    await page.click(`${root} [data-action="in-one-minute"]`);
    await page.click(`${root} [data-action="confirm-send-later"]`);
  }
};

/** How the page's request leaves it, and what each way of starting it meets. `fetch` is what `ways` run on. */
export const transports = ["xhr", "form", "form-submit", "beacon"] as const;
