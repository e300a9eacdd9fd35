import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { attachmentStatesIn } from "../browser/attachment-states.ts";
import {
  type CurrentTab,
  currentTab,
  guardSite,
  openPage,
  type SiteStatus,
  siteStatus,
  stopGuardingSite
} from "../browser/current-tab.ts";
import { readEntries } from "../browser/journal-store.ts";
import { endAlarm } from "../browser/network-check/unguarded-alarm.ts";
import { readOffice } from "../browser/office-store.ts";
import { text } from "../browser/texts.ts";
import type { Happening } from "../core/journal/entry.ts";
import type { MessageAttachments } from "../core/verdict/attachment-state.ts";
import { Popup } from "../ui/popup/popup.tsx";

const askAgainMs = 700;
const weekMs = 7 * 24 * 3_600_000;
const none: Record<Happening, number> = {
  stopped: 0,
  changed: 0,
  "sent-anyway": 0,
  noted: 0,
  "could-not-check": 0,
  unguarded: 0
};

interface Shown {
  readonly tab: CurrentTab;
  readonly status: SiteStatus;
  readonly onlyNotes: boolean;
  readonly counts: Record<Happening, number>;
}

export function mountPopup(root: HTMLElement): void {
  render(<PopupPage />, root);
}

function PopupPage() {
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const look = (): Promise<void> => lookUp().then(setShown);
  useEffect(() => void look(), []);
  // Whoever opens this sees how many mails left unguarded.
  useEffect(() => void endAlarm(), []);
  const attachments = useAttachments(shown?.tab.id ?? null);
  if (!shown) return null;
  const { tab, status, onlyNotes, counts } = shown;
  const act = (work: Promise<boolean>): void => {
    setBusy(true);
    setError(null);
    work
      .then(
        (done) => setError(done ? null : text("popup_refused")),
        () => setError(text("popup_failed"))
      )
      .then(look)
      .finally(() => setBusy(false));
  };
  return (
    <Popup
      t={text}
      site={tab.host}
      {...{ status, onlyNotes, counts, attachments, busy, error }}
      onTurnOn={() => act(guardSite(tab))}
      onTurnOff={() => act(stopGuardingSite(tab).then(() => true))}
      onOpenJournal={() => void openPage("tabs/journal.html")}
      onOpenOptions={() => void openPage("options.html")}
    />
  );
}

/** Asked again while the popup is open: the page may go on, and a file that is being read gets done. */
function useAttachments(tab: number | null): MessageAttachments | null {
  const [attachments, setAttachments] = useState<MessageAttachments | null>(null);
  useEffect(() => {
    if (tab === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const answer = await attachmentStatesIn(tab);
      if (!isOpen) return;
      setAttachments(answer);
      timer = setTimeout(() => void ask(), askAgainMs);
    };
    void ask();
    return () => {
      isOpen = false;
      clearTimeout(timer);
    };
  }, [tab]);
  return attachments;
}

async function lookUp(): Promise<Shown> {
  const tab = await currentTab();
  const onlyNotes = await readOffice().then(
    ({ profile }) => profile === "audit",
    () => false
  );
  return { tab, status: await siteStatus(tab), onlyNotes, counts: await weekCounts() };
}

async function weekCounts(): Promise<Record<Happening, number>> {
  const counts = { ...none };
  const since = new Date(Date.now() - weekMs).toISOString();
  for (const { time, happened } of await readEntries()) if (time >= since) counts[happened]++;
  return counts;
}
