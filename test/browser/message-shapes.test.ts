import { is } from "valibot";
import { describe, expect, test } from "vitest";
import { requestShapes } from "../../src/browser/message-shapes.ts";
import type { DraftPart } from "../../src/core/mail/draft.ts";
import { compilePacks } from "../../src/core/packs/compile.ts";
import { shippedPacks } from "../../src/core/packs/shipped.ts";
import { assess } from "../../src/core/verdict/assess.ts";
import { couldNotCheck } from "../../src/core/verdict/could-not-check.ts";
import { toPartResult, unreadPart } from "../../src/core/verdict/part-result.ts";
import type { Assessment, PartResult, VerdictReason } from "../../src/core/verdict/verdict.ts";

const packs = compilePacks(shippedPacks);
const office = { own: ["kantoor.example"], known: [], colleagues: [] };
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
const partly = toPartResult(
  file("b.pdf"),
  { type: "pdf", status: "partly-read", reason: "pages-without-text", missingPages: [2, 3], pages: 3, text },
  packs,
  1
);
const locked = unreadPart(file("c.pdf"), "encrypted", "password-required");

const judged = (to: string, parts: PartResult[], notUnderstood: DraftPart[] = []): Assessment =>
  assess({ draft: { from: "onno@kantoor.example", to, cc: "", bcc: "", notUnderstood }, parts, office, packs });

const cases: [VerdictReason["code"] | "pass", Assessment][] = [
  ["pass", judged("collega@kantoor.example", [dossier])],
  ["dossiers-leave-office", judged("a@klant.example", [dossier, partly])],
  ["bsn-leaves-office", judged("a@klant.example", [bsnInBody])],
  ["look-alike-recipient", judged("a@kant0or.example", [locked])],
  ["unread-attachments", judged("a@klant.example", [locked, partly])],
  ["recipients-unresolved", judged("a@own.nl@evil.com, \u202ejan", [dossier])],
  ["page-not-understood", judged("a@klant.example", [], ["body", "attachments", "recipients"])],
  ["could-not-check", couldNotCheck([dossier, locked])]
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
      "look-alike-recipient": true,
      "unread-attachments": true,
      "recipients-unresolved": true,
      "page-not-understood": true,
      "could-not-check": true
    };
    expect(
      cases
        .map(([code]) => code)
        .filter((code) => code !== "pass")
        .sort()
    ).toEqual(Object.keys(all).sort());
  });

  test("200 recipients, a name of 10,000 characters, a body of 10 MB", () => {
    const long = `${"\u202e<b>".repeat(2_500)}.pdf`;
    const to = Array.from({ length: 200 }, (_, index) => `a${index}@klant.example`).join(", ");
    const read = unreadPart({ part: "attachment", key: `new:${long}`, name: long }, "unavailable", "still-uploading");
    const body = { format: "html", content: "x".repeat(10_000_000) };
    const draft = { webmail: "demo", from: "", to, cc: "", bcc: "", subject: long, body, notUnderstood: [] };
    expect(is(requestShapes["analysis:assess"], { draft, attachments: [read], office })).toBe(true);
    expect(
      is(requestShapes["analysis:file"], { key: `new:${long}`, name: long, file: new File([], "a"), size: 0 })
    ).toBe(true);
    const entry = { happened: "stopped", webmail: "demo", left: false, sentence: "", reason: "" };
    expect(is(requestShapes["journal:append"], { ...entry, assessment: judged(to, [read]) })).toBe(true);
  });
});
