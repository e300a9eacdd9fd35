import type { PageRequest, RequestAddresses } from "../adapter.ts";
import { isMessageId, labelsAt, labelsOf, listOf, readMail, type SyncMail } from "./sync-mail.ts";

/** What a request of Gmail's data layer sends. */
export interface Sent {
  readonly mails: readonly SyncMail[];
  /** A mark of sending stood where no message was recognised. */
  readonly hasUnknown: boolean;
}

const sync = /\/sync(?:\/u\/\d+)?\/i\/s(?:[?#]|$)/;

/**
 * One address for everything that is changed in a mailbox: sending, drafts, reading, archiving. None of it is refused where
 * no guard answers, for then Gmail itself would stand still.
 */
export const gmailAddresses: RequestAddresses = { concerns: sync, refuse: /^$/ };

/** `^pfg`: to be sent; `^scheduled`: to be sent later. A draft has `^r` and `^r_bt` (InboxSDK, gmail.js). */
const sends = (labels: readonly string[]): boolean => labels.includes("^pfg") || labels.includes("^scheduled");
const mayBeMarked = /(?:\^|\\u005e|%5e)(?:pfg|scheduled)/i;

export function isGmailSend(request: PageRequest): boolean {
  return sentBy(request) !== null;
}

let last: { readonly body: string; readonly sent: Sent | null } | undefined;

/** What this request sends; null where it sends nothing. */
export function sentBy({ method, url, body }: PageRequest): Sent | null {
  if (method !== "POST" || !sync.test(url) || body === null || !mayBeMarked.test(body)) return null;
  // One request is asked about several times.
  if (last?.body !== body) last = { body, sent: sentIn(body) };
  return last.sent;
}

function sentIn(body: string): Sent | null {
  try {
    return sentUnder(JSON.parse(body));
  } catch {
    return { mails: [], hasUnknown: true };
  }
}

function sentUnder(value: unknown): Sent | null {
  const mails: SyncMail[] = [];
  let hasUnknown = false;
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const list = listOf(rest.pop());
    if (!list) continue;
    const labels = labelsAt(list);
    if (labels >= 0 && sends(labelsOf(list[labels]) ?? [])) mails.push(readMail(list, labels));
    list.forEach((one, index) => {
      if (index !== labels && isStrayMark(list, index)) hasUnknown = true;
      if (typeof one === "object" && one !== null) rest.push(one);
    });
  }
  return mails.length > 0 || hasUnknown ? { mails: mails.reverse(), hasUnknown } : null;
}

/**
 * Labels that send, in something that is no message. Labels of mail that exists are changed as [added, removed, ids]: taking a
 * mark away sends nothing.
 */
function isStrayMark(list: readonly unknown[], index: number): boolean {
  if (!sends(labelsOf(list[index]) ?? [])) return false;
  const isChange = listOf(list[2])?.every(isMessageId) ?? false;
  return !(isChange && index === 1);
}
