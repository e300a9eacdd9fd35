import type { ContactWire } from "../wire.ts";
import { element } from "./element.ts";

const MOST = 5;

/** The list under a recipient input (ARIA combobox): the first match is chosen until the writer moves, as in most webmails. */
export class Suggestions {
  readonly list: HTMLUListElement;
  readonly #input: HTMLInputElement;
  readonly #contacts: readonly ContactWire[];
  readonly #onPick: (contact: ContactWire) => void;
  #shown: readonly ContactWire[] = [];
  #active = 0;

  constructor(input: HTMLInputElement, contacts: readonly ContactWire[], onPick: (contact: ContactWire) => void) {
    this.#input = input;
    this.#contacts = contacts;
    this.#onPick = onPick;
    this.list = element("ul", { role: "listbox", id: `${input.id}-list`, class: "suggestions", hidden: true });
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.addEventListener("input", () => this.#search());
    this.hide();
  }

  hide(): void {
    this.#shown = [];
    this.#draw();
  }

  /** Handles a key of the open list; true when it did. */
  take(event: KeyboardEvent): boolean {
    const chosen = this.#shown[this.#active];
    if (!chosen) return false;
    if (event.key === "Enter" || event.key === "Tab") this.#pick(chosen);
    else if (event.key === "ArrowDown") this.#move(1);
    else if (event.key === "ArrowUp") this.#move(-1);
    else if (event.key === "Escape") this.hide();
    else return false;
    event.preventDefault();
    return true;
  }

  #search(): void {
    const typed = this.#input.value.trim().toLowerCase();
    const matches = this.#contacts.filter(({ name, address }) => `${name} ${address}`.toLowerCase().includes(typed));
    this.#shown = typed === "" || typed.includes("@") ? [] : matches.slice(0, MOST);
    this.#active = 0;
    this.#draw();
  }

  #move(step: number): void {
    this.#active = (this.#active + step + this.#shown.length) % this.#shown.length;
    this.#draw();
  }

  #pick(contact: ContactWire): void {
    this.hide();
    this.#onPick(contact);
  }

  #draw(): void {
    this.list.replaceChildren(...this.#shown.map((contact, index) => this.#option(contact, index)));
    this.list.hidden = this.#shown.length === 0;
    this.#input.setAttribute("aria-expanded", String(!this.list.hidden));
    if (this.list.hidden) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", `${this.list.id}-${this.#active}`);
  }

  #option(contact: ContactWire, index: number): HTMLElement {
    const attributes = {
      role: "option",
      id: `${this.list.id}-${index}`,
      "aria-selected": String(index === this.#active),
      "data-suggestion": contact.address
    };
    const option = element("li", attributes, contact.name, element("small", {}, contact.address));
    // The input would lose its focus, and with it this list, before a click arrives.
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => this.#pick(contact));
    return option;
  }
}
