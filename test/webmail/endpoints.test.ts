import { describe, expect, test } from "vitest";
import { seenRequest } from "../../src/browser/network-check/seen-request.ts";
import type { LockRule, SaidMail } from "../../src/core/mail/send-endpoint.ts";
import { endpoints } from "../../src/webmail/endpoints.ts";
import { adapters } from "../../src/webmail/list.ts";
import { syncBody } from "../simulators/gmail/wire.ts";

const endpoint = (id: string) => {
  const found = endpoints.find(({ webmail }) => webmail === id);
  if (!found) throw new Error(id);
  return found;
};
const form = (fields: Record<string, string>): string => String(new URLSearchParams(fields));
const roundcube = "https://mail.example.nl/rc/";
const sogo = "https://mail.example.nl/SOGo/";
const horde = "https://mail.example.nl/horde/";
const nextcloud = "https://cloud.example.nl/index.php/apps/mail/";
const owa = "https://outlook.office.com/owa/service.svc?action=CreateItem&app=Mail";
const outlookMail = JSON.stringify({
  Body: {
    MessageDisposition: "SendAndSaveCopy",
    Items: [
      {
        Subject: "Vraag",
        Body: { BodyType: "HTML", Value: "<p>Dag" },
        ToRecipients: [{ Name: "Bea", EmailAddress: "a@b.example" }]
      }
    ]
  }
});
const zimbra = JSON.stringify({
  SendMsgRequest: {
    m: {
      e: [
        { a: "a@b.example", t: "t" },
        { a: "c@d.example", t: "c" }
      ],
      su: { _content: "Vraag" },
      mp: [{ ct: "text/plain", content: { _content: "Dag" } }]
    }
  }
});
const only = (to: string) => ({ to, cc: "", bcc: "" });
const sending = { _task: "mail", _action: "send", _to: "Jan <j@k.example>, ", _bcc: "b@k.example", _subject: "Vraag" };
const gmailMail = {
  ...{ id: "msg-a:r1", from: "onno@kantoor-onno.example", to: [{ address: "a@b.example", name: "Bea" }] },
  ...{ cc: [{ address: "c@d.example", name: "" }], bcc: [], subject: "Vraag", html: "Hoi", quote: "<p>quoted" },
  files: [{ id: "7", name: "a.pdf", size: 3 }]
};
const demoMail = { to: ['"Jan" <j@k.example>', "p@k.example"], cc: [], bcc: [], attachments: ["7"], subject: "Vraag" };

test("each webmail the guard knows has one, in the same order", () => {
  expect(endpoints.map(({ webmail }) => webmail)).toEqual(adapters.map(({ id }) => id));
});

describe("whether a request sends", () => {
  test.each<[string, string, string, string, string | null, string | null, boolean]>([
    ["Roundcube's form sends", "roundcube", "POST", `${roundcube}?_framed=1`, form(sending), null, true],
    [
      "Roundcube's form saves a draft",
      "roundcube",
      "POST",
      roundcube,
      form({ ...sending, _draft: "1" }),
      roundcube,
      false
    ],
    [
      "Roundcube stores what was sent",
      "roundcube",
      "POST",
      `${roundcube}?_saveonly=1`,
      form(sending),
      roundcube,
      false
    ],
    ["Roundcube uploads", "roundcube", "POST", `${roundcube}?_task=mail&_action=upload`, null, roundcube, false],
    ["a body that is not shown, to Roundcube's page", "roundcube", "POST", `${roundcube}?x=1`, null, roundcube, true],
    ["the same where no guard stands", "roundcube", "POST", `${roundcube}?x=1`, null, null, false],
    [
      "a body that is not shown, to elsewhere on that host",
      "roundcube",
      "POST",
      "https://mail.example.nl/log",
      null,
      roundcube,
      false
    ],
    [
      "Roundcube redirects a mail",
      "roundcube",
      "POST",
      `${roundcube}?_task=mail&_action=bounce`,
      form({ _to: "a@b.example" }),
      roundcube,
      true
    ],
    [
      "Roundcube opens the form for that",
      "roundcube",
      "POST",
      `${roundcube}?_task=mail&_action=bounce`,
      "",
      roundcube,
      false
    ],
    ["Horde sends", "horde", "POST", `${horde}services/ajax.php/imp/sendMessage`, "to=a", null, true],
    ["Horde saves", "horde", "POST", `${horde}services/ajax.php/imp/saveDraft`, "to=a", horde, false],
    [
      "Horde's basic page sends",
      "horde",
      "POST",
      `${horde}imp/basic.php?page=compose`,
      "btn_send_message=1",
      null,
      true
    ],
    ["Outlook sends, told in its body", "outlook", "POST", owa, outlookMail, null, true],
    ["Outlook saves", "outlook", "POST", owa, outlookMail.replace("SendAndSaveCopy", "SaveOnly"), null, false],
    ["Zimbra sends", "generic", "POST", "https://z.example/service/soap/SendMsgRequest", zimbra, null, true],
    ["Zimbra saves", "generic", "POST", "https://z.example/service/soap/", '{"SaveDraftRequest":{}}', null, false],
    [
      "Tuta, whose work no guard sees",
      "generic",
      "POST",
      "https://t.example/rest/tutanota/senddraftservice",
      "",
      null,
      false
    ],
    ["SOGo sends", "sogo", "POST", `${sogo}so/anna/Mail/0/folderDrafts/newDraft1/send`, "{}", null, true],
    ["SOGo saves", "sogo", "POST", `${sogo}so/anna/Mail/0/folderDrafts/newDraft1/save`, "{}", sogo, false],
    ["the demo sends", "demo", "POST", "http://localhost:8080/api/send", null, null, true],
    ["the demo saves a draft", "demo", "POST", "http://localhost:8080/api/drafts", "{}", null, false]
  ])("%s", (_, id, method, url, body, page, sends) => {
    expect(endpoint(id).sends(seenRequest({ url, method }, body), page)).toBe(sends);
  });
});

