import type { PagePart } from "../page-part.ts";

const seen = "2026-11-22, the demo";

export const demoParts = {
  compose: { seen, ways: ["section[data-compose-id]"] },
  sending: { seen, ways: ['section[data-compose-id][data-state="sending"]'] },
  from: { seen, ways: ['[data-field="from"] select'] },
  to: { seen, ways: ['[data-field="to"]'] },
  cc: { seen, ways: ['[data-field="cc"]'] },
  bcc: { seen, ways: ['[data-field="bcc"]'] },
  /** Shows Cc and Bcc, which are hidden until they are wanted. */
  showCopies: { seen, ways: ['[data-action="show-copies"]'] },
  typed: { seen, ways: ["input"] },
  chip: { seen, ways: ["[data-address]"] },
  chipRemover: { seen, ways: ['[data-action="remove-recipient"]'] },
  subject: { seen, ways: ['[data-field="subject"] input'] },
  body: { seen, ways: ['[data-field="body"]', '[role="textbox"][aria-multiline="true"]'] },
  attachmentList: { seen, ways: ["ul.attachments"] },
  attachment: { seen, ways: ["ul.attachments li[data-name]"] },
  attachmentRemover: { seen, ways: ['[data-action="remove-attachment"]'] },
  /** What the page shows without a compose: its mailbox, or the empty window of its own. */
  mailbox: { seen, ways: ['[data-action="compose"]', "main.popup"] },
  sendControl: { seen, ways: ['[data-action="send"]', '[data-action="send-archive"]', '[data-action="send-later"]'] },
  ownDialog: { seen, ways: ["dialog[data-dialog]"] }
} as const satisfies Record<string, PagePart>;
