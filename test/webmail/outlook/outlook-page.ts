import type { PageRequest, WebmailAdapter } from "../../../src/webmail/adapter.ts";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import { showPage } from "../dom.ts";

export interface Shown {
  /** Text of each chip; a label behind a bar: `Jan|jan@b.example`. */
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  /** Typed into To and not yet a chip. */
  readonly typed?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly files?: readonly string[];
  readonly draft?: string;
}

const chipHtml = (text: string): string => {
  const [name = "", label = ""] = text.split("|");
  const shown = name.replace(/</g, "&lt;");
  return (
    `<span contenteditable="false" title="${label}"><span class="textContainer-7">${shown}</span>` +
    '<button class="fui-InteractionTagSecondary">×</button></span>'
  );
};

const wellHtml = (chips: readonly string[] = [], label = "", typed = ""): string =>
  `<div contenteditable="true" role="textbox" aria-label="${label}">${chips.map(chipHtml).join("")}${typed}</div>`;

const cardHtml = (name: string): string =>
  `<div data-testid="AttachmentCard"><span title="${name}">${name.slice(0, 3)}…</span><span>3 kB</span>` +
  `<a href="/owa/service.svc/s/GetFileAttachment?id=${name}">↓</a><button data-testid="RemoveAttachment">×</button></div>`;

const buttons = (send: string): string =>
  `<button class="_x1 fui-SplitButton__primaryActionButton" title="${send} (Ctrl+Enter)">${send}</button>` +
  '<button class="_x2 fui-SplitButton__menuButton" aria-haspopup="menu" aria-expanded="false">v</button>';

/** A compose as HTML, in any language. */
export function composeHtml(shown: Shown = {}, send = "Verzenden"): string {
  const { to, cc, bcc, typed, subject = "", body = "", files = [], draft = "AAMkAGQ4draft1" } = shown;
  return (
    `<div data-app-section="ComposeForm" class="_q9"><div>${buttons(send)}</div>` +
    `<div>${wellHtml(to, "Aan", typed)}${wellHtml(cc, "Cc")}${wellHtml(bcc, "Bcc")}</div>` +
    `<input type="text" autocomplete="off" id="MSG_${draft}_SUBJECT" value="${subject}">` +
    `<div>${files.map(cardHtml).join("")}</div>` +
    `<div id="editorParent_1"><div contenteditable="true" role="textbox" aria-multiline="true">${body}</div></div></div>`
  );
}

/** Outlook's page with these composes, below a button that is a split one too. */
export function showOutlook(...composes: string[]): void {
  const fresh = '<button class="fui-SplitButton__primaryActionButton">Nieuw</button>';
  showPage(
    `<nav>${fresh}</nav><div role="main">${composes.map((html) => `<section>${html}</section>`).join("")}</div>`
  );
}

export interface WirePerson {
  readonly Name: string;
  readonly EmailAddress: string;
}

export const person = (Name: string, EmailAddress: string): WirePerson => ({ Name, EmailAddress });

export type Payload = Readonly<Record<string, unknown>>;

export const created = (item: Payload, MessageDisposition = "SendAndSaveCopy"): Payload => ({
  MessageDisposition,
  Items: [{ __type: "Message:#Exchange", ...item }]
});

export const updated = (id: string, items: readonly Payload[], MessageDisposition = "SendAndSaveCopy"): Payload => ({
  MessageDisposition,
  ItemChanges: [{ ItemId: { Id: id }, Updates: items.map((Item) => ({ __type: "SetItemField:#Exchange", Item })) }]
});

export const html = (Value: string): Payload => ({ BodyType: "HTML", Value });

/** A call of the service; its payload in the body, or in the header. */
export function call(action: string, Body: Payload, where: "body" | "header" = "body"): PageRequest {
  const text = JSON.stringify({ Body });
  const headers: Record<string, string> = { action, "x-anchormailbox": "UPN:onno@kantoor-onno.example" };
  if (where === "header") headers["x-owa-urlpostdata"] = encodeURIComponent(text);
  const url = `/owa/0/service.svc?action=${action}&app=Mail`;
  return pageRequest({ url, method: "POST", headers, body: () => (where === "body" ? text : "") });
}

/** The page has asked about these people, as it does when they are added. */
export function told(adapter: WebmailAdapter, ...people: readonly WirePerson[]): void {
  adapter.hear?.(call("GetMailTips", { Recipients: people }), document);
}
