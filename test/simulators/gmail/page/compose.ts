import type { Variant } from "../variant.ts";
import type { HeldFile, Mail, Purpose } from "../wire.ts";
import { AttachmentArea } from "./attachments.ts";
import { askMoment, refuse } from "./dialogs.ts";
import { element, hidden } from "./element.ts";
import { frameOf } from "./frames.ts";
import { onItem, onPress } from "./presses.ts";
import { type Field, fields, RecipientLine } from "./recipients.ts";
import { tooltip, wordsOf } from "./words.ts";

export interface Content {
  readonly draftId?: string;
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject?: string;
  readonly html?: string;
  readonly quote?: string;
  readonly files?: readonly HeldFile[];
}

export interface Host {
  readonly variant: Variant;
  changed(compose: SimulatedCompose): void;
  /** Takes over: closes the compose and posts what it held. */
  leave(compose: SimulatedCompose, purpose: Purpose): void;
}

let count = 0;

/** One compose, with the names, roles and attributes that Gmail's is known by. */
export class SimulatedCompose {
  readonly id = `c${++count}`;
  readonly pane: HTMLElement;
  /** What is put in the page and taken out of it. */
  readonly outer: HTMLElement;
  readonly files: AttachmentArea;
  readonly #lines: Readonly<Record<Field, RecipientLine>>;
  readonly #draft: HTMLInputElement;
  readonly #subject = element("input", { name: "subjectbox", class: "aoT", type: "text" });
  readonly #quote: HTMLInputElement;
  readonly #body = element("div", {
    g_editable: "true",
    contenteditable: "true",
    role: "textbox",
    "aria-multiline": "true"
  });

  constructor(
    readonly host: Host,
    content: Content
  ) {
    const changed = (): void => host.changed(this);
    this.files = new AttachmentArea(changed);
    const line = (field: Field): RecipientLine => new RecipientLine(field, host.variant.chips);
    this.#lines = { to: line("to"), cc: line("cc"), bcc: line("bcc") };
    this.#draft = hidden("draft", content.draftId ? `#${content.draftId}` : "");
    this.#quote = hidden("uet", content.quote ?? "");
    this.#fill(content);
    this.pane = this.#build();
    this.outer = frameOf(this.pane, host.variant);
    this.pane.addEventListener("input", changed);
    this.pane.addEventListener("change", changed);
    this.pane.addEventListener("keydown", (event) => this.#onKey(event));
    this.#acceptFiles();
  }

  mail(): Mail {
    const people = (field: Field): Mail["to"] => [...this.#lines[field].people];
    return {
      id: this.draftId(),
      from: "onno@kantoor-onno.example",
      to: people("to"),
      cc: people("cc"),
      bcc: people("bcc"),
      subject: this.#subject.value,
      html: `<div dir="ltr">${this.#body.innerHTML}</div>`,
      quote: this.#quote.value,
      files: [...this.files.files]
    };
  }

  draftId(): string {
    if (!this.#draft.value) this.#draft.value = `#msg-a:r${String(Date.now())}${this.id.slice(1)}`;
    return this.#draft.value.replace("#", "");
  }

  /** Gmail's own checks, then it leaves. */
  send(purpose: Purpose = "send"): void {
    for (const field of fields) this.#lines[field].commit();
    const people = fields.flatMap((field) => this.#lines[field].people);
    const leave = (): void => this.host.leave(this, purpose);
    if (people.length === 0 || people.some(({ address }) => !address.includes("@")))
      refuse(wordsOf(this.host.variant).noOne, null);
    else if (this.files.isUploading) refuse("uploading", null);
    else if (this.#subject.value || this.#body.textContent) leave();
    else refuse("no subject", leave);
  }

  #fill(content: Content): void {
    for (const field of fields) this.#lines[field].add(...(content[field] ?? []));
    this.#subject.value = content.subject ?? "";
    this.#body.append(document.createRange().createContextualFragment(content.html ?? ""));
    this.files.hold(content.files ?? []);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  #build(): HTMLElement {
    const known = (name: string): string | undefined => (this.host.variant.classes === "known" ? name : undefined);
    const kept = [hidden("composeid", this.id), this.#draft, hidden("from", "onno@kantoor-onno.example"), this.#quote];
    const rows = fields.map((field) => this.#lines[field].root);
    const isTable = rows[0]?.tagName === "TR";
    const recipients = element(isTable ? "table" : "div", { class: known("GS") }, ...rows);
    const written = element("div", { class: known("Ap") }, element("div", { class: known("Ar Au") }, this.#body));
    const form = element("form", { method: "post" }, ...kept, recipients, this.#subject);
    form.addEventListener("submit", (event) => event.preventDefault());
    return element("div", { class: known("M9") }, form, written, this.files.root, this.files.picker, this.#bar(known));
  }

  #bar(known: (name: string) => string | undefined): HTMLElement {
    const { variant } = this.host;
    const words = wordsOf(variant);
    const button = (kind: string, word: string, label: string): HTMLElement =>
      element(
        "div",
        { class: `T-I J-J5-Ji ${kind} T-I-atl L3`, role: "button", tabindex: "1", "data-tooltip": label },
        word
      );
    const send = button("aoO v7", words.send, tooltip(words.send));
    onPress(send, variant.button, () => this.send());
    const arrow = element(
      "div",
      { class: "T-I J-J5-Ji hG T-I-atl L3", role: "button", tabindex: "1", "aria-haspopup": "true" },
      "▾"
    );
    onPress(arrow, "click", () => this.#openMenu());
    const archive = button("Uo", words.archive, words.archive);
    onPress(archive, variant.button, () => this.send());
    const group = element("div", {}, send, arrow, ...(variant.shape === "inline" ? [archive] : []));
    return element("div", { class: known("IZ") }, element("div", { class: known("Up") }, group));
  }

  #openMenu(): void {
    document.querySelector("[role=menu]")?.remove();
    const item = element("div", { role: "menuitem", tabindex: "0", selector: "scheduledSend", class: "J-N yr" });
    item.append(wordsOf(this.host.variant).later);
    const menu = element("div", { role: "menu", class: "J-M" }, item);
    onItem(item, () => {
      menu.remove();
      askMoment(() => this.send("schedule"));
    });
    (this.host.variant.menu === "inside" ? this.pane : document.body).append(menu);
  }

  #acceptFiles(): void {
    this.pane.addEventListener("dragover", (event) => event.preventDefault());
    this.pane.addEventListener("drop", (event) => {
      event.preventDefault();
      this.files.upload([...(event.dataTransfer?.files ?? [])]);
    });
    this.#body.addEventListener("paste", (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) event.preventDefault();
      this.files.upload(files);
    });
  }
}
