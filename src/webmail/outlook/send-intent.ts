import type { Compose, ResumePlan, SendIntent } from "../adapter.ts";
import { closestPart, locate } from "../page-part.ts";
import { isPress, isSendShortcut } from "../send-press.ts";
import { composeAround, composesIn } from "./compose-roots.ts";
import type { Memory } from "./memory.ts";
import { outlookParts as parts } from "./parts.ts";

/** What the event means to send, and how it is set going again; null where it sends nothing. */
export function sendPress(event: Event, memory: Memory): SendIntent | null {
  const { target } = event;
  if (!(target instanceof Element)) return null;
  const shortcut = isSendShortcut(event) ? fromKeys(target) : null;
  if (shortcut) return shortcut;
  return isPress(event) ? (fromButton(target) ?? fromMenu(target) ?? fromDialog(target, memory)) : null;
}

/** The compose whose menu of ways to send this opens: what is chosen there may lead to a dialog that knows no compose. */
export function composeOfMenu(event: Event): Compose | null {
  const button = isPress(event) ? closestPart(event.target, parts.sendMenu) : null;
  return button && composeAround(button);
}

const sendButton = ({ root }: Compose): HTMLElement | null => locate(root, parts.sendControl);

const pressing = (compose: Compose, target: HTMLElement): SendIntent => ({ compose, resume: { via: "click", target } });

function fromKeys(target: Element): SendIntent | null {
  const compose = composeAround(target);
  const button = compose && sendButton(compose);
  return button && isUsable(button) ? pressing(compose, button) : null;
}

function fromButton(target: Element): SendIntent | null {
  const button = closestPart(target, parts.sendControl);
  const compose = button && composeAround(button);
  return compose && sendButton(compose) === button && isUsable(button) ? pressing(compose, button) : null;
}

/** The menu of a split button stands elsewhere in the page; its button says that it is open. */
function fromMenu(target: Element): SendIntent | null {
  const item = closestPart(target, parts.menuItem);
  if (!item || !isUsable(item)) return null;
  const isOpen = ({ root }: Compose) => locate(root, parts.sendMenu)?.getAttribute("aria-expanded") === "true";
  const compose = composesIn(item.ownerDocument).find(isOpen);
  return compose ? { compose, resume: again(item, locate(compose.root, parts.sendMenu) ?? item) } : null;
}

/** A menu closes when the question takes the focus: then it is opened again for the writer, who has been answered. */
function again(item: HTMLElement, menu: HTMLElement): ResumePlan {
  return {
    via: "click",
    get target() {
      return item.isConnected ? item : menu;
    }
  };
}

/** In any language the word on a dialog's button that sends is, or holds, the word on the compose's own. */
function fromDialog(target: Element, memory: Memory): SendIntent | null {
  const button = closestPart(target, parts.button);
  const compose = button && closestPart(button, parts.dialog) ? memory.lastPressed() : null;
  if (!button || !compose || compose.root.contains(button) || !isUsable(button)) return null;
  const word = wordOn(sendButton(compose));
  return word.length > 1 && wordOn(button).includes(word) ? pressing(compose, button) : null;
}

/** Without the keys that a tooltip names. */
function wordOn(button: HTMLElement | null): string {
  const text = button?.textContent?.trim() || button?.getAttribute("aria-label") || button?.title || "";
  return text
    .replace(/\(.*?\)/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const isUsable = (button: HTMLElement): boolean => !button.matches(':disabled, [aria-disabled="true"]');
