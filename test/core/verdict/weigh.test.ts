import { describe, expect, test } from "vitest";
import type { DraftPart } from "../../../src/core/mail/draft.ts";
import type { ClassifiedRecipient, RecipientClass } from "../../../src/core/recipients/recipient.ts";
import type { Confidence, Finding } from "../../../src/core/scan/finding.ts";
import type { PartResult, VerdictLevel } from "../../../src/core/verdict/verdict.ts";
import { weigh } from "../../../src/core/verdict/weigh.ts";

const to = (...classes: RecipientClass[]): ClassifiedRecipient[] =>
  classes.map((kind, i) => ({ address: `a${i}@x.nl`, field: "to", class: kind, reasons: [] }));

function part(over: Partial<PartResult> = {}): PartResult {
  const nothing = { findings: [], dossier: { score: 0, types: [] } };
  return {
    part: "attachment",
    key: "k",
    name: "a.pdf",
    type: "pdf",
    status: "read",
    characters: 9,
    ms: 1,
    ...nothing,
    ...over
  };
}
const bsn = (confidence: Confidence, ...ends: string[]): Finding => ({
  rule: "nl.bsn",
  kind: "bsn",
  confidence,
  count: ends.length,
  distinct: ends.length,
  masked: ends.map((end) => `*******${end}`),
  evidence: []
});
const body = (over: Partial<PartResult> = {}) => part({ part: "body", key: "", name: "", type: "text", ...over });
const dossier = (...ends: string[]) =>
  part({
    dossier: { score: 0.7, types: [{ type: "jaaropgaaf", score: 0.7 }] },
    findings: ends.map((end) => bsn("high", end))
  });
const onno = ["82", "33", "12", "57", "56"].map((end) => dossier(end));

type Case = [
  name: string,
  recipients: ClassifiedRecipient[],
  parts: PartResult[],
  blind: DraftPart[],
  level: VerdictLevel,
  codes: string[]
];

describe("verdict", () => {
  test.each<Case>([
    [
      "five dossiers with BSNs to a client",
      to("external"),
      [body(), ...onno],
      [],
      "justify",
      ["dossiers-leave-office"]
    ],
    ["the same to a colleague", to("internal"), [body(), ...onno], [], "pass", []],
    [
      "the same to a colleague and a client",
      to("internal", "external"),
      onno,
      [],
      "justify",
      ["dossiers-leave-office"]
    ],
    ["the same to a known adviser", to("known"), onno, [], "justify", ["dossiers-leave-office"]],
    ["nothing special to a client", to("external"), [body(), part()], [], "pass", []],
    ["no recipients at all", [], onno, [], "pass", []],
    ["no recipients, because they were not understood", [], [], ["recipients"], "warn", ["page-not-understood"]],
    [
      "only colleagues seen, recipients not understood",
      to("internal"),
      [],
      ["recipients"],
      "warn",
      ["page-not-understood"]
    ],
    ["only colleagues, body not understood", to("internal"), [], ["body"], "pass", []],
    [
      "a BSN in the body",
      to("external"),
      [body({ findings: [bsn("high", "82")] })],
      [],
      "justify",
      ["bsn-leaves-office"]
    ],
    [
      "a BSN of medium confidence",
      to("external"),
      [body({ findings: [bsn("medium", "82")] })],
      [],
      "justify",
      ["bsn-leaves-office"]
    ],
    [
      "a low BSN",
      to("external"),
      [body({ findings: [bsn("low", "82")] }), part({ findings: [bsn("low", "33")] })],
      [],
      "pass",
      []
    ],
    [
      "a BSN in a file that is no dossier",
      to("external"),
      [part({ findings: [bsn("high", "82")] })],
      [],
      "justify",
      ["dossiers-leave-office"]
    ],
    ["a dossier without a BSN", to("external"), [dossier()], [], "justify", ["dossiers-leave-office"]],
    [
      "a dossier pasted into the body, without a BSN",
      to("external"),
      [body({ dossier: { score: 0.5, types: [] } })],
      [],
      "justify",
      ["dossiers-leave-office"]
    ],
    ["just below a dossier", to("external"), [part({ dossier: { score: 0.49, types: [] } })], [], "pass", []],
    ["a look-alike alone", to("look-alike"), [body()], [], "warn", ["look-alike-recipient"]],
    ["a look-alike with a file", to("look-alike"), [part()], [], "justify", ["look-alike-recipient"]],
    [
      "a look-alike with a BSN in the body",
      to("look-alike"),
      [body({ findings: [bsn("high", "82")] })],
      [],
      "justify",
      ["bsn-leaves-office", "look-alike-recipient"]
    ],
    ["an encrypted file", to("external"), [part({ status: "encrypted" })], [], "warn", ["unread-attachments"]],
    ["a partly read file", to("external"), [part({ status: "partly-read" })], [], "warn", ["unread-attachments"]],
    ["an unread file to a colleague", to("internal"), [part({ status: "timeout" })], [], "pass", []],
    [
      "a good file does not hide an unread one",
      to("external"),
      [part(), part({ status: "corrupt" })],
      [],
      "warn",
      ["unread-attachments"]
    ],
    ["no address, no files", to("unresolved"), [body()], [], "pass", []],
    ["no address, with a file", to("unresolved"), [part()], [], "warn", ["recipients-unresolved"]],
    [
      "no address, with a BSN",
      to("unresolved"),
      [body({ findings: [bsn("high", "82")] })],
      [],
      "justify",
      ["bsn-leaves-office", "recipients-unresolved"]
    ],
    ["body not understood", to("external"), [], ["body"], "warn", ["page-not-understood"]],
    ["attachments not understood", to("external"), [], ["attachments"], "warn", ["page-not-understood"]],
    ["sender or subject not understood", to("external"), [], ["from", "subject"], "pass", []],
    ["a body that was not read", to("external"), [body({ status: "timeout" })], [], "warn", ["page-not-understood"]],
    [
      "everything at once, most serious first",
      to("look-alike", "unresolved"),
      [dossier("82"), part({ status: "too-large" })],
      ["body"],
      "justify",
      [
        "dossiers-leave-office",
        "look-alike-recipient",
        "unread-attachments",
        "recipients-unresolved",
        "page-not-understood"
      ]
    ]
  ])("%s", (_name, recipients, parts, blind, level, codes) => {
    const verdict = weigh(recipients, parts, blind);
    expect(verdict.reasons.map((reason) => reason.code)).toEqual(codes);
    expect(verdict.level).toBe(level);
  });
});

describe("what the first line counts", () => {
  test("dossiers, those with a BSN, persons, recipients outside", () => {
    const [reason] = weigh(to("external", "internal", "known"), [...onno, dossier(), part()], []).reasons;
    expect(reason).toEqual({ code: "dossiers-leave-office", dossiers: 6, withBsn: 5, persons: 5, recipients: 2 });
  });

  test("the same person in body and file is one person", () => {
    const parts = [body({ findings: [bsn("high", "82")] }), dossier("82")];
    expect(weigh(to("external"), parts, []).reasons[0]).toMatchObject({ persons: 1 });
  });

  test("more persons than masks are counted all the same", () => {
    const many = { ...bsn("high", "82"), distinct: 400 };
    expect(weigh(to("external"), [part({ findings: [many] })], []).reasons[0]).toMatchObject({ persons: 400 });
  });

  test("what could not be understood is named once", () => {
    const verdict = weigh(to("external"), [body({ status: "timeout" })], ["body", "recipients"]);
    expect(verdict.reasons).toEqual([{ code: "page-not-understood", parts: ["body", "recipients"] }]);
  });
});
