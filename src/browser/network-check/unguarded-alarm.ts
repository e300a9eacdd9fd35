import browser from "webextension-polyfill";
import { buildEntry } from "../../core/journal/build-entry.ts";
import type { SaidMail } from "../../core/mail/send-endpoint.ts";
import type { Assessment } from "../../core/verdict/verdict.ts";
import { appendEntry } from "../journal-store.ts";
import { text } from "../texts.ts";
import { alarmBadge, onAlarmed, setAlarmed } from "./alarm-flag.ts";
import { recipientsSaid } from "./said-draft.ts";
import type { UnapprovedSend } from "./watch-sends.ts";

const notice = "verzendwacht-network";
const mostDomains = 3;

export type AssessSaid = (webmail: string, said: SaidMail) => Promise<Assessment>;

/**
 * Says that a mail left without the guard's word, or tried to: an entry in the journal, a red badge and a notification that
 * says what to do. None of them waits for another to succeed.
 */
export async function raiseAlarm(send: UnapprovedSend, assess: AssessSaid): Promise<void> {
  const said = send.endpoint.says(send.request);
  const domains = [...new Set(recipientsSaid(said).map(({ domain }) => domain))].filter(Boolean);
  await Promise.allSettled([showBadge(send.refused), notify(send.refused, domains), writeDown(send, said, assess)]);
}

/** A person has looked. */
export async function endAlarm(): Promise<void> {
  await setAlarmed(false);
  await browser.notifications.clear(notice);
}

/** Call when the background starts. `showButtons`: makes the toolbar's button say what is so, in every tab. */
export function answerAlarm(openJournal: () => void, showButtons: () => void): void {
  onAlarmed(showButtons);
  browser.notifications.onClicked.addListener((id) => {
    if (id !== notice) return;
    openJournal();
    void endAlarm();
  });
}

/** Only what left needs a person now; what was denied did not leave. */
async function showBadge(refused: boolean): Promise<void> {
  if (refused) return;
  await setAlarmed(true);
  await browser.action.setBadgeBackgroundColor({ color: alarmBadge.color });
  await browser.action.setBadgeText({ text: alarmBadge.text });
}

async function notify(refused: boolean, domains: readonly string[]): Promise<void> {
  const shown = domains.slice(0, mostDomains).join(", ") + (domains.length > mostDomains ? ", …" : "");
  const to = shown || text("network_unknown_recipients");
  await browser.notifications.create(notice, {
    type: "basic",
    iconUrl: iconAddress(),
    title: text(refused ? "network_refused_title" : "network_unguarded_title"),
    message: text(refused ? "network_refused" : "network_unguarded", to)
  });
}

/** Firefox gives the files in its manifest as whole addresses, Chromium as paths. */
function iconAddress(): string {
  return new URL(browser.runtime.getManifest().icons?.["128"] ?? "", browser.runtime.getURL("")).href;
}

async function writeDown(
  { endpoint, origin, refused }: UnapprovedSend,
  said: SaidMail,
  assess: AssessSaid
): Promise<void> {
  const assessment = await assess(endpoint.webmail, said);
  const happened = refused ? "stopped" : "unguarded";
  const time = new Date().toISOString();
  await appendEntry(
    buildEntry({ happened, webmail: endpoint.webmail, site: origin, time, left: !refused, assessment })
  );
}
