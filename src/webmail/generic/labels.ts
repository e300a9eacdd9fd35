import { wordsIn } from "./composed.ts";

/** A label in the page may stand in front of its field, in its own cell; no more than this is one. */
const longestLabel = 30;
const mostSteps = 6;
const anyField = "input, textarea, select";

/** Lower case, one space, without the marks around it ("Aan:", "To *") and without bidirectional marks. */
export function plainLabel(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s*]+|[\s:：*….]+$/g, "")
    .toLowerCase();
}

/** Everything that names this field to its reader, most trustworthy first. */
export function labelsOf(field: Element): string[] {
  const said = ["aria-label", "label", "placeholder", "title"].map((name) => field.getAttribute(name) ?? "");
  const texts = [...said.slice(0, 1), ...labelledBy(field), ...said.slice(1), ...textsBefore(field)];
  return texts.map(plainLabel).filter((text) => text !== "" && text.length <= longestLabel);
}

function labelledBy(field: Element): string[] {
  const ids = (field.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  const own = [...((field as HTMLInputElement).labels ?? [])];
  const root = field.getRootNode() as Partial<Document>;
  const elements = [...ids.map((id) => root.getElementById?.(id)), ...own];
  return elements.map((element) => element?.textContent ?? "");
}

/** The words before the field in its own row (a cell, a span, loose text), and between them what chips it has. */
function textsBefore(field: Element): string[] {
  const texts: string[] = [];
  for (let at: Element | null = field, steps = 0; at && steps < mostSteps; at = at.parentElement, steps++) {
    const before = at.previousElementSibling;
    if (before?.matches(anyField) || before?.querySelector(anyField)) break;
    texts.push(before?.textContent ?? looseText(at));
  }
  return texts;
}

function looseText({ previousSibling }: Element): string {
  return previousSibling?.nodeType === Node.TEXT_NODE ? (previousSibling.textContent ?? "") : "";
}

/** What a control says of itself. */
export function controlLabels(control: Element): string[] {
  const said = ["aria-label", "title", "value", "alt", "data-tooltip"].map((name) => control.getAttribute(name) ?? "");
  return [wordsIn(control), ...said].map(plainLabel).filter((text) => text !== "" && text.length <= 40);
}
