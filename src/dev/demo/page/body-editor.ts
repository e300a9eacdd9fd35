import type { BodyFormat } from "../wire.ts";
import { button, element } from "./element.ts";
import { htmlOf, safeNodes, textOf } from "./safe-html.ts";
import { texts } from "./texts.ts";

/** The message text: an editable box for HTML or a text area for plain text, one of them in the page at a time. */
export class BodyEditor {
  readonly root: HTMLElement;
  #format: BodyFormat = "html";
  readonly #rich: HTMLElement;
  readonly #plain: HTMLTextAreaElement;
  readonly #switch: HTMLButtonElement;

  constructor(onChange: () => void) {
    const named = { "data-field": "body", "aria-label": texts.message, class: "body" };
    this.#rich = element("div", { ...named, role: "textbox", "aria-multiline": "true", contenteditable: "true" });
    this.#plain = element("textarea", { ...named, rows: "10" });
    this.#switch = button("switch-format", texts.plain, () => this.#switchFormat(onChange));
    this.root = element("div", { class: "editor", "data-format": "html" }, this.#rich, this.#switch);
    this.root.addEventListener("input", onChange);
  }

  get format(): BodyFormat {
    return this.#format;
  }

  content(): string {
    return this.#format === "html" ? this.#rich.getHTML() : this.#plain.value;
  }

  fill(format: BodyFormat, content: string): void {
    this.#format = format;
    if (format === "html") this.#rich.replaceChildren(...safeNodes(content));
    else this.#plain.value = content;
    const [shown, hidden] = format === "html" ? [this.#rich, this.#plain] : [this.#plain, this.#rich];
    if (hidden.isConnected || hidden.parentNode) hidden.replaceWith(shown);
    this.#switch.textContent = format === "html" ? texts.plain : texts.rich;
    this.root.dataset.format = format;
  }

  focus(): void {
    (this.#format === "html" ? this.#rich : this.#plain).focus();
  }

  #switchFormat(onChange: () => void): void {
    const content = this.content();
    if (this.#format === "html") this.fill("plain", textOf(content));
    else this.fill("html", htmlOf(content));
    onChange();
    this.focus();
  }
}
