// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import type { Draft } from "../../../src/core/mail/draft.ts";
import type { Compose, PageRequest, WebmailAdapter } from "../../../src/webmail/adapter.ts";
import { outlookAdapter } from "../../../src/webmail/outlook/adapter.ts";
import { at, clickOn, removeFromPage } from "../dom.ts";
import { call, composeHtml, created, html, person, type Shown, showOutlook, told, updated } from "./outlook-page.ts";

const jan = person("Jan Klant", "jan@klant.example");
const eva = person("Eva", "eva@klant.example");
const page = (text: string) => html(`<html><head><style>p{}</style></head><body dir="ltr">${text}</body></html>`);

let adapter: WebmailAdapter;
let shown: Draft;
const compose = (index = 0): Compose => adapter.composes(document)[index] as Compose;
const show = (...all: Shown[]): void => {
  adapter = outlookAdapter();
  showOutlook(...all.map((one) => composeHtml(one)));
  shown = adapter.read(compose());
};
const merged = (request: PageRequest): Draft => {
  adapter.composeOfRequest(request, document);
  return adapter.withRequest?.(shown, request) as Draft;
};

describe("what the request says counts", () => {
  beforeEach(() => show({ to: ["Jan Klant"], subject: "Cijfers", body: "<p>Hoi  Jan</p>" }));

  test("names get their addresses, and the page's own words stay where both say the same", () => {
    const said = { Subject: "Cijfers", Body: page("<div>Hoi Jan</div>"), ToRecipients: [jan], CcRecipients: [eva] };
    const draft = merged(call("CreateItem", created(said)));
    expect(draft).toMatchObject({ to: '"Jan Klant" <jan@klant.example>', cc: '"Eva" <eva@klant.example>', bcc: "" });
    expect([draft.body, draft.subject]).toEqual([shown.body, "Cijfers"]);
    expect(draft.from).toBe("onno@kantoor-onno.example");
  });

  test("an answer to an invitation with words: those alone, to the organizer, whatever the page shows", () => {
    const answer = { __type: "DeclineItem:#Exchange", Body: html("<p>BSN 123456782</p>") };
    const request = call("CreateItem", { MessageDisposition: "SendAndSaveCopy", Items: [answer] });
    expect(adapter.composeOfRequest(request, document)).toBeNull();
    expect(merged(request)).toEqual({
      ...{ webmail: "outlook", from: "onno@kantoor-onno.example", to: '"organisator (organizer)"', cc: "", bcc: "" },
      ...{ subject: "", body: { format: "html", content: "<p>BSN 123456782</p>" }, attachments: [], notUnderstood: [] }
    });
  });

  test("an invitation: to those invited, with what its files are not known to be, whatever the page shows", () => {
    const meeting = {
      ...{ __type: "CalendarItem:#Exchange", Subject: "Overleg", Body: page("BSN 123456782"), HasAttachments: true },
      ...{ RequiredAttendees: [{ Mailbox: jan }], OptionalAttendees: [{ Mailbox: eva }] }
    };
    const request = call("CreateCalendarEvent", { Items: [meeting] });
    expect(adapter.composeOfRequest(request, document)).toBeNull();
    expect(merged(request)).toMatchObject({
      ...{ from: "onno@kantoor-onno.example", to: '"Jan Klant" <jan@klant.example>', bcc: "", subject: "Overleg" },
      ...{ body: { format: "html" }, attachments: [], notUnderstood: ["attachments"] }
    });
    expect(merged(request).body.content).toContain("123456782");
    expect(merged(request).cc).toContain(eva.EmailAddress);
  });

  test("a message that goes with an answer or an invitation in one call is what is judged", () => {
    const message = { __type: "Message:#Exchange", Body: page("BSN 123456782"), ToRecipients: [jan] };
    for (const beside of [
      { __type: "AcceptItem:#Exchange", Body: html("<p>Graag</p>") },
      { __type: "CalendarItem:#Exchange", Subject: "Overleg", RequiredAttendees: [{ Mailbox: eva }] }
    ]) {
      const draft = merged(call("CreateItem", { MessageDisposition: "SendAndSaveCopy", Items: [beside, message] }));
      expect(draft.to).toContain(jan.EmailAddress);
      expect(draft.body.content).toContain("123456782");
    }
  });

  test("of two answers in one call both are judged, and of an invitation its place", () => {
    const answer = (words: string) => ({ __type: "AcceptItem:#Exchange", Body: html(`<p>${words}</p>`) });
    const answers = { MessageDisposition: "SendAndSaveCopy", Items: [answer("Graag"), answer("BSN 123456782")] };
    expect(merged(call("CreateItem", answers)).body.content).toMatch(/Graag.*123456782/s);
    const meeting = {
      ...{ __type: "CalendarItem:#Exchange", Subject: "Overleg", RequiredAttendees: [{ Mailbox: jan }] },
      Location: { DisplayName: "bij 123456782" }
    };
    expect(merged(call("CreateCalendarEvent", { Items: [meeting] })).subject).toBe("Overleg\nbij 123456782");
  });

  test("a change that is mailed goes to people whom only the server knows", () => {
    const Updates = [{ Item: { __type: "CalendarItem:#Exchange", Body: html("<p>BSN 123456782</p>") } }];
    const told = { SendMeetingInvitationsOrCancellations: "SendToAllAndSaveCopy" };
    const draft = merged(call("UpdateCalendarEvent", { ...told, Updates }));
    expect(draft).toMatchObject({ to: '"genodigden (attendees)"', notUnderstood: [] });
    expect(draft.body.content).toContain("123456782");
  });

  test("another text is what leaves", () => {
    const draft = merged(call("CreateItem", created({ Body: page("BSN 123456782"), ToRecipients: [jan] }), "header"));
    expect(draft.body.content).toContain("123456782");
  });

  test("read again it is the same, with the names that were learned", () => {
    const request = call(
      "CreateItem",
      created({ Body: page("Hoi Jan"), ToRecipients: [jan, eva], BccRecipients: [eva] })
    );
    const once = merged(request);
    shown = adapter.read(compose());
    expect(shown.to).toBe('"Jan Klant" <jan@klant.example>');
    expect(merged(request)).toEqual(once);
  });

  test("a reply's request has its new part alone: what the page quotes stays", () => {
    const reply = { __type: "ReplyToItem:#Exchange", NewBodyContent: page("Hoi"), ToRecipients: [jan] };
    expect(merged(call("CreateItem", created(reply))).body).toEqual(shown.body);
    const other = merged(call("CreateItem", created({ ...reply, NewBodyContent: page("Dag") }))).body.content;
    expect([other.includes("Dag"), other.includes("Hoi  Jan")]).toEqual([true, true]);
  });

  test("somebody with an address that is internal to the server stays unresolved", () => {
    const draft = merged(call("CreateItem", created({ ToRecipients: [person("Groep", "/O=EXCH/CN=GROEP")] })));
    expect(draft.to).toBe('"Groep" </O=EXCH/CN=GROEP>');
  });

  test("of several mails in one call everybody counts", () => {
    const Items = [
      { ToRecipients: [jan], Body: page("een") },
      { ToRecipients: [eva], Body: page("twee") }
    ];
    const draft = merged(call("CreateItem", { MessageDisposition: "SendAndSaveCopy", Items }));
    expect(draft.to).toBe('"Jan Klant" <jan@klant.example>, "Eva" <eva@klant.example>');
    expect(draft.body.content).toMatch(/een[\s\S]*twee/);
  });
});

