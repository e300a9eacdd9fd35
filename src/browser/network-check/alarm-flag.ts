import browser from "webextension-polyfill";

/** Outshines what else the toolbar's button says. */
export const alarmBadge = { text: "!", color: "#b3261e" } as const;

const key = "network-alarm";

/** A mail left unguarded, and nobody has looked since. */
export async function isAlarmed(): Promise<boolean> {
  return (await browser.storage.session.get(key))[key] === true;
}

export async function setAlarmed(alarmed: boolean): Promise<void> {
  if (alarmed) await browser.storage.session.set({ [key]: true });
  else await browser.storage.session.remove(key);
}

/** In the background, whoever it was that set it. */
export function onAlarmed(act: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "session" && key in changes) act();
  });
}
