import type { ClassifiedRecipient } from "../../core/recipients/recipient.ts";
import type { FindingKind, FindingPlace } from "../../core/scan/finding.ts";
import type { DialogFile, DialogState } from "../../guard/dialog-protocol.ts";
import { asking } from "./asking-state.ts";
import { recipientStates } from "./recipient-states.ts";
import {
  assessment,
  bsnFinding,
  client,
  colleague,
  dossier,
  file,
  fiveDossiers,
  lookAlike,
  unread
} from "./sample-assessments.ts";

const otherKinds: readonly FindingKind[] = [
  "rsin",
  "travel-document",
  "driving-licence",
  "iban",
  "date-of-birth",
  "digid",
  "pattern"
];

function external(number: number): ClassifiedRecipient {
  const address = `ontvanger.${number}@bedrijf-${number}.nl`;
  return { address, field: "bcc", class: "external", reasons: ["outside-office"] };
}

const hostileAddress = `a@kantoordevries.nl@${"x".repeat(300)}.evil.com`;

const hostile = assessment(
  [
    { code: "dossiers-leave-office", dossiers: 1, withBsn: 1, persons: 1, recipients: 3 },
    { code: "look-alike-recipient", recipients: 1 },
    { code: "recipients-unresolved", recipients: 1 }
  ],
  [
    client,
    lookAlike,
    { address: hostileAddress, field: "to", class: "unresolved", reasons: ["several-at-signs", "not-an-address"] }
  ],
  [
    dossier("1", "jaaropgaaf\u202Efdp.exe", "jaaropgaaf", 1),
    unread("2", `${"lang ".repeat(2000)}.pdf`, "too-large", "over-byte-limit"),
    unread("3", "<img src=x onerror=alert(1)>.pdf", "corrupt", "damaged"),
    unread("4", "regel 1\nregel 2\tregel 3\u0000.zip", "unsupported", "unknown-type"),
    unread("5", "\u200B\u200B", "unavailable", "server-refused")
  ]
);

const unreadFiles = assessment(
  [{ code: "unread-attachments", files: 3, recipients: 1 }],
  [client],
  [
    unread("1", "Scan paspoort.pdf", "unsupported", "no-text-in-document"),
    unread("2", "Salarissen (beveiligd).pdf", "encrypted", "password-required"),
    file("3", "Jaarstukken.pdf", { status: "partly-read", reason: "pages-without-text", missingPages: [3, 4, 7] }),
    file("4", "Agenda.pdf")
  ],
  "warn"
);

const dossierZip: FindingPlace = { inside: ["Fam. Bakker/jansen.pdf"], page: 3 };

const locked = assessment(
  [{ code: "unread-attachments", files: 2, recipients: 1 }],
  [client],
  [
    unread("1", "Salarissen (beveiligd).pdf", "encrypted", "wrong-password"),
    file("2", "dossier.zip", {
      type: "zip",
      status: "partly-read",
      reason: "file-inside-unread",
      missingInside: [
        { inside: ["jansen\u202Efdp.exe"], status: "encrypted", reason: "password-required" },
        { inside: ["scans.7z", "foto.heic"], status: "unsupported", reason: "unknown-type" },
        ...Array.from({ length: 9 }, (_, n) => ({
          inside: [`scan ${n + 1}.png`],
          status: "partly-read" as const,
          reason: "ocr-uncertain" as const
        }))
      ]
    })
  ],
  "warn"
);

/** What is found in spreadsheets, archives and on pages says where. */
const inPlaces = assessment(
  [
    { code: "dossiers-leave-office", dossiers: 2, withBsn: 2, persons: 5, recipients: 1 },
    { code: "travel-document-leaves-office", count: 1, recipients: 1 },
    { code: "digid-leaves-office", count: 1, recipients: 1 },
    { code: "pattern-leaves-office", count: 1, recipients: 1 }
  ],
  [client],
  [
    file("1", "Personeel.xlsx", {
      type: "xlsx",
      findings: [
        {
          ...bsnFinding(5),
          places: [
            { inside: [], sheet: "Salarissen", cells: "B12:B40" },
            { inside: [], sheet: "Oud\u202E", cells: "C3", part: "comments" }
          ]
        },
        { ...bsnFinding(1), rule: "nl.iban", kind: "iban", confidence: "high" }
      ]
    }),
    file("2", "dossier.zip", {
      type: "zip",
      findings: [
        { ...bsnFinding(1), places: [dossierZip] },
        { ...bsnFinding(1), rule: "nl.travel-document", kind: "travel-document", places: [{ ...dossierZip, page: 4 }] },
        { ...bsnFinding(0), rule: "nl.dossier.jaaropgaaf", kind: "dossier-mark", places: [dossierZip] }
      ],
      dossier: {
        score: 0.9,
        types: [{ type: "jaaropgaaf", rule: "nl.dossier.jaaropgaaf", score: 0.9, why: ["jaaropga*"] }]
      }
    })
  ]
);

