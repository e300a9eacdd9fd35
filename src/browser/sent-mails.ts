import type { EndedRequest, LeftRequest } from "./messages.ts";

/** A webmail that refuses a mail says so sooner, and an event page of Firefox lives longer. */
const silenceMs = 15_000;

/**
 * Mails that left a moment ago. Each is handed on once, when the webmail has said that it was sent, or has said nothing for
 * a while; one that was refused is not.
 */
export class SentMails {
  private readonly waiting = new Map<
    string,
    { readonly left: LeftRequest; readonly timer: ReturnType<typeof setTimeout> }
  >();

  constructor(private readonly onSent: (left: LeftRequest) => void) {}

  left(left: LeftRequest): void {
    if (this.waiting.has(left.ticket)) return;
    const timer = setTimeout(() => this.ended({ ticket: left.ticket, sent: true }), silenceMs);
    this.waiting.set(left.ticket, { left, timer });
  }

  ended({ ticket, sent }: EndedRequest): void {
    const known = this.waiting.get(ticket);
    if (!known) return;
    clearTimeout(known.timer);
    this.waiting.delete(ticket);
    if (sent) this.onSent(known.left);
  }
}
