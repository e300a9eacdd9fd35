import type { Happening } from "../core/journal/entry.ts";
import type { Draft } from "../core/mail/draft.ts";
import { isLocked, type PasswordOutcome } from "../core/verdict/locked-parts.ts";
import type { Assessment } from "../core/verdict/verdict.ts";
import type { Compose, WebmailAdapter } from "../webmail/adapter.ts";
import { agreedBefore, asksNothing, isAllAgreed } from "./agreement.ts";
import type { Approval } from "./approval.ts";
import type { AgreedBefore, DialogChoice, DialogNotice, Unlocked } from "./dialog-protocol.ts";
import { type Assessed, type DraftAssessor, unchecked } from "./draft-assessor.ts";
import { countFalseAlarm, mayReport } from "./false-alarm.ts";
import { fingerprint } from "./fingerprint.ts";
import { HeldRecord } from "./held-record.ts";
import { HoldDialog } from "./hold-dialog.ts";
import { report } from "./journal-report.ts";
import { movableToBcc, moveToBcc } from "./move-to-bcc.ts";
import type { GuardTexts } from "./plain-notice.ts";
import { leadToField, type Place, removable, showPlace, takeOut } from "./take-out.ts";

/** A draft that is assessed faster than this leaves, or asks, without a word about work. */
const workShownAfterMs = 300;
const progressMs = 200;

/** A page that changes its draft all the time is not waited for: the writer is asked about one that could not be checked. */
const mostEdits = 5;

export interface Matter {
  readonly adapter: WebmailAdapter;
  readonly compose: Compose;
  readonly assessor: DraftAssessor;
  readonly texts: GuardTexts;
  /** What was agreed to before in this compose, if anything. */
  readonly agreed: Approval | null;
  read(): Draft;
}

type Unlock = Extract<DialogChoice, { choice: "unlock-file" }>;
type SendAnyway = Extract<DialogChoice, { choice: "send-anyway" }>;

/** A draft with what is left to ask about it. */
interface Asked extends Assessed {
  readonly agreed: AgreedBefore;
  /** Nothing is left: it leaves without a question, unless the writer changed it here. */
  readonly isFree: boolean;
}

function lockedFiles({ parts }: Assessment): string[] {
  return parts.filter((part) => part.part === "attachment" && isLocked(part)).map(({ key }) => key);
}

/** One hold, from the pressed button to "it may go" or "it stays". */
export class Question {
  private dialog: HoldDialog | null = null;
  private answer: ((choice: DialogChoice) => void) | null = null;
  private stopped = false;
  private changedMeanwhile = false;
  /** The writer changed or unlocked something here: nothing leaves any more without their word. */
  private acted = false;
  private unlocking: { readonly key: string; readonly outcome: Promise<PasswordOutcome> } | null = null;
  private unlocked: Unlocked | null = null;
  private notice: DialogNotice | null = null;
  private journalFailed = false;
  private readonly reported: string[] = [];
  private readonly record: HeldRecord;

  constructor(private readonly matter: Matter) {
    this.record = new HeldRecord(matter.adapter.id);
  }

  /** Null: the mail stays. */
  async settle(): Promise<Approval | null> {
    try {
      return await this.converse();
    } finally {
      this.dialog?.close();
      this.record.ended();
    }
  }

  /** The mail stays, as if the writer had said so: its page goes, or this guard does. */
  stop(): void {
    this.hear({ choice: "keep" });
    this.dialog?.close();
  }

  private async converse(): Promise<Approval | null> {
    for (let edits = 0; ; ) {
      const draft = this.matter.read();
      const assessed = edits < mostEdits ? await this.assess(draft) : unchecked(fingerprint(draft), []);
      if (this.stopped) return null;
      await this.endUnlocking();
      if (this.isEdited(assessed) && edits++ < mostEdits) continue;
      const asked = this.compare(assessed);
      const free = { assessed, isConfirmed: this.matter.agreed?.isConfirmed ?? false };
      if (asked.isFree && !this.acted) return free;
      const choice = await this.ask(asked);
      if (choice.choice === "send" && asked.isFree && !this.isEdited(assessed)) return free;
      if (choice.choice === "send-anyway" && (await this.maySendAnyway(choice, assessed)))
        return { assessed, isConfirmed: true };
      if ((await this.keeps(choice, assessed.assessment)) || this.stopped) return null;
    }
  }

  /** With what was agreed to before in this compose. */
  private compare(assessed: Assessed): Asked {
    const { assessment } = assessed;
    const agreed = agreedBefore(this.matter.agreed?.assessed.assessment ?? null, assessment);
    const isFree = asksNothing(assessment.verdict.level) || isAllAgreed(agreed, assessment);
    return { ...assessed, agreed, isFree };
  }

  /** The draft changed since it was read: what was asked or answered is about another mail. */
  private isEdited(assessed: Assessed): boolean {
    const edited = fingerprint(this.matter.read()) !== assessed.fingerprint;
    if (edited) this.changedMeanwhile = true;
    return edited;
  }

  private async maySendAnyway(choice: SendAnyway, assessed: Assessed): Promise<boolean> {
    const { assessment } = assessed;
    if (assessment.verdict.level === "block" || this.isEdited(assessed)) return false;
    if (choice.unrecorded && this.journalFailed) return true;
    const unchecked = assessment.verdict.reasons.some(({ code }) => code === "could-not-check");
    const written = await this.report(unchecked ? "could-not-check" : "sent-anyway", assessment, choice);
    if (!written) this.notice = "journal-failed";
    this.journalFailed = !written;
    // The writer may have thought better of it while the entry was written.
    return written && !this.stopped;
  }

