import { callDialog, dialogUrl, type Line } from "../browser/dialog-line.ts";
import { extensionAlive } from "../browser/send-message.ts";
import { readChoice } from "./dialog-choice.ts";
import type { DialogChoice, DialogState } from "./dialog-protocol.ts";
import { type GuardTexts, noticeElement } from "./plain-notice.ts";
import { TopLayer } from "./top-layer.ts";

/** How long the dialog's page may take to appear before the guard speaks with its own few words. */
const pageMs = 5_000;

/**
 * The dialog over the mail page while a mail is held: an extension page, which the mail page can neither read nor press.
 * Whatever happens to that page (blocked, removed, extension reloaded), the mail stays held and the writer is told.
 */
export class HoldDialog {
  private line: Line<DialogState> | null = null;
  private state: DialogState | null = null;
  private readonly layer: TopLayer;
  private readonly watch: ReturnType<typeof setInterval>;
  private lastSeen = Date.now();

  constructor(
    private readonly texts: GuardTexts,
    private readonly onChoice: (choice: DialogChoice) => void
  ) {
    const token = [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join("");
    this.layer = new TopLayer(texts.title, () => onChoice({ choice: "keep" }));
    this.layer.showPage(dialogUrl(token), (frame) => this.call(frame, token));
    this.watch = setInterval(() => this.look(), 250);
  }

  show(state: DialogState): void {
    this.state = state;
    this.line?.send(state);
  }

  close(): void {
    clearInterval(this.watch);
    this.layer.close();
  }

  /** Each time the frame has loaded: again when the page took the dialog away and it was put back. */
  private call(frame: HTMLIFrameElement, token: string): void {
    this.line = null;
    this.lastSeen = Date.now();
    callDialog<DialogState>(frame, token, {
      onOpen: (line) => this.open(line),
      onMessage: (message) => this.hear(message)
    });
  }

  private open(line: Line<DialogState>): void {
    this.line = line;
    this.layer.focusPage();
    if (this.state) line.send(this.state);
  }

  private hear(message: unknown): void {
    const choice = readChoice(message);
    if (choice) this.onChoice(choice);
  }

  /** Puts the dialog back when the page took it away, and falls back to plain words when its page is gone. */
  private look(): void {
    this.layer.keepOnTop();
    // One that waits for its turn has no page yet.
    if (this.line || !this.layer.isShown()) this.lastSeen = Date.now();
    const orphaned = !extensionAlive();
    if (!orphaned && Date.now() - this.lastSeen < pageMs) return;
    const words = orphaned ? this.texts.orphaned : this.texts.dialogMissing;
    this.layer.showElement(noticeElement(words, this.texts.keep, () => this.onChoice({ choice: "keep" })));
  }
}
