import browser, { type Runtime } from "webextension-polyfill";
import type { SendEndpoint } from "../../core/mail/send-endpoint.ts";
import type { Heard, Messages } from "../messages.ts";
import type { Handlers } from "../serve-messages.ts";
import { isPermitted, sitePattern } from "../sites.ts";
import { Approvals } from "./approvals.ts";
import { partsOf } from "./mail-print.ts";
import { type NetworkState, type Stand, StateStore } from "./network-state.ts";
import { seenRequest } from "./seen-request.ts";
import { applyLock, canLock } from "./send-lock.ts";
import { closed, forbidden, left, opened, stood } from "./stands.ts";
import { type AssessSaid, raiseAlarm } from "./unguarded-alarm.ts";
import { watchSends } from "./watch-sends.ts";

const heard: Heard = { heard: true };

type Names = "network:stand" | "network:open" | "network:close" | "network:leaving";

/**
 * The second lock, outside the page. A guard tells where it stands, when a mail is released and which request it let pass; what
 * leaves otherwise is refused where the browser can refuse it, and said where it cannot. Call when the background starts, before
 * anything is awaited.
 * @returns the messages of guards, for `serveMessages`
 */
export function startNetworkCheck(endpoints: readonly SendEndpoint[], assess: AssessSaid): Pick<Handlers, Names> {
  const store = new StateStore();
  const approvals = new Approvals(store);
  const lock = (): Promise<void> => (canLock() ? applyLock(() => store.read(), endpoints) : Promise.resolve());
  const change = async (how: (state: NetworkState) => NetworkState): Promise<void> => {
    await store.change((state) => [how(state), null]);
    await lock();
  };
  watchSends({
    endpoints,
    store,
    approvals,
    onApproved: ({ ticket }) => void change((state) => closed(state, ticket)),
    onUnapproved: (send) => void raiseAlarm(send, assess)
  });
  // An extension that was loaded anew may find rules of before, for tabs that it knows nothing of.
  void lock();
  browser.tabs.onRemoved.addListener((tab) => void change((state) => left(state, tab)));
  // A site that is guarded no more says nothing more: its lock would hold every mail for ever.
  browser.permissions.onRemoved.addListener(async () => {
    const { stands } = await store.read();
    const shut = await pagesShut(stands);
    await change((state) => forbidden(state, shut));
  });
  return {
    "network:stand": async ({ webmail, knows, isNew }, sender) => {
      const place = placeOf(sender);
      await change((state) => stood(state, { ...place, webmail, knows }, isNew));
      const own = endpoints.find((endpoint) => endpoint.webmail === webmail);
      return { locks: canLock() && (own?.lock(place.page).length ?? 0) > 0 };
    },
    "network:open": async ({ ticket }, sender) => {
      const { tab, frame } = placeOf(sender);
      await change((state) => opened(state, tab, frame, ticket));
      return heard;
    },
    "network:close": async ({ ticket }) => {
      await change((state) => closed(state, ticket));
      return heard;
    },
    "network:leaving": async (request, sender) => {
      await approve(request, sender, endpoints, approvals);
      return heard;
    }
  };
}

/** Pages that the extension may not enter any more. Of a window without an address nothing is known. */
async function pagesShut(stands: readonly Stand[]): Promise<string[]> {
  const pages = [...new Set(stands.map(({ page }) => page))];
  const patterns = pages.map(sitePattern);
  const open = await Promise.all(patterns.map((pattern) => pattern === null || isPermitted(pattern)));
  return pages.filter((_, at) => !open[at]);
}

async function approve(
  { webmail, ticket, url, method, headers, body }: Messages["network:leaving"]["request"],
  sender: Runtime.MessageSender,
  endpoints: readonly SendEndpoint[],
  approvals: Approvals
): Promise<void> {
  const endpoint = endpoints.find((one) => one.webmail === webmail);
  if (!endpoint) return;
  const list = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const mail = partsOf(url, endpoint.says(seenRequest({ url, method }, body, list)));
  const { tab, origin } = placeOf(sender);
  await approvals.add({ id: crypto.randomUUID(), webmail, tab, origin, ticket }, mail);
}

/** `origin` (Chromium) also knows that of an `about:blank` window, which is its opener's. */
function placeOf({ tab, frameId = 0, url = "", ...rest }: Runtime.MessageSender) {
  const { origin: said } = rest as { readonly origin?: string };
  const address = URL.canParse(url) ? new URL(url) : null;
  const own = address && address.origin !== "null" ? address.origin : "";
  const origin = own || (said === "null" ? "" : (said ?? ""));
  const page = own && address ? own + address.pathname : `${origin}/`;
  return { tab: tab?.id ?? -1, frame: frameId, origin, page };
}
