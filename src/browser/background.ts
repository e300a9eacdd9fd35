import browser, { type Runtime } from "webextension-polyfill";
import { buildEntry } from "../core/journal/build-entry.ts";
import type { SendEndpoint } from "../core/mail/send-endpoint.ts";
import { startAnalysisHost } from "./analysis-host.ts";
import { openPage } from "./current-tab.ts";
import { countFalseAlarm } from "./false-alarms.ts";
import { checkAllTabs, hearStatus, watchTabs } from "./guard-tabs.ts";
import { appendEnd, holdBegun, holdEnded, watchHeldMails } from "./held-mails.ts";
import { appendEntry } from "./journal-store.ts";
import type { HeldRequest, JournalRequest, JournalResponse } from "./messages.ts";
import { assessSaid } from "./network-check/assess-said.ts";
import { startNetworkCheck } from "./network-check/network-check.ts";
import { answerAlarm } from "./network-check/unguarded-alarm.ts";
import { forgetOld } from "./office-history.ts";
import { ensureOffscreen, hasOffscreen } from "./offscreen.ts";
import { serveMessages } from "./serve-messages.ts";
import { syncSites } from "./sites.ts";
import { today } from "./today.ts";

/** `endpoints`: how each webmail sends. */
export function startBackground(endpoints: readonly SendEndpoint[]): void {
  const host = hasOffscreen() ? null : startAnalysisHost();
  const network = startNetworkCheck(endpoints, (webmail, said) => assessSaid(host, webmail, said));
  answerAlarm(
    () => void openPage("tabs/journal.html"),
    () => void checkAllTabs()
  );
  serveMessages({
    ...network,
    "host:ensure": async () => {
      if (host) host.warm();
      else await ensureOffscreen();
      return { ready: true };
    },
    "journal:append": (request, sender) => append(request, siteOf(sender)),
    "false-alarm:count": ({ rule }) => countFalseAlarm(rule, today()).then(done, notDone),
    "guard:status": (request, sender) => hearStatus(request, sender).then(heard),
    "held:begun": (request, sender) => beginHold(request, sender).then(heard),
    "held:ended": ({ ticket }) => holdEnded(ticket).then(heard)
  });
  watchTabs();
  watchHeldMails();
  // Also when the popup that asked was closed by the browser's own question.
  browser.permissions.onAdded.addListener(() => void syncSites());
  browser.permissions.onRemoved.addListener(() => void syncSites());
  browser.runtime.onInstalled.addListener(() => void syncSites());
  browser.runtime.onStartup.addListener(() => {
    void syncSites();
    void forgetOld(today()).catch(notDone);
  });
}

const heard = () => ({ heard: true }) as const;
const done = () => ({ ok: true });
const notDone = () => ({ ok: false });

async function append({ held, ...request }: JournalRequest, site: string): Promise<JournalResponse> {
  try {
    const entry = buildEntry({ ...request, site, time: new Date().toISOString() });
    const written = held === undefined ? await appendEntry(entry) : await appendEnd(held, entry);
    return { ok: true, sequence: written?.sequence ?? 0 };
  } catch {
    return { ok: false, problem: "storage" };
  }
}

function beginHold({ ticket, webmail, assessment }: HeldRequest, sender: Runtime.MessageSender): Promise<void> {
  const end = { happened: "stopped", webmail, assessment, left: false } as const;
  const entry = buildEntry({ ...end, site: siteOf(sender), time: new Date().toISOString() });
  return holdBegun(ticket, { entry, tabId: sender.tab?.id ?? -1, frameId: sender.frameId ?? 0 });
}

/** The origin. `origin` (Chromium) also knows that of an `about:blank` window, which is its opener's. */
function siteOf({ url = "", origin }: Runtime.MessageSender & { readonly origin?: string }): string {
  const known = origin ?? (URL.canParse(url) ? new URL(url).origin : "null");
  return known === "null" ? "" : known;
}
