import type { ShapeName, Transport } from "../../simulators/unknown/wire.ts";
import type { UnknownMail } from "./unknown-mail.ts";

export interface Way {
  readonly shape: ShapeName;
  readonly name: string;
  press(mail: UnknownMail): Promise<void>;
  readonly transport?: Transport;
  readonly lang?: "ja";
}

const click = (mail: UnknownMail): Promise<void> => mail.press("send");
const script = (mail: UnknownMail): Promise<void> => mail.sendByScript();

async function pressOn(mail: UnknownMail, part: string, keys: string): Promise<void> {
  await mail.focus(part);
  await mail.page.press(keys);
}

async function inText(mail: UnknownMail, keys: string): Promise<void> {
  await mail.press("body");
  await mail.page.press(keys);
}

/** As the key that some keyboards have for it, which no driver of a browser can press. */
function mailKey(mail: UnknownMail): Promise<void> {
  return mail.page.evaluate(
    () =>
      void document
        .querySelector('[data-sim="body"]')
        ?.dispatchEvent(new KeyboardEvent("keydown", { key: "MailSend", bubbles: true, cancelable: true }))
  );
}

async function later(mail: UnknownMail): Promise<void> {
  if (!(await mail.page.shows('[data-sim="later"]'))) await mail.press("menu");
  await mail.press("later");
}

const scripted = (transport: Transport): Way => ({
  shape: "plain",
  name: `a script, by ${transport}`,
  press: script,
  transport
});

/** Every way in which the simulated webmails send. */
export const ways: readonly Way[] = [
  { shape: "snappymail", name: "a click on the paper plane", press: click },
  { shape: "snappymail", name: "Ctrl+Enter", press: (mail) => inText(mail, "Control+Enter") },
  { shape: "snappymail", name: "the MailSend key", press: mailKey },
  { shape: "zimbra", name: "a click", press: click },
  { shape: "zimbra", name: "send later in a menu drawn outside", press: later },
  { shape: "nextcloud", name: "a click, with a composer that closes and a queue", press: click },
  { shape: "nextcloud", name: "Enter in the subject", press: (mail) => pressOn(mail, "subject", "Enter") },
  { shape: "cypht", name: "a button that presses another", press: click },
  { shape: "cypht", name: "send and archive", press: (mail) => mail.press("archive") },
  { shape: "proton", name: "a click, sealed, with a composer that closes", press: click },
  { shape: "proton", name: "Cmd+Enter in the editor's frame", press: (mail) => inText(mail, "Meta+Enter") },
  { shape: "proton", name: "planned in a menu drawn outside", press: later },
  { shape: "plain", name: "Enter on the button", press: (mail) => pressOn(mail, "send", "Enter"), transport: "xhr" },
  { shape: "plain", name: "a click, in Japanese", press: click, lang: "ja", transport: "form" },
  {
    shape: "plain",
    name: "a double click",
    press: (mail) => mail.page.doubleClick('[data-sim="send"]'),
    transport: "two-step"
  },
  scripted("fetch"),
  scripted("form-submit"),
  scripted("two-step")
];

export const queryOf = ({ shape, transport, lang }: Way): string =>
  String(new URLSearchParams({ shape, ...(transport ? { transport } : {}), ...(lang ? { lang } : {}) }));
