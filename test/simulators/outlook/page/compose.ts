import type { WireCall, WireItem, WirePerson } from "../wire.ts";
import { updatesSince, type Written, wholeItem } from "./draft.ts";
import { element, pressable } from "./element.ts";
import { Layers } from "./layers.ts";
import { laidOut, type Parts, partsOf } from "./layout.ts";
import { callService } from "./service.ts";
import { type Settings, wordsOf } from "./settings.ts";
import { Well } from "./well.ts";

const labels = ["Aan", "Cc", "Bcc"] as const;
const saveAfter = 120;

/** One mail that is being written, in this window or in one of its own; its requests are always this window's. */
export class Compose {
  readonly root: HTMLElement;
  private readonly parts: Parts;
  private readonly layers: Layers;
  private readonly isReply: boolean;
  private saved: { readonly item: string; readonly written: Written } | null = null;
  private saving: Promise<void> = Promise.resolve();
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private isReminded = false;
  private isSending = false;

  constructor(
    private readonly doc: Document,
    private readonly home: Element,
    private readonly settings: Settings
  ) {
    this.isReply = settings.view === "inline";
    this.layers = new Layers(doc, settings);
    this.parts = partsOf(doc, settings, this.wells());
    this.root = laidOut(doc, settings, this.parts);
    this.listen();
    if (this.isReply) this.quote();
    home.append(this.root);
  }

  private wells(): Well[] {
    const { copies } = this.settings;
    const shown = { shown: [0, 1, 2], hidden: [0], bcc: [0, 2] }[copies];
    return shown.map(
      (index) => new Well(this.doc, labels[index] ?? "", this.settings, (added) => this.addressed(added))
    );
  }

  private addressed(added: WirePerson | null): void {
    if (added && this.settings.tips)
      void callService(this.settings, "GetMailTips", { Body: { Recipients: [added] } } as WireCall).catch(
        () => undefined
      );
    this.touched();
  }

  private listen(): void {
    const { send, menu, body, subject, picker } = this.parts;
    picker.addEventListener("change", () => this.attach([...(picker.files ?? [])]));
    pressable(send, () => this.send());
    pressable(menu, () => this.openMenu());
    for (const field of [body, subject]) field.addEventListener("input", () => this.touched());
    // The page's own listener comes after the guard's: it is on its root, as a framework's is.
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      this.send();
    });
    if (this.settings.folds) body.addEventListener("focus", () => this.fold());
  }

  /** A card for each, with a name that is cut short. */
  private attach(files: readonly File[]): void {
    for (const { name } of files) {
      const title = element(this.doc, "span", { title: name }, `${name.slice(0, 6)}…`);
      this.parts.cards.append(element(this.doc, "div", { "data-testid": "AttachmentCard" }, title));
      void callService(this.settings, "CreateAttachmentFromLocalFile", { Body: {} }).catch(() => undefined);
    }
  }

  private openMenu(): void {
    this.layers.openSendMenu(
      this.parts.menu,
      () => this.send(),
      (when) => this.send(when)
    );
  }

  private quote(): void {
    const quoted = element(this.doc, "div", { id: "divRplyFwdMsg" }, "Van: Marijke. Eerder schreef u iets.");
    this.parts.body.append(element(this.doc, "div", {}, this.doc.createElement("br")), quoted);
  }

  /** The line of recipients becomes a few names that cannot be typed in. */
  private fold(): void {
    const { rows, wells } = this.parts;
    for (const well of wells) well.commit();
    const names = wells.flatMap(({ people }) => people.map(({ Name }) => Name));
    rows.replaceChildren(element(this.doc, "div", { role: "button" }, names.join("; ")));
  }

  private written(): Written {
    const { wells, subject, body } = this.parts;
    const [first, second, third] = this.settings.copies === "bcc" ? [wells[0], undefined, wells[1]] : wells;
    const people = (well: Well | undefined) => [...(well?.people ?? [])];
    return {
      Subject: subject.value,
      // A reply's request has the new part alone: what stands before the quotation.
      Value: this.isReply ? (body.firstElementChild?.innerHTML ?? "") : body.innerHTML,
      ToRecipients: people(first),
      CcRecipients: people(second),
      BccRecipients: people(third)
    };
  }

  private touched(): void {
    if (!this.settings.saves) return;
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => {
      this.saving = this.saving.then(() => this.save()).catch(() => undefined);
    }, saveAfter);
  }

  private async save(): Promise<void> {
    const written = this.written();
    const item = await this.store("SaveOnly", written, null);
    if (item) this.saved = { item, written };
  }

  private store(
    disposition: "SaveOnly" | "SendAndSaveCopy",
    written: Written,
    when: string | null
  ): Promise<string | null> {
    const deferred: Partial<WireItem> = when ? { ExtendedProperty: [{ PropertyTag: "0x3FEF", Value: when }] } : {};
    const whole = { ...wholeItem(written, this.isReply ? "AAMkAGQ4READ==" : null), ...deferred };
    if (!this.saved)
      return callService(this.settings, "CreateItem", { Body: { MessageDisposition: disposition, Items: [whole] } });
    const Item = { __type: "Message:#Exchange", ...deferred };
    const later = { __type: "SetItemField:#Exchange", Path: { FieldURI: "ExtendedProperty" }, Item } as const;
    const Updates = [...updatesSince(this.saved.written, written), ...(when ? [later] : [])];
    const ItemChanges = [{ ItemId: { Id: this.saved.item }, Updates }];
    return callService(this.settings, "UpdateItem", { Body: { MessageDisposition: disposition, ItemChanges } });
  }

  send(when: string | null = null): void {
    if (this.isSending) return;
    if (this.settings.reminds && !this.isReminded) {
      this.layers.openReminder(() => {
        this.isReminded = true;
        this.send(when);
      });
    } else {
      this.isReminded = false;
      for (const well of this.parts.wells) well.commit();
      void this.leave(when);
    }
  }

  /** With a delay the compose closes at once, and comes back when sending fails. */
  private async leave(when: string | null): Promise<void> {
    this.isSending = true;
    clearTimeout(this.saveTimer);
    const written = this.written();
    if (this.settings.closes) this.doc.defaultView?.close();
    if (this.settings.undo > 0) {
      this.root.remove();
      await new Promise((resolve) => setTimeout(resolve, this.settings.undo));
    }
    try {
      await this.saving;
      await this.store("SendAndSaveCopy", written, when);
      this.root.remove();
    } catch {
      if (this.settings.closes) document.querySelector('[role="main"]')?.append(this.root);
      else if (!this.root.isConnected) this.home.append(this.root);
      this.root.prepend(element(this.doc, "div", { role: "alert" }, wordsOf(this.settings).failed));
    } finally {
      this.isSending = false;
    }
  }
}
