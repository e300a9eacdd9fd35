import { describe, expect, test } from "vitest";
import { compilePacks } from "../../src/core/packs/compile.ts";
import { shippedPacks } from "../../src/core/packs/shipped.ts";
import { openDirectory } from "../../src/core/recipients/directory.ts";
import type { Oddity } from "../../src/core/recipients/oddity.ts";
import { assess } from "../../src/core/verdict/assess.ts";
import { toPartResult } from "../../src/core/verdict/part-result.ts";
import { unreadPart } from "../../src/core/verdict/unread-part.ts";
import type { Assessment, PartResult } from "../../src/core/verdict/verdict.ts";
import { agreedBefore, isAllAgreed } from "../../src/guard/agreement.ts";

const packs = compilePacks(shippedPacks);
const directory = openDirectory({ own: ["kantoor.example"], known: [], colleagues: [], clients: [] });
const read = (part: "subject" | "body", text: string): PartResult =>
  toPartResult({ part, key: "", name: "" }, { type: "text", status: "read", text }, packs, 0);
const file = (name: string, text: string): PartResult =>
  toPartResult({ part: "attachment", key: name, name }, { type: "pdf", status: "read", text }, packs, 0);
const locked = (name: string): PartResult =>
  unreadPart({ part: "attachment", key: name, name }, "encrypted", "password-required");
const broken = (name: string): PartResult => unreadPart({ part: "attachment", key: name, name }, "corrupt", "damaged");

interface Mail {
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly files?: readonly PartResult[];
  readonly odd?: readonly Oddity[];
  readonly level?: Assessment["verdict"]["level"];
}

function judged({
  to = "a@klant.example",
  cc = "",
  subject = "Vraag",
  body = "Hoi",
  files = [],
  odd = [],
  level
}: Mail) {
  const parts = [read("subject", subject), read("body", body), ...files];
  const draft = { from: "onno@kantoor.example", to, cc, bcc: "", notUnderstood: [] };
  const assessment = assess({ draft, parts, directory, packs, oddities: () => odd });
  const { verdict } = assessment;
  if (level) return { ...assessment, verdict: { ...verdict, level } };
  const weighed = odd.map(({ code }) => ({ code: "odd-recipients", oddity: code }) as const);
  const reasons = [...verdict.reasons.filter((reason) => reason.code !== "odd-recipients"), ...weighed];
  const rule = { rule: "nl.x", level: "warn" } as const;
  const kept = verdict.because.filter(({ code }) => code !== "odd-recipients");
  const because = [...kept, ...weighed.map(({ code }) => ({ ...rule, code }))];
  return { ...assessment, verdict: { ...verdict, reasons, because } };
}

const bsn = "BSN 123456782";
const other = "BSN 111222333";
const both = `${bsn} en ${other}`;
const meant: Oddity = { code: "meant-other", address: "a@klant.example", meant: "a@ander.example", sent: 12 };

