import type { ComposedText } from "./page-engine.ts";

/** Runs in the page: the events that an input method makes, at whatever has the focus, in a frame too. */
export function composeHere({ stages, text, end }: ComposedText): void {
  let view = window as typeof window & typeof globalThis;
  while (view.document.activeElement instanceof view.HTMLIFrameElement)
    view = view.document.activeElement.contentWindow as typeof view;
  const target = view.document.activeElement ?? view.document.body;
  const fire = (event: Event): void => void target.dispatchEvent(event);
  const common = { bubbles: true, cancelable: true, composed: true };
  const key = (name: string, more: object): void =>
    fire(new view.KeyboardEvent("keydown", { ...common, key: name, keyCode: 229, isComposing: true, ...more }));
  const composition = (type: string, data: string): void => fire(new view.CompositionEvent(type, { ...common, data }));
  const ctrlKey = end !== "Enter";
  composition("compositionstart", "");
  for (const stage of stages) {
    key("Process", {});
    composition("compositionupdate", stage);
  }
  key("Enter", { ctrlKey });
  composition("compositionend", text);
  view.document.execCommand("insertText", false, text);
}
