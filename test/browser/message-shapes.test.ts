import { is } from "valibot";
import { describe, expect, test } from "vitest";
import { isMessageAttachments, requestShapes } from "../../src/browser/message-shapes.ts";
import { missingInsideListed } from "../../src/core/documents/limits.ts";
import type { DraftPart } from "../../src/core/mail/draft.ts";
import { compilePacks } from "../../src/core/packs/compile.ts";
import { shippedPacks } from "../../src/core/packs/shipped.ts";
import { openDirectory } from "../../src/core/recipients/directory.ts";
import type { Oddity, OddityCode } from "../../src/core/recipients/oddity.ts";
import type { FindingKind } from "../../src/core/scan/finding.ts";
import { assess } from "../../src/core/verdict/assess.ts";
import { couldNotCheck } from "../../src/core/verdict/could-not-check.ts";
import { toPartResult } from "../../src/core/verdict/part-result.ts";
import { unreadPart } from "../../src/core/verdict/unread-part.ts";
import type { Assessment, PartResult, VerdictReason } from "../../src/core/verdict/verdict.ts";

const packs = compilePacks(shippedPacks);
const directory = openDirectory({ own: ["kantoor.example"], known: [], colleagues: [], clients: [] });
const text =
  "Jaaropgaaf 2023\nWerkgever Bakkerij\nBSN 123456782\nLoon voor de loonheffing 34.100\nVerrekende arbeidskorting 4.205";
const file = (name: string) => ({ part: "attachment", key: name, name }) as const;
const dossier = toPartResult(file("a.pdf"), { type: "pdf", status: "read", text }, packs, 12.5);
const bsnInBody = toPartResult(
  { part: "body", key: "", name: "" },
  { type: "text", status: "read", text: "BSN 123456782" },
  packs,
  0
);
const bsnInReply = toPartResult(
  { part: "body", key: "", name: "" },
  { type: "text", status: "read", text: `Dank.\n> BSN 123456782\n${text.replace(/^/gm, "> ")}` },
  packs,
  0
);
const partly = toPartResult(
  file("b.pdf"),
  { type: "pdf", status: "partly-read", reason: "pages-without-text", missingPages: [2, 3], pages: 3, text },
  packs,
  1
);
const otherKinds: PartResult = {
  ...bsnInBody,
  findings: (["travel-document", "digid", "pattern"] as const).map((kind) => ({
    ...bsnInBody.findings[0],
    rule: `nl.${kind}`,
    kind,
    confidence: "high",
    count: 1,
    distinct: 1,
    masked: [],
    evidence: []
  }))
};
const zipped = toPartResult(
  file("d.zip"),
  {
    type: "zip",
    status: "partly-read",
    reason: "file-inside-unread",
    text,
    places: [
      { start: 0, inside: [`${"x".repeat(255)}.xlsx`], sheet: "Blad\u202e".repeat(9_000), row: 1, part: "comments" }
    ],
    missingInside: Array.from({ length: missingInsideListed }, (_, n) => ({
      inside: ["e.7z", `${n}.pdf`],
      status: "encrypted",
      reason: "password-required"
    }))
  },
  packs,
  1
);
const locked = unreadPart(file("c.pdf"), "encrypted", "password-required");

const from = "onno@kantoor.example";
const judged = (to: string, parts: PartResult[], notUnderstood: DraftPart[] = []): Assessment =>
  assess({ draft: { from, to, cc: "", bcc: "", notUnderstood }, parts, directory, packs });

const [address, addresses, recipients, clients] = ["a@klant.example", ["b@klant.example"], ["Klant B"], ["Klant A"]];
const everyOddity: Record<OddityCode, Oddity> = {
  "new-among-usual": { code: "new-among-usual", address, usual: addresses },
  "meant-other": { code: "meant-other", address, meant: "b@klant.example", sent: 12 },
  "one-outsider": { code: "one-outsider", address },
  "reply-adds-outsiders": { code: "reply-adds-outsiders", addresses },
  "greeting-fits-nobody": { code: "greeting-fits-nobody", name: "\u202eJan" },
  "outsiders-see-each-other": { code: "outsiders-see-each-other", count: 40 },
  "sender-not-office": { code: "sender-not-office", address },
  "reply-to-differs": { code: "reply-to-differs", address },
  "dossier-of-another": { code: "dossier-of-another", clients, recipients },
  "many-persons-to-one": { code: "many-persons-to-one", dossiers: 5, persons: 5, recipient: address },
  "dossier-went-elsewhere": { code: "dossier-went-elsewhere", times: 3 },
  "other-client-named": { code: "other-client-named", named: clients, recipients }
};

