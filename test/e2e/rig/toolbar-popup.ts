import { poll } from "./poll.ts";

/** The window under the extension's toolbar button, opened as its user does; no driver knows it as a page. */
export interface PopupEngine {
  /** Evaluates an expression in it, as if a person had just pressed something there; the result goes by JSON. */
  evaluate(expression: string): Promise<unknown>;
  screenshot?(path: string): Promise<void>;
  /** As where the person's system is dark. */
  showDark?(): Promise<void>;
  close(): Promise<void>;
}

export class ToolbarPopup {
  constructor(readonly engine: PopupEngine) {}

  async text(): Promise<string> {
    return String(await this.engine.evaluate("document.body.innerText"));
  }

  async waitForText(text: string, ms = 10_000): Promise<void> {
    await poll(async () => (await this.text()).includes(text), ms, `the popup saying "${text}"`);
  }

  /** Presses the button with this text: `element.click()` under the browser's mark of a person's act. */
  async press(text: string): Promise<void> {
    const wanted = JSON.stringify(text);
    const find = `[...document.querySelectorAll("button")].find((one) => one.textContent.trim() === ${wanted})`;
    await poll(() => this.engine.evaluate(`${find} !== undefined`), 10_000, `the popup's button "${text}"`);
    await this.engine.evaluate(`void ${find}.click()`);
  }

  /** Chromium only; Firefox cannot picture the browser's own windows. */
  async screenshot(path: string): Promise<void> {
    await this.engine.screenshot?.(path);
  }

  /** Chromium only. */
  async showDark(): Promise<void> {
    await this.engine.showDark?.();
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}
