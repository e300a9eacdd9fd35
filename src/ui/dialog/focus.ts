import type { RefObject } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";

// Keys are listened to in layout effects: an ordinary one runs after the paint, and a key pressed before would be lost.
const FOCUSABLE = "button:not([disabled]), summary, input, select, textarea, a[href], [tabindex='0']";

function focusLost(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active === document.documentElement;
}

/**
 * Puts the focus on the safe choice when nothing has it: after the dialog is shown, when the window gets the focus, and
 * when the focused item went away. Never takes it from an item that has it. (`autofocus` is refused in a frame of
 * another origin.)
 */
export function useSafeFocus(safe: RefObject<HTMLElement | null>): void {
  const rescue = () => {
    if (focusLost()) safe.current?.focus();
  };
  useLayoutEffect(rescue);
  useEffect(() => {
    window.addEventListener("focus", rescue);
    return () => window.removeEventListener("focus", rescue);
  }, []);
}

function nextInCircle(card: HTMLElement, backwards: boolean): HTMLElement | undefined {
  const items = [...card.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const leavesAtStart = backwards && at <= 0;
  const leavesAtEnd = !backwards && at === items.length - 1;
  if (leavesAtStart) return items.at(-1);
  return leavesAtEnd || at === -1 ? items[0] : undefined;
}

/** Tab goes round inside the card: the page behind it is waiting and may not be typed in. */
export function useFocusCircle(card: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.key !== "Tab" || card.current === null) return;
      const next = nextInCircle(card.current, event.shiftKey);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    window.addEventListener("keydown", turn, true);
    return () => window.removeEventListener("keydown", turn, true);
  }, []);
}

/** Escape keeps the mail, wherever the focus is. While an input method composes, Escape belongs to that. */
export function useEscape(onEscape: () => void): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [onEscape]);
}

/** A key that is still held down from pressing Send is no answer to the question that Send brought up. */
export function useNoRepeat(): void {
  useLayoutEffect(() => {
    const drop = (event: KeyboardEvent) => {
      const presses = event.key === "Enter" || event.key === " ";
      if (event.repeat && presses && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
    };
    window.addEventListener("keydown", drop, true);
    return () => window.removeEventListener("keydown", drop, true);
  }, []);
}