/** Said by the tables of packs; which table says what is held in test/core/verdict. */
const told = (reason: VerdictReason): Assessment => {
  const base = judged("a@klant.example", [{ ...dossier, about: { persons: ["aGFzaA"], clients: ["c1"] } }]);
  const because = [{ rule: "nl.verdict.x", level: "warn", code: reason.code }] as const;
  const [recipient] = base.recipients;
  const near = { known: "b@klant.example", distance: 1 };
  const seen = recipient ? [{ ...recipient, near, client: "c1" }] : [];
  const oddities = Object.values(everyOddity);
  return { ...base, recipients: seen, oddities, verdict: { level: "note", reasons: [reason], because } };
};

const kinds: Record<FindingKind, true> = {
  bsn: true,
  rsin: true,
  "travel-document": true,
  "driving-licence": true,
  iban: true,
  "date-of-birth": true,
  digid: true,
  pattern: true,
  "dossier-mark": true
};

const cases: [VerdictReason["code"] | "pass", Assessment][] = [
  ["pass", judged("collega@kantoor.example", [dossier])],
  ["dossiers-leave-office", judged("a@klant.example", [dossier, partly])],
  ["bsn-leaves-office", judged("a@klant.example", [bsnInBody])],
  ["quoted-reply-leaves-office", judged("a@klant.example", [bsnInReply])],
  ["travel-document-leaves-office", judged("a@klant.example", [otherKinds])],
  ["digid-leaves-office", judged("a@klant.example", [otherKinds, zipped])],
  ["pattern-leaves-office", judged("a@klant.example", [otherKinds])],
  ["look-alike-recipient", judged("a@kant0or.example", [locked])],
  ["unread-attachments", judged("a@klant.example", [locked, partly])],
  ["recipients-unresolved", judged("a@own.nl@evil.com, \u202ejan", [dossier])],
  ["page-not-understood", judged("a@klant.example", [], ["body", "attachments", "recipients"])],
  ["could-not-check", couldNotCheck([dossier, locked])],
  ["odd-recipients", told({ code: "odd-recipients", oddity: "meant-other" })],
  ["sensitive-to-private-mail", told({ code: "sensitive-to-private-mail", recipients: 1 })],
  ["sensitive-to-public-provider", told({ code: "sensitive-to-public-provider", recipients: 1 })],
  ["office-rule", told({ code: "office-rule", tell: { nl: "Vraag Bea eerst.", en: "Ask Bea first." } })]
];

