import type { SendWire } from "../wire.ts";
import type { Compose } from "./compose.ts";
import { askNoSubject, askTime } from "./dialogs.ts";
import { transportName } from "./settings.ts";
import { transports } from "./transports.ts";

/** Sends one compose, at most one attempt at a time. Whatever goes wrong, the compose stays with its text. */
export class SendFlow {
  readonly #compose: Compose;
  #busy = false;

  constructor(compose: Compose) {
    this.#compose = compose;
  }

  async run(how: { archive?: boolean; later?: boolean }): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.#attempt(how);
    } finally {
      this.#busy = false;
    }
  }

  async #attempt({ archive = false, later = false }: { archive?: boolean; later?: boolean }): Promise<void> {
    const compose = this.#compose;
    compose.showError(null);
    if (compose.attachments.uploading) return compose.showError("uploading");
    if (compose.subject.value.trim() === "" && !(await askNoSubject(compose.root))) return compose.subject.focus();
    const sendAt = later ? await askTime(compose.root) : null;
    if (later && sendAt === null) return;
    compose.setSending(true);
    // So that the server has the draft's id and removes the draft with the mail.
    await (leavesPage() ? compose.saveAll() : compose.autosave.save());
    await this.#deliver({ ...compose.draft(), archive, sendAt });
  }

  async #deliver(mail: SendWire): Promise<void> {
    const result = await transports[transportName](mail);
    this.#compose.setSending(false);
    if (result.ok) return this.#compose.close(mail.sendAt === null ? "now" : "later");
    this.#compose.showError(result.error);
    this.#compose.autosave.touch();
  }
}

function leavesPage(): boolean {
  return transportName === "form" || transportName === "form-submit";
}
