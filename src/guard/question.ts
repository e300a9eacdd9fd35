import type { Happening } from "../core/journal/entry.ts";
import type { Draft } from "../core/mail/draft.ts";
import { couldNotCheck } from "../core/verdict/could-not-check.ts";
import { isLocked, type PasswordOutcome } from "../core/verdict/locked-parts.ts";
import type { Assessment, Verdict } from "../core/verdict/verdict.ts";
import type { Compose, WebmailAdapter } from "../webmail/adapter.ts";
import type { DialogChoice, DialogNotice, Unlocked } from "./dialog-protocol.ts";
import type { DraftAssessor } from "./draft-assessor.ts";
import { fingerprint, risk } from "./fingerprint.ts";
import { HoldDialog } from "./hold-dialog.ts";
import { report } from "./journal-report.ts";
import type { GuardTexts } from "./plain-notice.ts";
import { type Place, removable, showPlace, takeOut } from "./take-out.ts";

/** A draft that is assessed faster than this leaves, or asks, without a word about work. */
const workShownAfterMs = 300;
const progressMs = 200;

/** A page that changes its draft all the time is not waited for: the writer is asked about one that could not be checked. */
const mostEdits = 5;

/** What a person, or a clean verdict, agreed to. */
export interface Approval {
  readonly fingerprint: string;
  readonly risk: string;
}

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

/** What was not judged, or not read off the page, may be anything: an agreement to something else does not cover it. */
function isWhole({ reasons }: Verdict): boolean {
  return reasons.every(({ code }) => code !== "could-not-check" && code !== "page-not-understood");
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

  constructor(private readonly matter: Matter) {}

  /** Null: the mail stays. */
  async settle(): Promise<Approval | null> {
    try {
      return await this.converse();
    } finally {
      this.dialog?.close();
    }
  }

  private async converse(): Promise<Approval | null> {
    for (let edits = 0; ; ) {
      const draft = this.matter.read();
      const assessment = edits < mostEdits ? await this.assess(draft) : couldNotCheck([]);
      if (this.stopped) return null;
      await this.endUnlocking();
      const approval = { fingerprint: fingerprint(draft), risk: risk(assessment) };
      if (this.isEdited(approval) && edits++ < mostEdits) continue;
      if (this.needsNoAnswer(assessment, approval)) return approval;
      const choice = await this.ask(assessment);
      if (choice.choice === "send" && assessment.verdict.level === "pass" && !this.isEdited(approval)) return approval;
      if (choice.choice === "send-anyway" && (await this.maySendAnyway(choice, assessment, approval))) return approval;
      if ((await this.keeps(choice, assessment)) || this.stopped) return null;
    }
  }

  /** The draft changed since it was read: what was asked or answered is about another mail. */
  private isEdited(approval: Approval): boolean {
    const edited = fingerprint(this.matter.read()) !== approval.fingerprint;
    if (edited) this.changedMeanwhile = true;
    return edited;
  }

  private needsNoAnswer({ verdict }: Assessment, approval: Approval): boolean {
    const agreedBefore = this.matter.agreed?.risk === approval.risk && isWhole(verdict);
    return (verdict.level === "pass" && !this.acted) || agreedBefore;
  }

  private async maySendAnyway(choice: SendAnyway, assessment: Assessment, approval: Approval): Promise<boolean> {
    if (assessment.verdict.level === "block" || this.isEdited(approval)) return false;
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
        if (assessment.verdict.level !== "pass") void this.report("stopped", assessment, null);
        return true;
      case "show-file":
      case "show-recipient":
        if (assessment.verdict.level !== "pass") void this.report("stopped", assessment, null);
        this.dialog?.close();
        showPlace(adapter, compose, choice);
        return true;
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

  private report(happened: Happening, assessment: Assessment, choice: SendAnyway | null): Promise<boolean> {
    return report({
      happened,
      webmail: this.matter.adapter.id,
      assessment,
      left: choice !== null,
      sentence: choice?.sentence ?? "",
      reason: choice?.reason ?? ""
    });
  }

  private async ask(assessment: Assessment): Promise<DialogChoice> {
    const { adapter, compose } = this.matter;
    const asked = new Promise<DialogChoice>((resolve) => {
      this.answer = resolve;
    });
    this.openDialog().show({
      phase: "asking",
      assessment,
      ...removable(adapter, compose, assessment),
      lockedFiles: lockedFiles(assessment),
      unlocked: this.unlocked,
      changedMeanwhile: this.changedMeanwhile,
      cleared: this.acted && assessment.verdict.level === "pass",
      notice: this.notice
    });
    const choice = await asked;
    this.answer = null;
    this.changedMeanwhile = false;
    this.notice = null;
    this.unlocked = null;
    return choice;
  }

  /** Shows what is still being read when that takes a moment; the writer may leave it at any time. */
  private async assess(draft: Draft): Promise<Assessment> {
    const { assessor } = this.matter;
    const stop = new Promise<Assessment>((resolve) => {
      this.answer = (choice) => {
        if (choice.choice === "keep") resolve(couldNotCheck([]));
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
    this.dialog ??= new HoldDialog(this.matter.texts, (choice) => {
      // Also while nothing is asked: something is being read, taken out or written.
      if (choice.choice === "keep") this.stopped = true;
      this.answer?.(choice);
    });
    return this.dialog;
  }
}
