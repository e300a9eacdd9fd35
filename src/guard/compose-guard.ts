import { extensionAlive } from "../browser/send-message.ts";
import type { MessageAttachments } from "../core/verdict/attachment-state.ts";
import type { Compose, PageRequest, ResumePlan, WebmailAdapter } from "../webmail/adapter.ts";
import type { Outcome } from "../webmail/page-world/page-channel.ts";
import { asksNothing } from "./agreement.ts";
import type { Approval } from "./approval.ts";
import { attachmentProgress } from "./attachment-progress.ts";
import { AttachmentReadings } from "./attachment-readings.ts";
import { Departure } from "./departure.ts";
import { type Assessed, DraftAssessor } from "./draft-assessor.ts";
import { fingerprint } from "./fingerprint.ts";
import { keepEmptyLoad, whenFormAnswered } from "./form-outcome.ts";
import { isLong } from "./long-draft.ts";
import type { AskAnswer, PageLink } from "./page-side-link.ts";
import type { GuardTexts } from "./plain-notice.ts";
import { pressWithPointer } from "./pointer-press.ts";
import type { Estate } from "./pop-outs.ts";
import { Question } from "./question.ts";
import { readDraft } from "./read-draft.ts";
import { ReleaseLock } from "./release-lock.ts";
import type { ToldRequest } from "./request-told.ts";
import { sayPlainly } from "./say-plainly.ts";

/**
 * `idle`: writing. `held`: a send is stopped and judged. `approved`: it may leave and is on its way through the webmail.
 * `kept`: the writer kept it. `releasing`: its request left, the answer is not there. `sent`, `failed`: the answer.
 * From `approved`, `kept`, `sent` and `failed` the next send starts anew, as from `idle`.
 */
export type Phase = "idle" | "held" | "approved" | "kept" | "releasing" | "sent" | "failed";

/** A webmail that never tells how its request ended may send again after this; Roundcube itself gives up after 180 s. */
const answerMs = 180_000;

export interface RequestToLeave {
  readonly id: number;
  readonly canWait: boolean;
  readonly form: HTMLFormElement | null;
  readonly request: PageRequest;
}

/** Guards one compose window: no send leaves it without an approval of exactly what it holds, and each leaves once. */
export class ComposeGuard {
  phase: Phase = "idle";
  readonly readings: AttachmentReadings;
  readonly assessor: DraftAssessor;
  private approval: Approval | null = null;
  /** Fingerprint of the draft that was looked at last while it was written. */
  private ahead = "";
  /** That by which the mail leaves that is leaving. */
  private leavingBy: Approval | null = null;
  private readonly departure: Departure;
  private readonly lock: ReleaseLock;
  private resuming = false;
  private inFlight: number | null = null;
  private giveUp: ReturnType<typeof setTimeout> | undefined;
  private passEmptyLoad: (() => void) | null = null;
  private question: Question | null = null;

  constructor(
    private readonly adapter: WebmailAdapter,
    readonly compose: Compose,
    private readonly link: PageLink,
    private readonly texts: GuardTexts,
    /** The same compose, as it stood in the page before it was closed and opened again: what was agreed to still stands. */
    before?: ComposeGuard
  ) {
    this.approval = before?.approval ?? null;
    this.readings = new AttachmentReadings(adapter, compose);
    const { to, cc } = readDraft(adapter, compose, null);
    this.assessor = new DraftAssessor(this.readings, `${to}, ${cc}`);
    this.departure = new Departure(adapter.id);
    this.lock = new ReleaseLock(adapter.id);
    // A mail that changes is locked again at once, and opened when it was judged anew.
    compose.root.addEventListener("input", () => this.isBusy() || this.lock.close(), true);
  }

  /** The writer (or the page for them) pressed a way of sending. Stops the event unless the mail may leave. */
  onIntent(event: Event, resume: ResumePlan, request: PageRequest | null = null): void {
    if (this.resuming) return;
    const again = "repeat" in event && event.repeat === true;
    const isBegun = resume.via === "pointer" && resume.begun === true;
    if (!again && !this.isBusy() && this.mayLeave(request)) {
      if (!isBegun) this.phase = "approved";
      return;
    }
    event.stopImmediatePropagation();
    // The focus still moves with a press that has only begun.
    if (isBegun) return;
    event.preventDefault();
    if (!again && !this.isBusy()) this.hold(resume, request);
  }