describe("what core makes may be sent", () => {
  test.each(cases)("an entry about %s", (code, assessment) => {
    const codes = assessment.verdict.reasons.map((reason) => reason.code);
    if (code === "pass") expect(assessment.verdict.level).toBe("pass");
    else expect(codes).toContain(code);
    const words = { sentence: "Ik snap de risico's", reason: "omdat het moet" };
    const entry = { happened: "sent-anyway", webmail: "demo", assessment, left: true, ...words };
    expect(is(requestShapes["journal:append"], entry)).toBe(true);
    // Also after JSON, which a browser without structured clone makes of it.
    expect(is(requestShapes["journal:append"], JSON.parse(JSON.stringify(entry)))).toBe(true);
  });

  test("every reason a verdict may have has a case here", () => {
    const all: Record<VerdictReason["code"], true> = {
      "dossiers-leave-office": true,
      "bsn-leaves-office": true,
      "quoted-reply-leaves-office": true,
      "travel-document-leaves-office": true,
      "digid-leaves-office": true,
      "pattern-leaves-office": true,
      "look-alike-recipient": true,
      "unread-attachments": true,
      "recipients-unresolved": true,
      "page-not-understood": true,
      "could-not-check": true,
      "odd-recipients": true,
      "sensitive-to-private-mail": true,
      "sensitive-to-public-provider": true,
      "office-rule": true
    };
    expect(
      cases
        .map(([code]) => code)
        .filter((code) => code !== "pass")
        .sort()
    ).toEqual(Object.keys(all).sort());
  });

  test.each(Object.keys(kinds))("a finding of kind %s", (kind) => {
    const [finding] = bsnInBody.findings;
    const part = { ...bsnInBody, findings: [{ ...finding, kind }] };
    const draft = { webmail: "demo", from: "", to: "", cc: "", bcc: "", subject: "", notUnderstood: [] };
    const body = { format: "plain", content: "" };
    const request = { draft: { ...draft, body }, attachments: [part], opened: "" };
    expect(is(requestShapes["analysis:assess"], request)).toBe(true);
    const strange = { ...request, attachments: [{ ...part, findings: [{ ...finding, kind: "verzonnen" }] }] };
    expect(is(requestShapes["analysis:assess"], strange)).toBe(false);
  });

  test("what a file inside a file holds and lacks, with where it stands", () => {
    expect(zipped.findings[0]?.places).toMatchObject([{ cells: "1:1", part: "comments" }]);
    expect(zipped.missingInside).toHaveLength(missingInsideListed);
    const entry = { happened: "stopped", webmail: "demo", left: false, sentence: "", reason: "" };
    const assessment = judged("a@klant.example", [zipped]);
    expect(is(requestShapes["journal:append"], { ...entry, assessment })).toBe(true);
    const strange = zipped.findings.map((finding) => ({ ...finding, places: [{ inside: [], part: "verzonnen" }] }));
    const other = { ...assessment, parts: [{ ...zipped, findings: strange }] };
    expect(is(requestShapes["journal:append"], { ...entry, assessment: other })).toBe(false);
  });

  test("what was learned from a mail, and how it ended", () => {
    const lesson = { addresses: ["a@b.example"], own: [], marks: ["greeting jan"], kinds: ["payslip"], persons: ["x"] };
    expect(is(requestShapes["history:left"], { ticket: "t", lesson, confirmed: true })).toBe(true);
    expect(is(requestShapes["history:left"], { ticket: "t", lesson: null, confirmed: true })).toBe(false);
    expect(is(requestShapes["history:ended"], { ticket: "t", sent: false })).toBe(true);
    expect(is(requestShapes["false-alarm:count"], { rule: "nl.bsn" })).toBe(true);
    expect(is(requestShapes["false-alarm:count"], { rule: "x".repeat(201) })).toBe(false);
  });

  test("a password with one file; one that is no text is refused", () => {
    const request = { key: "k", name: "a.pdf", file: new File([], "a"), size: 0, ticket: "t1" };
    expect(is(requestShapes["analysis:file"], { ...request, password: "geheim" })).toBe(true);
    expect(is(requestShapes["analysis:file"], { ...request, password: ["geheim"] })).toBe(false);
    expect(is(requestShapes["analysis:progress"], { ticket: "t1" })).toBe(true);
  });

  test("200 recipients, a name of 10,000 characters, a body of 10 MB", () => {
    const long = `${"\u202e<b>".repeat(2_500)}.pdf`;
    const to = Array.from({ length: 200 }, (_, index) => `a${index}@klant.example`).join(", ");
    const read = unreadPart({ part: "attachment", key: `new:${long}`, name: long }, "unavailable", "still-uploading");
    const body = { format: "html", content: "x".repeat(10_000_000) };
    const draft = { webmail: "demo", from: "", to, cc: "", bcc: "", subject: long, body, notUnderstood: [] };
    expect(is(requestShapes["analysis:assess"], { draft, attachments: [read], opened: "" })).toBe(true);
    expect(
      is(requestShapes["analysis:file"], { key: `new:${long}`, name: long, file: new File([], "a"), size: 0 })
    ).toBe(true);
    const entry = { happened: "stopped", webmail: "demo", left: false, sentence: "", reason: "" };
    expect(is(requestShapes["journal:append"], { ...entry, assessment: judged(to, [read]) })).toBe(true);
  });
});

describe("what a guard may tell the popup", () => {
  const state = { name: "a.pdf", progress: null, result: null };
  test.each<[string, unknown, boolean]>([
    ["nothing is attached", { understood: true, attachments: [] }, true],
    ["all that core makes of a file", { understood: false, attachments: [{ ...state, result: zipped }] }, true],
    [
      "one that is being read",
      { understood: true, attachments: [{ ...state, progress: { done: 1, total: 2 } }] },
      true
    ],
    [
      "the answer of a guard of another version",
      { understood: true, attachments: [{ ...state, result: "read" }] },
      false
    ],
    [
      "what it reads of the page",
      {
        understood: true,
        attachments: [],
        page: { notUnderstood: ["body"], parts: [{ part: "to", way: null, seen: "2026" }] }
      },
      true
    ],
    ["no answer", undefined, false],
    ["the answer to a ping", true, false]
  ])("%s", (_, answer, expected) => expect(isMessageAttachments(answer)).toBe(expected));
});
