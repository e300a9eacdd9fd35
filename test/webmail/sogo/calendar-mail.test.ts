// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import { sogo } from "../../../src/webmail/sogo/adapter.ts";
import { sogoEndpoint } from "../../../src/webmail/sogo/endpoint.ts";
import { showSogo } from "./sogo-page.ts";

const anna = { uid: "anna", name: "Anna", email: "anna@kantoor.example" };
const jan = { name: "Bos, Jan", email: "jan@klant.example", role: "req-participant" };
const eva = { name: "Eva", email: "eva@klant.example", role: "opt-participant" };
const appointment = {
  ...{ summary: "Overleg", location: "Zaal 3", comment: "De stukken", organizer: anna, attendees: [jan, eva] },
  ...{ sendAppointmentNotifications: 1, alarm: {}, attachUrls: [{ value: "https://cloud.example/x" }] }
};
const made = "Calendar/personal/1-2.ics/saveAsAppointment";
const changed = "Calendar/personal/1-2.ics/save";
const answered = "Calendar/personal/1-2.ics/rsvpAppointment";

const asked = (path: string, said: unknown) => {
  const body = typeof said === "string" || said === null ? said : JSON.stringify(said);
  return pageRequest({ url: `/SOGo/so/anna/${path}`, method: "post", body: () => body });
};
const sends = (path: string, said: unknown): boolean => {
  const request = asked(path, said);
  return sogo.requests.concerns.test(request.url) && sogo.isSendRequest(request);
};
const mailed = (path: string, said: unknown) => {
  showSogo({ to: "ander@elders.example", body: "een bericht dat open staat" });
  const shown = sogo.read(sogo.composes(document)[0] ?? { id: "", root: document.body });
  return sogo.withRequest?.(shown, asked(path, said));
};

describe("what the calendar mails", () => {
  test.each<[string, string, unknown]>([
    ["an invitation", made, appointment],
    ["a change of one", changed, appointment],
    ["a change of one day of a series", "Calendar/x%40y_z/1-2.ics/occurence1796/save", appointment],
    ["where the request does not say whether", made, { ...appointment, sendAppointmentNotifications: undefined }],
    ["all who were invited, taken off the list", changed, { ...appointment, attendees: [] }],
    [
      "a reminder, and nothing else",
      made,
      { ...appointment, sendAppointmentNotifications: 0, alarm: { action: "email", attendees: 1 } }
    ],
    ["an invitation passed on from the calendar", answered, { reply: "4", delegatedTo: "ander@elders.example" }],
    ["one passed on from its mail", "Mail/0/folderINBOX/1/2/x.ics/delegate", { delegatedTo: "ander@elders.example" }],
    ["what cannot be read", made, null],
    ["what is no JSON", changed, "a=b"]
  ])("%s is held", (_, path, said) => expect(sends(path, said)).toBe(true));

  test.each<[string, string, unknown]>([
    ["an appointment of one's own", made, { ...appointment, attendees: undefined, organizer: undefined }],
    ["one that stands in its own list alone", changed, { ...appointment, attendees: [anna] }],
    ["one whose only attendee was taken off before it was saved", made, { ...appointment, attendees: [] }],
    ["one of which nobody is told", changed, { ...appointment, sendAppointmentNotifications: 0 }],
    ["one that is moved", "Calendar/personal/1-2.ics/adjust", { days: 1, start: 0, duration: 0 }],
    ["the calendar's own name", "Calendar/personal/save", { name: "Werk" }],
    ["a task", "Calendar/personal/1-2.ics/saveAsTask", appointment],
    ["an answer", answered, { reply: 1, alarm: {} }],
    ["an answer that passed it on at first", answered, { reply: 2, delegatedTo: "ander@elders.example" }],
    ["an answer from its mail", "Mail/0/folderINBOX/1/2/x.ics/accept", null],
    ["passed on to nobody", "Mail/0/folderINBOX/1/2/x.ics/delegate", { delegatedTo: "" }]
  ])("%s is not", (_, path, said) => expect(sends(path, said)).toBe(false));

  test("says whom it goes to and all that the writer put in it, of no message that stands in the page", () => {
    expect(mailed(made, appointment)).toEqual({
      ...{ webmail: "sogo", from: '"Anna" <anna@kantoor.example>', cc: "", bcc: "" },
      to: '"Bos, Jan" <jan@klant.example>, "Eva" <eva@klant.example>',
      subject: "Overleg\nZaal 3",
      body: { format: "plain", content: "De stukken\nhttps://cloud.example/x" },
      ...{ attachments: [], notUnderstood: [] }
    });
    expect(sogo.composeOfRequest(asked(made, appointment), document)).toBeNull();
  });

  test("to whom it goes that no longer stands in it, and what is with the server, is not taken for known", () => {
    expect(mailed(changed, { ...appointment, attendees: [] })?.to).toContain("genodigden");
    const passedOn = mailed(answered, { reply: 4, delegatedTo: "ander@elders.example" });
    expect(passedOn).toMatchObject({ to: "ander@elders.example", subject: "", notUnderstood: ["subject", "body"] });
    expect(mailed(made, null)?.notUnderstood).toEqual(["recipients", "subject", "body"]);
  });

  test("is told to the network check in the same words", () => {
    expect(sogoEndpoint.sends(asked(made, appointment), null)).toBe(true);
    const { to, subject, body } = mailed(made, appointment) ?? {};
    expect(sogoEndpoint.says(asked(made, appointment))).toEqual({
      recipients: { to, cc: "", bcc: "" },
      ...{ subject, body, attachments: null }
    });
  });
});
