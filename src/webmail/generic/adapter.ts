import type { Compose, WebmailAdapter } from "../adapter.ts";
import { inlineAttachment } from "../inline-images.ts";
import { attachmentLink, isUploading, type PageAttachment, readAttachments } from "./attachments.ts";
import { composesIn, hasCompose, partsOf, readCompose } from "./compose-memory.ts";
import { locateAll, writesInClosed } from "./composed.ts";
import { genericIntent } from "./intent.ts";
import { controlLabels } from "./labels.ts";
import { genericParts as parts } from "./parts.ts";
import { chipFor, genericId, rowsOf } from "./read.ts";
import { composeSending, genericAddresses, isGenericSend } from "./request/send-request.ts";
import { withRequest } from "./request/with-request.ts";
import { genericSelfTest } from "./self-test.ts";
import { removeLabel } from "./words.ts";

/**
 * Any webmail that no other adapter knows: a page with recipients, a text to write and a way to send it, told by names, roles
 * and labels. On a page without these it does nothing.
 */
export const generic: WebmailAdapter = {
  id: genericId,
  isFallback: true,
  matches: hasCompose,
  composes: composesIn,
  sendIntent: genericIntent,
  requests: genericAddresses,
  isSendRequest: isGenericSend,
  composeOfRequest: composeSending,
  withRequest,
  isBlind: writesInClosed,
  selfTest: (compose) => genericSelfTest(partsOf(compose), readCompose(compose)),
  read: readCompose,
  editorDocuments(compose) {
    const { fields, bodies } = partsOf(compose);
    const pages = [...fields, ...bodies].flatMap(({ element }) => element?.ownerDocument ?? []);
    return [...new Set(pages)].filter((page) => page !== document);
  },
  attachmentUrl(compose, key) {
    if (key.startsWith("inline-")) return pastedImage(compose, key)?.src ?? null;
    const found = attachmentOf(compose, key);
    const link = found && attachmentLink(found);
    return link && link.origin === location.origin ? link.href : null;
  },
  attachmentFile: (compose, key) => attachmentOf(compose, key)?.file ?? null,
  isUploading: (compose, key) => isUploading(attachmentOf(compose, key)),
  attachmentPlace: (compose, key) => pastedImage(compose, key) ?? attachmentOf(compose, key)?.element ?? null,
  recipientPlace: (compose, address) => chipFor(partsOf(compose), address),
  attachmentRemover: (compose, key) => removerIn(attachmentOf(compose, key)?.element ?? null),
  recipientRemover: (compose, address) => removerIn(chipFor(partsOf(compose), address)),
  recipientInput: (compose, field) => rowsOf(partsOf(compose), field)[0]?.field ?? null
};

function attachmentOf(compose: Compose, key: string): PageAttachment | null {
  return readAttachments(partsOf(compose)).find(({ attachment }) => attachment.key === key) ?? null;
}

function pastedImage(compose: Compose, key: string): HTMLImageElement | null {
  return partsOf(compose).bodies.flatMap(({ element }) => (element && inlineAttachment(element, key)) ?? [])[0] ?? null;
}

/** Its only control, or the one that says so: any other may do something else. */
function removerIn(item: HTMLElement | null): HTMLElement | null {
  const controls = item
    ? locateAll(item, parts.control).filter((one) => !one.matches(parts.attachmentLink.ways[0]))
    : [];
  const saying = controls.find((control) => controlLabels(control).some((label) => removeLabel.test(label)));
  return saying ?? (controls.length === 1 ? (controls[0] ?? null) : null);
}
