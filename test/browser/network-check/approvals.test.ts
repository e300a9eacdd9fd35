import { beforeEach, describe, expect, test, vi } from "vitest";
import { Approvals } from "../../../src/browser/network-check/approvals.ts";
import { partsOf } from "../../../src/browser/network-check/mail-print.ts";
import { StateStore } from "../../../src/browser/network-check/network-state.ts";
import type { SaidMail } from "../../../src/core/mail/send-endpoint.ts";
import { fake } from "../fake-browser.ts";

vi.mock("webextension-polyfill", () => import("../fake-browser.ts"));
vi.mock("../../../src/browser/page-browser.ts", () => import("../fake-browser.ts"));

const origin = "https://mail.example.nl";
const url = `${origin}/send`;
const said: SaidMail = {
  recipients: { to: "a@klant.example", cc: "", bcc: "" },
  subject: "Vraag",
  body: { format: "plain", content: "Het BSN is 123456782.\nGroet" },
  attachments: ["7"]
};
const leaving = { tab: 3, origin, url, said };
type Change = Partial<typeof leaving>;
let lastId = 0;
let now: number;
let approvals: Approvals;

beforeEach(() => {
  fake.session = {};
  now = 1_000;
  approvals = new Approvals(new StateStore(), () => now);
});

const approve = (mail: SaidMail = said): Promise<void> =>
  approvals.add({ id: String(++lastId), webmail: "demo", tab: 3, origin, ticket: "t" }, partsOf(url, mail));
const takes = async (change: Change = {}, ms = 0): Promise<boolean> => {
  const { url: to, said: mail, ...place } = { ...leaving, ...change };
  return (await approvals.take({ ...place, mailFor: () => partsOf(to, mail) }, ms)) !== null;
};
const other = (change: Partial<SaidMail>): Change => ({ said: { ...said, ...change } });
/** The background ends and starts. */
const sleep = (): void => {
  approvals = new Approvals(new StateStore(), () => now);
};

test("an approval is for one request", async () => {
  await approve();
  expect([await takes(), await takes()]).toEqual([true, false]);
});

test("and for none after the background slept", async () => {
  await approve();
  await takes();
  sleep();
  expect(await takes()).toBe(false);
});

test("of two requests at the same moment one takes it", async () => {
  await approve();
  expect((await Promise.all([takes(), takes()])).filter(Boolean)).toEqual([true]);
});

describe("it covers", () => {
  test.each<[string, boolean, Change]>([
    ["exactly what was approved", true, {}],
    [
      "the same with the line ends of a form",
      true,
      other({ body: { format: "plain", content: "Het BSN is 123456782.\r\nGroet" } })
    ],
    [
      "what the browser does not show: it may be the same",
      true,
      other({ recipients: null, subject: null, body: null, attachments: null })
    ],
    [
      "what came in an encoding that was not read as it is",
      true,
      other({ subject: "\ufffd", body: { format: "plain", content: "Caf\ufffd" } })
    ],
    ["another query of the same address", true, { url: `${url}?_unlock=1` }],
    ["the service worker of that site", true, { tab: -1 }],
    ["no other recipients", false, other({ recipients: { to: "b@klant.example", cc: "", bcc: "" } })],
    ["no recipient more", false, other({ recipients: { to: "a@klant.example", cc: "", bcc: "b@klant.example" } })],
    ["no other subject", false, other({ subject: "Antwoord" })],
    ["no other text", false, other({ body: { format: "plain", content: "Het BSN is 111222333." } })],
    ["no other attachment", false, other({ attachments: ["7", "8"] })],
    ["no other address", false, { url: `${origin}/send/2` }],
    ["no other tab", false, { tab: 4 }],
    ["no service worker of another site", false, { tab: -1, origin: "https://other.example" }]
  ])("%s", async (_, covered, change) => {
    await approve();
    expect(await takes(change)).toBe(covered);
  });
});

test("a request may come before the word about it, and waits for it", async () => {
  const early = takes({}, 4_000);
  await approve();
  expect(await early).toBe(true);
});

test("a word about another mail does not end the waiting, and is not used up", async () => {
  const early = takes({}, 4_000);
  await approve({ ...said, subject: "Antwoord" });
  await approve();
  expect(await early).toBe(true);
  expect(await takes(other({ subject: "Antwoord" }))).toBe(true);
});

test("after half a minute it is for nothing any more", async () => {
  await approve();
  now += 30_000;
  expect(await takes()).toBe(false);
});

test("it outlives a background that sleeps, and holds nothing that can be read", async () => {
  await approve();
  expect(JSON.stringify(fake.session)).not.toMatch(/klant|Vraag|123456782|Groet|mail\.example\.nl\/send/);
  sleep();
  expect([await takes(other({ subject: "Antwoord" })), await takes(), await takes()]).toEqual([false, true, false]);
});
