import type { ShadowMode, ShapeName, Transport } from "../../simulators/unknown/wire.ts";
import type { UnknownMail } from "./unknown-mail.ts";

export interface Way {
  readonly shape: ShapeName;
  readonly name: string;
  press(mail: UnknownMail): Promise<void>;
  readonly transport?: Transport;
  readonly lang?: "ja";
  readonly shadow?: ShadowMode;
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
      void window.simulated.composes[0]
        ?.find('[data-sim="body"]')
        .dispatchEvent(new KeyboardEvent("keydown", { key: "MailSend", bubbles: true, cancelable: true }))
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

const inShadow = (name: string, press: Way["press"], transport?: Transport): Way => ({
  shape: "plain",
  name: `${name}, all of it in a shadow root`,
  press,
  shadow: "open",
  ...(transport ? { transport } : {})
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
  scripted("two-step"),
  { shape: "components", name: "a click on a component's slotted words", press: click },
  { shape: "components", name: "Enter on a component's button", press: (mail) => pressOn(mail, "send", "Enter") },
  { shape: "components", name: "Ctrl+Enter in a component's editor", press: (mail) => inText(mail, "Control+Enter") },
  inShadow("a click", click, "fetch"),
  inShadow("Enter in the subject", (mail) => pressOn(mail, "subject", "Enter"), "form"),
  inShadow("a script, by requestSubmit", script, "request-submit"),
  inShadow("a script, by submit", script, "form-submit"),
  inShadow("a script, by XHR", script, "xhr"),
  { ...inShadow("Ctrl+Enter in the editor's frame", (mail) => inText(mail, "Control+Enter")), shape: "proton" }
];

export const queryOf = ({ shape, transport, lang, shadow }: Way): string =>
  String(
    new URLSearchParams({
      shape,
      ...(transport ? { transport } : {}),
      ...(lang ? { lang } : {}),
      ...(shadow ? { shadow } : {})
    })
  );