describe("what it says of its mail", () => {
  const addresses: Readonly<Record<string, string>> = {
    gmail: "https://mail.google.com/sync/u/0/i/s?c=1",
    outlook: owa
  };
  const nothing: SaidMail = { recipients: null, subject: null, body: null, attachments: null };
  test.each<[string, string, string | null, SaidMail]>([
    [
      "Roundcube, plain",
      "roundcube",
      form({ ...sending, _message: "Dag", _attachments: "3,4" }),
      {
        recipients: { to: "Jan <j@k.example>, ", cc: "", bcc: "b@k.example" },
        subject: "Vraag",
        body: { format: "plain", content: "Dag" },
        attachments: ["3", "4"]
      }
    ],
    [
      "Roundcube, HTML, without the list of its files",
      "roundcube",
      form({ ...sending, _bcc: "", _message: "<p>Dag", _is_html: "1" }),
      {
        recipients: { to: "Jan <j@k.example>, ", cc: "", bcc: "" },
        subject: "Vraag",
        body: { format: "html", content: "<p>Dag" },
        attachments: null
      }
    ],
    ["Roundcube, not shown", "roundcube", null, nothing],
    [
      "the demo, JSON",
      "demo",
      JSON.stringify({ ...demoMail, format: "plain", body: "Dag" }),
      {
        recipients: { to: '"Jan" <j@k.example>, p@k.example', cc: "", bcc: "" },
        subject: "Vraag",
        body: { format: "plain", content: "Dag" },
        attachments: ["7"]
      }
    ],
    [
      "the demo, a form",
      "demo",
      "to=a@b.example&to=c@d.example&subject=Vraag&format=html&body=Dag",
      {
        recipients: { to: "a@b.example, c@d.example", cc: "", bcc: "" },
        subject: "Vraag",
        body: { format: "html", content: "Dag" },
        attachments: []
      }
    ],
    [
      "SOGo",
      "sogo",
      JSON.stringify({
        ...{ to: ["Jan, de <j@k.example>"], cc: [], bcc: ["b@k.example"], subject: "Vraag", text: "<p>Dag" },
        ...{ isHTML: 1, attachmentAttrs: [{ filename: "a.pdf" }] }
      }),
      {
        recipients: { to: '"Jan, de" <j@k.example>', cc: "", bcc: "b@k.example" },
        subject: "Vraag",
        body: { format: "html", content: "<p>Dag" },
        attachments: ["a.pdf"]
      }
    ],
    [
      "Gmail",
      "gmail",
      syncBody(gmailMail, "send", "batched"),
      {
        recipients: { to: '"Bea" <a@b.example>', cc: "c@d.example", bcc: "" },
        subject: "Vraag",
        body: { format: "html", content: "Hoi<p>quoted" },
        attachments: ["a.pdf"]
      }
    ],
    [
      "Horde",
      "horde",
      form({ to: "a@b.example", cc: "", bcc: "c@d.example", subject: "Vraag", message: "<p>Dag", html: "1" }),
      {
        recipients: { to: "a@b.example", cc: "", bcc: "c@d.example" },
        subject: "Vraag",
        body: { format: "html", content: "<p>Dag" },
        attachments: null
      }
    ],
    [
      "Horde, sending on what came in",
      "horde",
      "redirect_to=a@b.example",
      { ...nothing, recipients: only("a@b.example") }
    ],
    [
      "Outlook",
      "outlook",
      outlookMail,
      {
        recipients: only('"Bea" <a@b.example>'),
        subject: "Vraag",
        body: { format: "html", content: "<p>Dag" },
        attachments: null
      }
    ],
    [
      "a webmail that has no adapter, whose requests are known",
      "generic",
      zimbra,
      {
        recipients: { to: "a@b.example", cc: "c@d.example", bcc: "" },
        subject: "Vraag",
        body: { format: "plain", content: "Dag" },
        attachments: null
      }
    ],
    ["SOGo, not shown", "sogo", null, nothing],
    ["Gmail, not shown", "gmail", null, nothing],
    ["the demo, not shown", "demo", null, nothing],
    ["the demo, broken", "demo", "{", nothing]
  ])("%s", (_, id, body, said) => {
    const url = addresses[id] ?? `${roundcube}?_action=send`;
    expect(endpoint(id).says(seenRequest({ url, method: "POST" }, body))).toEqual(said);
  });
});

