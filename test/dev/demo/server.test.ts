import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEMO_HOST, type DemoServer, MAX_BODY, startDemoServer } from "../../../src/dev/demo/server.ts";
import type { AttachmentWire, DraftWire, MailWire, SendWire, StoredDraft } from "../../../src/dev/demo/wire.ts";

const CLIENT = '"Marijke Janssen" <marijke.janssen@janssen-interieur.example>';

let server: DemoServer;

beforeEach(async () => {
  server = await startDemoServer();
});

afterEach(() => server.stop());

const draft: DraftWire = {
  composeId: "c-1",
  draftId: null,
  from: '"Sanne Vermeer" <sanne.vermeer@kantoor-onno.example>',
  to: [CLIENT],
  cc: [],
  bcc: [],
  subject: "Één vraag",
  format: "html",
  body: "<p>Hoi</p>",
  attachments: []
};
const mail: SendWire = { ...draft, archive: false, sendAt: null };

function at(path: string): string {
  return `http://127.0.0.1:${server.port}${path}`;
}

function post(path: string, value: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const type = { "content-type": "application/json" };
  return fetch(at(path), { method: "POST", headers: { ...type, ...headers }, body: JSON.stringify(value) });
}

async function get<Answer>(path: string): Promise<Answer> {
  return (await fetch(at(path))).json() as Promise<Answer>;
}

async function upload(name: string, content: Uint8Array<ArrayBuffer> | string): Promise<AttachmentWire> {
  const body = new FormData();
  body.append("file", new File([content], name));
  return (await fetch(at("/api/uploads"), { method: "POST", body })).json() as Promise<AttachmentWire>;
}

