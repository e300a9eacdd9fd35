/**
 * Whether this event presses the control it happened in: a click (trusted or made by a script: webmails clone their buttons
 * and click the original from code), or Enter or Space on it. Enter that ends an IME composition is not a press.
 */
export function isPress(event: Event): boolean {
  if (event.type === "click") return true;
  return isKey(event) && event.type === "keydown" && isPlainKey(event) && !isComposing(event);
}

/** Ctrl+Enter, or Cmd+Enter on a Mac. */
export function isSendShortcut(event: Event): event is KeyboardEvent {
  if (!isKey(event) || event.type !== "keydown") return false;
  return event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isComposing(event);
}

/** Not by its class: an event in the frame of an editor is of that frame's own. Autofill sends a `keydown` without a key. */
export function isKey(event: Event): event is KeyboardEvent {
  return "key" in event;
}

function isPlainKey(event: KeyboardEvent): boolean {
  return event.key === "Enter" || event.key === " ";
}

/** 229 is what Safari and old Chromium say while an input method is at work. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
