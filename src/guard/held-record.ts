import { sendMessage } from "../browser/send-message.ts";
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
  readonly ticket = [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join("");

  constructor(private readonly webmail: string) {}

  /** Again when what is asked about changed. */
  asking(assessment: Assessment): void {
    open.add(this.ticket);
    const { ticket, webmail } = this;
    void sendMessage("held:begun", { ticket, webmail, assessment }, answerMs).catch(() => undefined);
  }

  /** `isWritten`: a journal entry with the ticket says how it ended. */
  ended(isWritten: boolean): void {
    if (!open.delete(this.ticket) || isWritten) return;
    void sendMessage("held:ended", { ticket: this.ticket }, answerMs).catch(() => undefined);
  }
}
