import type { Draft } from "../../core/mail/draft.ts";
import type { Compose, PageRequest, SendIntent, WebmailAdapter } from "../adapter.ts";
import { foundParts, locate } from "../page-part.ts";
import { attachmentPlace, attachmentRemover, attachmentUrl, isUploading } from "./attachments.ts";
import { composesIn } from "./compose-roots.ts";
import { Memory } from "./memory.ts";
import { composeParts, outlookParts as parts } from "./parts.ts";
import { readOutlook, tellsRecipients } from "./read.ts";
import { chipOf, wellOf } from "./recipients.ts";
import { saidBy } from "./said-mail.ts";
import { composeOfMenu, sendPress } from "./send-intent.ts";
import { calendarMail, isOutlookSend, outlookRequests } from "./send-request.ts";
import { serviceCall } from "./service-call.ts";
import { agreesWith, withSaid } from "./with-request.ts";

const hosts = /^outlook\.(?:office|office365|live|cloud\.microsoft)(?:\.com)?$/;

/**
 * Outlook on the web, on any host. Its page is a hint: it may show names without addresses, or nothing of the recipients at all.
 * Its requests are the truth. So a send is held when it is pressed only where the page tells everybody's address, and else when
 * its request leaves.
 */
export function outlookAdapter(): WebmailAdapter {
  const memory = new Memory();
  const lastSeen = new WeakMap<Element, Draft>();
  /** Of a mail that was judged at its press: a sender that a request tells a moment later makes it no other mail. */
  const senders = new WeakMap<Element, string>();
  const judgedAtPress = new WeakSet<Draft>();
  let adopted = 0;

  /** A compose that Outlook closed before it sends is as it was shown last. */
  const read = (compose: Compose): Draft => {
    const kept = compose.root.isConnected ? undefined : lastSeen.get(compose.root);
    const sender = senders.get(compose.root);
    const draft = kept ?? readOutlook(compose, memory.people, sender ?? memory.sender);
    lastSeen.set(compose.root, draft);
    if (sender !== undefined) judgedAtPress.add(draft);
    return draft;
  };

  const place = (request: PageRequest, doc: Document): Compose | null => {
    const call = serviceCall(request);
    // What the calendar mails is in its request alone.
    return call && !calendarMail(call, "") ? memory.place(call, composesIn(doc), read) : null;
  };

  return {
    id: "outlook",
    requests: outlookRequests,
    matches: (doc) => locate(doc, parts.page) !== null || composesIn(doc).some(({ root }) => isOutlook(root)),
    home: { hosts, isHere: (doc) => locate(doc, parts.page) !== null || composesIn(doc).length > 0 },
    composes: composesIn,
    sendIntent(event): SendIntent | null {
      const intent = sendPress(event, memory);
      const compose = intent?.compose ?? composeOfMenu(event);
      if (!compose) return null;
      memory.press(compose);
      const isTold = intent !== null && tellsRecipients(intent.compose, memory.people);
      if (isTold && !senders.has(compose.root)) senders.set(compose.root, memory.sender);
      read(compose);
      return isTold ? intent : null;
    },
    isSendRequest: isOutlookSend,
    composeOfRequest: place,
    hear(request, doc) {
      const call = serviceCall(request);
      if (!call) return;
      memory.learn(call, request);
      if (call.action === "CreateItem" || call.action === "UpdateItem") place(request, doc);
      memory.remember(call);
    },
    /** Only where the page tells everybody's address: then nobody else may get it. */
    agrees(request, shown) {
      const call = serviceCall(request);
      return call !== null && agreesWith(saidBy(call), shown);
    },
    withRequest(shown, request) {
      const call = serviceCall(request);
      if (!call) return shown;
      memory.learn(call, request);
      const own = calendarMail(call, memory.sender);
      if (own) return own;
      const before = memory.before(call);
      memory.remember(call);
      const from = shown.from || (judgedAtPress.has(shown) ? "" : memory.sender);
      return withSaid({ ...shown, from }, saidBy(call), before);
    },
    mayStillSend: (compose) => memory.isAwaited(compose),
    adopt(draft, doc) {
      const compose = { id: `closed:${++adopted}`, root: doc.createElement("div") };
      lastSeen.set(compose.root, draft);
      memory.press(compose);
      return compose;
    },
    selfTest: ({ root }) => foundParts(root, composeParts),
    read,
    editorDocuments: () => [],
    attachmentUrl,
    isUploading,
    attachmentPlace,
    attachmentRemover,
    recipientPlace: ({ root }, address) => chipOf(root, address, memory.people),
    recipientRemover({ root }, address) {
      const chip = chipOf(root, address, memory.people);
      return chip && locate(chip, parts.chipRemover);
    },
    recipientInput: ({ root }, field) => wellOf(root, field)
  };
}

export const outlook = outlookAdapter();

/** Others write in editable parts of a page too; these names are Outlook's. */
function isOutlook(root: Element): boolean {
  return [parts.container.ways[0], parts.subject.ways[0], parts.sendControl.ways[0]].some(
    (way) => root.matches(way) || root.querySelector(way)
  );
}
