import type { Field, ShadowMode, ShapeName, Transport, Written } from "../wire.ts";
import { allIn, attachShadows } from "./shadow-trees.ts";

export interface Options {
  readonly transport: Transport;
  readonly lang: "nl" | "en" | "ja";
  readonly shadow?: ShadowMode | undefined;
}

/** How one webmail looks and how it sends. */
export interface Shape {
  html(options: Options): string;
  /** One recipient, as it stands in its field. */
  chip(recipient: string): string;
  /** One attachment, as it stands in the list. */
  file(name: string): string;
  /** Makes the page's controls work. */
  start(compose: ComposePage): void;
}

/** Selectors of the page's own code; the guard knows none of them. */
export const at = {
  field: (field: Field) => `[data-sim="${field}"]`,
  subject: '[data-sim="subject"]',
  body: '[data-sim="body"]',
  files: '[data-sim="files"]',
  send: '[data-sim="send"]',
  save: '[data-sim="save"]'
};

/** One compose of a simulated webmail: its recipients are its own state, drawn as chips; the rest is what stands in the page. */
export class ComposePage {
  readonly root: HTMLElement;
  readonly draftId: string;
  private readonly recipients: Record<Field, string[]> = { to: [], cc: [], bcc: [] };
  private readonly names: string[] = [];

  constructor(
    readonly name: ShapeName,
    private readonly shape: Shape,
    readonly options: Options,
    readonly doc: Document = document
  ) {
    const parsed = new DOMParser().parseFromString(shape.html(options), "text/html");
    this.root = parsed.body.firstElementChild as HTMLElement;
    this.draftId = String(100 + doc.querySelectorAll("[data-sim='send']").length);
    const host = doc.createElement("sim-webmail");
    const place = options.shadow ? attachShadows(host, options.shadow) : doc.body;
    if (options.shadow) doc.body.append(host);
    place.append(this.root);
    attachShadows(this.root);
    for (const field of ["to", "cc", "bcc"] as const) this.takeTyping(field);
    shape.start(this);
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = allIn<E>(this.root, selector)[0];
    if (!found) throw new Error(`${this.name} has no ${selector}`);
    return found;
  }

  input(field: Field): HTMLInputElement {
    return this.find<HTMLInputElement>(at.field(field));
  }

  /** Where the text is written, in the page or in the editor's frame. */
  body(): HTMLElement {
    const place = this.find(at.body);
    const inner = place instanceof HTMLIFrameElement ? place.contentDocument : null;
    return inner ? (inner.querySelector<HTMLElement>("[contenteditable]") ?? inner.body) : place;
  }

  add(field: Field, recipient: string): void {
    this.recipients[field].push(recipient);
    this.draw(field);
  }

  attach(name: string): void {
    this.names.push(name);
    this.find(at.files).append(...nodes(this.shape.file(name)));
  }

  written(): Written {
    const body = this.body();
    const typed = (field: Field) =>
      this.input(field)
        .value.split(",")
        .map((one) => one.trim())
        .filter(Boolean);
    return {
      to: [...this.recipients.to, ...typed("to")],
      cc: [...this.recipients.cc, ...typed("cc")],
      bcc: [...this.recipients.bcc, ...typed("bcc")],
      subject: this.find<HTMLInputElement>(at.subject).value,
      body: body instanceof HTMLTextAreaElement ? body.value : body.innerHTML,
      files: [...this.names]
    };
  }

  close(): void {
    this.root.remove();
  }

  on(selector: string, act: () => void): void {
    for (const control of allIn(this.root, selector)) control.addEventListener("click", act);
  }

  /** Ctrl+Enter or Cmd+Enter, wherever the writer is. */
  onSendKeys(target: EventTarget, act: () => void): void {
    target.addEventListener("keydown", (event) => {
      const { key, ctrlKey, metaKey } = event as KeyboardEvent;
      if (key === "MailSend" || (key === "Enter" && (ctrlKey || metaKey))) act();
    });
  }

  private takeTyping(field: Field): void {
    if (this.shape.chip("") === "") return;
    const input = this.input(field);
    const take = (): void => {
      for (const one of input.value
        .split(",")
        .map((text) => text.trim())
        .filter(Boolean))
        this.recipients[field].push(one);
      input.value = "";
      this.draw(field);
    };
    input.addEventListener("input", () => input.value.includes(",") && take());
    input.addEventListener("blur", take);
  }

  private draw(field: Field): void {
    const input = this.input(field);
    for (const old of allIn(this.root, `[data-sim-chip="${field}"]`)) old.remove();
    for (const recipient of this.recipients[field]) {
      const chip = nodes(this.shape.chip(recipient))[0] as HTMLElement;
      chip.dataset.simChip = field;
      chip.querySelector("[data-sim-out]")?.addEventListener("click", () => {
        this.recipients[field] = this.recipients[field].filter((one) => one !== recipient);
        this.draw(field);
      });
      const cell = input.closest<HTMLElement>("[data-sim-cell]") ?? input;
      cell.before(chip);
    }
  }
}

export function nodes(html: string): Element[] {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.children];
}

/** "Jan <jan@x>" in its two halves. */
export function halves(recipient: string): { readonly name: string; readonly address: string } {
  const [, name = "", address = recipient] = /^(.*?)\s*<(.*)>$/.exec(recipient) ?? [];
  return { name, address };
}

export function postJson(url: string, body: unknown, method = "POST"): Promise<Response> {
  return fetch(url, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
}