function statusFor(headers: Record<string, string>, family: 4 | 6 = 4): Promise<number> {
  return new Promise((resolve, reject) => {
    const host = family === 4 ? "127.0.0.1" : "::1";
    request({ host, port: server.port, path: "/", headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

describe("sending", () => {
  test("a sent mail arrives once at the SMTP sink, with envelope, subject, text and attachment", async () => {
    const file = await upload("dossier.pdf", "%PDF-1.4 test");
    const sent = await post("/api/send", { ...mail, cc: ["onno@kantoor-onno.example"], attachments: [file.id] });
    expect(sent.status).toBe(200);
    expect(server.outbox).toHaveLength(1);
    expect(server.outbox[0]).toMatchObject({
      from: "sanne.vermeer@kantoor-onno.example",
      to: ["marijke.janssen@janssen-interieur.example", "onno@kantoor-onno.example"],
      subject: "Één vraag",
      attachments: [{ name: "dossier.pdf", size: 13 }]
    });
    expect(server.outbox[0]?.html).toContain("<p>Hoi</p>");
  });

  test("a bcc recipient is in the envelope and the mail is in the sent folder", async () => {
    await post("/api/send", { ...mail, bcc: ["b@elders.example"], format: "plain", body: "Hoi" });
    expect(server.outbox[0]?.to).toContain("b@elders.example");
    expect(server.outbox[0]?.text).toContain("Hoi");
    expect(await get<MailWire[]>("/api/mails?folder=sent")).toHaveLength(1);
  });

  test.each<[string, Partial<SendWire>, string]>([
    ["no recipient", { to: [] }, "no-recipient"],
    ["a name without an address", { to: ["Marijke"] }, "bad-recipient"],
    ["two at signs", { to: ["a@kantoor-onno.example@kwaad.example"] }, "bad-recipient"],
    ["an attachment that the server does not hold", { attachments: ["a999"] }, "missing-attachment"],
    ["a time that is none", { sendAt: "morgen" }, "bad-request"],
    ["a recipient that the mail server refuses", { to: [CLIENT, "refuse@elders.example"] }, "refused"]
  ])("%s: refused, and nothing leaves", async (_name, change, error) => {
    const answer = await post("/api/send", { ...mail, ...change });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ ok: false, error });
    expect(server.outbox).toHaveLength(0);
  });

  test("refuseNext refuses that many mails and then lets them through", async () => {
    server.refuseNext(2);
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await post("/api/send", mail)).status);
    expect(statuses).toEqual([422, 422, 200]);
    expect(server.outbox).toHaveLength(1);
  });

  test("a planned mail leaves at its time, not before", async () => {
    await post("/api/send", { ...mail, sendAt: new Date(Date.now() + 400).toISOString() });
    expect(server.outbox).toHaveLength(0);
    await expect.poll(() => server.outbox.length, { timeout: 3000 }).toBe(1);
  });

  test("a classic form is sent and leads back to the page with its settings", async () => {
    const form = new URLSearchParams({ ...formTexts(), back: "transport=form" });
    const answer = await fetch(at("/api/send"), { method: "POST", body: form, redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/?transport=form&sent=1"]);
    expect(server.outbox).toHaveLength(1);
  });

  test("a refused classic form keeps the text as a draft and leads back to it", async () => {
    server.refuseNext(1);
    const form = new URLSearchParams({ ...formTexts(), back: "popup=1" });
    const answer = await fetch(at("/api/send"), { method: "POST", body: form, redirect: "manual" });
    expect(answer.headers.get("location")).toMatch(/^\/compose\?popup=1&error=refused&draft=d\d+$/);
    expect((await get<StoredDraft[]>("/api/drafts"))[0]).toMatchObject({ body: "<p>Hoi</p>", to: [CLIENT] });
    expect(server.outbox).toHaveLength(0);
  });

  test("without SMTP the outbox is filled all the same", async () => {
    const plain = await startDemoServer({ smtp: false });
    await fetch(`http://127.0.0.1:${plain.port}/api/send`, { method: "POST", body: JSON.stringify(mail) });
    await plain.stop();
    expect(plain.outbox).toHaveLength(1);
  });
});

function formTexts(): Record<string, string> {
  const { composeId, from, subject, format, body } = mail;
  return { composeId, draftId: "", from, to: CLIENT, subject, format, body, archive: "false", sendAt: "" };
}

describe("drafts", () => {
  test("saving a draft sends nothing; saving it again keeps its id; sending removes it", async () => {
    const first = (await (await post("/api/drafts", draft)).json()) as { draftId: string };
    const again = await post("/api/drafts", { ...draft, draftId: first.draftId, subject: "Nieuw" });
    expect(await again.json()).toEqual(first);
    expect(await get<StoredDraft>(`/api/drafts/${first.draftId}`)).toMatchObject({ subject: "Nieuw" });
    expect(server.outbox).toHaveLength(0);
    await post("/api/send", { ...mail, draftId: first.draftId });
    expect(await get<StoredDraft[]>("/api/drafts")).toEqual([]);
  });

  test("a draft that is not one is refused", async () => {
    expect((await post("/api/drafts", { ...draft, to: "x" })).status).toBe(400);
  });
});

describe("attachments", () => {
  test("an upload comes back byte for byte, never as a page of this origin", async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
    const file = await upload("<b>é.html", bytes);
    expect(file).toMatchObject({ name: "<b>é.html", size: 70_000 });
    const answer = await fetch(at(`/api/attachments/${file.id}`));
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  test("a deleted attachment is gone", async () => {
    const { id } = await upload("a.txt", "a");
    expect((await fetch(at(`/api/attachments/${id}`), { method: "DELETE" })).status).toBe(204);
    expect((await fetch(at(`/api/attachments/${id}`))).status).toBe(404);
  });

  test("a forwarded mail has the attachments under ids of its own", async () => {
    const mails = await get<MailWire[]>("/api/mails?folder=inbox&lang=nl");
    const source = mails.find((one) => one.attachments.length > 0);
    const made = await post(`/api/mails/${source?.id}/forward`, { composeId: "", subject: "Fwd", body: "<p>x</p>" });
    const copy = ((await made.json()) as StoredDraft).attachments[0];
    expect(copy?.name).toBe("overzicht-2025.csv");
    expect(copy?.id).not.toBe(source?.attachments[0]?.id);
    expect(await (await fetch(at(`/api/attachments/${copy?.id}`))).text()).toContain("111222333");
  });

  test("a body over the limit is refused", async () => {
    const answer = await fetch(at("/api/uploads"), { method: "POST", body: new Uint8Array(MAX_BODY + 1) });
    expect(answer.status).toBe(413);
  });
});

describe("who is served", () => {
  test.each([
    ["the demo's own name", (port: number) => ({ host: `${DEMO_HOST}:${port}` }), 200],
    ["localhost", (port: number) => ({ host: `localhost:${port}` }), 200],
    ["127.0.0.1", (port: number) => ({ host: `127.0.0.1:${port}` }), 200],
    ["a foreign name that resolves to loopback", (port: number) => ({ host: `kwaad.example:${port}` }), 403],
    ["another port", () => ({ host: `${DEMO_HOST}:1` }), 403],
    ["a foreign origin", (p: number) => ({ host: `localhost:${p}`, origin: "http://kwaad.example" }), 403],
    ["its own origin", (p: number) => ({ host: `localhost:${p}`, origin: `http://localhost:${p}` }), 200]
  ])("%s", async (_name, headers, status) => {
    expect(await statusFor(headers(server.port))).toBe(status);
  });

  test("::1 is served where the machine has it", async () => {
    const status = await statusFor({ host: `${DEMO_HOST}:${server.port}` }, 6).catch((error: Error) => error.message);
    expect(String(status)).toMatch(/200|ECONNREFUSED|EADDRNOTAVAIL|EAFNOSUPPORT|ENETUNREACH/);
  });

  test("the page forbids frames, objects and scripts of others", async () => {
    const policy = (await fetch(at("/"))).headers.get("content-security-policy") ?? "";
    for (const rule of ["script-src 'self'", "frame-src 'none'", "object-src 'none'"]) expect(policy).toContain(rule);
  });

  test.each([
    ["nl-NL,nl;q=0.9", "/", 'lang="nl"'],
    ["en-GB", "/", 'lang="en"'],
    ["en-GB", "/?lang=nl", 'lang="nl"']
  ])("accept-language %s on %s gives %s", async (language, path, expected) => {
    expect(await (await fetch(at(path), { headers: { "accept-language": language } })).text()).toContain(expected);
  });

  test("every request is on record", async () => {
    await post("/api/drafts", draft);
    expect(server.requests.at(-1)).toMatchObject({ method: "POST", path: "/api/drafts", status: 200 });
  });
});