describe("a saved draft is sent by what changed", () => {
  const id = "AAMkAGQ4saved-item-1";
  const save = (...items: object[]): void =>
    adapter.hear?.(call("UpdateItem", updated(id, items as [], "SaveOnly")), document);

  test("folded recipients are those of the last save", () => {
    show({ to: ["Jan Klant"], subject: "Cijfers", body: "Hoi" });
    save({ ToRecipients: [jan] }, { Subject: "Cijfers" }, { Body: page("Hoi") });
    removeFromPage('[contenteditable="true"]:not([aria-multiline])');
    adapter.hear?.(call("UpdateItem", updated(id, [{ CcRecipients: [eva], BccRecipients: [] }], "SaveOnly")), document);
    shown = adapter.read(compose());
    const draft = merged(call("UpdateItem", updated(id, [{ Subject: "Cijfers 2" }])));
    expect(draft).toMatchObject({ to: '"Jan Klant" <jan@klant.example>', cc: '"Eva" <eva@klant.example>' });
    expect([draft.subject, draft.notUnderstood]).toEqual(["Cijfers 2", []]);
  });

  test("also those of the first save, which did not know the id yet", () => {
    show({ to: ["Jan Klant"], subject: "Cijfers", body: "Hoi" });
    const first = { ToRecipients: [jan], Subject: "Cijfers", Body: page("Hoi") };
    adapter.hear?.(call("CreateItem", created(first, "SaveOnly")), document);
    at("[aria-multiline]").append(" Jan");
    removeFromPage('[contenteditable="true"]:not([aria-multiline])');
    shown = adapter.read(compose());
    const draft = merged(call("UpdateItem", updated(id, [{ Body: page("Hoi Jan") }])));
    expect(draft).toMatchObject({ to: '"Jan Klant" <jan@klant.example>', notUnderstood: [] });
  });

  test("what neither the page nor a request tells is not understood", () => {
    show({ to: ["Jan Klant"], subject: "Cijfers", body: "Hoi" });
    removeFromPage('[contenteditable="true"]:not([aria-multiline])');
    shown = adapter.read(compose());
    expect(merged(call("UpdateItem", updated(id, [{ Subject: "Cijfers" }]))).notUnderstood).toEqual(["recipients"]);
  });

  test("somebody taken out is gone", () => {
    show({ to: ["jan@klant.example"], cc: ["eva@klant.example"] });
    const Updates = [{ __type: "DeleteItemField:#Exchange", Path: { FieldURI: "message:CcRecipients" } }];
    const ItemChanges = [{ ItemId: { Id: id }, Updates }];
    expect(merged(call("UpdateItem", { MessageDisposition: "SendAndSaveCopy", ItemChanges })).cc).toBe("");
  });
});

