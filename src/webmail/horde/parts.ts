import type { PagePart } from "../page-part.ts";

const seen = "2026-11-22, Horde IMP 6.2.27";

export const hordeParts = {
  /** The dynamic page (a window of its own) and the basic page have the same names. */
  compose: { seen, ways: ['form#compose:has([name="message"])', 'form[name="compose"]:has([name="composeCache"])'] },
  /** Sends a message that came in on to somebody else, as it is. */
  redirect: { seen, ways: ["form#redirect", 'form[name="redirect"]'] },
  /** The one of the two that is not in use is hidden by itself or by this. */
  container: { seen, ways: ["#composeContainer"] },
  composeId: { seen, ways: ['input[name="composeCache"]'] },
  identities: { seen, ways: ['select[name="identity"]', "select#identity"] },
  /** The basic page writes the only identity beside this; the dynamic one does not say it. */
  identity: { seen, ways: ['input[name="identity"]'] },
  user: { seen, ways: ['input[name="user"]'] },
  to: { seen, ways: ['[name="to"]', "#to"] },
  cc: { seen, ways: ['[name="cc"]', "#cc"] },
  bcc: { seen, ways: ['[name="bcc"]', "#bcc"] },
  redirectTo: { seen, ways: ['[name="redirect_to"]', '[name="to"]'] },
  subject: { seen, ways: ['[name="subject"]', "#subject"] },
  plainBody: { seen, ways: ['textarea[name="message"]', "#composeMessage"] },
  /** "1" while the HTML editor is in use. */
  isHtml: { seen, ways: ["input#html", 'input[name="rtemode"]'] },
  htmlFrame: { seen, ways: ["#composeMessageParent iframe", "iframe.cke_wysiwyg_frame"] },
  attachments: { seen, ways: ["#attach_list > li", "table.attachList > tbody > tr:has(img):has(strong)"] },
  attachmentName: { seen, ways: [".attachName", ".attachNameNoview", "strong"] },
  /** The basic page shows a file that it can show at this address; a PDF as it is, others as a page of HTML. */
  attachmentLink: { seen, ways: ['a[href*="compose_attach_preview"]'] },
  /** Where files are chosen: all of the dynamic page, and those of the basic one that leave with the form. */
  fileInputs: { seen, ways: ['input[type="file"]'] },
  uploading: { seen, ways: ["#upload_wait"] },
  /** The dynamic page's buttons; only that page has a key of its own for sending. */
  sendLink: { seen, ways: ["#send_button"] },
  sendControl: {
    seen,
    ways: ["#send_button", "#send_button_redirect", 'input[name="btn_send_message"]', 'input[name="btn_redirect"]']
  }
} as const satisfies Record<string, PagePart>;
