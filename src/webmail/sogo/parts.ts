import type { PagePart } from "../page-part.ts";

const seen = "2026-11-22, SOGo 5.8.0";

const chips = (model: string, row: number): PagePart => ({
  seen,
  ways: [`md-chips[ng-model="${model}"]`, `.msg-header-content > .pseudo-input-container:nth-child(${row}) md-chips`]
});

export const sogoParts = {
  /** Each of its pages, whether a message is being written or not: mail, calendar, contacts. */
  app: { seen: "2026-11-23, SOGo 5.8.0", ways: ['body[ng-app^="SOGo."]', "md-dialog.sg-mail-editor"] },
  /** A dialog over the mailbox, or alone in a window of its own. */
  compose: { seen, ways: ["md-dialog.sg-mail-editor", 'md-dialog:has(form[name="messageForm"])'] },
  from: { seen, ways: ['input[name="from"]', ".md-toolbar-tools md-autocomplete input"] },
  to: chips("editor.message.editable.to", 1),
  cc: chips("editor.message.editable.cc", 2),
  bcc: chips("editor.message.editable.bcc", 3),
  /** Hidden until it is wanted. */
  recipientRow: { seen, ways: [".pseudo-input-container"] },
  showCc: { seen, ways: ['button[ng-click="editor.hideCc = false"]'] },
  showBcc: { seen, ways: ['button[ng-click="editor.hideBcc = false"]'] },
  /** One that goes is shown a moment longer than it counts. */
  chip: { seen, ways: ["md-chip:not(.ng-leave)"] },
  chipText: { seen, ways: [".sg-tile-content", ".md-chip-content"] },
  chipRemover: { seen, ways: ["button.md-chip-remove"] },
  typed: { seen, ways: ["md-autocomplete input", "input"] },
  subject: { seen, ways: ['input[name="subject"]', 'input[ng-model="editor.message.editable.subject"]'] },
  plainBody: { seen, ways: ['textarea[name="content"]', "textarea.plain-text"] },
  htmlFrame: { seen, ways: ["iframe.cke_wysiwyg_frame", "sg-ckeditor iframe"] },
  /** In place of the frame while the editor shows its source. */
  htmlSource: { seen, ways: ["textarea.cke_source"] },
  attachmentList: {
    seen,
    ways: ['md-chips[ng-model="editor.uploader.queue"]', ".sg-mail-editor-attachments md-chips"]
  },
  attachmentLink: { seen, ways: ['a[target="_new"]', "a"] },
  uploading: { seen, ways: [".sg-chip-progress:not(.ng-hide)"] },
  /** The icon's name is what its font makes a picture of: the same in every language. */
  sendControl: {
    seen,
    ways: ['button[ng-click="editor.send()"]', '.md-toolbar-tools button:has(md-icon[aria-label="send"])']
  }
} as const satisfies Record<string, PagePart>;
