import { sendMessage } from "../browser/send-message.ts";
import type { ComposeGuard } from "./compose-guard.ts";
import { watchFiles } from "./file-watch.ts";

const writingEvents = ["input", "change", "keyup", "click", "focusout", "drop", "paste"] as const;
const pauseMs = 300;
/** From the first sign of a compose to the analysis host being woken. */
const wakeMs = 50;
/** The host stays awake for longer. */
const awakeMs = 10_000;
/** Reading a very long body takes time on the page's own thread; then it is done less often: at most 2 % of the time. */
const dutyCycle = 50;
const longestPauseMs = 15_000;
/** A very long draft is read ahead only when its writer rests: what is read then keeps nobody from typing. */
const restMs = 5_000;
/** One that is so many times as long again would stop even a hand that begins to type (10 MB: 0.1 s); it is read when it is sent. */
const neverAhead = 4;

/**
 * Assesses drafts while they are written, in the pauses, so that a clean mail leaves without being held at all and the
 * analysis host is awake when Send is pressed.
 */
export class AheadOfSending {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = pauseMs;
  private lastWriting = 0;
  private waking: ReturnType<typeof setTimeout> | undefined;
  private awakeUntil = Number.NEGATIVE_INFINITY;
  private readonly longOnes = new WeakSet<ComposeGuard>();
  private readonly watchedEditors = new WeakSet<Document>();

  /** `onEditor`: called once for each editor's frame, in which a key may send too. */
  constructor(
    private readonly composeGuards: () => ComposeGuard[],
    private readonly onEditor: (editor: Document) => void
  ) {}

  watch(target: Window | Document): void {
    for (const type of writingEvents) target.addEventListener(type, () => this.schedule(), true);
    if (target !== window) return;
    window.addEventListener("load", () => this.schedule());
    // The writer goes into the frame of an editor: its keys are heard from the first.
    window.addEventListener("blur", ({ target: left }) => {
      if (left === window) for (const guard of this.composeGuards()) this.watchEditors(guard);
    });
  }

  private schedule(): void {
    this.lastWriting = performance.now();
    this.workAfter(this.pause);
    if (this.waking === undefined && this.lastWriting > this.awakeUntil) {
      this.waking = setTimeout(() => this.wakeHost(this.composeGuards().length > 0), wakeMs);
    }
  }

  /** A writer who does not pause may still choose files next. */
  private wakeHost(isComposing: boolean): void {
    clearTimeout(this.waking);
    this.waking = undefined;
    if (!isComposing) return;
    this.awakeUntil = performance.now() + awakeMs;
    void sendMessage("host:ensure", {}, longestPauseMs).catch(() => undefined);
  }

  private workAfter(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.work(), ms);
  }

  private work(): void {
    const start = performance.now();
    const guards = this.composeGuards();
    this.wakeHost(guards.length > 0);
    for (const guard of guards) {
      this.watchEditors(guard);
      const rests = start - this.lastWriting >= restMs;
      if (this.isFelt(guard, rests)) this.workAfter(restMs);
      else if (!rests || !guard.isLong(neverAhead)) guard.assessAhead();
    }
    this.pause = Math.min(longestPauseMs, Math.max(pauseMs, (performance.now() - start) * dutyCycle));
  }

  /**
   * Whether reading this draft now would be felt by its writer. One that was found long is not counted anew before they rest:
   * after each key a browser tells the length of a text field by making all of its text.
   */
  private isFelt(guard: ComposeGuard, rests: boolean): boolean {
    if (!rests && this.longOnes.has(guard)) return true;
    if (!guard.isLong()) this.longOnes.delete(guard);
    else this.longOnes.add(guard);
    return !rests && this.longOnes.has(guard);
  }

  /** Events inside an editor's frame do not reach the page's window. */
  private watchEditors(guard: ComposeGuard): void {
    for (const editor of guard.editorDocuments()) {
      if (this.watchedEditors.has(editor)) continue;
      this.watchedEditors.add(editor);
      this.watch(editor);
      watchFiles(editor, this.composeGuards);
      this.onEditor(editor);
    }
  }
}
