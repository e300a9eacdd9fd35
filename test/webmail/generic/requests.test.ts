// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import type { PageRequest } from "../../../src/webmail/adapter.ts";
import { generic } from "../../../src/webmail/generic/adapter.ts";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import { sendingAdapter } from "../../../src/webmail/send-requests.ts";
import { showRoundcube } from "../roundcube/roundcube-page.ts";
import { emptyPage, onlyCompose, written } from "./generic-page.ts";

const mail = { to: ["jan@klant.example"], subject: "Cijfers van vorig jaar", body: "Zie de bijlage, met groet" };
const json = { to: [{ email: "jan@klant.example" }], subject: mail.subject, html: `<p>${mail.body}</p>` };
const form = { mail_to: mail.to.join(), mail_subject: mail.subject, mail_body: mail.body };
const soap = (name: string, more = {}): object => ({
  Body: { [name]: { m: { ...more, e: [{ t: "t", a: mail.to[0] }], su: { _content: mail.subject } } } }
});

interface Made {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function made(url: string, body: object | string, { method = "POST", headers = {} }: Made = {}): PageRequest {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return pageRequest({ url, method, headers, body: () => text });
}
const urlencoded = (fields: Record<string, string>): string => String(new URLSearchParams(fields));

beforeEach(() => {
  emptyPage();
  written("plain", mail);
});

const sends: Record<string, PageRequest> = {
  "the mail itself, to an address that says nothing": made("/x", json),
  "the same, put": made("/x/5", json, { method: "PUT" }),
  "fields of a form": made("/x", urlencoded(form)),
  "JSON in a field of a form": made("/x", urlencoded({ payload: JSON.stringify(json) })),
  "parts of a multipart text": made("/x", `--b\r\n\r\n${mail.to}\r\n--b\r\n\r\n${mail.subject}\r\n--b--`),
  GraphQL: made("/graphql", {
    operationName: "SendMessage",
    query: "mutation SendMessage { sendMessage { id } }",
    variables: json
  }),
  "an action in its address": made("/api?action=send", json),
  "a send of a saved draft": made("/api", { action: "send", draft_id: 4, ...json }),
  "a flag that says no draft": made("/api/messages", { ...json, draft: false, isDraft: "0" }),
  "a draft sent by its number alone": made("/mail/drafts/7/send", {}),
  "a draft saved with a time to leave": made("/api/drafts", { ...json, sendAt: 1_893_456_000 }),
  SnappyMail: made("/?/Json/&q[]=/0/", { Action: "SendMessage", ...json }),
  Zimbra: made("/service/soap/SendMsgRequest", soap("SendMsgRequest")),
  "Zimbra, later": made("/service/soap/SaveDraftRequest", soap("SaveDraftRequest", { autoSendTime: "1893456000000" })),
  "Nextcloud, from a draft": made("/apps/mail/api/outbox/from-draft/5", json),
  "Nextcloud, from the outbox": made("/apps/mail/api/outbox/5", json, { method: "PUT" }),
  Cypht: made("/?page=compose", urlencoded({ compose_to: "jan@klant.example", smtp_send: "Verzenden" })),
  "Cypht, and archive": made("/?page=compose", urlencoded({ compose_to: "jan@klant.example", smtp_send_archive: "1" })),
  Proton: made("/api/mail/v4/messages/abc==?Source=composer", { Packages: ["sealed"] }),
  Tuta: made("/rest/tutanota/senddraftservice", { mail: "sealed" }),
  JMAP: made("/jmap", { methodCalls: [["EmailSubmission/set", { create: {} }, "0"]] }),
  Yahoo: made("/ws/v3/batch?name=messages.saveAndSend", "sealed")
};

const passes: Record<string, PageRequest> = {
  "a draft, in its address": made("/api/drafts", json),
  "a draft, by a flag": made("/api/messages", { ...json, draft: true }),
  "a draft, by a flag beside a name that sends": made("/?_action=send", urlencoded({ ...form, _draft: "1" })),
  "an autosave, by its action": made("/api/send?action=autosave", json),
  "a form submitted by its button for drafts": made("/x", urlencoded({ ...form, save_draft: "Opslaan" })),
  "GraphQL that saves": made("/graphql", { query: "mutation ($m: M!) { saveDraft(m: $m) { id } }", variables: json }),
  "a look for an address": made("/api/people", { query: "jan@klant.example" }),
  "statistics about sending": made("/telemetry/send", { event: "mail-send", to: "jan@klant.example" }),
  "a chat": made("/chat/messages/send", { text: "dag" }),
  "another mail's read receipt": made("/mail/receipts/send", { id: 4 }),
  "the mail, asked for": made("/x", json, { method: "GET" }),
  "SnappyMail saving": made("/?/Json/&q[]=/0/", { Action: "SaveMessage", ...json }),
  "Zimbra saving": made("/service/soap/SaveDraftRequest", soap("SaveDraftRequest")),
  "Nextcloud saving": made("/apps/mail/api/drafts/5", json, { method: "PUT" }),
  "Nextcloud, what was queued before": made("/apps/mail/api/outbox/5", {}),
  "Cypht saving": made(
    "/",
    urlencoded({ hm_ajax_hook: "ajax_smtp_save_draft", draft_to: "jan@klant.example", draft_subject: mail.subject })
  ),
  "Proton saving": made("/api/mail/v4/messages", {
    Message: { ToList: [{ Address: mail.to[0] }], Subject: mail.subject }
  }),
  "Proton reading": made("/api/mail/v4/messages/read", { IDs: ["a"] }, { method: "PUT" }),
  "JMAP saving": made("/jmap", { methodCalls: [["Email/set", { create: { a: json } }, "0"]] })
};

describe("what a page with a compose asks of its server", () => {
  test.each(Object.entries(sends))("sends: %s", (_, request) => {
    expect(generic.isSendRequest(request)).toBe(true);
    expect(generic.requests.concerns.test(request.url)).toBe(true);
    expect(generic.composeOfRequest(request, document)).toEqual(onlyCompose());
  });

  test.each(Object.entries(passes))("does not: %s", (_, request) => {
    expect(generic.isSendRequest(request)).toBe(false);
  });
});

test("of a page without a compose nothing sends that is not known to", () => {
  emptyPage();
  for (let i = 0; i < 8; i++) written("plain", { to: ["x@y.example"], subject: String(i) });
  generic.composes(document);
  emptyPage();
  expect(generic.isSendRequest(sends["an action in its address"] as PageRequest)).toBe(false);
});

test("a page that another webmail knows is left to it", () => {
  showRoundcube({ to: mail.to[0] ?? "", subject: mail.subject, body: mail.body });
  expect(generic.isSendRequest(made("/x", json))).toBe(true);
  expect(sendingAdapter(made("/x", json))).toBeNull();
});

test("addresses that are refused without a guard are those that only send", () => {
  const refused = Object.entries(sends).filter(([, { url }]) => generic.requests.refuse.test(url));
  expect(refused.map(([name]) => name)).toEqual(["Zimbra", "Nextcloud, from a draft", "Tuta", "Yahoo"]);
  expect(Object.values(passes).some(({ url }) => generic.requests.refuse.test(url))).toBe(false);
});

describe("the request is the truth", () => {
  const read = (body: object) => {
    const shown = generic.read(onlyCompose());
    return { shown, draft: generic.withRequest?.(shown, made("/x", body)) };
  };

  test("what only repeats the page is the page's draft itself", () => {
    const { shown, draft } = read(json);
    expect(draft).toBe(shown);
  });

  test("whom the page does not show is added, in the right field", () => {
    const { draft } = read({ ...json, cc: ["c@elders.example"], bccList: [{ Address: "D@elders.example" }] });
    expect(draft).toMatchObject({ to: "jan@klant.example", cc: "c@elders.example", bcc: "d@elders.example" });
  });

  test("a name gets its address", () => {
    const shown = { ...generic.read(onlyCompose()), to: '"Jansen, Jan"' };
    expect(generic.withRequest?.(shown, made("/x", json))).toMatchObject({ to: "jan@klant.example" });
  });

  test("text that the page hides is read", () => {
    const { draft } = read({ ...json, html: `<p>${mail.body}</p><blockquote>BSN 123456782</blockquote>` });
    expect(draft?.body.content).toContain("123456782");
  });

  test("more files than the page shows are not understood", () => {
    expect(read({ ...json, attachments: [{ id: 1 }, { id: 2 }] }).draft?.notUnderstood).toEqual(["attachments"]);
  });

  test("what is encrypted leaves it at the page", () => {
    const { shown, draft } = read({ Packages: ["sealed"] });
    expect(draft).toBe(shown);
  });
});
