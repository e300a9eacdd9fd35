import type { EntryInput } from "../../../src/core/journal/build-entry.ts";
import type { Assessment } from "../../../src/core/verdict/verdict.ts";

/** The misaddressed dossier, with hostile and secret content wherever something could slip through. */
export const assessment: Assessment = {
  recipients: [
    { address: "k.jansen@klant.nl", field: "to", class: "external", reasons: ["outside-office"] },
    { address: "Jan Jansen", field: "cc", class: "unresolved", reasons: ["not-an-address"] }
  ],
  parts: [
    {
      part: "attachment",
      key: "k1",
      name: "\u202ejaaropgaaf 123456782\u0000.pdf",
      type: "pdf",
      status: "partly-read",
      reason: "pages-without-text",
      characters: 100,
      ms: 5,
      findings: [
        {
          rule: "nl.bsn",
          kind: "bsn",
          confidence: "high",
          count: 2,
          distinct: 1,
          masked: ["*******82"],
          values: ["123456782"],
          evidence: ["label"]
        }
      ],
      dossier: { score: 0.7, types: [{ type: "jaaropgaaf", rule: "nl.dossier.jaaropgaaf", score: 0.7, why: [] }] }
    }
  ],
  oddities: [],
  verdict: {
    level: "justify",
    reasons: [{ code: "dossiers-leave-office", dossiers: 1, withBsn: 1, persons: 1, recipients: 1 }],
    because: [{ rule: "standard.dossiers", level: "justify", code: "dossiers-leave-office" }]
  },
  packs: { "nl-bsn": 1 }
};

export function entryInput(over: Partial<EntryInput> = {}): EntryInput {
  const place = { time: "2026-11-22T05:00:00.000Z", webmail: "roundcube", site: "https://mail.kantoor.nl" };
  return { ...place, happened: "stopped", left: false, assessment, ...over };
}
