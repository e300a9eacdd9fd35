import { sendMessage } from "../browser/send-message.ts";
import type { Happening } from "../core/journal/entry.ts";
import type { Assessment } from "../core/verdict/verdict.ts";

const answerMs = 10_000;

/** Of all mails that this frame asks about now. */
const open = new Set<string>();

export const heldNow = (): readonly string[] => [...open];

/**
 * Tells the background that the writer is asked about a mail, so that it is journaled as stopped also when its page goes without an
 * answer. A background that does not hear it changes nothing for the writer.
 */
export class HeldRecord {
  private readonly ticket = [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join("");
  private isWritten = false;

  constructor(private readonly webmail: string) {}

  /** Again when what is asked about changed. */
  asking(assessment: Assessment): void {
    open.add(this.ticket);
    const { ticket, webmail } = this;
    void sendMessage("held:begun", { ticket, webmail, assessment }, answerMs).catch(() => undefined);
  }

  /** For the journal entry that says how it ended. One that cannot be written is tried again later by what is recorded. */
  asEnd(happened: Happening): { readonly held?: string } {
    if (happened === "changed" || !open.has(this.ticket)) return {};
    this.isWritten ||= happened === "stopped";
    return { held: this.ticket };
  }

  ended(): void {
    if (!open.delete(this.ticket) || this.isWritten) return;
    void sendMessage("held:ended", { ticket: this.ticket }, answerMs).catch(() => undefined);
  }
}
