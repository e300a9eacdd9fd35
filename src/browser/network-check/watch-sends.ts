import browser, { type WebRequest } from "webextension-polyfill";
import type { SendEndpoint } from "../../core/mail/send-endpoint.ts";
import type { Approvals, Word } from "./approvals.ts";
import { type MailParts, partsOf } from "./mail-print.ts";
import type { StateStore } from "./network-state.ts";
import { bodyText, seenRequest } from "./seen-request.ts";
import { standsBehind } from "./stands.ts";

/** How long a request waits, or is waited for, until the guard's word about it is there. */
const graceMs = 4_000;
/** What was denied already waits for nothing. */
const deniedGraceMs = 500;

/** Only of sites that the guard may see. Each browser has its own name for a beacon, and refuses the other's. */
const watched = (blocks: boolean): WebRequest.RequestFilter => ({
  urls: ["http://*/*", "https://*/*"],
  types: ["main_frame", "sub_frame", "xmlhttprequest", "other", blocks ? "beacon" : "ping"]
});

/** A request that sends a mail and for which no guard gave its word. */
export interface UnapprovedSend {
  readonly endpoint: SendEndpoint;
  readonly request: Parameters<SendEndpoint["says"]>[0];
  /** -1: of no tab, so of a service worker. */
  readonly tab: number;
  readonly origin: string;
  /** Whether it was denied; if not, it left. */
  readonly refused: boolean;
}

export interface WatchSends {
  readonly endpoints: readonly SendEndpoint[];
  readonly store: StateStore;
  readonly approvals: Approvals;
  onApproved(word: Word): void;
  onUnapproved(send: UnapprovedSend): void;
}

type Seen = Pick<
  WebRequest.OnSendHeadersDetailsType,
  "requestId" | "url" | "method" | "tabId" | "requestHeaders" | "originUrl"
> & { readonly initiator?: string };

interface Send extends Omit<UnapprovedSend, "refused"> {
  readonly guarded: boolean;
}

/** Chromium says with this that an extension denied the request: our lock, or another one. */
const denied = "net::ERR_BLOCKED_BY_CLIENT";

/** Listeners are added at once: a background that was woken by a request must hear of that one. */
export function watchSends(check: WatchSends): void {
  const blocks = mayBlock();
  const bodies = new Map<string, string | null>();
  const filter = watched(blocks);
  const { onBeforeRequest, onBeforeSendHeaders, onErrorOccurred, onCompleted } = browser.webRequest;
  onBeforeRequest.addListener(
    ({ requestId, method, requestBody }) => {
      if (mayCarry(method)) bodies.set(requestId, bodyText(requestBody));
      return undefined;
    },
    filter,
    ["requestBody"]
  );
  onBeforeSendHeaders.addListener(
    (details) => {
      const body = bodies.get(details.requestId);
      if (body === undefined) return undefined;
      bodies.delete(details.requestId);
      const judged = judge(check, details, body, { blocks, refused: false });
      return blocks ? judged.then((refuse) => ({ cancel: refuse })) : undefined;
    },
    filter,
    blocks ? ["blocking", "requestHeaders"] : ["requestHeaders"]
  );
  onErrorOccurred.addListener((details) => {
    const body = bodies.get(details.requestId);
    bodies.delete(details.requestId);
    if (body !== undefined && details.error === denied) void judge(check, details, body, { blocks, refused: true });
  }, filter);
  onCompleted.addListener(({ requestId }) => void bodies.delete(requestId), filter);
}

const mayCarry = (method: string): boolean => !/^(?:GET|HEAD|OPTIONS)$/i.test(method);

/** Chromium accepts a blocking listener of MV3 and ignores it. */
function mayBlock(): boolean {
  return browser.runtime.getManifest().permissions?.includes("webRequestBlocking") ?? false;
}

/** @returns whether the request must not leave */
async function judge(
  check: WatchSends,
  seen: Seen,
  body: string | null,
  { blocks, refused }: { readonly blocks: boolean; readonly refused: boolean }
): Promise<boolean> {
  const send = await sendOf(check, seen, body);
  if (!send) return false;
  const { tab, origin, endpoint, request } = send;
  const mailFor = (webmail: string): MailParts => {
    const reader = check.endpoints.find((one) => one.webmail === webmail) ?? endpoint;
    return partsOf(request.url, reader.says(request));
  };
  const approval = await check.approvals.take({ tab, origin, mailFor }, refused ? deniedGraceMs : graceMs);
  if (approval) {
    check.onApproved(approval);
    return false;
  }
  // In a tab without a guard nothing could ever be sent.
  const refuse = blocks && send.guarded;
  check.onUnapproved({ endpoint, request, tab, origin, refused: refused || refuse });
  return refuse;
}

async function sendOf({ endpoints, store }: WatchSends, seen: Seen, body: string | null): Promise<Send | null> {
  const request = seenRequest(seen, body, seen.requestHeaders);
  const origin = originOf(seen);
  const stands = standsBehind(await store.read(), seen.tabId, origin);
  for (const endpoint of endpoints) {
    const own = stands.filter(({ webmail }) => webmail === endpoint.webmail);
    const pages = own.length > 0 ? own.map(({ page }) => page) : [null];
    const sends = pages.some((page) => endpoint.sends(request, page));
    // On one that no guard is asked about a refusal would leave no way to send.
    const guarded = own.length > 0 || stands.some(({ knows }) => knows.includes(endpoint.webmail));
    if (sends) return { endpoint, request, tab: seen.tabId, origin, guarded };
  }
  return null;
}

function originOf({ initiator, originUrl, url }: Seen): string {
  const from = initiator ?? originUrl ?? url;
  const origin = URL.canParse(from) ? new URL(from).origin : "null";
  return origin === "null" ? new URL(url).origin : origin;
}
