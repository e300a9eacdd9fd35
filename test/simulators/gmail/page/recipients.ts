import type { Variant } from "../variant.ts";
import type { Person } from "../wire.ts";
import { element, hidden } from "./element.ts";

export const fields = ["to", "cc", "bcc"] as const;
export type Field = (typeof fields)[number];

/** "Name <address>" or an address. */
export function personOf(text: string): Person {
  const [, name = "", address = ""] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  return address ? { name, address } : { name: "", address: text.trim() };
}

/** One line of recipients: what was made a chip, and what is typed. */
export class RecipientLine {
  readonly root: HTMLElement;
  readonly #people: Person[] = [];
  readonly #list: HTMLElement;
  readonly #input: HTMLInputElement | HTMLTextAreaElement;

  constructor(
    readonly field: Field,
    readonly chips: Variant["chips"]
  ) {
    this.#input =
      chips === "textarea"
        ? element("textarea", { class: "vO", name: field, rows: "1" })
        : element("input", { type: "text", "peoplekit-id": `p-${field}` });
    this.#list = chips === "peoplekit" ? element("div", { role: "listbox" }) : element("div");
    this.root = this.#frame();
    this.#input.addEventListener("input", () => {
      if (/[,;]\s*$/.test(this.#input.value)) this.commit();
    });
    this.#input.addEventListener("blur", () => this.commit());
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  add(...texts: string[]): void {
    this.#people.push(...texts.filter((text) => text.trim()).map(personOf));
    this.#draw();
  }

  /** What is typed becomes recipients, as Gmail does when the field is left and when it sends. */
  commit(): void {
    const typed = this.#input.value.split(/[,;]/);
    if (typed.every((text) => !text.trim())) return;
    this.#input.value = "";
    this.add(...typed);
    this.root.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #frame(): HTMLElement {
    const inner = [this.#list, this.#input];
    const named = (): HTMLElement => element("div", { name: this.field }, ...inner);
    switch (this.chips) {
      case "textarea":
        return element("tr", {}, element("td", {}, ...inner));
      case "table":
        return element("tr", { class: "bzf" }, element("td", {}, named()));
      case "option":
        return named();
      default:
        return element("div", { class: "anm", name: this.field }, ...inner);
    }
  }

  #draw(): void {
    this.#list.replaceChildren(...this.#people.map((one) => this.#chip(one)));
  }

  #chip(person: Person): HTMLElement {
    const { address, name } = person;
    const remover = element("div", { class: "vM", "data-action": "remove-recipient" }, "×");
    remover.addEventListener("click", () => {
      this.#people.splice(this.#people.indexOf(person), 1);
      this.#draw();
      this.root.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const shown = element("span", {}, name || address);
    if (this.chips === "textarea") {
      const value = name ? `${name} <${address}>` : address;
      return element("div", { class: "vR" }, shown, hidden(this.field, value), remover);
    }
    const role = this.chips === "table" ? undefined : "option";
    const dataName = this.chips === "peoplekit" ? name || address : undefined;
    return element("div", { role, "data-hovercard-id": address, "data-name": dataName }, shown, remover);
  }
}
