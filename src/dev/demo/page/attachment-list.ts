import type { AttachmentWire } from "../wire.ts";
import { button, element } from "./element.ts";
import { server } from "./server-calls.ts";
import { texts } from "./texts.ts";

type UploadState = "uploading" | "ready" | "failed";

interface Item {
  readonly name: string;
  readonly size: number;
  id: string | null;
  state: UploadState;
}

/** The files of one compose: uploaded when chosen, dropped or pasted, held by the server until the mail leaves. */
export class AttachmentList {
  readonly root: HTMLElement;
  readonly picker: HTMLInputElement;
  readonly #list = element("ul", { class: "attachments", "aria-label": texts.attachments });
  readonly #onChange: () => void;
  #items: Item[] = [];

  constructor(composeId: string, onChange: () => void) {
    this.#onChange = onChange;
    const id = `${composeId}-files`;
    this.picker = element("input", {
      type: "file",
      multiple: true,
      id,
      class: "visually-hidden",
      "data-field": "files"
    });
    this.picker.addEventListener("change", () => this.#take([...(this.picker.files ?? [])]));
    const label = element("label", { for: id, class: "attach" }, texts.attach);
    this.root = element("div", { class: "files" }, this.picker, label, this.#list);
  }

  get uploading(): boolean {
    return this.#items.some((item) => item.state === "uploading");
  }

  ids(): string[] {
    return this.#items.map((item) => item.id).filter((id) => id !== null);
  }

  fill(attachments: readonly AttachmentWire[]): void {
    this.#items = attachments.map(({ id, name, size }) => ({ id, name, size, state: "ready" }));
    this.#draw();
  }

  /** Takes files that are dropped on, or pasted into, an element. */
  acceptFrom(target: HTMLElement): void {
    target.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    target.addEventListener("drop", (event) => this.#takeFrom(event, event.dataTransfer));
    target.addEventListener("paste", (event) => this.#takeFrom(event, event.clipboardData));
  }

  #takeFrom(event: Event, data: DataTransfer | null): void {
    const files = [...(data?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#take(files);
  }

  #take(files: readonly File[]): void {
    for (const file of files) void this.#upload(file);
    this.picker.value = "";
  }

  async #upload(file: File): Promise<void> {
    const item: Item = { name: file.name, size: file.size, id: null, state: "uploading" };
    this.#items.push(item);
    this.#draw();
    try {
      item.id = (await server.upload(file)).id;
      item.state = "ready";
    } catch {
      item.state = "failed";
    }
    this.#draw();
    this.#onChange();
  }

  #remove(item: Item): void {
    this.#items = this.#items.filter((other) => other !== item);
    this.#draw();
    this.#onChange();
    // Best effort: what stays behind is dropped with the server.
    if (item.id !== null) server.removeAttachment(item.id).catch(() => undefined);
  }

  #draw(): void {
    this.#list.replaceChildren(...this.#items.map((item) => this.#line(item)));
  }

  #line(item: Item): HTMLElement {
    const { name, size, state } = item;
    const data = { "data-name": name, "data-size": String(size), "data-state": state };
    const known = item.id === null ? {} : { "data-attachment-id": item.id };
    const shown = item.id === null ? name : element("a", { href: `/api/attachments/${item.id}`, download: name }, name);
    const remove = button("remove-attachment", "×", () => this.#remove(item), {
      "aria-label": `${texts.remove} ${name}`
    });
    return element("li", { ...data, ...known }, shown, element("small", {}, note(item)), remove);
  }
}

function note({ size, state }: Item): string {
  if (state === "ready") return `${Math.max(1, Math.round(size / 1024))} kB`;
  return state === "uploading" ? texts.uploading : texts.uploadFailed;
}
