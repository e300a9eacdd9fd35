/** The few words the guard must be able to say itself, when no extension page can be shown. Looked up at start. */
export interface GuardTexts {
  readonly title: string;
  readonly keep: string;
  readonly orphaned: string;
  /** The extension was updated while a mail was held; the guard of the new one stands. */
  readonly updated: string;
  readonly dialogMissing: string;
}

export function loadGuardTexts(text: (key: string) => string): GuardTexts {
  return {
    title: text("guard_dialogTitle"),
    keep: text("guard_keep"),
    orphaned: text("guard_orphaned"),
    updated: text("guard_updated"),
    dialogMissing: text("guard_dialogMissing")
  };
}

/** A plain card with one safe choice. */
export function noticeElement(words: string, keep: string, onKeep: () => void): HTMLElement {
  const card = document.createElement("div");
  card.setAttribute("role", "alertdialog");
  card.setAttribute("aria-label", words);
  card.style.cssText =
    "all: initial; display: block; box-sizing: border-box; max-width: 32rem; margin: 10vh auto; padding: 1.5rem; " +
    "border-radius: 12px; background: Canvas; color: CanvasText; font: 16px/1.5 system-ui, sans-serif; color-scheme: light dark;";
  const paragraph = document.createElement("p");
  paragraph.textContent = words;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = keep;
  button.style.cssText = "font: inherit; min-height: 44px; padding: 0 1.25rem;";
  button.addEventListener("click", onKeep);
  card.append(paragraph, button);
  queueMicrotask(() => button.focus());
  return card;
}
