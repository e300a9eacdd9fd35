import { isStillThere } from "../still-there.ts";
import { holds, locateAll, withHosts } from "./composed.ts";
import { labelsOf } from "./labels.ts";
import { genericParts as parts } from "./parts.ts";
import { type LabelledPart, labelWords } from "./words.ts";

/** A field of a message: what it is for, and by which way that was seen (the number of ways of its part: by its label). */
export interface PageField {
  readonly element: HTMLElement;
  readonly kind: LabelledPart;
  readonly way: number;
}

/** "reply-to" also ends in "to", so the more particular are asked first. */
const kinds: readonly LabelledPart[] = ["replyTo", "bcc", "cc", "from", "subject", "to"];

/** What the webmail has taken out of the page was shown before. */
export function isShown(element: Element): boolean {
  if (!isStillThere(element)) return true;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return (element.checkVisibility?.({ visibilityProperty: true }) ?? true) && (!frame || isShown(frame));
}

/** The fields of messages under `root` that can be seen now, in the page's order. */
export function pageFields(root: ParentNode): PageField[] {
  const found = locateAll(root, parts.field).flatMap((element) => asField(element) ?? []);
  const shown = found.filter(({ element }) => isShown(element) && !element.closest(parts.search.ways[0]));
  return shown.filter(
    ({ element }) => !shown.some((other) => other.element !== element && holds(element, other.element))
  );
}

function asField(element: HTMLElement): PageField | null {
  const named = withHosts(element, parts.field.ways[0]);
  for (const kind of kinds) {
    const way = parts[kind].ways.findIndex((selector) => named.some((one) => one.matches(selector)));
    if (way >= 0 && mayBe(element, kind)) return { element, kind, way };
  }
  const labels = named.flatMap(labelsOf);
  const kind = kinds.find((one) => labels.some((label) => labelWords[one].has(label)));
  return kind && mayBe(element, kind) ? { element, kind, way: parts[kind].ways.length } : null;
}

/** One chooses a sender from a list, and types all else. */
function mayBe(element: HTMLElement, kind: LabelledPart): boolean {
  return kind === "from" || !element.matches("select");
}
