import browser, { type Runtime } from "webextension-polyfill";
import { buildEntry } from "../core/journal/build-entry.ts";
import { startAnalysisHost } from "./analysis-host.ts";
import { countFalseAlarm } from "./false-alarms.ts";
import { appendEntry } from "./journal-store.ts";
import type { JournalRequest, JournalResponse } from "./messages.ts";
import { forgetOld } from "./office-history.ts";
import { ensureOffscreen, hasOffscreen } from "./offscreen.ts";
import { serveMessages } from "./serve-messages.ts";
import { guardOpenTabs, syncSites } from "./sites.ts";
import { today } from "./today.ts";

export function startBackground(): void {
  const host = hasOffscreen() ? null : startAnalysisHost();
  serveMessages({
    "host:ensure": async () => {
      if (host) host.warm();
      else await ensureOffscreen();
      return { ready: true };
    },
    "journal:append": (request, sender) => append(request, siteOf(sender)),
    "false-alarm:count": ({ rule }) => countFalseAlarm(rule, today()).then(done, notDone)
  });
  // Also when the popup that asked was closed by the browser's own question.
  browser.permissions.onAdded.addListener(({ origins = [] }) => void syncSites().then(() => guardOpenTabs(origins)));
  browser.permissions.onRemoved.addListener(() => void syncSites());
  browser.runtime.onInstalled.addListener(() => void syncSites());
  browser.runtime.onStartup.addListener(() => {
    void syncSites();
    void forgetOld(today()).catch(notDone);
  });
}

const done = () => ({ ok: true });
const notDone = () => ({ ok: false });

async function append(request: JournalRequest, site: string): Promise<JournalResponse> {
  try {
    const entry = await appendEntry(buildEntry({ ...request, site, time: new Date().toISOString() }));
    return { ok: true, sequence: entry.sequence };
  } catch {
    return { ok: false, problem: "storage" };
  }
}

/** The origin. `origin` (Chromium) also knows that of an `about:blank` window, which is its opener's. */
function siteOf({ url = "", origin }: Runtime.MessageSender & { readonly origin?: string }): string {
  const known = origin ?? (URL.canParse(url) ? new URL(url).origin : "null");
  return known === "null" ? "" : known;
}