test("Outlook puts a short mail into a header", () => {
  const headers = [{ name: "X-OWA-UrlPostData", value: encodeURIComponent(outlookMail) }];
  const request = seenRequest({ url: owa, method: "POST" }, "", headers);
  const { sends, says } = endpoint("outlook");
  expect([sends(request, null), says(request).recipients]).toEqual([true, only('"Bea" <a@b.example>')]);
});

test("Outlook's calendar mails too: to those invited, with the place beside the subject", () => {
  const url = owa.replace("CreateItem", "CreateCalendarEvent");
  const item = {
    ...{ __type: "CalendarItem:#Exchange", Subject: "Overleg", Location: { DisplayName: "kantoor" } },
    RequiredAttendees: [{ Mailbox: { Name: "Bea", EmailAddress: "a@b.example" } }],
    Body: { BodyType: "Text", Value: "Dag" }
  };
  const request = seenRequest({ url, method: "POST" }, JSON.stringify({ Body: { Items: [item] } }));
  const { sends, says } = endpoint("outlook");
  expect(sends(request, null)).toBe(true);
  const body = { format: "plain", content: "Dag" };
  expect(says(request)).toMatchObject({ recipients: only('"Bea" <a@b.example>'), subject: "Overleg\nkantoor", body });
});

describe("what a locked tab is denied", () => {
  /** As declarativeNetRequest judges: of the rules that fit the last one decides. */
  const denies = (rules: readonly LockRule[], address: string, by: "script" | "form"): boolean =>
    rules.findLast((rule) => (rule.by ?? by) === by && new RegExp(rule.address).test(address))?.does === "deny";
  test.each<[string, string, string, string, "script" | "form", boolean]>([
    ["script of Roundcube's page asks without an action", "roundcube", roundcube, roundcube, "script", true],
    ["the same with a query", "roundcube", roundcube, `${roundcube}?_framed=1`, "script", true],
    ["the same by the name of the file", "roundcube", roundcube, `${roundcube}index.php`, "script", true],
    ["script asks for sending", "roundcube", roundcube, `${roundcube}?_task=mail&_action=send&_id=1`, "script", true],
    ["script uploads", "roundcube", roundcube, `${roundcube}?_task=mail&_action=upload&_id=1`, "script", false],
    [
      "script asks for another action of that beginning",
      "roundcube",
      roundcube,
      `${roundcube}?_action=sendmdn`,
      "script",
      false
    ],
    ["script asks elsewhere on the host", "roundcube", roundcube, "https://mail.example.nl/other/", "script", false],
    ["script asks another host", "roundcube", roundcube, "https://other.example/rc/", "script", false],
    ["Roundcube's form, which also saves drafts", "roundcube", roundcube, `${roundcube}?_framed=1`, "form", false],
    [
      "a page with signs in its address",
      "roundcube",
      "https://a.example/r(c)+/",
      "https://a.example/r(c)+/",
      "script",
      true
    ],
    ["SOGo sends", "sogo", sogo, `${sogo}so/anna/Mail/0/folderDrafts/newDraft1/send`, "script", true],
    ["SOGo saves", "sogo", sogo, `${sogo}so/anna/Mail/0/folderDrafts/newDraft1/save`, "script", false],
    ["SOGo sends a receipt", "sogo", sogo, `${sogo}so/anna/Mail/0/folderINBOX/1/sendMDN`, "script", false],
    ["Horde sends", "horde", horde, `${horde}services/ajax.php/imp/sendMessage`, "script", true],
    ["Horde saves", "horde", horde, `${horde}services/ajax.php/imp/saveDraft`, "script", false],
    ["Horde's basic page", "horde", horde, `${horde}imp/basic.php?page=compose`, "form", false],
    ["Nextcloud sends", "generic", nextcloud, `${nextcloud}api/outbox/from-draft/7`, "script", true],
    ["Nextcloud saves", "generic", nextcloud, `${nextcloud}api/drafts/7`, "script", false],
    ["the demo sends by script", "demo", "http://localhost:1/", "http://localhost:1/api/send", "script", true],
    ["the demo sends by a form", "demo", "http://localhost:1/", "http://localhost:1/api/send", "form", true],
    ["the demo saves a draft", "demo", "http://localhost:1/", "http://localhost:1/api/drafts", "script", false]
  ])("%s", (_, id, page, address, by, denied) => {
    expect(denies(endpoint(id).lock(page), address, by)).toBe(denied);
  });
});