const inText = assessment(
  [{ code: "bsn-leaves-office", persons: 1, recipients: 1 }],
  [client],
  [file("", "", { part: "body", type: "html", findings: [bsnFinding(1)] })]
);

const inReply = assessment(
  [{ code: "quoted-reply-leaves-office", persons: 2, recipients: 1 }],
  [client],
  [
    file("", "", {
      part: "body",
      type: "html",
      findings: [{ ...bsnFinding(2), evidence: ["elfproef", "label", "quoted-reply"] }]
    })
  ],
  "warn"
);

/** Every kind that is found, and words of a pack that nobody looked over. */
const everyKind = assessment(
  [{ code: "dossiers-leave-office", dossiers: 1, withBsn: 1, persons: 2, recipients: 1 }],
  [client],
  [
    file("1", "Paspoort en afschrift.pdf", {
      findings: [
        {
          ...bsnFinding(2),
          evidence: ["elfproef", "range", "label", "column-header", "column-all-pass", "quoted-reply"]
        },
        ...otherKinds.map((kind) => ({ ...bsnFinding(1), rule: `nl.${kind}`, kind, confidence: "medium" as const }))
      ],
      dossier: {
        score: 0.9,
        types: [
          {
            type: "identiteitsbewijs",
            rule: "nl.dossier.identiteitsbewijs",
            score: 0.9,
            why: ["paspoort*", "a\u202Eb", `${"lang ".repeat(40)}`]
          }
        ]
      }
    })
  ]
);

const notUnderstood = assessment([{ code: "page-not-understood", parts: ["recipients", "attachments"] }], [], []);

const many = assessment(
  [{ code: "dossiers-leave-office", dossiers: 40, withBsn: 12, persons: 60, recipients: 200 }],
  [...Array.from({ length: 200 }, (_, number) => external(number + 1)), colleague("anna")],
  Array.from({ length: 40 }, (_, n) => dossier(`${n}`, `Dossier ${n + 1}.pdf`, "ib-aangifte", n < 12 ? 5 : 0))
);

function working(name: string, done: boolean): DialogFile {
  return { name, done, progress: done || name === "WOZ.pdf" ? null : { done: 3, total: 20 } };
}

const busy = ["Jaaropgaaf.pdf", "Loonstroken.pdf", "Aangifte.pdf", "WOZ.pdf", "Brief.pdf"];

/** Every state the dialog can be in, by a name for previews and tests. */
export const dialogStates: Readonly<Record<string, DialogState>> = {
  ...recipientStates,
  "five-dossiers": asking(fiveDossiers, { removableRecipients: [client.address] }),
  "changed-meanwhile": asking(fiveDossiers, { changedMeanwhile: true }),
  "look-alike": asking(assessment([{ code: "look-alike-recipient", recipients: 1 }], [lookAlike], [], "warn")),
  "unread-files": asking(unreadFiles),
  "locked-files": asking(locked, { lockedFiles: ["1", "2"], unlocked: { key: "1", outcome: "wrong-password" } }),
  "found-places": asking(inPlaces),
  "bsn-in-text": asking(inText),
  "bsn-in-quoted-reply": asking(inReply),
  "every-kind": asking(everyKind),
  "not-understood": asking(notUnderstood),
  blocked: asking({ ...fiveDossiers, verdict: { ...fiveDossiers.verdict, level: "block" } }),
  "could-not-check": asking(assessment([{ code: "could-not-check" }], [], [])),
  "hostile-names": asking(hostile, { removableFiles: ["1", "2", "3"] }),
  "200-recipients-40-files": asking(many),
  cleared: asking(assessment([], [colleague("anna")], [], "pass"), { cleared: true, notice: "removed" }),
  "journal-failed": asking(fiveDossiers, { notice: "journal-failed" }),
  "take-out-failed": asking(fiveDossiers, { notice: "take-out-failed", removableFiles: [] }),
  working: { phase: "working", files: busy.map((name, index) => working(name, index < 2)) },
  "working-40-files": {
    phase: "working",
    files: Array.from({ length: 40 }, (_, n) => working(`Dossier ${n + 1}.pdf`, n < 11))
  }
};
