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

export interface Assessed {
  readonly fingerprint: string;
  readonly assessment: Assessment;
}

/** Turns drafts of one compose into assessments. The last one is kept: it belongs to its content and does not expire. */
export class DraftAssessor {
  private last: Assessed | null = null;
  private age = 0;
  private inWork: { readonly fingerprint: string; readonly assessment: Promise<Assessment> } | null = null;
  private progress: { readonly names: string[]; readonly readings: Reading[] } = { names: [], readings: [] };

  constructor(private readonly readings: AttachmentReadings) {}

  /** The assessment of exactly this draft, if it was made already. */
  known(print: string): Assessment | null {
    return this.last?.fingerprint === print ? this.last.assessment : null;
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

  async assess(draft: Draft): Promise<Assessment> {
    const print = fingerprint(draft);
    const known = this.known(print);
    if (known) return known;
    if (this.inWork?.fingerprint === print) return this.inWork.assessment;
    const assessment = this.work(draft, print).finally(() => {
      if (this.inWork?.assessment === assessment) this.inWork = null;
    });
    this.inWork = { fingerprint: print, assessment };
    return assessment;
  }

  private async work(draft: Draft, print: string): Promise<Assessment> {
    const { age } = this;
    const readings = draft.attachments.map((attachment) => this.readings.of(attachment));
    this.progress = { names: draft.attachments.map(({ name }) => name), readings };
    const attachments = await Promise.all(readings.map(({ result }) => result));
    const assessment = await ask(draft, attachments);
    if (isFinal(assessment) && age === this.age) this.last = { fingerprint: print, assessment };
    return assessment;
  }

  filesInWork(): DialogFile[] {
    return this.progress.names.map((name, index) => {
      const reading = this.progress.readings[index];
      const done = Boolean(reading?.settled);
      return { name, done, progress: done ? null : (reading?.progress() ?? null) };
    });
  }
}

async function ask(draft: Draft, attachments: PartResult[]): Promise<Assessment> {
  const { attachments: _, ...rest } = draft;
  try {
    const office = await sendMessage("host:ensure", {}, answerMs);
    return await sendMessage("analysis:assess", { draft: rest, attachments, office }, answerMs);
  } catch (error) {
    if (error instanceof NoAnswer) return couldNotCheck(attachments);
    throw error;
  }
}

/** What failed on the way is tried again at the next send. */
function isFinal({ parts, verdict }: Assessment): boolean {
  return (
    !verdict.reasons.some(({ code }) => code === "could-not-check") &&
    parts.every(({ status }) => status !== "unavailable")
  );
}
