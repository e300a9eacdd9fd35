import type { DraftWire } from "../wire.ts";
import { server } from "./server-calls.ts";

const EVERY = 5000;

/** Keeps one compose's draft on the server: every 5 seconds while it changes, when the writer leaves it, and on demand. */
export class Autosave {
  #dirty = false;
  #running: Promise<boolean> = Promise.resolve(true);
  readonly #timer: number;
  readonly #read: () => DraftWire;
  readonly #onSaved: (draftId: string | null) => void;

  /** `onSaved` gets the draft's id, or null when saving failed. */
  constructor(root: HTMLElement, read: () => DraftWire, onSaved: (draftId: string | null) => void) {
    this.#read = read;
    this.#onSaved = onSaved;
    this.#timer = window.setInterval(() => void this.save(), EVERY);
    root.addEventListener("focusout", (event) => {
      const next = event.relatedTarget;
      if (!(next instanceof Node && root.contains(next))) void this.save();
    });
    window.addEventListener("pagehide", this.#onLeaving);
  }

  touch(): void {
    this.#dirty = true;
  }

  /** Saves what changed, one save at a time; false when the server did not take it. */
  save(): Promise<boolean> {
    this.#running = this.#running.then(() => (this.#dirty ? this.#saveNow() : true));
    return this.#running;
  }

  /** Ends saving, after the save that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    window.removeEventListener("pagehide", this.#onLeaving);
    this.#dirty = false;
    await this.#running;
  }

  async #saveNow(): Promise<boolean> {
    this.#dirty = false;
    try {
      this.#onSaved((await server.saveDraft(this.#read())).draftId);
      return true;
    } catch {
      this.#dirty = true;
      this.#onSaved(null);
      return false;
    }
  }

  readonly #onLeaving = (): void => {
    if (!this.#dirty) return;
    navigator.sendBeacon("/api/drafts", new Blob([JSON.stringify(this.#read())], { type: "application/json" }));
  };
}
