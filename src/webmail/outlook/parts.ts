import type { PagePart } from "../page-part.ts";

/** No Outlook was at hand: from published code that works on it, two sources where there were two. Never a hashed class. */
const seen = "2026-11-22, published open-source code and our simulator";

export const outlookParts = {
  /** A page of Outlook, whatever host it is on. */
  page: { seen, ways: ['head [href*="cdn.office.net"]', 'meta[content*="owamail"]', 'script[src*="/owamail/"]'] },
  container: {
    seen,
    ways: ['[id^="docking_InitVisiblePart"]', '[data-app-section="ComposeForm"]', '[data-app-section="Form_Content"]']
  },
  /** Beyond these lies more of the page than one message. */
  limit: { seen, ways: ['[role="main"]', "[data-app-section]", "body"] },
  body: {
    seen,
    ways: ['[contenteditable="true"][aria-multiline="true"]', '[id^="editorParent"] > [contenteditable="true"]']
  },
  editable: { seen, ways: ['[contenteditable="true"]'] },
  /** Shown only where the writer asked for it or has more than one. */
  from: { seen, ways: ['button[aria-haspopup][data-testid*="from" i]'] },
  /** Its id holds that of the draft. */
  subject: { seen, ways: ['input[id^="MSG_"][id$="_SUBJECT"]', 'input[type="text"][autocomplete="off"]'] },
  chip: { seen, ways: ['[contenteditable="false"]', "[data-lpc-hover-target-id]"] },
  chipText: { seen, ways: ['[class*="textContainer-"]', '[class*="individualText-"]'] },
  chipRemover: { seen, ways: [".fui-InteractionTagSecondary", 'button[data-testid*="remove" i]'] },
  sendControl: {
    seen,
    ways: [
      "button.fui-SplitButton__primaryActionButton",
      'button[id^="splitButton-"][id$="__primaryActionButton"]',
      '[data-testid="ComposeSendButton"]',
      'button[title*="(Ctrl+Enter)"]'
    ]
  },
  sendMenu: { seen, ways: ["button.fui-SplitButton__menuButton", 'button[id^="splitButton-"][id$="__menuButton"]'] },
  /** Of an open menu; one that leads to another menu or a dialog does not send. */
  menuItem: { seen, ways: ['[role="menu"] [role="menuitem"]:not([aria-haspopup])'] },
  /** Schedule, attachment reminder, no subject: outside the compose. */
  dialog: { seen, ways: ['[role="dialog"]', '[role="alertdialog"]'] },
  button: { seen, ways: ["button", '[role="button"]'] },
  attachment: { seen, ways: ['[data-testid="AttachmentCard"]', '[aria-label^="Attachment"]'] },
  attachmentLink: { seen, ways: ['a[href*="GetFileAttachment"]', 'a[download][href*="/service.svc/"]'] },
  attachmentRemover: { seen, ways: ['button[data-testid*="remove" i]', 'button[data-testid*="delete" i]'] },
  uploading: { seen, ways: ['[role="progressbar"]'] },
  /** What is shared from OneDrive or SharePoint. */
  cloudLink: {
    seen,
    ways: ['a[href*=".sharepoint.com/"]', 'a[href*="//onedrive.live.com/"]', 'a[href*="//1drv.ms/"]']
  }
} as const satisfies Record<string, PagePart>;

const { page, container, limit, menuItem, dialog, button, ...inCompose } = outlookParts;

/** Those that stand inside a compose. */
export const composeParts = inCompose;
