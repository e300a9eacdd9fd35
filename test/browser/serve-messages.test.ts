import { beforeEach, describe, expect, test, vi } from "vitest";
import { serveMessages } from "../../src/browser/serve-messages.ts";
import { couldNotCheck } from "../../src/core/verdict/could-not-check.ts";
import { fake } from "./fake-browser.ts";

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/page-browser.ts", () => import("./fake-browser.ts"));

const contentScript = { id: "extension-id", tab: { id: 7 }, url: "https://mail.example.nl/" };
const ready = { ready: true } as const;
const handled = vi.fn(async () => ready);
const answer = { assessment: couldNotCheck([]), clientNames: {}, lesson: null };

function send(message: unknown, sender: object = contentScript): unknown {
  return fake.listeners[0]?.(message, sender);
}

beforeEach(() => {
  handled.mockClear();
  fake.listeners.length = 0;
  const append = async () => ({ ok: true, sequence: 1 }) as const;
  serveMessages({ "host:ensure": handled, "journal:append": append, "analysis:assess": async () => answer });
});

test("a content script of ours is answered, and its handler knows who asks", async () => {
  expect(await send({ name: "host:ensure", request: {} })).toBe(ready);
  expect(handled).toHaveBeenCalledWith({}, contentScript);
});

describe("not answered", () => {
  test.each<[string, object]>([
    ["another extension", { ...contentScript, id: "other" }],
    ["no extension", { tab: { id: 7 }, url: "https://mail.example.nl/" }],
    ["a page of ours in its own tab", { ...contentScript, url: "chrome-extension://extension-id/options.html" }],
    ["our dialog in a mail page", { ...contentScript, url: "chrome-extension://extension-id/tabs/dialog.html#x" }],
    ["our background", { id: "extension-id" }]
  ])("from %s", (_, sender) => {
    expect(send({ name: "host:ensure", request: {} }, sender)).toBeUndefined();
    expect(handled).not.toHaveBeenCalled();
  });

  test.each<[string, unknown]>([
    ["an unknown name", { name: "host:destroy", request: {} }],
    ["a name for another context", { name: "analysis:file", request: { key: "", file: {}, name: "", size: 0 } }],
    ["a name that every object has", { name: "toString", request: {} }],
    ["__proto__", { name: "__proto__", request: {} }],
    ["no name", { request: {} }],
    ["text", "host:ensure"],
    ["null", null],
    ["no request", { name: "host:ensure" }],
    ["a key too many", { name: "host:ensure", request: { extra: 1 } }]
  ])("%s", (_, message) => expect(send(message)).toBeUndefined());

  const entry = {
    happened: "stopped",
    webmail: "demo",
    assessment: couldNotCheck([]),
    left: false,
    sentence: "",
    reason: ""
  };

  test("the entry that the next tests damage is good itself", async () => {
    expect(await send({ name: "journal:append", request: entry })).toEqual({ ok: true, sequence: 1 });
  });

  test.each<[string, object]>([
    ["a happening that is none", { happened: "deleted" }],
    ["`left` as text", { left: "false" }],
    ["a key too many", { sequence: 1 }],
    ["a reason that is too long", { reason: "x".repeat(10_001) }],
    ["a verdict that is none", { assessment: { ...couldNotCheck([]), verdict: { level: "fine", reasons: [] } } }],
    ["values of a finding", { assessment: couldNotCheck([{ ...partWith("123456782") }] as never) }]
  ])("an entry with %s", (_, change) => {
    expect(send({ name: "journal:append", request: { ...entry, ...change } })).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ["null", null],
    ["text", "draft"],
    ["without a body", { from: "", to: "", cc: "", bcc: "", subject: "", webmail: "", notUnderstood: [] }],
    ["a body of null", { from: "", to: "", cc: "", bcc: "", subject: "", webmail: "", body: null, notUnderstood: [] }],
    ["a list of recipients", { ...good(), to: ["a@b.example"] }]
  ])("a draft that is %s", (_, draft) => {
    expect(send({ name: "analysis:assess", request: { draft, attachments: [], opened: "" } })).toBeUndefined();
    expect(send({ name: "analysis:assess", request: { draft: good(), attachments: [], opened: "" } })).toBeDefined();
    expect(send({ name: "analysis:assess", request: { draft: good(), attachments: [] } })).toBeUndefined();
  });
});

function good() {
  const body = { format: "plain", content: "" };
  return { from: "", to: "", cc: "", bcc: "", subject: "", webmail: "demo", body, notUnderstood: [] };
}

function partWith(value: string) {
  const finding = { rule: "nl.bsn", kind: "bsn", confidence: "high", count: 1, distinct: 1, masked: [], evidence: [] };
  const nothing = { characters: 0, ms: 0, dossier: { score: 0, types: [] } };
  const part = { part: "body", key: "", name: "", type: "text", status: "read" };
  return { ...part, ...nothing, findings: [{ ...finding, values: [value] }] };
}
