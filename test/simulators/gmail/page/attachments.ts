import { fileUrl, type HeldFile } from "../wire.ts";
import { element } from "./element.ts";

/** The files of one compose: chosen, dropped or pasted, uploaded at once. */
export class AttachmentArea {
  readonly root = element("div");
  readonly picker = element("input", { type: "file", name: "Filedata", multiple: true, style: "display:none" });
  readonly #files: HeldFile[] = [];

  constructor(private readonly onChange: () => void) {
    this.picker.addEventListener("change", () => {
      this.upload([...(this.picker.files ?? [])]);
      this.picker.value = "";
    });
  }

  get files(): readonly HeldFile[] {
    return this.#files;
  }

  get isUploading(): boolean {
    return this.root.querySelector("[role=progressbar]") !== null;
  }

  hold(files: readonly HeldFile[]): void {
    for (const file of files) {
      this.#files.push(file);
      this.root.append(this.#chip(file.name, file.size, file));
    }
  }

  upload(files: readonly File[]): void {
    for (const file of files) void this.#upload(file);
  }

  async #upload(file: File): Promise<void> {
    const waiting = this.#chip(file.name, file.size, null);
    this.root.append(waiting);
    const response = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
    const { id } = (await response.json()) as { id: string };
    if (!waiting.isConnected) return;
    const held = { id, name: file.name, size: file.size };
    this.#files.push(held);
    waiting.replaceWith(this.#chip(file.name, file.size, held));
    this.onChange();
  }

  #chip(name: string, size: number, held: HeldFile | null): HTMLElement {
    const parts = [
      element("div", { class: "vI" }, name),
      element("div", { class: "vJ" }, `(${Math.ceil(size / 1024)}K)`)
    ];
    const remover = element("div", { class: "vq", role: "button", tabindex: "1" }, "×");
    const link = held && element("a", { class: "dO", href: fileUrl(held), target: "_blank" }, ...parts);
    const chip = element(
      "div",
      { class: "dL" },
      ...(link ? [link] : [...parts, element("div", { role: "progressbar" })]),
      remover
    );
    remover.addEventListener("click", () => {
      chip.remove();
      if (held) this.#files.splice(this.#files.indexOf(held), 1);
      this.onChange();
    });
    return chip;
  }
}