  /** A form is being submitted the ordinary way, with an event. */
  onSubmit(event: SubmitEvent, form: HTMLFormElement, request: PageRequest | null = null): void {
    this.onIntent(event, { via: "submit", form, submitter: event.submitter }, request);
    if (event.defaultPrevented) return;
    // A page that handles the event itself sends by a request of its own, which asks for itself.
    setTimeout(() => {
      const { submitter } = event;
      const sent = request ?? { url: form.action, method: form.method, body: null };
      if (!event.defaultPrevented) this.leave(null, { ...sent, form, submitter });
    });
  }

  /** A request that sends is about to leave the page. */
  onRequest({ id, canWait, form, request }: RequestToLeave): AskAnswer {
    if (this.isBusy()) {
      queueMicrotask(() => this.link.abandon(id));
      return "hold";
    }
    if (this.mayLeave(request)) {
      this.leave(id, { ...request, form });
      return "pass";
    }
    // The page tells its body only while it asks.
    void request.body;
    this.hold(canWait ? { via: "request", id, form } : { via: "writer" }, request);
    return "hold";
  }

  onOutcome({ id, ok }: Outcome): void {
    if (id === this.inFlight) this.ended(ok);
  }

  /** Judges the draft as it stands, so that the answer is there when Send is pressed. */
  assessAhead(): void {
    if (this.isBusy() || !extensionAlive()) return;
    const draft = readDraft(this.adapter, this.compose, null);
    this.ahead = fingerprint(draft);
    this.lock.closeUnless(this.ahead);
    void this.assessor
      .assess(draft)
      .then((assessed) => this.openAhead(assessed))
      .catch(() => undefined);
  }

  /** So that a clean mail meets no lock when Send is pressed. */
  private openAhead({ fingerprint: print, assessment }: Assessed): void {
    if (print === this.ahead && asksNothing(assessment.verdict.level)) void this.lock.open(print);
  }

  /** How far each attachment is, for the popup. Reading starts where it had not. */
  attachments(): Promise<MessageAttachments> {
    return attachmentProgress(this.adapter, this.compose, this.readings);
  }

  /** The settings changed: what was judged and agreed to under the old ones counts no more. */
  forget(): void {
    this.assessor.forget();
    if (this.isBusy()) return;
    this.approval = null;
    this.lock.close();
  }

  /** The page goes, or this guard does: what is held stays. True when something was. */
  stop(): boolean {
    const isHeld = this.phase === "held";
    if (isHeld) this.question?.stop();
    return isHeld;
  }

  isLong(times?: number): boolean {
    return isLong([this.compose.root, ...this.editorDocuments()], times);
  }

  editorDocuments(): Document[] {
    return this.adapter.editorDocuments(this.compose);
  }

  /** Held, and parts of it stand in this page of a frame. */
  isHeldIn(page: Document): boolean {
    return this.phase === "held" && this.adapter.isFallback === true && this.editorDocuments().includes(page);
  }

  /** A send of this compose is being judged, or has left and is not answered yet. */
  isBusy(): boolean {
    return this.phase === "held" || this.phase === "releasing";
  }

  /** A mail of it may yet leave, also when its compose is gone: some webmails close it first, and let the writer undo that. */
  isExpected(): boolean {
    const { adapter, compose, phase } = this;
    return this.isBusy() || phase === "approved" || (adapter.mayStillSend?.(compose) ?? false);
  }

  /** What the guard of another window needs to let this mail go, which its page closes here before it sends it there. */
  estate(): Estate | null {
    const { adapter, compose, phase } = this;
    if (phase === "sent" || phase === "releasing" || !adapter.mayStillSend?.(compose)) return null;
    const approval = phase === "approved" ? this.leavingBy : this.approval;
    return { webmail: adapter.id, draft: readDraft(adapter, compose, null), approval };
  }

  inherit(approval: Approval | null): void {
    this.approval = approval;
    if (approval) this.phase = "approved";
  }