  /** Acts on every choice that does not send. True when the mail stays and the question ends. */
  private async keeps(choice: DialogChoice, assessment: Assessment): Promise<boolean> {
    const { adapter, compose } = this.matter;
    switch (choice.choice) {
      case "keep":
        // The writer's choice is the safe one: it does not wait for the journal.
        this.reportStopped(assessment);
        return true;
      case "show-file":
      case "show-recipient":
        this.reportStopped(assessment);
        this.dialog?.close();
        showPlace(adapter, compose, choice);
        return true;
      case "correct-recipient":
        await this.correct(choice, assessment);
        return true;
      case "move-to-bcc":
        await this.moveToBcc(assessment);
        return false;
      case "report-false-alarm":
        await this.reportFalseAlarm(choice.rule, assessment);
        return false;
      case "take-out-file":
      case "take-out-recipient":
        await this.takeOut(choice, assessment);
        return false;
      case "unlock-file":
        this.unlock(choice);
        return false;
      default:
        return false;
    }
  }

  /** Starts the reading; assessing the draft anew waits for it, and shows how far it is. */
  private unlock({ key, password }: Unlock): void {
    const attachment = this.matter.read().attachments.find((one) => one.key === key);
    if (!attachment) return;
    this.acted = true;
    this.unlocking = { key, outcome: this.matter.assessor.unlock(attachment, password) };
  }

  private async endUnlocking(): Promise<void> {
    if (!this.unlocking) return;
    const { key, outcome } = this.unlocking;
    this.unlocking = null;
    this.unlocked = { key, outcome: await outcome };
  }

  private async takeOut(choice: Place, before: Assessment): Promise<void> {
    const done = await takeOut(this.matter.adapter, this.matter.compose, choice);
    this.notice = done ? "removed" : "take-out-failed";
    if (!done) return;
    this.acted = true;
    void this.report("changed", before, null);
  }

  /** The mail stays, without the one who was not meant, and the writer stands where the right one is typed. */
  private async correct({ address }: { readonly address: string }, assessment: Assessment): Promise<void> {
    const { adapter, compose } = this.matter;
    const field = assessment.recipients.find((one) => one.address === address)?.field ?? "to";
    const done = await takeOut(adapter, compose, { choice: "take-out-recipient", address });
    if (done) void this.report("changed", assessment, null);
    else this.reportStopped(assessment);
    this.dialog?.close();
    leadToField(adapter, compose, field, done ? null : address);
  }

  private async moveToBcc(before: Assessment): Promise<void> {
    const { adapter, compose } = this.matter;
    const done = await moveToBcc(adapter, compose, movableToBcc(adapter, compose, before));
    this.notice = done ? "moved-to-bcc" : "move-failed";
    // Also when it failed half-way: what stands there now is the writer's to see.
    this.acted = true;
    if (done) void this.report("changed", before, null);
  }

  private async reportFalseAlarm(rule: string, assessment: Assessment): Promise<void> {
    if (this.reported.includes(rule) || !mayReport(rule, assessment)) return;
    if (await countFalseAlarm(rule)) this.reported.push(rule);
    else this.notice = "report-failed";
  }

  private reportStopped(assessment: Assessment): void {
    if (!asksNothing(assessment.verdict.level)) void this.report("stopped", assessment, null);
  }

  private report(happened: Happening, assessment: Assessment, choice: SendAnyway | null): Promise<boolean> {
    return report({
      happened,
      webmail: this.matter.adapter.id,
      assessment,
      left: choice !== null,
      sentence: choice?.sentence ?? "",
      reason: choice?.reason ?? "",
      ...this.record.asEnd(happened)
    });
  }

  private async ask({ assessment, clientNames, agreed, isFree }: Asked): Promise<DialogChoice> {
    const { adapter, compose } = this.matter;
    const asked = new Promise<DialogChoice>((resolve) => {
      this.answer = resolve;
    });
    if (!asksNothing(assessment.verdict.level)) this.record.asking(assessment);
    this.openDialog().show({
      phase: "asking",
      assessment,
      ...removable(adapter, compose, assessment),
      lockedFiles: lockedFiles(assessment),
      unlocked: this.unlocked,
      changedMeanwhile: this.changedMeanwhile,
      cleared: this.acted && isFree,
      notice: this.notice,
      agreedBefore: agreed,
      movableToBcc: movableToBcc(adapter, compose, assessment),
      reported: [...this.reported],
      clientNames
    });
    const choice = await asked;
    this.answer = null;
    this.changedMeanwhile = false;
    this.notice = null;
    this.unlocked = null;
    return choice;
  }

  /** Shows what is still being read when that takes a moment; the writer may leave it at any time. */
  private async assess(draft: Draft): Promise<Assessed> {
    const { assessor } = this.matter;
    const stop = new Promise<Assessed>((resolve) => {
      this.answer = (choice) => {
        if (choice.choice === "keep") resolve(unchecked("", []));
      };
    });
    const show = (): void => this.openDialog().show({ phase: "working", files: assessor.filesInWork() });
    let progress: ReturnType<typeof setInterval> | undefined;
    const first = setTimeout(() => {
      show();
      progress = setInterval(show, progressMs);
    }, workShownAfterMs);
    try {
      return await Promise.race([assessor.assess(draft), stop]);
    } finally {
      clearTimeout(first);
      clearInterval(progress);
      this.answer = null;
    }
  }

  private openDialog(): HoldDialog {
    this.dialog ??= new HoldDialog(this.matter.texts, (choice) => this.hear(choice));
    return this.dialog;
  }

  private hear(choice: DialogChoice): void {
    // Also while nothing is asked: something is being read, taken out or written.
    if (choice.choice === "keep") this.stopped = true;
    this.answer?.(choice);
  }
}
