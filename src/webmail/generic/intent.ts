import type { Compose, SendIntent } from "../adapter.ts";
import { isKey, isPress, isSendShortcut } from "../send-press.ts";
import { composesIn, pressed, recentComposes } from "./compose-memory.ts";
import { holds, innermost, noteShadows } from "./composed.ts";
import { controlAt, sendControls, sendWay } from "./controls.ts";
import { genericParts as parts } from "./parts.ts";

/** A press of what sends or plans a sending, or a key that many webmails send with. */
export function genericIntent(event: Event): SendIntent | null {
  noteShadows(event);
  const intent = pressIntent(event) ?? keyIntent(event);
  if (intent) pressed(intent.compose);
  return intent;
}

function pressIntent(event: Event): SendIntent | null {
  const target = isPress(event) ? controlAt(event) : null;
  if (!target || target.matches(':disabled, [aria-disabled="true"]')) return null;
  const compose = composeSentBy(target);
  return compose && { compose, resume: { via: "click", target } };
}

/** Menus are often drawn outside the compose that they belong to. */
function composeSentBy(control: HTMLElement): Compose | null {
  const composes = composesIn(document);
  const own = composes.find(({ root }) => holds(root, control));
  if (own) return sendControls(own.root).some(({ element }) => element === control) ? own : null;
  if (composes.length === 0 || !control.closest(parts.menu.ways[0]) || sendWay(control) === null) return null;
  return composes.length === 1 ? (composes[0] ?? null) : lastOf(composes);
}

function lastOf(composes: readonly Compose[]): Compose | null {
  return recentComposes().find((compose) => composes.includes(compose)) ?? null;
}

/** Where the page sends by such a key, it goes on by the same key: a page that does not must not be made to send by it. */
function keyIntent(event: Event): SendIntent | null {
  if (!isKey(event) || !(isMailKey(event) || isSendShortcut(event))) return null;
  const target = innermost(event) as Element | null;
  const compose = target?.ownerDocument ? composeAt(target) : null;
  return compose && target && { compose, resume: { via: "key", target, key: event } };
}

/** A key of its own on some keyboards; SnappyMail sends by it. */
const isMailKey = ({ type, key }: KeyboardEvent): boolean => type === "keydown" && key === "MailSend";

/** The compose that the writer is in, or the last one where nothing has the focus. */
function composeAt(place: Element): Compose | null {
  const composes = composesIn(document);
  return composes.find(({ root }) => holds(root, place)) ?? (place === document.body ? lastOf(composes) : null);
}
