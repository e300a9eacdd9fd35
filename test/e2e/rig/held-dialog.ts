import type { FrameEngine, PageEngine } from "./page-engine.ts";
import { poll } from "./poll.ts";
import { pressKey } from "./press-key.ts";
import { EngineFrame, PATIENCE } from "./rig-frame.ts";

const CONTROLS = "button, a, [role=button], input, label";

/** The guard's dialog: an extension page in a frame that the webmail's page can neither read nor press. */
export class HeldDialog extends EngineFrame {
  constructor(engine: PageEngine) {
    super(engine, dialogFrame);
  }

  /** Whether it is shown and its page has been drawn. */
  async isOpen(): Promise<boolean> {
    try {
      const frame = dialogFrame(await this.engine.frames());
      if (!frame || (await frame.offset()) === null) return false;
      return (
        (await frame.evaluate("document.readyState === 'complete' && document.body.innerText.trim() !== ''")) === true
      );
    } catch {
      // The frame went away between two questions.
      return false;
    }
  }

  /** How many lie over the page: one for each compose that is asked about. */
  async count(): Promise<number> {
    return (await this.engine.frames()).filter(isDialog).length;
  }

  async waitOpen(ms = PATIENCE): Promise<void> {
    await poll(() => this.isOpen(), ms, "the guard's dialog");
  }

  async waitClosed(ms = PATIENCE): Promise<void> {
    await poll(async () => !(await this.isOpen()), ms, "the guard's dialog gone");
  }

  /** Waits for a control by its data-testid, such as "send-anyway": shows that the question has been asked. */
  async waitForControl(testId: string, ms = PATIENCE): Promise<void> {
    await poll(() => this.shows(byTestId(testId)), ms, `the dialog's control ${testId}`);
  }

  /** Presses a control with the pointer, by its data-testid or else by its whole visible text. */
  async clickButton(nameOrTestId: string): Promise<void> {
    const byId = byTestId(nameOrTestId);
    if (await this.shows(byId)) return this.click(byId);
    const named = /^[a-z0-9-]+$/.test(nameOrTestId);
    return named ? this.click(byId) : this.click(CONTROLS, { text: nameOrTestId });
  }

  /** Ticks a checkbox that is not ticked. */
  async check(testId: string): Promise<void> {
    const box = byTestId(testId);
    await this.waitForControl(testId);
    const ticked = (selector: string) => document.querySelector<HTMLInputElement>(selector)?.checked === true;
    if (!(await this.evaluate(ticked, box))) await this.click(box);
    if (!(await this.evaluate(ticked, box))) throw new Error(`${testId} did not take the tick`);
  }

  async typeReason(text: string): Promise<void> {
    await this.type(byTestId("reason"), text);
  }

  /** The whole of "Toch verzenden": opens it, agrees, gives the reason, sends. */
  async sendAnyway(reason: string): Promise<void> {
    await this.clickButton("send-anyway-open");
    await this.check("agree");
    await this.typeReason(reason);
    await this.clickButton("send-anyway");
  }

  /** A real key to whatever has the focus; that it reaches the dialog is the page's and the guard's doing. */
  pressEscape(): Promise<void> {
    return pressKey(this.engine, "Escape");
  }

  press(key: string): Promise<void> {
    return pressKey(this.engine, key);
  }

  /** The data-testid of the element that has the focus in the dialog; null when the focus is elsewhere. */
  focused(): Promise<string | null> {
    return this.evaluate(
      "document.hasFocus() && document.activeElement ? document.activeElement.getAttribute('data-testid') : null"
    );
  }

  screenshot(path: string): Promise<void> {
    return this.engine.screenshot(path);
  }
}

/** The topmost. */
function dialogFrame(frames: readonly FrameEngine[]): FrameEngine | undefined {
  return frames.slice(1).findLast(isDialog);
}

function isDialog(frame: FrameEngine): boolean {
  return /^(chrome|moz)-extension:.*\/tabs\/dialog\.html/.test(frame.url);
}

function byTestId(testId: string): string {
  return `[data-testid="${testId.replace(/["\\]/g, "\\$&")}"]`;
}
