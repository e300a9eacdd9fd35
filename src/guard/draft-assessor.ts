import type { AssessAnswer } from "../browser/messages.ts";
import { NoAnswer, sendMessage } from "../browser/send-message.ts";
import type { Draft, DraftAttachment } from "../core/mail/draft.ts";
import { couldNotCheck } from "../core/verdict/could-not-check.ts";
import type { PasswordOutcome } from "../core/verdict/locked-parts.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";
import type { AttachmentReadings } from "./attachment-readings.ts";
import type { DialogFile } from "./dialog-protocol.ts";
import type { Reading } from "./file-reading.ts";
import { fingerprint } from "./fingerprint.ts";

const answerMs = 30_000;

/** All that is known of one draft. */
export interface Assessed extends AssessAnswer {
  readonly fingerprint: string;
}

/** A draft of which nothing could be judged. */
export function unchecked(fingerprint: string, parts: readonly PartResult[]): Assessed {
  return { fingerprint, assessment: couldNotCheck(parts), clientNames: {}, lesson: null };
}

/** Turns drafts of one compose into assessments. The last one is kept: it belongs to its content and does not expire. */
export class DraftAssessor {
  private last: Assessed | null = null;
  private age = 0;
  private inWork: { readonly fingerprint: string; readonly assessed: Promise<Assessed> } | null = null;
  private progress: { readonly names: string[]; readonly readings: Reading[] } = { names: [], readings: [] };

  /** `opened`: see `AssessRequest`. */
  constructor(
    private readonly readings: AttachmentReadings,
    private readonly opened: string
  ) {}

  /** What is known of exactly this draft, if it was assessed already. */
  known(print: string): Assessed | null {
    return this.last?.fingerprint === print ? this.last : null;
  }

  /** Also what is being made now: it is made under what was true when it began. */
  forget(): void {
    this.last = null;
    this.inWork = null;
    this.age++;
  }

  /** Reads one attachment again with a password; what was judged without it counts no more. */
  unlock(attachment: DraftAttachment, password: string): Promise<PasswordOutcome> {
    const outcome = this.readings.unlock(attachment, password);
    this.forget();
    return outcome;
  }

  async assess(draft: Draft): Promise<Assessed> {
    const print = fingerprint(draft);
    const known = this.known(print);
    if (known) return known;
    if (this.inWork?.fingerprint === print) return this.inWork.assessed;
    const assessed = this.work(draft, print).finally(() => {
      if (this.inWork?.assessed === assessed) this.inWork = null;
    });
    this.inWork = { fingerprint: print, assessed };
    return assessed;
  }

  private async work(draft: Draft, print: string): Promise<Assessed> {
    const { age } = this;
    const readings = draft.attachments.map((attachment) => this.readings.of(attachment));
    this.progress = { names: draft.attachments.map(({ name }) => name), readings };
    const attachments = await Promise.all(readings.map(({ result }) => result));
    const assessed = await this.ask(draft, attachments, print);
    if (isFinal(assessed.assessment) && age === this.age) this.last = assessed;
    return assessed;
  }

  private async ask(draft: Draft, attachments: PartResult[], print: string): Promise<Assessed> {
    const { attachments: _, ...rest } = draft;
    const request = { draft: rest, attachments, opened: this.opened };
    try {
      await sendMessage("host:ensure", {}, answerMs);
      return { ...(await sendMessage("analysis:assess", request, answerMs)), fingerprint: print };
    } catch (error) {
      if (error instanceof NoAnswer) return unchecked(print, attachments);
      throw error;
    }
  }

  filesInWork(): DialogFile[] {
    return this.progress.names.map((name, index) => {
      const reading = this.progress.readings[index];
      const done = Boolean(reading?.settled);
      return { name, done, progress: done ? null : (reading?.progress() ?? null) };
    });
  }
}

/** What failed on the way is tried again at the next send. */
function isFinal({ parts, verdict }: Assessment): boolean {
  return (
    !verdict.reasons.some(({ code }) => code === "could-not-check") &&
    parts.every(({ status }) => status !== "unavailable")
  );
}
