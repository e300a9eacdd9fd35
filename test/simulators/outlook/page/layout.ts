import { element, hashed } from "./element.ts";
import { type Settings, wordsOf } from "./settings.ts";
import type { Well } from "./well.ts";

/** The parts of one compose, in the order in which this view has them. */
export interface Parts {
  readonly send: HTMLButtonElement;
  readonly menu: HTMLButtonElement;
  readonly subject: HTMLInputElement;
  readonly wells: readonly Well[];
  readonly body: HTMLElement;
  readonly cards: HTMLElement;
  readonly rows: HTMLElement;
  readonly picker: HTMLInputElement;
}

let composes = 0;

export function partsOf(doc: Document, settings: Settings, wells: readonly Well[]): Parts {
  const id = ++composes;
  const { hash } = settings;
  const words = wordsOf(settings);
  const primary = {
    type: "button",
    class: `fui-Button ${hashed(hash)} fui-SplitButton__primaryActionButton`,
    title: `${words.send} (Ctrl+Enter)`
  };
  const arrow = {
    type: "button",
    class: `${hashed(hash)} fui-SplitButton__menuButton`,
    "aria-haspopup": "menu",
    "aria-expanded": "false"
  };
  const box = { contenteditable: "true", "aria-multiline": "true", role: "textbox", class: hashed(hash) };
  return {
    send: element(doc, "button", primary, words.send),
    menu: element(doc, "button", arrow, "▾"),
    subject: element(doc, "input", { type: "text", autocomplete: "off", id: `MSG_draft-${hash}-${id}_SUBJECT` }),
    body: element(doc, "div", box),
    cards: element(doc, "div", { class: hashed(hash) }),
    rows: element(doc, "div", { class: hashed(hash) }, ...wells.map((well) => well.element)),
    wells,
    picker: element(doc, "input", { type: "file", multiple: "" })
  };
}

/** A reply in the reading pane has no subject, and its button below the text. */
export function laidOut(doc: Document, { view, hash }: Settings, parts: Parts): HTMLElement {
  const div = (attributes: Record<string, string>, ...children: Node[]) =>
    element(doc, "div", { class: hashed(hash), ...attributes }, ...children);
  const split = div({}, parts.send, parts.menu, parts.picker);
  const editor = div({ id: `editorParent_${composes}` }, parts.body);
  if (view === "inline") {
    const inner = div({ id: `docking_InitVisiblePart_${composes}` }, parts.rows, parts.cards, editor, split);
    return div({ "data-app-section": "MailReadCompose" }, inner);
  }
  const all = [div({}, split), parts.rows, parts.subject, parts.cards, editor];
  if (view === "popout") return div({ "data-app-section": "Form_Content" }, ...all);
  return view === "bare" ? div({}, div({}, ...all)) : div({ "data-app-section": "ComposeForm" }, ...all);
}
