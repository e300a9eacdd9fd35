import { beforeEach, describe, expect, test, vi } from "vitest";
import { Approvals, type Leaving } from "../../../src/browser/network-check/approvals.ts";
import { printOf } from "../../../src/browser/network-check/mail-print.ts";
import { StateStore } from "../../../src/browser/network-check/network-state.ts";
import type { SaidMail } from "../../../src/core/mail/send-endpoint.ts";
import { fake } from "../fake-browser.ts";

vi.mock("webextension-polyfill", () => import("../fake-browser.ts"));

const origin = "https://mail.example.nl";
const url = `${origin}/send`;
const said: SaidMail = {
  recipients: { to: "a@klant.example", cc: "", bcc: "" },
  subject: "Vraag",
  body: { format: "plain", content: "Het BSN is 123456782.\nGroet" },
  attachments: ["7"]
};
const leaving: Leaving = { tab: 3, origin, url, said };
let now: number;
let approvals: Approvals;

beforeEach(() => {
  fake.session = {};
  now = 1_000;
  approvals = new Approvals(new StateStore(), () => now);
});

const approve = async (mail: SaidMail = said, tab = 3): Promise<void> =>
  approvals.add({ tab, origin, ticket: "t", print: await printOf(url, mail) });
const taken = async (change: Partial<Leaving> = {}): Promise<boolean> =>
  (await approvals.take({ ...leaving, ...change }, 0)) !== null;
const other = (change: Partial<SaidMail>): Partial<Leaving> => ({ said: { ...said, ...change } });

test("an approval is for one request", async () => {
  await approve();
  expect([await taken(), await taken()]).toEqual([true, false]);
});

test("of two requests at the same moment one takes it", async () => {
  await approve();
  expect((await Promise.all([taken(), taken()])).filter(Boolean)).toEqual([true]);
});

describe("it covers", () => {
  test.each<[string, boolean, Partial<Leaving>]>([
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
    expect(await taken(change)).toBe(covered);
  });
});

test("a request may come before the word about it, and waits for it", async () => {
  const early = approvals.take(leaving, 4_000);
  await approve();
  expect(await early).not.toBeNull();
});

test("a word about another mail does not end the waiting, and is not used up", async () => {
  const early = approvals.take(leaving, 4_000);
  await approve({ ...said, subject: "Antwoord" });
  await approve();
  expect(await early).not.toBeNull();
  expect(await taken(other({ subject: "Antwoord" }))).toBe(true);
});

test("after half a minute it is for nothing any more", async () => {
  await approve();
  now += 30_000;
  expect(await taken()).toBe(false);
});

test("it outlives a background that sleeps, and holds nothing that can be read", async () => {
  await approve();
  expect(JSON.stringify(fake.session)).not.toMatch(/klant|Vraag|123456782|Groet|mail\.example\.nl\/send/);
  approvals = new Approvals(new StateStore(), () => now);
  expect(await taken()).toBe(true);
});
