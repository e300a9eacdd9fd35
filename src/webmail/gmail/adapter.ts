import type { WebmailAdapter } from "../adapter.ts";
import { foundParts, locate } from "../page-part.ts";
import { attachmentPlace, attachmentRemover, attachmentUrl, isUploading } from "./attachments.ts";
import { gmailComposes } from "./composes.ts";
import { gmailParts as parts } from "./parts.ts";
import { gmailIntent } from "./presses.ts";
import { editorOf, readGmail } from "./read.ts";
import { chipRemover, fieldLines, recipientShown } from "./recipients.ts";
import { gmailAddresses, isGmailSend } from "./sync-request.ts";
import { gmailAgrees, gmailComposeOf, gmailWithRequest } from "./truth.ts";

/**
 * Gmail. Held at the press: a request that waits leaves Gmail on "sending", and one that is refused is tried again. What leaves
 * is judged by the request all the same, for Gmail closes a compose before its mail goes.
 */
export const gmail: WebmailAdapter = {
  id: "gmail",
  matches: (doc) => locate(doc, parts.anchor) !== null,
  // Both in its pages since long before the oldest facts we have; either is enough, so that nobody is alarmed for nothing.
  home: { hosts: /^mail\.google\.com$/, isHere: (doc) => doc.querySelector('.nH, [role="main"]') !== null },
  composes: gmailComposes,
  sendIntent: gmailIntent,
  requests: gmailAddresses,
  isSendRequest: isGmailSend,
  composeOfRequest: gmailComposeOf,
  agrees: gmailAgrees,
  withRequest: gmailWithRequest,
  selfTest: ({ root }) => foundParts(root, parts),
  read: readGmail,
  editorDocuments: () => [],
  attachmentUrl: ({ root }, key) => attachmentUrl(root, editorOf(root), key),
  isUploading: ({ root }, key) => isUploading(root, key),
  attachmentPlace: ({ root }, key) => attachmentPlace(root, editorOf(root), key),
  recipientPlace: ({ root }, address) => recipientShown(root, address)?.place ?? null,
  attachmentRemover: ({ root }, key) => attachmentRemover(root, key),
  recipientRemover({ root }, address) {
    const shown = recipientShown(root, address);
    return shown && chipRemover(shown);
  },
  recipientInput({ root }, field) {
    const [line] = fieldLines(root, field);
    if (!line) return null;
    return line.matches("input, textarea") ? line : locate(line, parts.typed);
  }
};
