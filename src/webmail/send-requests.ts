import type { PageRequest, WebmailAdapter } from "./adapter.ts";
import { registered } from "./registry.ts";

const anyOf = (patterns: readonly RegExp[]): string => patterns.map(({ source }) => `(?:${source})`).join("|");

/** Sources of the patterns that the page-world script is given; see `page-channel.ts`. */
export const addresses = (): { readonly concerns: string; readonly refuse: string } => ({
  concerns: anyOf(registered().map(({ requests }) => requests.concerns)),
  refuse: anyOf(registered().map(({ requests }) => requests.refuse))
});

/** The webmail whose mail this request sends; null where it sends none. */
export function sendingAdapter(request: PageRequest): WebmailAdapter | null {
  return registered().find((adapter) => sends(adapter, request)) ?? null;
}

/** What a webmail that is known takes for a draft is none of the adapter's for all others. */
function mayJudge({ isFallback }: WebmailAdapter): boolean {
  return !isFallback || registered().every((one) => one.isFallback || !one.matches(document));
}

/** A rule that stumbles over a request has not cleared it: one to an address that sends is taken to send. */
function sends(adapter: WebmailAdapter, request: PageRequest): boolean {
  const { requests, isSendRequest } = adapter;
  // Before the request is looked into, which may hold megabytes.
  if (!requests.concerns.test(request.url) || !mayJudge(adapter)) return false;
  try {
    return isSendRequest(request);
  } catch {
    return requests.refuse.test(request.url);
  }
}

/** Lets the webmail that knows this page learn from a request that does not send (a draft saved, people looked up). */
export function hearRequest(request: PageRequest, doc: Document): void {
  for (const { requests, hear } of registered()) {
    if (!hear || !requests.concerns.test(request.url)) continue;
    try {
      hear(request, doc);
    } catch {
      // Nothing learned; what the page does not show stays "not understood".
    }
  }
}
