import type { PageRequest, SendIntent } from "../../../src/webmail/adapter.ts";
import { gmail } from "../../../src/webmail/gmail/adapter.ts";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import type { Content, SimulatedCompose } from "../../simulators/gmail/page/compose.ts";
import { Mailbox } from "../../simulators/gmail/page/mailbox.ts";
import { type Variant, variantOf } from "../../simulators/gmail/variant.ts";
import { type Mail, type Purpose, syncBody } from "../../simulators/gmail/wire.ts";

/** Composes of the simulator's page, without its server; the query says its shape, language and generation. */
export function openGmail(query: string, ...contents: Content[]): SimulatedCompose[] {
  document.body.replaceChildren();
  document.body.className = "";
  const mailbox = new Mailbox(variantOf(query));
  return contents.map((content) => mailbox.open(content));
}

/** The same, of a page that does nothing when it is pressed. */
export function showGmail(query: string, ...contents: Content[]): void {
  openGmail(query, ...contents);
  const rest = document.createElement("div");
  rest.append(...document.body.childNodes);
  for (const type of ["mousedown", "mouseup", "click", "keydown", "keyup"])
    rest.addEventListener(type, (event) => event.stopPropagation(), true);
  document.body.append(rest);
}

/** What the adapter says of an event at the moment the guard hears it; the page does not get it. */
export function intentAt(target: Element, event: Event): SendIntent | null {
  let found: SendIntent | null = null;
  const hear = (heard: Event): void => {
    found = gmail.sendIntent(heard);
    heard.stopImmediatePropagation();
  };
  window.addEventListener(event.type, hear, true);
  target.dispatchEvent(event);
  window.removeEventListener(event.type, hear, true);
  return found;
}

const all = { bubbles: true, cancelable: true, composed: true };

export const pressAt = (target: Element, type = "click", init: MouseEventInit = {}): SendIntent | null =>
  intentAt(target, new MouseEvent(type, { ...all, ...init }));

export const keyAt = (target: Element, init: KeyboardEventInit, type = "keydown"): SendIntent | null =>
  intentAt(target, new KeyboardEvent(type, { ...all, ...init }));

export const aMail: Mail = {
  id: "msg-a:r1",
  from: "onno@kantoor-onno.example",
  to: [{ address: "a@b.example", name: "Bea" }],
  cc: [],
  bcc: [],
  subject: "Vraag",
  html: "Hoi",
  quote: "",
  files: []
};

/** What Gmail's page posts. */
export function syncOf(purpose: Purpose, change: Partial<Mail> = {}, format: Variant["format"] = "list"): string {
  return syncBody({ ...aMail, ...change }, purpose, format);
}

export function syncRequest(body: string | null, url = "/sync/u/0/i/s?hl=en&c=5", method = "POST"): PageRequest {
  return pageRequest({ url, method, body: () => body });
}
