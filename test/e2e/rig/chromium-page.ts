import type { Dialog, Frame, Page } from "playwright-core";
import { longestExtensionStretch, profileOf } from "./chromium-profile.ts";
import type { ComposedText, FrameEngine, NativeDialog, NativeDialogHandler, PageEngine, Point } from "./page-engine.ts";
import { refuseAllButLeaving } from "./page-engine.ts";
import { pause } from "./poll.ts";

/** One Chromium tab, by playwright. */
export class ChromiumPage implements PageEngine {
  private handler: NativeDialogHandler = refuseAllButLeaving;

  constructor(private readonly page: Page) {
    page.on("dialog", (dialog) => this.answer(dialog));
  }

  private async answer(dialog: Dialog): Promise<void> {
    const accept = this.handler({ kind: dialog.type() as NativeDialog["kind"], message: dialog.message() });
    // A second object for the same tab may have answered it already.
    await (accept ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  }

  /** Again when the page before it went somewhere by itself at the same moment; of the two loads one may then never end. */
  async goto(url: string, attempts = 3): Promise<void> {
    await this.page.goto(url, { timeout: 10_000 }).catch(async (error: unknown) => {
      const interrupted = /ERR_ABORTED|interrupted by another navigation|Timeout/.test(String(error));
      if (!interrupted || attempts === 1) throw error;
      await this.goto(url, attempts - 1);
    });
  }

  async frames(): Promise<FrameEngine[]> {
    const top = this.page.mainFrame();
    return [top, ...this.page.frames().filter((frame) => frame !== top)].map(chromiumFrame);
  }

  clickAt(point: Point, times: number): Promise<void> {
    return delivered(this.page.mouse.click(point.x, point.y, { clickCount: times }));
  }

  async tapAt(point: Point): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await session.detach();
  }

  keyDown(key: string): Promise<void> {
    return delivered(this.page.keyboard.down(key));
  }

  keyUp(key: string): Promise<void> {
    return delivered(this.page.keyboard.up(key));
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async composeText({ stages, text, end }: ComposedText): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    // What the keys of an input method look like to a page.
    const key = { windowsVirtualKeyCode: 229, modifiers: end === "Enter" ? 0 : CONTROL };
    for (const stage of stages) {
      await session.send("Input.dispatchKeyEvent", { ...key, modifiers: 0, type: "rawKeyDown", key: "Process" });
      const at = stage.length;
      await session.send("Input.imeSetComposition", { text: stage, selectionStart: at, selectionEnd: at });
    }
    await session.send("Input.dispatchKeyEvent", { ...key, type: "rawKeyDown", key: "Enter", code: "Enter" });
    await session.send("Input.insertText", { text });
    await session.send("Input.dispatchKeyEvent", { ...key, type: "keyUp", key: "Enter", code: "Enter" });
    await session.detach();
  }

  setFiles(selector: string, paths: readonly string[]): Promise<void> {
    return this.page.setInputFiles(selector, [...paths]);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  onNativeDialog(handler: NativeDialogHandler): void {
    this.handler = handler;
  }

  async popup(ms: number): Promise<PageEngine> {
    return new ChromiumPage(await this.page.waitForEvent("popup", { timeout: ms }));
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  async closedText(): Promise<string> {
    const session = await this.page.context().newCDPSession(this.page);
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    await session.detach();
    return closedTextOf(root, false).join(" ");
  }

  async extensionStretch(work: () => Promise<void>): Promise<number> {
    const session = await this.page.context().newCDPSession(this.page);
    const profile = await profileOf(session, work);
    await session.detach();
    return longestExtensionStretch(profile);
  }

  isClosed(): boolean {
    return this.page.isClosed();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function closedTextOf(node: DomNode, inside: boolean): string[] {
  const closed = inside || node.shadowRootType === "closed";
  const own = closed && node.nodeType === 3 ? [node.nodeValue] : [];
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return [...own, ...below.flatMap((child) => closedTextOf(child, closed))];
}

function chromiumFrame(frame: Frame): FrameEngine {
  return {
    url: frame.url(),
    evaluate: (expression) => answered(frame.evaluate(expression), frame),
    offset: () => answered(offsetOf(frame), frame)
  };
}

/** A press that closes the frame it went to may never be acknowledged by the browser; it has been delivered all the same. */
async function delivered(acknowledged: Promise<void>): Promise<void> {
  await Promise.race([acknowledged, pause(PRESS_LIMIT)]);
}

async function offsetOf(frame: Frame): Promise<Point | null> {
  if (frame.parentFrame() === null) return { x: 0, y: 0 };
  const element = await frame.frameElement();
  const box = await element.boundingBox();
  return box === null ? null : { x: box.x, y: box.y };
}

/** A question to a frame that goes away meanwhile may never be answered (seen in Chromium 156, two browsers at a time). */
async function answered<T>(answer: Promise<T>, frame: Frame): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer from ${frame.url()}`)), ANSWER_LIMIT);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Of the devtools protocol. */
const CONTROL = 2;

/** Far above what a press takes, for pages that are busy with what it started (ms). */
const PRESS_LIMIT = 8_000;

/** Above what a page with 10 MB of text needs (ms). */
const ANSWER_LIMIT = 30_000;
