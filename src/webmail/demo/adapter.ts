import type { Compose, PageRequest, SendIntent, WebmailAdapter } from "../adapter.ts";
import { inlineAttachment } from "../inline-images.ts";
import { closestPart, locate, locateAll } from "../page-part.ts";
import { isPress, isSendShortcut } from "../send-press.ts";
import { demoAgrees } from "./agrees.ts";
import { demoParts as parts } from "./parts.ts";
import { attachmentItems, headerText, keyOf, readDemo } from "./read.ts";
import { demoAddresses, isDemoSend } from "./send-request.ts";

/** Our own demo webmail: several composes in one page, recipients as chips, mail sent by a request of script. */
export const demo: WebmailAdapter = {
  id: "demo",
  matches: (doc) => locate(doc, parts.compose) !== null,
  home: {
    hosts: /^verzendwacht-demo\.localhost$/,
    isHere: (doc) => locate(doc, parts.compose) !== null || locate(doc, parts.mailbox) !== null
  },
  composes: (doc) => locateAll(doc, parts.compose).map(composeAt),
  sendIntent,
  requests: demoAddresses,
  isSendRequest: isDemoSend,
  composeOfRequest,
  agrees: demoAgrees,
  read: readDemo,
  editorDocuments: () => [],
  attachmentUrl(compose, key) {
    if (key.startsWith("inline-")) return pastedImage(compose, key)?.src ?? null;
    return key.startsWith("new:") ? null : `/api/attachments/${encodeURIComponent(key)}`;
  },
  isUploading: (compose, key) => attachmentItem(compose, key)?.dataset.state === "uploading",
  attachmentPlace: (compose, key) => attachmentItem(compose, key) ?? pastedImage(compose, key),
  recipientPlace: chipOf,
  attachmentRemover(compose, key) {
    const item = attachmentItem(compose, key);
    return item && locate(item, parts.attachmentRemover);
  },
  recipientRemover(compose, address) {
    const chip = chipOf(compose, address);
    return chip && locate(chip, parts.chipRemover);
  },
  recipientInput: inputOf,
  moveToBcc
};

function inputOf({ root }: Compose, field: "to" | "cc" | "bcc"): HTMLInputElement | null {
  const line = locate(root, parts[field]);
  if (line?.hidden) locate(root, parts.showCopies)?.click();
  return line && locate<HTMLInputElement>(line, parts.typed);
}

/** Into Bcc first: whoever is lost on the way would be missed by nobody. */
function moveToBcc(compose: Compose, addresses: readonly string[]): void {
  const moved = addresses.flatMap((address) => visibleChips(compose, address));
  const input = moved.length > 0 ? inputOf(compose, "bcc") : null;
  if (!input) return;
  input.value = [input.value, ...new Set(moved.map(headerText))].filter(Boolean).join(", ");
  input.dispatchEvent(new Event("change", { bubbles: true }));
  // The page draws its chips anew for each one that goes.
  for (const address of addresses)
    for (let chip = visibleChips(compose, address)[0]; chip; chip = nextChip(compose, address, chip))
      locate(chip, parts.chipRemover)?.click();
}

/** Null once a press did nothing. */
function nextChip(compose: Compose, address: string, pressed: HTMLElement): HTMLElement | undefined {
  const chip = visibleChips(compose, address)[0];
  return chip === pressed ? undefined : chip;
}

function visibleChips({ root }: Compose, address: string): HTMLElement[] {
  const lines = [locate(root, parts.to), locate(root, parts.cc)].flatMap((line) => line ?? []);
  const chips = lines.flatMap((line) => locateAll(line, parts.chip));
  return chips.filter((chip) => chip.dataset.address?.toLowerCase() === address.toLowerCase());
}

function composeAt(root: HTMLElement): Compose {
  return { id: root.dataset.composeId ?? "", root };
}

function sendIntent(event: Event): SendIntent | null {
  const root = closestPart(event.target, parts.compose);
  if (!root || closestPart(event.target, parts.ownDialog)) return null;
  const pressed = isPress(event) ? closestPart(event.target, parts.sendControl) : null;
  const target = pressed ?? (isSendShortcut(event) ? locate(root, parts.sendControl) : null);
  return target && { compose: composeAt(root), resume: { via: "click", target } };
}

/** The request names its compose; a beacon's body cannot be read, then it is the one that says it is sending. */
function composeOfRequest(request: PageRequest, doc: Document): Compose | null {
  const id = request.field("composeId") ?? composeIdIn(request.body);
  const composes = locateAll(doc, parts.compose).map(composeAt);
  const sending = locate(doc, parts.sending);
  return composes.find((compose) => compose.id === id) ?? (sending ? composeAt(sending) : null);
}

function composeIdIn(body: string | null): string | null {
  try {
    const { composeId } = JSON.parse(body ?? "{}") as { composeId?: unknown };
    return typeof composeId === "string" ? composeId : null;
  } catch {
    return null;
  }
}

function attachmentItem(compose: Compose, key: string): HTMLElement | null {
  return attachmentItems(compose.root).find((item) => keyOf(item) === key) ?? null;
}

function pastedImage(compose: Compose, key: string): HTMLImageElement | null {
  const body = locate(compose.root, parts.body);
  return body && inlineAttachment(body, key);
}

function chipOf(compose: Compose, address: string): HTMLElement | null {
  return (
    locateAll(compose.root, parts.chip).find((chip) => chip.dataset.address?.toLowerCase() === address.toLowerCase()) ??
    null
  );
}
