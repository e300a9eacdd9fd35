import type { Messages } from "../browser/messages.ts";
import { sendMessage } from "../browser/send-message.ts";
import type { Approval } from "./approval.ts";
import { report } from "./journal-report.ts";

const answerMs = 10_000;

/**
 * What this computer does with a mail that leaves: it learns from it once it has been sent, and notes it in the journal where
 * the office only notes. Neither holds the mail up.
 */
export class Departure {
  private ticket = "";

  constructor(private readonly webmail: string) {}

  left({ assessed, isConfirmed }: Approval): void {
    const { assessment, lesson } = assessed;
    this.ticket = [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join("");
    if (lesson) tell("history:left", { ticket: this.ticket, lesson, confirmed: isConfirmed });
    if (assessment.verdict.level !== "note") return;
    const { webmail } = this;
    void report({ happened: "noted", webmail, assessment, left: true, sentence: "", reason: "" });
  }

  ended(sent: boolean): void {
    if (this.ticket) tell("history:ended", { ticket: this.ticket, sent });
    this.ticket = "";
  }
}

/**
 * At once, for the page may be gone in a moment; and again where the host was not there, which may have gone to rest while the
 * writer read the question. What is not learned is only asked once more, another time.
 */
function tell<N extends "history:left" | "history:ended">(name: N, request: Messages[N]["request"]): void {
  const say = (): Promise<unknown> => sendMessage(name, request, answerMs);
  const wake = (): Promise<unknown> => sendMessage("host:ensure", {}, answerMs);
  void say()
    .catch(() => wake().then(say))
    .catch(() => undefined);
}
