import type { Compose, SendIntent } from "../adapter.ts";
import { closestPart, locate } from "../page-part.ts";
import { isPress, isSendShortcut } from "../send-press.ts";
import { composeAround, gmailComposes, rememberPressed } from "./composes.ts";
import { gmailParts as parts } from "./parts.ts";

/** Where the writer pressed last: Gmail may hang a menu or window of a compose outside it. */
let lastIn: WeakRef<Element> | undefined;
let isScheduling = false;

interface Control {
  readonly target: HTMLElement;
  readonly compose: Compose;
  /** A menu's item answers to the button that is let go over it, wherever that went down. */
  readonly isItem: boolean;
}

export function gmailIntent(event: Event): SendIntent | null {
  if (!mayPress(event) || !(event.target instanceof Element) || closestPart(event.target, parts.ownDialog)) return null;
  const around = composeAround(event.target);
  if (around) lastIn = new WeakRef(around.root);
  const control = controlAt(event.target, around);
  if (around && !control) isScheduling = false;
  const stage = control && stageOf(event, control.isItem);
  if (control && stage) return intentOf(control, stage);
  return around && isSendShortcut(event) ? shortcut(around) : null;
}

/** Told before the page is looked at: this runs on every key. */
function mayPress(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.key === "Enter" || event.key === " ";
  return /^(?:mousedown|mouseup|click)$/.test(event.type);
}

function intentOf({ target, compose }: Control, stage: "begun" | "done"): SendIntent | null {
  if (target.closest("[aria-disabled=true]")) return null;
  if (stage === "begun") return { compose, resume: { via: "pointer", target, begun: true } };
  if (closestPart(target, parts.scheduleItem)) isScheduling = true;
  rememberPressed(compose);
  return { compose, resume: { via: "pointer", target } };
}

function shortcut(compose: Compose): SendIntent {
  const target = locate(compose.root, parts.send);
  rememberPressed(compose);
  return { compose, resume: target ? { via: "pointer", target } : { via: "writer" } };
}

function controlAt(element: Element, around: Compose | null): Control | null {
  const button = around && (closestPart(element, parts.send) ?? closestPart(element, parts.sendArchive));
  if (button) return { target: button, compose: around, isItem: false };
  const compose = around ?? composeBefore(element.ownerDocument);
  const target = closestPart(element, parts.scheduleItem) ?? (around ? null : scheduleControl(element));
  return target && compose && { target, compose, isItem: true };
}

/** In the window that sending later opened: a preset, or the moment of the writer's choice. */
function scheduleControl(element: Element): HTMLElement | null {
  return isScheduling && closestPart(element, parts.dialog) ? closestPart(element, parts.dialogControl) : null;
}

function composeBefore(doc: Document): Compose | null {
  const composes = gmailComposes(doc);
  const last = composes.find(({ root }) => root === lastIn?.deref());
  return last ?? (composes.length === 1 ? (composes[0] ?? null) : null);
}

/** `begun`: a part of a press, of which only the last counts. Null: nothing that presses. */
function stageOf(event: Event, isItem: boolean): "begun" | "done" | null {
  if (isPress(event)) return "done";
  if (event instanceof MouseEvent && event.button === 0) {
    if (event.type === "mouseup") return isItem ? "done" : "begun";
    if (event.type === "mousedown") return "begun";
  }
  return /^key(?:press|up)$/.test(event.type) ? "begun" : null;
}
