// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { PageRequest } from "../../../src/webmail/adapter.ts";
import { isOutlookSend, outlookRequests } from "../../../src/webmail/outlook/send-request.ts";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import { call, created, html, type Payload, updated } from "./outlook-page.ts";

const raw = (body: string | null, action = "CreateItem", url = `/owa/service.svc?action=${action}`): PageRequest =>
  pageRequest({ url, method: "POST", headers: { action }, body: () => body });

const sending = '{"Body":{"MessageDisposition":"SendOnly"}}';

const at = (EmailAddress: string): Payload => ({ Mailbox: { Name: "", EmailAddress } });
/** An appointment with one attendee. */
const meeting = { __type: "CalendarItem:#Exchange", Subject: "Overleg", RequiredAttendees: [at("jan@klant.example")] };
const { RequiredAttendees: _, ...alone } = meeting;
const moved = (Item: Payload, SendMeetingInvitationsOrCancellations?: string): Payload => ({
  SendMeetingInvitationsOrCancellations,
  Updates: [{ __type: "SetItemField:#Exchange", Item: { __type: "CalendarItem:#Exchange", ...Item } }]
});
const respond = (Value: string, SendResponse: boolean): Payload => ({
  Response: "Accept",
  SendResponse,
  Notes: { Value }
});

const item = (type: string, Body: Payload | null = null) => ({
  MessageDisposition: "SendAndSaveCopy",
  Items: [{ __type: `${type}:#Exchange`, Body }]
});

describe("which request sends", () => {
  test.each<[string, boolean, PageRequest]>([
    ["a new mail", true, call("CreateItem", created({ Subject: "x" }))],
    ["a short one, in a header", true, call("CreateItem", created({ Subject: "x" }), "header")],
    ["without a copy", true, call("CreateItem", created({}, "SendOnly"))],
    ["a saved draft", true, call("UpdateItem", updated("AAMk1", [{ Subject: "x" }]))],
    ["a saved draft of which nothing changed", true, call("UpdateItem", updated("AAMk1", []))],
    ["a draft by its id alone", true, call("SendItem", { ItemIds: [{ Id: "AAMk1" }] })],
    ["a reply", true, call("CreateItem", item("ReplyToItem"))],
    ["the action in a header only", true, raw(sending, "CreateItem", "/owa/service.svc")],
    ["what cannot be read", true, raw(null)],
    ["what is no JSON, and says it sends", true, raw("--part\r\nSendAndSaveCopy")],
    ["saving a draft", false, call("CreateItem", created({ Subject: "x" }, "SaveOnly"))],
    ["saving one that speaks of sending", false, call("CreateItem", created({ Subject: "SendOnly" }, "SaveOnly"))],
    ["saving changes", false, call("UpdateItem", updated("AAMk1", [{ Subject: "x" }], "SaveOnly"))],
    ["saving, in a header", false, call("UpdateItem", updated("AAMk1", [], "SaveOnly"), "header")],
    ["an answer to an invitation", false, call("CreateItem", item("AcceptItem"))],
    ["one whose words are none", false, call("CreateItem", item("DeclineItem", html("<p>&nbsp;<br></p>")))],
    ["an answer with words", true, call("CreateItem", item("TentativelyAcceptItem", html("<p>Misschien</p>")))],
    ["a cancelled appointment", false, call("CreateItem", item("CancelCalendarItem"))],
    ["no read receipt", false, call("CreateItem", item("SuppressReadReceipt"))],
    ["an invitation", true, call("CreateCalendarEvent", { Items: [meeting] })],
    [
      "one that says so",
      true,
      call("CreateItem", { Items: [meeting], SendMeetingInvitations: "SendToAllAndSaveCopy" })
    ],
    ["one that is not sent", false, call("CreateItem", { Items: [meeting], SendMeetingInvitations: "SendToNone" })],
    ["an appointment of one's own", false, call("CreateCalendarEvent", { Items: [alone] })],
    ["one that is sent again", true, call("UpdateCalendarEvent", moved({ Subject: "x" }, "SendToAllAndSaveCopy"))],
    ["somebody invited later", true, call("UpdateCalendarEvent", moved({ OptionalAttendees: [at("a@b.example")] }))],
    ["an appointment moved", false, call("UpdateCalendarEvent", moved({ Start: "2026-11-23T10:00:00" }))],
    ["one moved, nobody told", false, call("UpdateCalendarEvent", moved({ Subject: "x" }, "SendToNone"))],
    [
      "the calendar's answer with words",
      true,
      call("RespondToCalendarEvent", respond("<div>Graag</div>", true), "header")
    ],
    ["one without", false, call("RespondToCalendarEvent", respond("<div><br></div>", true))],
    ["one that the organizer does not get", false, call("RespondToCalendarEvent", respond("<div>Graag</div>", false))],
    ["a search", false, call("FindItem", { Query: "SendAndSaveCopy" })],
    ["looking people up", false, call("FindPeople", { QueryString: "SendOnly" })],
    ["another service", false, raw(sending, "CreateItem", "/api/other?action=CreateItem")]
  ])("%s: %s", (_, expected, request) => {
    expect(isOutlookSend(request)).toBe(expected);
  });

  test("reading a mail, never", () => {
    const asked = pageRequest({ url: "/owa/service.svc?action=CreateItem", method: "GET", body: () => null });
    expect(isOutlookSend(asked)).toBe(false);
  });
});

describe("which addresses", () => {
  const host = "https://outlook.office.com";
  test.each<[string, boolean, boolean]>([
    ["/owa/service.svc?action=CreateItem&app=Mail&n=4", true, false],
    ["/owa/0/service.svc?app=Mail&action=UpdateItem", true, false],
    ["/owa/service.svc?action=SendItem", true, true],
    ["/owa/service.svc?app=Mail", true, false],
    ["/owa/service.svc", true, false],
    ["/owa/service.svc?action=GetMailTips", true, false],
    ["/owa/service.svc?action=GetPersona&app=Mail", true, false],
    ["/owa/service.svc?action=CreateCalendarEvent&app=Calendar", true, false],
    ["/owa/service.svc?action=UpdateCalendarEvent", true, false],
    ["/owa/service.svc?action=RespondToCalendarEvent", true, false],
    ["/owa/service.svc?action=DeleteCalendarEvent", false, false],
    ["/owa/service.svc?action=CreateItemFromTemplate", false, false],
    ["/owa/service.svc?action=FindItem&app=Mail", false, false],
    ["/owa/service.svc?action=MarkAsJunk", false, false],
    ["/owa/service.svc/s/GetFileAttachment?id=1", false, false],
    ["/search/api/v2/query", false, false]
  ])("%s: asked about %s, refused without a guard %s", (path, concerns, refuse) => {
    expect(new RegExp(outlookRequests.concerns.source).test(host + path)).toBe(concerns);
    expect(new RegExp(outlookRequests.refuse.source).test(host + path)).toBe(refuse);
  });
});
