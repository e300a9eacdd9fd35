import type { PagePart } from "../page-part.ts";

const seen = "2026-11-22, Roundcube 1.6.5 elastic";

export const roundcubeParts = {
  composeForm: {
    seen,
    ways: ['form[name="form"]:has(textarea[name="_message"])', 'form[name="form"]:has([name="_subject"])']
  },
  composeId: { seen, ways: ['input[name="_id"]'] },
  from: { seen, ways: ['[name="_from"]', "#_from"] },
  to: { seen, ways: ['textarea[name="_to"]', "#_to"] },
  cc: { seen, ways: ['textarea[name="_cc"]', "#_cc"] },
  bcc: { seen, ways: ['textarea[name="_bcc"]', "#_bcc"] },
  replyTo: { seen, ways: ['textarea[name="_replyto"]', "#_replyto"] },
  /** A header's row, hidden until it is wanted. */
  headerRow: { seen, ways: [".form-group.row"] },
  recipientInput: { seen, ways: ["ul.recipient-input li.input input"] },
  subject: { seen, ways: ['[name="_subject"]', "#compose-subject"] },
  isHtml: { seen, ways: ['input[name="_is_html"]'] },
  plainBody: { seen, ways: ['textarea[name="_message"]', "textarea#composebody"] },
  htmlFrame: { seen, ways: ["iframe#composebody_ifr", ".tox-edit-area iframe", ".mce-edit-area iframe"] },
  chip: { seen, ways: ["ul.recipient-input li.recipient"] },
  chipRemover: { seen, ways: ["a.remove", "a.button"] },
  attachmentList: { seen, ways: ["#attachment-list", "ul.attachmentslist"] },
  attachmentName: { seen, ways: [".attachment-name", "a.filename", "span.uploading"] },
  attachmentRemover: { seen, ways: ["a.delete", 'a[href="#delete"]'] },
  /** The button, its clones in the toolbar of the narrow view, and the toolbar link of older skins. */
  sendControl: { seen, ways: ["button.send", "a.send"] },
  /** Roundcube's own questions ("no subject", "many recipients"): their buttons send through the form, which is checked. */
  ownDialog: { seen, ways: [".ui-dialog", ".popup"] }
} as const satisfies Record<string, PagePart>;