describe("whose mail a request is", () => {
  const of = (request: PageRequest): string | undefined => adapter.composeOfRequest(request, document)?.id;
  beforeEach(() =>
    show(
      { subject: "Een", body: "Hoi een", draft: "draft-number-one" },
      { subject: "Twee", body: "Hoi twee", draft: "draft-number-two" }
    )
  );

  test("by its text and subject", () => {
    expect(of(call("CreateItem", created({ Subject: "Twee", Body: page("Hoi twee") })))).toBe("draft-number-two");
    expect(of(call("CreateItem", created({ Subject: "Een!", Body: page("Hoi een") })))).toBe("draft-number-one");
  });

  test("by the draft's id, or the item that was saved as it", () => {
    expect(of(call("UpdateItem", updated("draft-number-two", [])))).toBe("draft-number-two");
    adapter.hear?.(call("UpdateItem", updated("AAMkItem2", [{ Subject: "Twee" }], "SaveOnly")), document);
    expect(of(call("SendItem", { ItemIds: [{ Id: "AAMkItem2" }] }))).toBe("draft-number-two");
  });

  test("a mail that none of them is (a quick reply) is none's", () => {
    expect(of(call("CreateItem", created({ Subject: "Re: x", Body: page("Dank!") })))).toBeUndefined();
  });

  test("one that tells nothing is of what was pressed, and else of none", () => {
    expect(of(call("SendItem", { ItemIds: [{ Id: "AAMkOther" }] }))).toBeUndefined();
    adapter.sendIntent(clickOn(at(".fui-SplitButton__primaryActionButton", compose(1).root)));
    expect(of(call("SendItem", { ItemIds: [{ Id: "AAMkOther" }] }))).toBe("draft-number-two");
  });

  test("sent later, it is of the compose that was closed", () => {
    const closed = compose(0);
    adapter.sendIntent(clickOn(at(".fui-SplitButton__primaryActionButton", closed.root)));
    closed.root.remove();
    expect(of(call("CreateItem", created({ Subject: "Een", Body: page("Hoi een") })))).toBe("draft-number-one");
  });
});

describe("whether the request goes to whom the page shows", () => {
  const agrees = (request: PageRequest) => adapter.agrees?.(request, shown);
  const to = (...people: object[]): PageRequest => call("CreateItem", created({ ToRecipients: people }));

  test("nobody else", () => {
    show({ to: ["JAN@klant.example"], cc: ["eva@klant.example"] });
    expect([agrees(to(jan)), agrees(to(jan, eva)), agrees(to(person("X", "x@elders.example")))]).toEqual([
      true,
      true,
      false
    ]);
  });

  test("a page that shows names alone does not contradict", () => {
    show({ to: ["Jan Klant"] });
    expect(agrees(to(person("X", "x@elders.example")))).toBe(true);
  });

  test("a name that was learned, of somebody else", () => {
    show({ to: ["Jan Klant"] });
    told(adapter, jan);
    shown = adapter.read(compose());
    expect(agrees(to(person("Jan Klant", "jan@elders.example")))).toBe(false);
  });
});