  private mayLeave(request: PageRequest | null): boolean {
    if (!extensionAlive()) return false;
    const print = fingerprint(readDraft(this.adapter, this.compose, request));
    this.leavingBy = this.approvalOf(print);
    return this.leavingBy !== null && this.lock.isOpen(print);
  }

  private approvalOf(print: string): Approval | null {
    if (this.approval?.assessed.fingerprint === print) return this.approval;
    const assessed = this.assessor.known(print);
    return assessed && asksNothing(assessed.assessment.verdict.level) ? { assessed, isConfirmed: false } : null;
  }

  private hold(resume: ResumePlan, request: PageRequest | null): void {
    this.phase = "held";
    const form = "form" in resume ? resume.form : null;
    this.passEmptyLoad = form && keepEmptyLoad(form);
    void this.judge(resume, request).catch(async () => {
      await sayPlainly(this.texts, this.texts.dialogMissing);
      this.keep(resume);
    });
  }

  private async judge(resume: ResumePlan, request: PageRequest | null): Promise<void> {
    if (!extensionAlive()) {
      await sayPlainly(this.texts, this.texts.orphaned);
      return this.keep(resume);
    }
    const { adapter, compose, assessor, texts } = this;
    const read = () => readDraft(adapter, compose, request);
    this.question = new Question({ adapter, compose, assessor, texts, agreed: this.approval, read });
    const approval = await this.question.settle();
    if (!approval) return this.keep(resume);
    this.approval = approval;
    const print = approval.assessed.fingerprint;
    await this.lock.open(print);
    // Writing the journal takes time, and a waiting form leaves with what it holds when it is let go.
    if (fingerprint(read()) !== print) return this.judge(resume, request);
    this.phase = "approved";
    this.leavingBy = approval;
    const unlikePage = fingerprint(readDraft(adapter, compose, null)) !== print;
    this.resume(resume, request);
    // What was agreed to about a request that the page does not show covers no other one.
    if (unlikePage) this.approval = null;
  }

  private keep(resume: ResumePlan): void {
    this.phase = "kept";
    this.lock.close();
    if (resume.via === "request") this.link.abandon(resume.id);
    if (resume.via === "submit") this.passEmptyLoad?.();
  }

  /** Sets the held send going again by the road it came. */
  private resume(resume: ResumePlan, request: PageRequest | null): void {
    this.resuming = true;
    try {
      if (resume.via === "click") resume.target.click();
      if (resume.via === "pointer") pressWithPointer(resume.target);
      if (resume.via === "key") pressAgain(resume.target, resume.key);
      if (resume.via === "submit") resume.form.requestSubmit(resume.submitter);
      if (resume.via === "request" && request) {
        this.leave(resume.id, { ...request, form: resume.form });
        this.link.release(resume.id);
      }
    } finally {
      this.resuming = false;
    }
  }

  private leave(id: number | null, request: ToldRequest): void {
    const { form } = request;
    this.lock.leaving(request);
    this.phase = "releasing";
    this.inFlight = id;
    if (this.leavingBy) this.departure.left(this.leavingBy);
    if (form)
      whenFormAnswered(
        form,
        (answer) => this.adapter.saysSent?.(answer) ?? null,
        (ok) => this.ended(ok)
      );
    clearTimeout(this.giveUp);
    this.giveUp = setTimeout(() => this.ended(false), answerMs);
  }

  private ended(ok: boolean): void {
    if (this.phase !== "releasing") return;
    this.phase = ok ? "sent" : "failed";
    this.departure.ended(ok);
    this.inFlight = null;
    this.lock.closeSoon();
    // Used up. A mail that the webmail refused is still the one that was agreed to.
    if (ok) this.approval = null;
  }
}

function pressAgain(target: EventTarget, pressed: KeyboardEvent): void {
  const { key, code, keyCode, ctrlKey, metaKey, shiftKey, altKey } = pressed;
  const held = { key, code, keyCode, ctrlKey, metaKey, shiftKey, altKey };
  target.dispatchEvent(new KeyboardEvent(pressed.type, { ...held, bubbles: true, cancelable: true, composed: true }));
}
