import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Page } from "./browser.ts";
import { composeHere } from "./composed-text.ts";
import { HeldDialog } from "./held-dialog.ts";
import type { ComposedText, FrameEngine, NativeDialogHandler, PageEngine } from "./page-engine.ts";
import { refuseAllButLeaving } from "./page-engine.ts";
import type { DroppedFile } from "./page-scripts.ts";
import { dropOn } from "./page-scripts.ts";
import { pressKey } from "./press-key.ts";
import type { ClickOptions, RigFrame } from "./rig-frame.ts";
import { EngineFrame, PATIENCE } from "./rig-frame.ts";

/** A page of either browser. */
export class RigPage extends EngineFrame implements Page {
  private readonly heldDialog: HeldDialog;

  constructor(engine: PageEngine) {
    super(engine, (frames) => frames[0]);
    this.heldDialog = new HeldDialog(engine);
    engine.onNativeDialog(refuseAllButLeaving);
  }

  goto(url: string): Promise<void> {
    return this.engine.goto(url);
  }

  press(key: string): Promise<void> {
    return pressKey(this.engine, key);
  }

  async holdKey(key: string, times: number): Promise<void> {
    for (let i = 0; i < times; i++) await this.engine.keyDown(key);
    await this.engine.keyUp(key);
  }

  typeText(text: string): Promise<void> {
    return this.engine.type(text);
  }

  async composeText(composed: ComposedText): Promise<void> {
    if (this.engine.composeText) await this.engine.composeText(composed);
    else await this.evaluate(composeHere, composed);
  }

  doubleClick(selector: string, options: ClickOptions = {}): Promise<void> {
    return this.clickTimes(selector, options, 2);
  }

  setFiles(selector: string, paths: readonly string[]): Promise<void> {
    return this.engine.setFiles(selector, paths);
  }

  async dropFiles(selector: string, paths: readonly string[]): Promise<void> {
    await this.waitFor(selector);
    if (!(await this.evaluate(dropOn, { selector, files: paths.map(fileToDrop) }))) throw new Error(`no ${selector}`);
  }

  screenshot(path: string): Promise<void> {
    return this.engine.screenshot(path);
  }

  async extensionStretch(work: () => Promise<void>): Promise<number | null> {
    if (this.engine.extensionStretch) return this.engine.extensionStretch(work);
    await work();
    return null;
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.engine.setViewport(width, height);
  }

  async frames(): Promise<RigFrame[]> {
    const inner = (await this.engine.frames()).slice(1);
    return inner.map((_, index) => new EngineFrame(this.engine, (frames: readonly FrameEngine[]) => frames[index + 1]));
  }

  async waitForPopup(ms = PATIENCE): Promise<Page> {
    return new RigPage(await this.engine.popup(ms));
  }

  closedText(): Promise<string> {
    return this.engine.closedText();
  }

  dialog(): HeldDialog {
    return this.heldDialog;
  }

  onNativeDialog(handler: NativeDialogHandler): void {
    this.engine.onNativeDialog(handler);
  }

  bringToFront(): Promise<void> {
    return this.engine.bringToFront();
  }

  isClosed(): boolean {
    return this.engine.isClosed();
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

/** As the browser would fill `File.type` from the name. */
const TYPES: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".csv": "text/csv",
  ".html": "text/html",
  ".pdf": "application/pdf",
  ".png": "image/png"
};

function fileToDrop(path: string): DroppedFile {
  const type = TYPES[extname(path).toLowerCase()] ?? "";
  return { name: basename(path), type, base64: readFileSync(path).toString("base64") };
}
