import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/core/mail/draft.ts";
import { fingerprint } from "../../src/guard/fingerprint.ts";

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
    ["whom an answer goes to", { replyTo: "b@klant.example" }],
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
