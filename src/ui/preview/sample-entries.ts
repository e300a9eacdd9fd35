import type { EntryPart, Happening, JournalEntry } from "../../core/journal/entry.ts";

/** Where the periods of the previews end. */
export const PREVIEW_NOW = Date.parse("2026-03-31T12:00:00.000Z");

const HOUR_MS = 60 * 60 * 1000;
const KINDS: readonly Happening[] = ["stopped", "changed", "sent-anyway", "could-not-check", "unguarded"];

function parts(left: boolean): EntryPart[] {
  const name = left ? { name: "Jaaropgaaf\u202Efdp.exe" } : {};
  const finding = { rule: "nl.bsn", kind: "bsn", confidence: "high", count: 4, distinct: 2 } as const;
  return [
    {
      part: "attachment",
      ...name,
      type: "pdf",
      status: "read",
      dossier: ["jaaropgaaf", "loonstrook"],
      findings: [{ ...finding, masked: ["*******82", "*******33"] }]
    },
    { part: "attachment", type: "zip", status: "unsupported", reason: "unknown-type", dossier: [], findings: [] }
  ];
}

function entry(sequence: number, time: number): JournalEntry {
  const happened = KINDS[sequence % KINDS.length] ?? "stopped";
  const left = happened === "sent-anyway" || happened === "unguarded";
  const domain = sequence % 3 === 0 ? "gmail.com" : `bedrijf-${sequence}.nl`;
  const agreed = {
    sentence: "Ik snap de risico's en ik wil het tóch zo",
    reason: "De klant vroeg aan de telefoon om deze stukken."
  };
  return {
    schema: 1,
    sequence,
    time: new Date(time).toISOString(),
    webmail: "roundcube",
    site: "https://mail.kantoordevries.nl",
    happened,
    level: "justify",
    reasons: ["dossiers-leave-office", "unread-attachments"],
    recipients: [{ field: "to", domain, class: "external", ...(left ? { address: `t.de.vries@${domain}` } : {}) }],
    parts: parts(left),
    ...(happened === "sent-anyway" ? agreed : {}),
    packs: { nl: 1 },
    previous: "0".repeat(64),
    hash: sequence.toString(16).padStart(64, "0")
  };
}

/** `count` entries, seven hours apart, the last one an hour before `PREVIEW_NOW`. */
export function sampleEntries(count: number): JournalEntry[] {
  return Array.from({ length: count }, (_, index) =>
    entry(index + 1, PREVIEW_NOW - HOUR_MS - (count - 1 - index) * 7 * HOUR_MS)
  );
}
