import type { PagePart } from "../page-part.ts";

const seen = "2026-11-22, SnappyMail, Zimbra, Nextcloud, Cypht, Proton";

/** A field called by this word, and one whose name or test id ends in it. */
const named = (word: string): string[] => [
  `[name="${word}" i], [name="_${word}" i], [name="${word}[]" i], [id="${word}" i], [id="_${word}" i]`,
  ["name", "id", "data-testid", "data-test-id"]
    .flatMap((attribute) => ["_", "-", ":", "."].map((mark) => `[${attribute}$="${mark}${word}" i]`))
    .concat(`[name$="[${word}]" i]`, `[id*="compose" i][id*="_${word}_" i]`, `[id$="${word}-field" i]`)
    .join(", ")
];

const anywhere = (word: string): string =>
  ["name", "id", "data-testid", "data-test-id"].map((attribute) => `[${attribute}*="${word}" i]`).join(", ");

/**
 * What any page that writes mail has. Ways that name fields are asked of fields only (`field`); a field that none of them
 * finds may still be known by its label (`words.ts`), which the self-test counts as one way more.
 */
export const genericParts = {
  /** What may be one field of the message. */
  field: {
    seen,
    ways: [
      'input:not([type]), input[type="text"], input[type="email"], input[type="search"], textarea, select, ' +
        '[contenteditable]:not([contenteditable="false"]), [role="combobox"], [role="listbox"], [role="textbox"], ' +
        '[role="group"][aria-label], [role="list"][aria-label], [data-testid$="to" i], [data-test-id$="to" i], ' +
        '[data-testid$="cc" i], [data-test-id$="cc" i]'
    ]
  },
  to: { seen, ways: [...named("to"), anywhere("recipient"), 'input[type="email"][multiple]'] },
  cc: { seen, ways: named("cc") },
  bcc: { seen, ways: named("bcc") },
  replyTo: { seen, ways: [[...named("reply_to"), ...named("reply-to"), ...named("replyto")].join(", ")] },
  from: { seen, ways: [...named("from"), `${anywhere("identit")}, ${anywhere("sender")}`] },
  subject: { seen, ways: [...named("subject"), anywhere("subject")] },
  /** Besides the frames of HTML editors, which are found by what is in them. */
  body: {
    seen,
    ways: ['[contenteditable]:not([contenteditable="false"], [aria-multiline="false"])', "textarea"]
  },
  search: { seen, ways: ['[role="search"], search'] },
  /** Each of these is a recipient that was made of what was typed. */
  chip: {
    seen,
    ways: [
      "[data-email], [data-address], [data-mail], [data-recipient], [data-hovercard-id], [data-value*='@']",
      '[role="option"], [role="listitem"], li, [data-testid*="pill" i], [data-test-id*="pill" i], [data-testid*="chip" i]',
      '[title*="@"], [aria-label*="@"], a[href^="mailto:"]'
    ]
  },
  control: {
    seen,
    ways: [
      'button, input[type="submit"], input[type="image"], input[type="button"], [role="button"], [role="menuitem"], ' +
        'a[href^="#"], a[href^="javascript:"], a:not([href])'
    ]
  },
  sendControl: {
    seen,
    ways: [
      ["data-testid", "data-test-id", "name", "id", "data-action", "data-command", "data-bind", "ng-click", "onclick"]
        .map((attribute) => `[${attribute}*="send" i]`)
        .concat('[aria-keyshortcuts*="Enter"]')
        .join(", "),
      ':has([class*="paper-plane" i], [class*="icon-send" i], [data-icon*="send" i], use[href*="send" i])',
      '[accesskey="s" i]'
    ]
  },
  /** Sends in want of a control that says so. */
  submitControl: {
    seen,
    ways: ['form input[type="submit"], form input[type="image"], form button[type="submit"], form button:not([type])']
  },
  menu: { seen, ways: ['[role="menu"], [role="listbox"], [role="dialog"], dialog'] },
  fileInput: { seen, ways: ['input[type="file"]'] },
  attachmentLink: { seen, ways: ['a[download], a[href*="attachment" i], a[href*="download" i], a[href^="blob:"]'] },
  attachmentItem: {
    seen,
    ways: ['li, tr, [role="listitem"], [role="row"], [role="option"], [data-attachment-id]', "div, span, p"]
  },
  uploading: { seen, ways: ['progress, [role="progressbar"], [aria-busy="true"]', '[class*="uploading" i]'] }
} as const satisfies Record<string, PagePart>;
