// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { horde } from "../../../src/webmail/horde/adapter.ts";
import { hordeEndpoint } from "../../../src/webmail/horde/endpoint.ts";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import { at, clickOn } from "../dom.ts";

const appointment = {
  ...{ sendupdates: "1", title: "Overleg", location: "Zaal 3", description: "Eerst\r\nDaarna", eventurl: "http://" },
  attendees: "Jan <jan@klant.example>, anna@kantoor.example"
};
const dynamic = "services/ajax.php/kronolith/saveEvent";

const asked = (path: string, said: Record<string, string> | null) =>
  pageRequest({ url: `/horde/${path}`, method: "POST", body: () => said && String(new URLSearchParams(said)) });
const sends = (path: string, said: Record<string, string> | null): boolean => {
  const request = asked(path, said);
  return horde.requests.concerns.test(request.url) && horde.isSendRequest(request);
};
const { attendees: _, ...basicForm } = appointment;

const fields = { event: "", ...appointment, sendupdates: "0" };

beforeEach(() => {
  const inputs = Object.entries(fields).map(([name, value]) => {
    const field = Object.assign(document.createElement("textarea"), { name });
    field.textContent = value;
    return field;
  });
  const form = Object.assign(document.createElement("form"), { id: "kronolithEventForm" });
  const buttons = ["Save", "SendUpdateYes", "SendUpdateNo"].map((name) =>
    Object.assign(document.createElement("input"), { id: `kronolithEvent${name}`, type: "button" })
  );
  const script = Object.assign(document.createElement("script"), { type: "text/plain" });
  script.textContent = 'Kronolith.conf={"tasks":{},"email":"anna@kantoor.example"}';
  form.append(...inputs, ...buttons);
  document.body.replaceChildren(form, script);
});

const field = (name: string): HTMLTextAreaElement => at(`[name="${name}"]`) as HTMLTextAreaElement;
const pressed = (name: string) => horde.sendIntent(clickOn(at(`#kronolithEvent${name}`)));

describe("what the calendar mails", () => {
  test.each<[string, string, Record<string, string> | null]>([
    ["an appointment with attendees who are told", dynamic, appointment],
    ["the basic page's form, which has them on the server", "kronolith/add.php", { ...basicForm, sendupdates: "on" }],
    ["what cannot be read", dynamic, null]
  ])("%s is held", (_name, path, said) => expect(sends(path, said)).toBe(true));

  test.each<[string, string, Record<string, string>]>([
    ["an appointment of one's own", dynamic, { ...appointment, attendees: "" }],
    ["one of which they are not told", dynamic, { ...appointment, sendupdates: "0" }],
    ["the basic page's, of which they are not told", "kronolith/edit.php", { title: "Overleg" }],
    ["one that is moved", "services/ajax.php/kronolith/updateEvent", { att: "{}", u: "1" }],
    [
      "an answer to an invitation",
      "services/ajax.php/imp/imple",
      { imple: "IMP_Ajax_Imple_ItipRequest", imple_submit: '{"itip_action[0]":"accept"}' }
    ]
  ])("%s is not", (_name, path, said) => expect(sends(path, said)).toBe(false));

  test("says whom it goes to and all that the writer put in it, to the network check too", () => {
    const compose = horde.composeOfRequest(asked(dynamic, appointment), document);
    if (!compose) throw new Error("no appointment");
    const shown = horde.read(compose);
    expect(shown).toEqual({
      ...{ webmail: "horde", from: "anna@kantoor.example", to: appointment.attendees, cc: "", bcc: "" },
      ...{ subject: "Overleg\nZaal 3", body: { format: "plain", content: "Eerst\nDaarna" } },
      ...{ attachments: [], notUnderstood: [] }
    });
    expect(horde.withRequest?.(shown, asked(dynamic, appointment))).toEqual(shown);
    const { to, subject, body } = shown;
    const said = { recipients: { to, cc: "", bcc: "" }, subject, body, attachments: null };
    expect(hordeEndpoint.says(asked(dynamic, appointment))).toEqual(said);
    expect(horde.withRequest?.(shown, asked("kronolith/add.php", basicForm))?.to).toContain("genodigden");
  });
});

describe("a press that mails it", () => {
  test("is that on its button, of a new one with attendees", () => {
    expect(pressed("Save")).toMatchObject({ compose: { root: at("form") }, resume: { via: "click" } });
    field("attendees").value = "";
    expect(pressed("Save")).toBeNull();
  });

  test("of one that there was already is the answer that they are told", () => {
    field("event").value = "7";
    expect([pressed("Save"), pressed("SendUpdateNo")]).toEqual([null, null]);
    expect(pressed("SendUpdateYes")).not.toBeNull();
  });
});
