import type { ContactWire, DraftWire, StoredDraft } from "../wire.ts";
import { AttachmentList } from "./attachment-list.ts";
import { Autosave } from "./autosave.ts";
import { BodyEditor } from "./body-editor.ts";
import { button, element } from "./element.ts";
import { RecipientField } from "./recipient-field.ts";
import { sendBar } from "./send-bar.ts";
import { SendFlow } from "./send-flow.ts";
import { server } from "./server-calls.ts";
import { isPopup } from "./settings.ts";
import { type ErrorName, texts } from "./texts.ts";

export interface ComposeHost {
  readonly contacts: readonly ContactWire[];
  readonly senders: readonly string[];
  /** The compose is gone; `sent` says whether its mail has left. */
  closed(compose: Compose, sent: "now" | "later" | null): void;
  openWindow(draftId: string): void;
  /** A classic form post leaves the page: every compose is saved before. */
  saveAll(): Promise<unknown>;
}

/** One mail being written. Its truth is here; the page's attributes (`data-*`) mirror it. */
export class Compose {
  readonly root: HTMLElement;
  readonly id: string;
  readonly autosave: Autosave;
  readonly attachments: AttachmentList;
  readonly subject: HTMLInputElement;
  readonly #host: ComposeHost;
  readonly #fields: Readonly<Record<"to" | "cc" | "bcc", RecipientField>>;
  readonly #from: HTMLSelectElement;
  readonly #body: BodyEditor;
  readonly #flow: SendFlow;
  readonly #error = element("p", { role: "alert", class: "error" });
  readonly #note = element("small", { role: "status", class: "note" });
  #draftId: string | null = null;

  constructor(host: ComposeHost) {
    this.#host = host;
    this.id = `c-${crypto.randomUUID().slice(0, 8)}`;
    const changed = (): void => this.autosave.touch();
    const field = (name: "to" | "cc" | "bcc") => new RecipientField(name, this.id, host.contacts, changed);
    this.#fields = { to: field("to"), cc: field("cc"), bcc: field("bcc") };
    this.#from = element("select", { id: `${this.id}-from` }, ...host.senders.map((one) => element("option", {}, one)));
    this.subject = element("input", { id: `${this.id}-subject`, type: "text", autocomplete: "off" });
    this.#body = new BodyEditor(changed);
    this.attachments = new AttachmentList(this.id, changed);
    this.#flow = new SendFlow(this);
    this.root = this.#build();
    this.autosave = new Autosave(
      this.root,
      () => this.draft(),
      (draftId) => this.#saved(draftId)
    );
    for (const input of [this.subject, this.#from]) input.addEventListener("input", changed);
    this.attachments.acceptFrom(this.root);
    this.root.addEventListener("keydown", (event) => this.#onKey(event));
  }

  draft(): DraftWire {
    return {
      composeId: this.id,
      draftId: this.#draftId,
      from: this.#from.value,
      to: this.#fields.to.values(),
      cc: this.#fields.cc.values(),
      bcc: this.#fields.bcc.values(),
      subject: this.subject.value,
      format: this.#body.format,
      body: this.#body.content(),
      attachments: this.attachments.ids()
    };
  }

  fill(draft: Partial<Omit<StoredDraft, "composeId">>): void {
    this.#draftId = draft.draftId ?? this.#draftId;
    if (draft.from) this.#from.value = draft.from;
    for (const name of ["to", "cc", "bcc"] as const) this.#fields[name].fill(draft[name] ?? []);
    if (draft.cc?.length || draft.bcc?.length) this.#showCopies();
    this.subject.value = draft.subject ?? "";
    this.#body.fill(draft.format ?? "html", draft.body ?? "");
    this.attachments.fill(draft.attachments ?? []);
    if (this.#draftId === null) this.autosave.touch();
  }

  focus(): void {
    if (this.#fields.to.values().length === 0) this.#fields.to.input.focus();
    else this.#body.focus();
  }

  send(how: { archive?: boolean; later?: boolean } = {}): Promise<void> {
    return this.#flow.run(how);
  }

  saveAll(): Promise<unknown> {
    return this.#host.saveAll();
  }

  showError(error: ErrorName | "uploading" | null): void {
    this.#error.textContent = error === null ? "" : error === "uploading" ? texts.stillUploading : texts.errors[error];
  }

  setSending(sending: boolean): void {
    this.root.dataset.state = sending ? "sending" : "writing";
    this.#note.textContent = sending ? texts.sending : "";
  }

  async close(sent: "now" | "later" | null): Promise<void> {
    if (sent === null) await this.autosave.save();
    await this.autosave.stop();
    this.root.remove();
    this.#host.closed(this, sent);
  }

  #saved(draftId: string | null): void {
    this.#draftId = draftId ?? this.#draftId;
    if (this.#draftId !== null) this.root.dataset.draftId = this.#draftId;
    this.#note.textContent = draftId === null ? texts.saveFailed : texts.saved;
  }

  async #discard(): Promise<void> {
    await this.autosave.stop();
    if (this.#draftId !== null) await server.removeDraft(this.#draftId).catch(() => undefined);
    this.root.remove();
    this.#host.closed(this, null);
  }

  async #popOut(): Promise<void> {
    this.autosave.touch();
    if (!(await this.autosave.save()) || this.#draftId === null) return;
    this.#host.openWindow(this.#draftId);
    await this.close(null);
  }

  #onKey(event: KeyboardEvent): void {
    const inDialog = event.target instanceof Element && event.target.closest("dialog") !== null;
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || inDialog) return;
    event.preventDefault();
    void this.send();
  }

  #showCopies(): void {
    for (const name of ["cc", "bcc"] as const) this.#fields[name].root.hidden = false;
    this.root.querySelector("[data-action=show-copies]")?.remove();
  }

  #build(): HTMLElement {
    const line = (name: string, label: string, control: HTMLElement): HTMLElement =>
      element("div", { class: "field", "data-field": name }, element("label", { for: control.id }, label), control);
    for (const name of ["cc", "bcc"] as const) this.#fields[name].root.hidden = true;
    return element(
      "section",
      { class: "compose", "data-compose-id": this.id, "data-state": "writing", "aria-label": texts.newMessage },
      this.#topBar(),
      line("from", texts.from, this.#from),
      this.#fields.to.root,
      button("show-copies", texts.ccBcc, () => this.#showCopies(), { class: "link" }),
      this.#fields.cc.root,
      this.#fields.bcc.root,
      line("subject", texts.subject, this.subject),
      this.#body.root,
      this.attachments.root,
      this.#error,
      this.#bottomBar()
    );
  }

  #topBar(): HTMLElement {
    const popOut = isPopup
      ? null
      : button("pop-out", "↗", () => void this.#popOut(), { "aria-label": texts.openWindow });
    const close = button("close", "×", () => void this.close(null), { "aria-label": texts.close });
    return element("header", {}, element("h2", {}, texts.newMessage), this.#note, popOut, close);
  }

  #bottomBar(): HTMLElement {
    const bar = sendBar(this.id, {
      send: () => void this.send(),
      sendAndArchive: () => void this.send({ archive: true }),
      sendLater: () => void this.send({ later: true })
    });
    const discard = button("discard", texts.discard, () => void this.#discard(), { class: "link" });
    return element("footer", {}, bar, discard);
  }
}
