import { locateAll, withHosts } from "./composed.ts";
import { controlLabels } from "./labels.ts";
import { genericParts as parts } from "./parts.ts";
import { otherLabel, scheduleLabel, sendLabel } from "./words.ts";

const [ownName = "", icon = "", accessKey = ""] = parts.sendControl.ways;
/** Opens a choice of ways to send; what is chosen there sends. */
const opensMenu = /action|option|menu|more|toggle|caret|arrow|dropdown/i;
const nameAttributes = ["data-testid", "data-test-id", "name", "id", "data-action"];

export interface SendControl {
  readonly element: HTMLElement;
  /** The way of `sendControl`; one more for the label, two more for what merely submits the form. */
  readonly way: number;
}

/** The control in which the event happened; the words on it may be another component's. */
export function controlAt(event: Event): HTMLElement | null {
  const isControl = (at: EventTarget): at is HTMLElement =>
    "matches" in at && (at as HTMLElement).matches(parts.control.ways[0]);
  return event.composedPath().find(isControl) ?? null;
}

/** Every control under `root` that sends or plans a sending. Never empty-handed for a form with a button that submits it. */
export function sendControls(root: ParentNode): SendControl[] {
  const controls = locateAll(root, parts.control);
  const said = controls.flatMap((element) => {
    const way = sendWay(element);
    return way === null ? [] : [{ element, way }];
  });
  if (said.length > 0) return said;
  const submits = controls.filter((element) => element.matches(parts.submitControl.ways[0]) && !saysOther(element));
  return submits.map((element) => ({ element, way: parts.sendControl.ways.length + 1 }));
}

/** How this control is known to send; null where nothing says so. */
export function sendWay(control: Element): number | null {
  const ways = withHosts(control, parts.control.ways[0]).map(ownWay);
  return ways.find((way) => way !== null) ?? null;
}

function ownWay(control: Element): number | null {
  const labels = controlLabels(control);
  if (labels.some((label) => scheduleLabel.test(label))) return parts.sendControl.ways.length;
  const names = namesOf(control);
  const isMenu =
    control.matches('[aria-haspopup]:not([aria-haspopup="false"])') && !labels.some((one) => sendLabel.test(one));
  if (isMenu || saysOther(control)) return null;
  if (control.matches(ownName) && !opensMenu.test(names)) return 0;
  if (control.matches(icon)) return 1;
  if (control.matches(accessKey) && control.matches(parts.submitControl.ways[0])) return 2;
  return labels.some((label) => sendLabel.test(label)) ? parts.sendControl.ways.length : null;
}

function namesOf(control: Element): string {
  return nameAttributes.map((name) => control.getAttribute(name) ?? "").join(" ");
}

function saysOther(control: Element): boolean {
  const labels = controlLabels(control);
  if (labels.some((label) => sendLabel.test(label))) return false;
  return [...labels, namesOf(control)].some((text) => otherLabel.test(text));
}
