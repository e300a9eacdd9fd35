import { describe, expect, test } from "vitest";
import { buildEntry, MAX_NAME, MAX_REASON } from "../../../src/core/journal/build-entry.ts";
import type { Happening } from "../../../src/core/journal/entry.ts";
import type { Verdict } from "../../../src/core/verdict/verdict.ts";
import { assessment, entryInput } from "./entry-input.ts";

const sent = { happened: "sent-anyway", left: true } as const;

describe("what a journal entry keeps", () => {
  test("a mail that stayed: domain only, no file name, no words of the writer", () => {
    expect(buildEntry(entryInput({ sentence: "Ik snap het", reason: "omdat" }))).toEqual({
      schema: 1,
      time: "2026-11-22T05:00:00.000Z",
      webmail: "roundcube",
      site: "https://mail.kantoor.nl",
      happened: "stopped",
      level: "justify",
      reasons: ["dossiers-leave-office"],
      recipients: [
        { field: "to", domain: "klant.nl", class: "external" },
        { field: "cc", domain: "", class: "unresolved" }
      ],
      parts: [
        {
          part: "attachment",
          type: "pdf",
          status: "partly-read",
          reason: "pages-without-text",
          dossier: ["jaaropgaaf"],
          findings: [{ rule: "nl.bsn", kind: "bsn", confidence: "high", count: 2, distinct: 1, masked: ["*******82"] }]
        }
      ],
      packs: { "nl-bsn": 1 }
    });
  });

  test("a mail that left: address, cleaned file name, sentence and reason", () => {
    const entry = buildEntry(entryInput({ ...sent, sentence: "Ik snap de risico's", reason: "klant vroeg erom" }));
    expect(entry.recipients[0]?.address).toBe("k.jansen@klant.nl");
    expect(entry.recipients[1]).toMatchObject({ domain: "", address: "Jan Jansen" });
    expect(entry.parts[0]?.name).toBe("jaaropgaaf *******82.pdf");
    expect(entry).toMatchObject({ sentence: "Ik snap de risico's", reason: "klant vroeg erom" });
  });

  test.each([false, true])("nothing of files inside a file, neither found nor unread; mail left: %s", (left) => {
    const inside = ["Fam. Bakker.pdf"];
    const parts = assessment.parts.map((part) => ({
      ...part,
      missingInside: [{ inside, status: "encrypted", reason: "password-required" } as const],
      findings: part.findings.map((finding) => ({ ...finding, places: [{ inside, sheet: "Bakker", cells: "B12" }] }))
    }));
    const happened = left ? "sent-anyway" : "stopped";
    const entry = buildEntry(entryInput({ happened, left, assessment: { ...assessment, parts } }));
    expect(JSON.stringify(entry)).not.toMatch(/Bakker|B12/);
  });

  test.each<[Happening, boolean, boolean]>([
    ["stopped", false, false],
    ["stopped", true, false],
    ["changed", true, false],
    ["sent-anyway", true, true],
    ["sent-anyway", false, false],
    ["noted", true, true],
    ["noted", false, false],
    ["unguarded", true, true],
    ["could-not-check", true, true],
    ["could-not-check", false, false]
  ])("%s, left: %s, keeps names: %s", (happened, left, kept) => {
    const entry = buildEntry(entryInput({ happened, left }));
    expect(entry.recipients[0]?.address !== undefined).toBe(kept);
    expect(entry.parts[0]?.name !== undefined).toBe(kept);
  });

  test.each([
    ["a BSN", "voor 123456782 dus", "voor *******82 dus"],
    ["a BSN in dots", "1234.56.782", "****.**.*82"],
    ["eight digits", "36000012", "******12"],
    ["line breaks and control characters", "a\r\nb\u0000c\u202ed\te", "a bcd e"],
    ["half a character", "a\ud800b", "a\ufffdb"]
  ])("the writer's reason: %s", (_name, reason, kept) => {
    expect(buildEntry(entryInput({ ...sent, reason })).reason).toBe(kept);
  });

  test("long names and reasons are cut, never inside a character", () => {
    const [part] = assessment.parts;
    const parts = part === undefined ? [] : [{ ...part, name: `${"a".repeat(MAX_NAME - 1)}😀.pdf` }];
    const entry = buildEntry(entryInput({ ...sent, reason: "x".repeat(5000), assessment: { ...assessment, parts } }));
    expect(entry.parts[0]?.name).toBe("a".repeat(MAX_NAME - 1));
    expect(entry.reason).toHaveLength(MAX_REASON);
  });

  test("no BSN anywhere, whatever happened", () => {
    const all = ["stopped", "changed", "sent-anyway", "noted", "could-not-check", "unguarded"] as const;
    for (const happened of all) {
      const entry = buildEntry(entryInput({ happened, left: true, reason: "BSN 123 456 782", sentence: "123456782" }));
      expect(JSON.stringify(entry).replace(/[ .-]/g, "")).not.toContain("123456782");
    }
  });

  test("an oddity is kept by its code, the office's own sentence by its rule and never by its words", () => {
    const tell = { nl: "niet naar buiten", en: "not outside" };
    const verdict: Verdict = {
      level: "warn",
      reasons: [
        { code: "odd-recipients", oddity: "dossier-of-another" },
        { code: "office-rule", tell }
      ],
      because: [
        { rule: "standard.dossier-of-another", level: "warn", code: "odd-recipients" },
        { rule: "kantoor.bank", level: "warn", code: "office-rule" }
      ]
    };
    const entry = buildEntry(entryInput({ assessment: { ...assessment, verdict } }));
    expect(entry.reasons).toEqual(["dossier-of-another", "kantoor.bank"]);
  });
});
