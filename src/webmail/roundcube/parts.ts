import type { PagePart } from "../page-part.ts";

const elastic = "2026-11-22, Roundcube 1.6.5 elastic";
const allSkins = "2026-11-22, Roundcube 1.6.5 elastic, larry, classic";
const textSkins = "2026-11-22, Roundcube 1.6.5 larry, classic";

/** Of each part the ways of all skins; 1.7 kept the names of 1.6 (read in 1.7.0, 2026-11-22). */
export const roundcubeParts = {
  composeForm: {
    seen: allSkins,
    ways: ['form[name="form"]:has(textarea[name="_message"])', 'form[name="form"]:has([name="_subject"])']
  },
  composeId: { seen: allSkins, ways: ['input[name="_id"]'] },
  from: { seen: allSkins, ways: ['[name="_from"]', "#_from"] },
  to: { seen: allSkins, ways: ['textarea[name="_to"]', "#_to"] },
  cc: { seen: allSkins, ways: ['textarea[name="_cc"]', "#_cc"] },
  bcc: { seen: allSkins, ways: ['textarea[name="_bcc"]', "#_bcc"] },
  replyTo: { seen: allSkins, ways: ['[name="_replyto"]', "#_replyto"] },
  /** A header's row, hidden until it is wanted. */
  headerRow: { seen: allSkins, ways: [".form-group.row", "tr"] },
  /** What shows a hidden row, in the skins without the widget. */
  ccLink: { seen: textSkins, ways: ["#cc-link", 'a[href="#cc"]'] },
  bccLink: { seen: textSkins, ways: ["#bcc-link", 'a[href="#bcc"]'] },
  /** The widget of elastic, beside the text area; the other skins show the text area itself. */
  recipientWidget: { seen: elastic, ways: ["ul.recipient-input"] },
  recipientInput: { seen: elastic, ways: ["ul.recipient-input li.input input"] },
  subject: { seen: allSkins, ways: ['[name="_subject"]', "#compose-subject"] },
  isHtml: { seen: allSkins, ways: ['input[name="_is_html"]'] },
  plainBody: { seen: allSkins, ways: ['textarea[name="_message"]', "textarea#composebody", "textarea#compose-body"] },
  htmlFrame: {
    seen: allSkins,
    ways: ["iframe#composebody_ifr", "iframe#compose-body_ifr", ".tox-edit-area iframe", ".mce-edit-area iframe"]
  },
  chip: { seen: elastic, ways: ["ul.recipient-input li.recipient"] },
  chipRemover: { seen: elastic, ways: ["a.remove", "a.button"] },
  attachmentList: { seen: allSkins, ways: ["#attachment-list", "ul.attachmentslist", "ul#attachmentslist"] },
  attachmentName: { seen: allSkins, ways: [".attachment-name", "a.filename", "span.uploading"] },
  attachmentRemover: { seen: allSkins, ways: ["a.delete", 'a[href="#delete"]'] },
  /**
   * The button, its clone in the narrow view of elastic, the toolbar's link of the older skins (classic renames it while it is
   * pressed), the second button under the text of classic, and whatever a skin of the office's own calls by the same command.
   */
  sendControl: {
    seen: allSkins,
    ways: ["button.send", "a.send", "a.sendSel", `[onclick*="rcmail.command('send',"]`]
  },
  /** Classic names what may not be pressed yet otherwise than the others. */
  notYet: { seen: allSkins, ways: [".disabled", ":disabled", ".buttonPas"] },
  /** Roundcube's own questions ("no subject", "many recipients"): their buttons send through the form, which is checked. */
  ownDialog: { seen: allSkins, ways: [".ui-dialog", ".popup"] },
  /** "Bounce": sends a mail of the box on, unchanged, from a dialog with a page of its own in it. */
  bounceDialog: { seen: allSkins, ways: ['.ui-dialog:has(iframe[src*="_action=bounce"])'] },
  bounceFrame: { seen: allSkins, ways: ['iframe[src*="_action=bounce"]'] },
  bounceForm: { seen: allSkins, ways: ['form[name="form"]:has(textarea[name="_to"])'] },
  bounceControl: { seen: allSkins, ways: ["button.bounce", ".ui-dialog-buttonset button.mainaction"] }
} as const satisfies Record<string, PagePart>;
