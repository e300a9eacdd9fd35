import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/core/mail/draft.ts";
import { compilePacks } from "../../src/core/packs/compile.ts";
import { shippedPacks } from "../../src/core/packs/shipped.ts";
import { assess } from "../../src/core/verdict/assess.ts";
import { toPartResult } from "../../src/core/verdict/part-result.ts";
import { unreadPart } from "../../src/core/verdict/unread-part.ts";
import { fingerprint, risk } from "../../src/guard/fingerprint.ts";

const draft: Draft = {
  webmail: "demo",
  from: "onno@kantoor.example",
  to: "a@klant.example",
  cc: "",
  bcc: "",
  subject: "Vraag",
  body: { format: "plain", content: "Hoi" },
  attachments: [{ key: "f1", name: "a.pdf", size: 10 }],
  notUnderstood: []
};

describe("the fingerprint of a draft", () => {
  test.each<[string, Partial<Draft>]>([
    ["sender", { from: "b@kantoor.example" }],
    ["to", { to: "b@klant.example" }],
    ["the same address in another field", { to: "", cc: "a@klant.example" }],
    ["bcc", { bcc: "b@klant.example" }],
    ["subject", { subject: "Andere vraag" }],
    ["text", { body: { format: "plain", content: "Hoi!" } }],
    ["format", { body: { format: "html", content: "Hoi" } }],
    ["an attachment less", { attachments: [] }],
    ["another attachment of that name", { attachments: [{ key: "f2", name: "a.pdf", size: 10 }] }],
    ["what was not understood", { notUnderstood: ["body"] }]
  ])("changes with: %s", (_, change) => expect(fingerprint({ ...draft, ...change })).not.toBe(fingerprint(draft)));

  test("is the same for a draft that is read again", () => {
    expect(fingerprint(structuredClone(draft))).toBe(fingerprint(draft));
  });
});

const packs = compilePacks(shippedPacks);
const office = { own: ["kantoor.example"], known: [], colleagues: [] };
const read = (part: "subject" | "body", text: string) =>
  toPartResult({ part, key: "", name: "" }, { type: "text", status: "read", text }, packs, 0);
const riskOf = ({ to = "a@klant.example", subject = "Vraag", body = "BSN 123456782", locked = false }) => {
  const file = unreadPart(
    { part: "attachment", key: "f1", name: "a.pdf" },
    locked ? "encrypted" : "corrupt",
    "damaged"
  );
  const parts = [read("subject", subject), read("body", body), file];
  return risk(assess({ draft: { ...draft, to }, parts, office, packs }));
};

describe("the risk that a person agreed to", () => {
  test("is the same when only harmless words changed", () => {
    expect(riskOf({ subject: "Een beter onderwerp", body: "Beste Jan, BSN 123456782" })).toBe(riskOf({}));
  });

  test.each<[string, Parameters<typeof riskOf>[0]]>([
    ["another recipient", { to: "b@klant.example" }],
    ["one recipient more", { to: "a@klant.example, b@klant.example" }],
    ["another person's number", { body: "BSN 111222333" }],
    ["a number in the subject too", { subject: "BSN 111222333" }],
    ["a file that is not read for another reason", { locked: true }]
  ])("is another with %s", (_, change) => expect(riskOf(change)).not.toBe(riskOf({})));
});
