import type { ContactWire, StoredDraft } from "../wire.ts";
import { Compose, type ComposeHost } from "./compose.ts";
import { button, element } from "./element.ts";
import { type FolderName, folderView } from "./folder-view.ts";
import { forwardOf, mailView, replyTo } from "./mail-view.ts";
import { server } from "./server-calls.ts";
import { isPopup, settingsQuery } from "./settings.ts";
import { say, statusLine } from "./status.ts";
import { type ErrorName, texts } from "./texts.ts";

const FOLDERS: readonly FolderName[] = ["inbox", "drafts", "sent"];

/** The page: folders and mails in one area, open composes in another. A window of its own has only the composes. */
export class Webmail implements ComposeHost {
  readonly contacts: readonly ContactWire[];
  readonly senders: readonly string[];
  readonly parts: readonly HTMLElement[];
  readonly #composes = new Map<string, Compose>();
  readonly #composeArea = element("div", { class: "composes" });
  readonly #content = element("div", { class: "content" });
  readonly #folderButtons: readonly HTMLButtonElement[];
  #folder: FolderName | null = null;
  // A window of its own tells the webmail that it has sent.
  readonly #channel = new BroadcastChannel("demo-mail");

  constructor(contacts: readonly ContactWire[], senders: readonly string[]) {
    this.contacts = contacts;
    this.senders = senders;
    this.#folderButtons = FOLDERS.map((name) =>
      button("folder", texts[name], () => void this.showFolder(name), { "data-folder": name })
    );
    this.parts = isPopup ? [this.#popupPart()] : this.#mainParts();
    this.#channel.onmessage = () => this.#refresh();
  }

  async send(composeId: string): Promise<void> {
    await this.#composes.get(composeId)?.send();
  }

  async showFolder(name: FolderName): Promise<void> {
    this.#folder = name;
    for (const one of this.#folderButtons) one.setAttribute("aria-current", String(one.dataset.folder === name));
    const open = (id: string): void => void (name === "drafts" ? this.openDraft(id, null) : this.#showMail(id));
    const list = await folderView(name, open).catch(() => element("p", { role: "alert" }, texts.loadFailed));
    if (this.#folder === name) this.#content.replaceChildren(list);
  }

  open(draft: Partial<StoredDraft> = {}): Compose {
    const compose = new Compose(this);
    this.#composes.set(compose.id, compose);
    this.#composeArea.prepend(compose.root);
    compose.fill(draft);
    compose.focus();
    return compose;
  }

  async openDraft(draftId: string, error: string | null): Promise<void> {
    const already = [...this.#composes.values()].find((one) => one.draft().draftId === draftId);
    if (already) return already.focus();
    const compose = this.open(await server.draft(draftId));
    if (error !== null) compose.showError(error in texts.errors ? (error as ErrorName) : "network");
  }

  closed(compose: Compose, sent: "now" | "later" | null): void {
    this.#composes.delete(compose.id);
    if (sent !== null) say(sent === "now" ? texts.sentNow : texts.planned);
    if (isPopup) this.finish(sent !== null);
    else this.#refresh();
  }

  /** Ends a window of its own. */
  finish(sent: boolean): void {
    if (sent) this.#channel.postMessage("sent");
    window.close();
  }

  openWindow(draftId: string | null): void {
    const query = settingsQuery({ popup: "1", ...(draftId === null ? {} : { draft: draftId }) });
    window.open(`/compose?${query}`, "_blank", "popup,width=760,height=720");
  }

  saveAll(): Promise<unknown> {
    return Promise.all([...this.#composes.values()].map((compose) => compose.autosave.save()));
  }

  #refresh(): void {
    if (this.#folder !== null) void this.showFolder(this.#folder);
  }

  async #showMail(id: string): Promise<void> {
    const mail = await server.mail(id);
    this.#folder = null;
    const reply = (): void => void this.open(replyTo(mail));
    const forward = async (): Promise<Compose> => this.open(await forwardOf(mail));
    this.#content.replaceChildren(mailView(mail, reply, () => void forward()));
  }

  #popupPart(): HTMLElement {
    return element("main", { class: "popup" }, statusLine(), this.#composeArea);
  }

  #mainParts(): HTMLElement[] {
    const inWindow = { "aria-label": texts.newWindow, title: texts.newWindow };
    const actions = element(
      "p",
      { class: "new" },
      button("compose", texts.newMessage, () => void this.open(), { class: "primary" }),
      button("compose-popup", "↗", () => this.openWindow(null), inWindow)
    );
    const folders = element("nav", { "aria-label": texts.folders }, ...this.#folderButtons);
    const top = element("header", { class: "top" }, element("h1", {}, texts.office), statusLine());
    const side = element("aside", {}, actions, folders);
    return [top, side, element("main", {}, this.#composeArea, this.#content)];
  }
}
