import type { VNode } from "preact";
import type { MessageAttachments } from "../../core/verdict/attachment-state.ts";
import { Journal } from "../journal/journal.tsx";
import type { GuardStatus } from "../popup/popup.tsx";
import { Popup } from "../popup/popup.tsx";
import type { Texts } from "../texts.ts";
import { options } from "./options-state.tsx";
import { registerPreview } from "./register-states.tsx";
import { dossier, file, unread } from "./sample-assessments.ts";
import { PREVIEW_NOW, sampleEntries } from "./sample-entries.ts";

const nothing = () => undefined;
const noCounts = { noted: 0, stopped: 0, changed: 0, "sent-anyway": 0, "could-not-check": 0, unguarded: 0 };
const someCounts = { ...noCounts, stopped: 3, changed: 2, "sent-anyway": 1 };

const someAttachments: MessageAttachments = {
  understood: true,
  attachments: [
    { name: "Begeleidende brief.pdf", progress: null, result: file("1", "Begeleidende brief.pdf") },
    { name: "Jaaropgaaf.pdf", progress: null, result: dossier("2", "Jaaropgaaf.pdf", "jaaropgaaf", 2) },
    { name: "Scans.pdf", progress: { done: 8, total: 20 }, result: null },
    { name: "Foto.jpg", progress: null, result: null },
    {
      name: "Salarissen\u202Efdp.exe",
      progress: null,
      result: unread("5", "Salarissen\u202Efdp.exe", "encrypted", "password-required")
    }
  ],
  page: {
    notUnderstood: ["body"],
    parts: [
      { part: "to", way: 0, seen: "2026-11-22, Roundcube 1.6.5" },
      { part: "body", way: null, seen: "2026-11-22, Roundcube 1.6.5" }
    ]
  }
};

interface PopupState {
  readonly error?: string;
  readonly busy?: boolean;
  readonly onlyNotes?: boolean;
  readonly counts?: typeof noCounts;
  readonly attachments?: MessageAttachments;
}

function popup(status: GuardStatus, more: PopupState = {}) {
  const { error = null, busy = false, onlyNotes = false, counts = someCounts, attachments = null } = more;
  const site = status === "cannot" ? "" : "mail.kantoordevries.nl";
  return (t: Texts) => (
    <Popup
      {...{ t, status, site, counts, attachments, busy, error, onlyNotes }}
      onTurnOn={nothing}
      onTurnOff={nothing}
      onOpenJournal={nothing}
      onOpenOptions={nothing}
    />
  );
}

function journal(count: number) {
  const entries = sampleEntries(count);
  return (t: Texts) => (
    <Journal
      {...{ t, entries, now: PREVIEW_NOW }}
      onCheckChain={async () => ({ holds: true, entries: entries.length })}
      onExport={nothing}
    />
  );
}

/** Every state of the pages and the popup, by a name for previews and tests. */
export const pageStates: Readonly<Record<string, (t: Texts) => VNode>> = {
  "popup-guarding": popup("guarding"),
  "popup-only-notes": popup("guarding", { onlyNotes: true, counts: { ...noCounts, noted: 4 } }),
  "popup-attachments": popup("guarding", { attachments: someAttachments }),
  "popup-no-attachments": popup("guarding", { attachments: { understood: true, attachments: [] } }),
  "popup-attachments-unknown": popup("guarding", { attachments: { understood: false, attachments: [] } }),
  "popup-built-in": popup("built-in"),
  "popup-off": popup("off", { counts: noCounts }),
  "popup-off-error": popup("off", { error: "De browser gaf geen toestemming.", counts: noCounts }),
  "popup-busy": popup("off", { busy: true }),
  "popup-cannot": popup("cannot", { counts: noCounts }),
  "popup-reload-needed": popup("reload-needed"),
  "popup-needs-permission": popup("needs-permission"),
  "popup-not-understood": popup("not-understood"),
  options: options(true),
  "options-empty": options(false),
  "options-register": registerPreview,
  "options-unreadable": options(true, { history: null }),
  journal: journal(12),
  "journal-empty": journal(0),
  "journal-5000": journal(5000)
};
