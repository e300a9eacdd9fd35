import type { WirePerson } from "../wire.ts";
import { element, hashed, pressable } from "./element.ts";
import { personTyped } from "./people.ts";
import type { Settings } from "./settings.ts";

/** Where recipients are typed, and stand as chips. */
export class Well {
  readonly element: HTMLElement;
  people: WirePerson[] = [];

  constructor(
    private readonly doc: Document,
    label: string,
    private readonly settings: Settings,
    private readonly changed: (added: WirePerson | null) => void
  ) {
    const role = { contenteditable: "true", role: "textbox", "aria-label": label, class: hashed(settings.hash) };
    this.element = element(doc, "div", role);
    this.element.addEventListener("input", () => {
      if (/[,;]/.test(this.typed())) this.commit();
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.commit();
    });
    this.element.addEventListener("focusout", () => this.commit());
  }

  private typed(): string {
    const texts = [...this.element.childNodes].filter((node) => node.nodeType === 3);
    return texts.map((node) => node.nodeValue ?? "").join("");
  }

  /** What was typed becomes recipients. */
  commit(): void {
    const typed = this.typed().split(/[,;]/);
    const added = typed.filter((text) => text.trim()).map(personTyped);
    if (added.length === 0) return;
    for (const node of [...this.element.childNodes]) if (node.nodeType === 3) node.remove();
    this.people.push(...added);
    for (const person of added) {
      this.element.append(this.chip(person));
      this.changed(person);
    }
  }

  private chip(person: WirePerson): HTMLElement {
    const { hash } = this.settings;
    const text = element(this.doc, "span", { class: `textContainer-${hash}` }, this.textOf(person));
    const remove = element(this.doc, "button", { type: "button", class: "fui-InteractionTagSecondary" }, "×");
    const chip = element(this.doc, "span", { contenteditable: "false", class: hashed(hash) }, text, remove);
    pressable(remove, () => {
      this.people = this.people.filter((one) => one !== person);
      chip.remove();
      this.changed(null);
    });
    return chip;
  }

  private textOf({ Name, EmailAddress }: WirePerson): string {
    if (this.settings.chips === "both") return `${Name} <${EmailAddress}>`;
    return this.settings.chips === "name" ? Name : EmailAddress;
  }
}
