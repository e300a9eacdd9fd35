import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
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
import { text } from "../browser/texts.ts";
import type { Happening } from "../core/journal/entry.ts";
import { Popup } from "../ui/popup/popup.tsx";

const weekMs = 7 * 24 * 3_600_000;
const none: Record<Happening, number> = {
  stopped: 0,
  changed: 0,
  "sent-anyway": 0,
  "could-not-check": 0,
  unguarded: 0
};

interface Shown {
  readonly tab: CurrentTab;
  readonly status: SiteStatus;
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
  if (!shown) return null;
  const { tab, status, counts } = shown;
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
      {...{ status, counts, busy, error }}
      onTurnOn={() => act(guardSite(tab))}
      onTurnOff={() => act(stopGuardingSite(tab).then(() => true))}
      onOpenJournal={() => void openPage("tabs/journal.html")}
      onOpenOptions={() => void openPage("options.html")}
    />
  );
}

async function lookUp(): Promise<Shown> {
  const tab = await currentTab();
  return { tab, status: await siteStatus(tab), counts: await weekCounts() };
}

async function weekCounts(): Promise<Record<Happening, number>> {
  const counts = { ...none };
  const since = new Date(Date.now() - weekMs).toISOString();
  for (const { time, happened } of await readEntries()) if (time >= since) counts[happened]++;
  return counts;
}
