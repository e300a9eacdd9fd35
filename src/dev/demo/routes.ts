import { type Deliver, send } from "./delivery.ts";
import type { MailStore } from "./mail-store.ts";
import { parseJson, readDraft, readSend, readSendForm } from "./request-shapes.ts";
import { CONTACTS, SENDERS } from "./seed-mails.ts";
import type { DraftWire, Language, SendAnswer, SendWire } from "./wire.ts";

export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly type: string;
  readonly body: Buffer;
  readonly language: Language;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Office {
  readonly store: MailStore;
  readonly deliver: Deliver;
  readonly timers: Set<NodeJS.Timeout>;
}

type Handler = (request: Incoming, office: Office, id: string) => Reply | Promise<Reply>;

/** Every request of the page to its server. `:id` stands for one path segment. */
const ROUTES: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ["GET", "/api/contacts", () => json(200, { contacts: CONTACTS, senders: SENDERS })],
  ["GET", "/api/mails", ({ url, language }, { store }) => json(200, store.mails(folderOf(url), language))],
  ["GET", "/api/mails/:id", (_request, { store }, id) => found(store.mail(id))],
  ["POST", "/api/mails/:id/forward", forwardMail],
  ["GET", "/api/drafts", (_request, { store }) => json(200, store.drafts())],
  ["POST", "/api/drafts", saveDraft],
  ["GET", "/api/drafts/:id", (_request, { store }, id) => found(store.draft(id))],
  ["DELETE", "/api/drafts/:id", (_request, { store }, id) => ({ status: store.removeDraft(id) ? 204 : 404 })],
  ["POST", "/api/uploads", saveUpload],
  ["GET", "/api/attachments/:id", giveAttachment],
  ["DELETE", "/api/attachments/:id", (_request, { store }, id) => ({ status: store.removeAttachment(id) ? 204 : 404 })],
  ["POST", "/api/send", sendMail],
  ["GET", "/api/outcomes/:id", (_request, { store }, id) => json(200, store.outcomes.get(id) ?? { ok: null })]
];

/** Answers one request; null when no route has its path. */
export async function answer(request: Incoming, office: Office): Promise<Reply | null> {
  let pathKnown = false;
  for (const [method, path, handler] of ROUTES) {
    const id = matchPath(path, request.url.pathname);
    if (id === null) continue;
    pathKnown = true;
    if (method === request.method) return handler(request, office, id);
  }
  return pathKnown ? { status: 405 } : null;
}

export function json(status: number, value: unknown): Reply {
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(value) };
}

function matchPath(path: string, actual: string): string | null {
  const [before = "", after] = path.split(":id");
  if (after === undefined) return actual === path ? "" : null;
  if (!actual.startsWith(before) || !actual.endsWith(after)) return null;
  const id = actual.slice(before.length, actual.length - after.length);
  return id === "" || id.includes("/") ? null : id;
}

function folderOf(url: URL): "inbox" | "sent" {
  return url.searchParams.get("folder") === "sent" ? "sent" : "inbox";
}

function found(value: unknown): Reply {
  return value === undefined ? { status: 404 } : json(200, value);
}

function saveDraft(request: Incoming, { store }: Office): Reply {
  const draft = readDraft(parseJson(request.body.toString("utf8")));
  return draft === null ? { status: 400 } : json(200, { draftId: store.saveDraft(draft).draftId });
}

function forwardMail(request: Incoming, { store }: Office, id: string): Reply {
  const mail = store.mail(id);
  const text = parseJson(request.body.toString("utf8")) as Partial<DraftWire> | null | undefined;
  if (!mail) return { status: 404 };
  const { composeId, subject, body } = text ?? {};
  if (typeof composeId !== "string" || typeof subject !== "string" || typeof body !== "string") return { status: 400 };
  return json(200, store.forward(mail, { composeId, subject, body }));
}

async function saveUpload(request: Incoming, { store }: Office): Promise<Reply> {
  const headers = { "content-type": request.type };
  const form = await new Response(new Uint8Array(request.body), { headers }).formData().catch(() => null);
  const file = form?.get("file");
  if (!file || typeof file === "string") return { status: 400 };
  const type = file.type || "application/octet-stream";
  return json(200, store.addAttachment(file.name, type, new Uint8Array(await file.arrayBuffer())));
}

function giveAttachment(_request: Incoming, { store }: Office, id: string): Reply {
  const attachment = store.attachment(id);
  if (!attachment) return { status: 404 };
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`;
  // Never the type the uploader claimed: an HTML attachment must not become a page of this origin.
  const headers = { "content-type": "application/octet-stream", "content-disposition": disposition };
  return { status: 200, headers, body: attachment.bytes };
}

async function sendMail(request: Incoming, office: Office): Promise<Reply> {
  const text = request.body.toString("utf8");
  const isForm = request.type.startsWith("application/x-www-form-urlencoded");
  const form = new URLSearchParams(isForm ? text : "");
  const mail = isForm ? readSendForm(form) : readSend(parseJson(text));
  if (mail === null) return json(400, { ok: false, error: "bad-request" } satisfies SendAnswer);
  const result = await send(mail, office.store, office.deliver, office.timers);
  office.store.outcomes.set(mail.composeId, result);
  if (isForm) return backToPage(form, mail, result, office.store);
  return json(result.ok ? 200 : 422, result);
}

/** A classic form has left its page: the answer sends the browser back to it, with the draft where sending failed. */
function backToPage(form: URLSearchParams, mail: SendWire, result: SendAnswer, store: MailStore): Reply {
  const back = new URLSearchParams(form.get("back") ?? "");
  if (result.ok) back.set("sent", "1");
  else {
    back.set("error", result.error);
    back.set("draft", store.saveDraft(mail).draftId);
  }
  const path = back.get("popup") === "1" ? "/compose" : "/";
  return { status: 303, headers: { location: `${path}?${back}` } };
}
