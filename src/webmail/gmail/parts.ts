import type { PagePart } from "../page-part.ts";

// Nobody has looked at Gmail itself for these: they are what public code that works in it relies on.
const library = "2026-07-23, InboxSDK 2.2.18";
const both = "2026-07-23, InboxSDK 2.2.18 and gmail.js of 2026-03-25";
const capture = "2020-10-01, a compose window kept in public code";
const guess = "2026-11-22, nowhere yet: told by its role";

/** No way needs a word of any language, nor one class alone. */
export const gmailParts = {
  /** A field that every compose has once, whatever its shape; its containers are looked for from here. */
  anchor: { seen: both, ways: ['form input[name="composeid"], input[name="subjectbox"]'] },
  /** Pane (also inside a window), window and full screen, reply in a conversation, window of its own. */
  composeRoot: {
    seen: both,
    ways: [".M9", '[role="dialog"]:has(form)', ".adB", "body.xE.xp [role=main]"]
  },
  composeId: { seen: both, ways: ['input[name="composeid"]'] },
  draftId: { seen: both, ways: ['input[name="draft"]'] },
  from: { seen: both, ways: ['input[name="from"]', 'select[name="from"]'] },
  fromShown: { seen: library, ways: [".az2"] },
  to: { seen: both, ways: ['[name="to"]'] },
  cc: { seen: both, ways: ['[name="cc"]'] },
  bcc: { seen: both, ways: ['[name="bcc"]'] },
  /** A recipient of the widget (2021 and later), or an element that has its address. */
  chip: { seen: both, ways: ['[role="option"][data-name], [data-hovercard-id]', '[role="option"]'] },
  /** A recipient of the older widget: its address is in a hidden field. */
  hiddenChip: { seen: both, ways: ['.vR > input[type="hidden"], input[type="hidden"]'] },
  typed: { seen: both, ways: ['textarea, input:not([type="hidden"])'] },
  chipRemover: { seen: guess, ways: [".vM", ".afX", '[role="button"]'] },
  subject: { seen: both, ways: ['input[name="subjectbox"]', 'input[name="subject"]'] },
  /** Filled where the box is hidden, as in a reply. */
  subjectKept: { seen: both, ways: ['input[name="subject"]'] },
  body: {
    seen: both,
    ways: [
      '.Ap [g_editable="true"]',
      '[g_editable="true"]',
      '[contenteditable="true"][role="textbox"]',
      'div[contenteditable="true"]:not([id="subject"])'
    ]
  },
  /** What is written while formatting is off. */
  plainBody: { seen: capture, ways: [".Ap textarea", 'textarea[form="nosend"]'] },
  /** The quoted mail that the writer has not unfolded: it leaves with the text. */
  hiddenQuote: { seen: both, ways: ['input[name="uet"]'] },
  attachment: { seen: both, ways: ["div.dL", '[role="listitem"]:has(a[href*="view=att"])'] },
  attachmentName: { seen: both, ways: [".vI", "a[href]"] },
  attachmentSize: { seen: both, ways: [".vJ"] },
  attachmentLink: { seen: both, ways: ["a.dO[href]", 'a[href*="attid="]', 'a[href*="view=att"]'] },
  attachmentProgress: { seen: guess, ways: ['[role="progressbar"]'] },
  attachmentRemover: { seen: guess, ways: [".vq", '[role="button"]'] },
  filePicker: { seen: capture, ways: ['input[type="file"][name="Filedata"]', 'input[type="file"]'] },
  send: {
    seen: both,
    ways: [
      ".IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])",
      '[role="button"].T-I-atl:not(.Uo, [aria-haspopup="true"])',
      '[role="button"][data-tooltip*="Enter"]:not(.Uo, [aria-haspopup="true"])'
    ]
  },
  /** Send and archive, in replies. */
  sendArchive: {
    seen: library,
    ways: [".IZ .Up div > div[role=button].Uo:not([aria-haspopup=true])", "[role=button].Uo:not([aria-haspopup=true])"]
  },
  /** Opens the presets of sending later. */
  scheduleItem: { seen: both, ways: ['[selector="scheduledSend"]'] },
  /** The page's own window with those presets, and with a moment of the writer's choice. */
  dialog: { seen: guess, ways: ['[role="dialog"]'] },
  dialogControl: { seen: guess, ways: ['[role="menuitem"], [role="option"], [role="button"], button'] },
  /** Gmail's own refusals and questions ("no recipient", "no subject"). */
  ownDialog: { seen: library, ways: ['[role="alertdialog"]'] }
} as const satisfies Record<string, PagePart>;