describe("a mail that comes back after a person agreed to it", () => {
  test.each<[string, Mail, Mail]>([
    ["the same", { body: bsn }, { body: bsn }],
    ["other harmless words", { body: bsn }, { subject: "Een beter onderwerp", body: `Beste Jan, ${bsn}` }],
    ["a recipient less", { to: "a@klant.example, b@klant.example", body: bsn }, { body: bsn }],
    ["a colleague more", { body: bsn }, { cc: "bea@kantoor.example", body: bsn }],
    ["the address in other letters", { body: bsn }, { to: "A@Klant.example", body: bsn }],
    ["a person's number less", { body: both }, { body: bsn }],
    ["a file less", { files: [file("1", bsn), file("2", other)] }, { files: [file("1", bsn)] }],
    [
      "a file more in which nothing was found",
      { files: [file("1", bsn)] },
      { files: [file("1", bsn), file("2", "-")] }
    ],
    ["the same oddity, of mail that went there more often", { odd: [meant] }, { odd: [{ ...meant, sent: 13 }] }],
    [
      "fewer who see each other",
      { odd: [{ code: "outsiders-see-each-other", count: 5 }] },
      { odd: [{ code: "outsiders-see-each-other", count: 4 }] }
    ]
  ])("with %s is not asked about again", (_, agreed, now) => {
    const [before, after] = [judged(agreed), judged(now)];
    expect(after.verdict.reasons.length).toBeGreaterThan(0);
    expect(isAllAgreed(agreedBefore(before, after), after)).toBe(true);
  });

  test.each<[string, Mail, Mail]>([
    ["another recipient", { body: bsn }, { to: "b@klant.example", body: bsn }],
    ["a recipient more", { body: bsn }, { to: "a@klant.example, b@klant.example", body: bsn }],
    ["another person's number", { body: bsn }, { body: other }],
    ["a number in the subject too", { body: bsn }, { subject: other, body: bsn }],
    ["a dossier more", { files: [file("1", bsn)] }, { files: [file("1", bsn), file("2", other)] }],
    ["another file of that name", { files: [file("1", bsn)] }, { files: [{ ...file("1", bsn), key: "9" }] }],
    ["a file that is not read for another reason", { files: [broken("1")] }, { files: [locked("1")] }],
    ["an oddity more", { body: bsn }, { body: bsn, odd: [meant] }],
    ["the same oddity of another", { odd: [meant] }, { odd: [{ ...meant, meant: "c@ander.example" }] }],
    ["a look-alike more", { to: "a@kant0or.example", body: "Hoi" }, { to: "a@kant0or.example, b@kantoorr.example" }],
    ["a verdict that forbids it", { body: bsn }, { body: bsn, level: "block" }]
  ])("with %s is", (_, agreed, now) => {
    const [before, after] = [judged(agreed), judged(now)];
    expect(isAllAgreed(agreedBefore(before, after), after)).toBe(false);
  });

  test("another person's number under the same mask is another person", () => {
    const about = (person: string): PartResult => ({ ...file("1", bsn), about: { persons: [person], clients: [] } });
    const now = judged({ files: [about("hash-b")] });
    expect(isAllAgreed(agreedBefore(judged({ files: [about("hash-a")] }), now), now)).toBe(false);
  });

  test.each<[string, "new" | "external", "new" | "external", boolean]>([
    ["somebody new who got another mail meanwhile is the same", "new", "external", true],
    ["somebody who was written to, and was forgotten, is not", "external", "new", false]
  ])("%s", (_, then, later, expected) => {
    const as = (name: "new" | "external"): Assessment => {
      const assessment = judged({ body: bsn });
      return { ...assessment, recipients: assessment.recipients.map((one) => ({ ...one, class: name })) };
    };
    expect(isAllAgreed(agreedBefore(as(then), as(later)), as(later))).toBe(expected);
  });

  test("what could not be checked once covers nothing", () => {
    const now = judged({ body: bsn });
    const unchecked = { reasons: [{ code: "could-not-check" }], level: "justify", because: [] } as const;
    const blind = { ...now, verdict: unchecked };
    expect(isAllAgreed(agreedBefore(blind, blind), blind)).toBe(false);
  });
});

test("of a question that is new in one thing, the rest is named as agreed to", () => {
  const before = judged({ files: [file("1", bsn)] });
  const now = judged({ files: [file("1", bsn), locked("2")] });
  const agreed = agreedBefore(before, now);
  expect(agreed).toEqual({ reasons: [0], recipients: ["a@klant.example"], files: ["1"] });
  expect(now.verdict.reasons.map(({ code }) => code)).toEqual(["dossiers-leave-office", "unread-attachments"]);
});

test("nothing was agreed to before the first question", () => {
  expect(agreedBefore(null, judged({ body: bsn }))).toEqual({ reasons: [], recipients: [], files: [] });
});
