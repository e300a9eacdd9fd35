import { describe, expect, test } from "vitest";
import type { DraftPart } from "../../../src/core/mail/draft.ts";
import type { ClassifiedRecipient, RecipientClass } from "../../../src/core/recipients/recipient.ts";
import type { Confidence, Finding, FindingKind } from "../../../src/core/scan/finding.ts";
import type { PartResult, Verdict, VerdictLevel } from "../../../src/core/verdict/verdict.ts";
import { verdictTable } from "../../../src/core/verdict/verdict-table.ts";
import { weigh as weighFacts } from "../../../src/core/verdict/weigh.ts";

const standard = verdictTable("standard");

function weigh(recipients: ClassifiedRecipient[], parts: PartResult[], notUnderstood: DraftPart[]): Verdict {
  return weighFacts({ recipients, parts, notUnderstood, oddities: [] }, standard);
}

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
const found = (kind: FindingKind, confidence: Confidence): Finding => ({
  ...bsn(confidence, "82"),
  rule: `nl.${kind}`,
  kind
});
const body = (over: Partial<PartResult> = {}) => part({ part: "body", key: "", name: "", type: "text", ...over });
const dossier = (...ends: string[]) =>
  part({
    dossier: {
      score: 0.7,
      types: [{ type: "jaaropgaaf", rule: "nl.dossier.jaaropgaaf", score: 0.7, why: ["jaaropgaaf"] }]
    },
    findings: ends.map((end) => bsn("high", end))
  });
const quotes = (finding: Finding): Finding => ({ ...finding, evidence: ["label", "quoted-reply"] });
const quotedType = { type: "jaaropgaaf", rule: "nl.dossier.jaaropgaaf", score: 0.7, why: [], quoted: true } as const;
const ownType = { type: "loonstrook", rule: "nl.dossier.loonstrook", score: 0.6, why: [] };
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
    [
      "a BSN that only a reply's quotation holds",
      to("external"),
      [body({ findings: [quotes(bsn("high", "82"))] })],
      [],
      "warn",
      ["quoted-reply-leaves-office"]
    ],
    ["the same to a colleague", to("internal"), [body({ findings: [quotes(bsn("high", "82"))] })], [], "pass", []],
    ["a low BSN in a quotation", to("external"), [body({ findings: [quotes(bsn("low", "82"))] })], [], "pass", []],
    [
      "a dossier that only a quotation holds",
      to("external"),
      [body({ dossier: { score: 0.7, types: [quotedType] } })],
      [],
      "warn",
      ["quoted-reply-leaves-office"]
    ],
    [
      "a dossier of two types, one of them quoted",
      to("external"),
      [body({ dossier: { score: 0.7, types: [quotedType, ownType] } })],
      [],
      "justify",
      ["dossiers-leave-office", "quoted-reply-leaves-office"]
    ],
    [
      "one BSN quoted, another written",
      to("external"),
      [body({ findings: [bsn("high", "82"), quotes(bsn("high", "33"))] })],
      [],
      "justify",
      ["bsn-leaves-office", "quoted-reply-leaves-office"]
    ],
    [
      "a quoted BSN and a dossier in a file",
      to("external"),
      [body({ findings: [quotes(bsn("high", "33"))] }), dossier("82")],
      [],
      "justify",
      ["dossiers-leave-office", "quoted-reply-leaves-office"]
    ],
    [
      "a quoted BSN to a look-alike",
      to("look-alike"),
      [body({ findings: [quotes(bsn("high", "82"))] })],
      [],
      "justify",
      ["look-alike-recipient", "quoted-reply-leaves-office"]
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

describe("findings of other kinds, to somebody outside", () => {
  const levels: [FindingKind, Record<Confidence, VerdictLevel>][] = [
    ["travel-document", { low: "pass", medium: "justify", high: "justify" }],
    ["digid", { low: "pass", medium: "justify", high: "justify" }],
    ["pattern", { low: "pass", medium: "warn", high: "justify" }],
    ["iban", { low: "pass", medium: "pass", high: "pass" }],
    ["date-of-birth", { low: "pass", medium: "pass", high: "pass" }],
    ["driving-licence", { low: "pass", medium: "pass", high: "pass" }],
    ["rsin", { low: "pass", medium: "pass", high: "pass" }]
  ];
  const cases = levels.flatMap(([kind, row]) =>
    (["low", "medium", "high"] as const).map((confidence) => [kind, confidence, row[confidence]] as const)
  );
  test.each(cases)("%s, %s: %s", (kind, confidence, level) => {
    for (const where of [part, body]) {
      const verdict = weigh(to("external"), [where({ findings: [found(kind, confidence)] })], []);
      expect(verdict.level).toBe(level);
      const reason = { code: `${kind}-leaves-office`, count: 1, recipients: 1 };
      expect(verdict.reasons).toEqual(level === "pass" ? [] : [reason]);
    }
  });

  test.each(["travel-document", "digid", "pattern"] as const)("%s to a colleague is not asked about", (kind) => {
    expect(weigh(to("internal"), [part({ findings: [found(kind, "high")] })], []).level).toBe("pass");
  });

  test.each(["travel-document", "digid", "pattern"] as const)("%s that only a quotation holds: warn", (kind) => {
    const verdict = weigh(to("external"), [body({ findings: [quotes(found(kind, "high"))] })], []);
    expect(verdict).toMatchObject({ level: "warn", reasons: [{ code: `${kind}-leaves-office` }] });
  });

  test("beside a dossier each is named, most serious first", () => {
    const parts = [
      body({ findings: [found("pattern", "medium"), found("digid", "high")] }),
      dossier("82"),
      part({ findings: [found("travel-document", "high")], status: "partly-read" })
    ];
    const { level, reasons } = weigh(to("look-alike"), parts, []);
    expect(level).toBe("justify");
    expect(reasons.map(({ code }) => code)).toEqual([
      "dossiers-leave-office",
      "travel-document-leaves-office",
      "digid-leaves-office",
      "look-alike-recipient",
      "pattern-leaves-office",
      "unread-attachments"
    ]);
  });

  test("a passport number in the text makes a look-alike serious, and an unclear address worth a question", () => {
    const parts = [body({ findings: [found("travel-document", "high")] })];
    expect(weigh(to("unresolved"), parts, []).reasons.map(({ code }) => code)).toContain("recipients-unresolved");
  });

  test("the same number in two parts is counted once", () => {
    const parts = [body({ findings: [found("digid", "high")] }), part({ findings: [found("digid", "medium")] })];
    expect(weigh(to("external"), parts, []).reasons).toMatchObject([{ count: 1 }]);
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

  test("persons who are only quoted are counted apart", () => {
    const parts = [body({ findings: [bsn("high", "82"), quotes(bsn("high", "33", "12"))] })];
    expect(weigh(to("external"), parts, []).reasons).toEqual([
      { code: "bsn-leaves-office", persons: 1, recipients: 1 },
      { code: "quoted-reply-leaves-office", persons: 2, recipients: 1 }
    ]);
  });

  test("what could not be understood is named once", () => {
    const verdict = weigh(to("external"), [body({ status: "timeout" })], ["body", "recipients"]);
    expect(verdict.reasons).toEqual([{ code: "page-not-understood", parts: ["body", "recipients"] }]);
  });
});
