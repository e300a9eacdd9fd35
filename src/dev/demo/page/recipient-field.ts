import type { ContactWire } from "../wire.ts";
import { button, element } from "./element.ts";
import { type Recipient, readRecipient, splitTyped, writeRecipient } from "./recipient.ts";
import { Suggestions } from "./suggestions.ts";
import { texts } from "./texts.ts";

export type FieldName = "to" | "cc" | "bcc";

/** One line of recipients: confirmed ones are chips, the rest is what stands in its input. */
export class RecipientField {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  #recipients: Recipient[] = [];
  readonly #chips = element("span", { class: "chips", role: "list" });
  readonly #onChange: () => void;

  constructor(name: FieldName, composeId: string, contacts: readonly ContactWire[], onChange: () => void) {
    this.#onChange = onChange;
    const id = `${composeId}-${name}`;
    this.input = element("input", { id, type: "text", autocomplete: "off", spellcheck: "false" });
    const suggestions = new Suggestions(this.input, contacts, (contact) => this.#add(contact));
    const label = element("label", { for: id }, texts[name]);
    const box = element("div", { class: "recipient-box" }, this.#chips, this.input, suggestions.list);
    this.root = element("div", { class: "field", "data-field": name }, label, box);
    this.input.addEventListener("input", onChange);
    this.input.addEventListener("keydown", (event) => this.#onKey(event, suggestions));
    this.input.addEventListener("blur", () => suggestions.hide());
    this.input.addEventListener("change", () => this.confirmTyped());
  }

  /** Header texts of the chips, then of what is typed and not confirmed. */
  values(): string[] {
    return [...this.#recipients.map(writeRecipient), ...splitTyped(this.input.value)];
  }

  fill(values: readonly string[]): void {
    this.#recipients = values.map(readRecipient);
    this.#draw();
  }

  confirmTyped(): void {
    const typed = splitTyped(this.input.value).map(readRecipient);
    if (typed.length === 0) return;
    this.input.value = "";
    for (const recipient of typed) this.#add(recipient);
  }

  #add(recipient: Recipient): void {
    this.input.value = "";
    this.#recipients.push(recipient);
    this.#draw();
    this.#onChange();
  }

  #remove(index: number): void {
    this.#recipients.splice(index, 1);
    this.#draw();
    this.#onChange();
    this.input.focus();
  }

  #onKey(event: KeyboardEvent, suggestions: Suggestions): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || suggestions.take(event)) return;
    if (event.key === "Enter" || event.key === "," || event.key === ";") {
      event.preventDefault();
      this.confirmTyped();
    } else if (event.key === "Backspace" && this.input.value === "" && this.#recipients.length > 0) {
      this.#remove(this.#recipients.length - 1);
    }
  }

  #draw(): void {
    this.#chips.replaceChildren(...this.#recipients.map((recipient, index) => this.#chip(recipient, index)));
  }

  #chip({ name, address }: Recipient, index: number): HTMLElement {
    const shown = name || address;
    const remove = button("remove-recipient", "×", () => this.#remove(index), {
      "aria-label": `${texts.remove} ${shown}`
    });
    const attributes = { class: "chip", role: "listitem", "data-address": address, "data-name": name, title: address };
    return element("span", attributes, element("span", {}, shown), remove);
  }
}
