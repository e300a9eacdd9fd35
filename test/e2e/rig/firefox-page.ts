import type { Dialog, KeyInput, Page } from "puppeteer-core";
import type { BidiSession, BrowsingContext } from "./bidi-session.ts";
import type { FrameEngine, NativeDialog, NativeDialogHandler, PageEngine, Point } from "./page-engine.ts";
import { refuseAllButLeaving } from "./page-engine.ts";
import { pause, poll } from "./poll.ts";

/** One Firefox tab: input and pictures by puppeteer, documents by plain BiDi. */
export class FirefoxPage implements PageEngine {
  private readonly context: string;
  /** Puppeteer never hears that an extension page has closed. */
  private closed = false;
  private handler: NativeDialogHandler = refuseAllButLeaving;

  constructor(
    private readonly page: Page,
    private readonly session: BidiSession
  ) {
    // Puppeteer's frame id is BiDi's browsing context.
    this.context = (page.mainFrame() as unknown as { readonly _id: string })._id;
    page.on("dialog", (dialog) => void this.answer(dialog));
  }

  private async answer(dialog: Dialog): Promise<void> {
    const accept = this.handler({ kind: dialog.type() as NativeDialog["kind"], message: dialog.message() });
    // A second object for the same tab may have answered it already.
    await (accept ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  }

  /** For an extension page Firefox never tells that it loaded, so that is asked. */
  async goto(url: string): Promise<void> {
    const ours = url.startsWith("moz-extension:");
    const params = { context: this.context, url, wait: ours ? "none" : "complete" };
    await this.navigate(params, 5);
    if (!ours) return;
    const loaded = `location.href.startsWith(${JSON.stringify(url)}) && document.readyState === "complete"`;
    await poll(() => this.session.evaluate(this.context, loaded), 15_000, url);
  }

  /** Again when the page before it went somewhere by itself at the same moment. */
  private async navigate(params: object, attempts: number): Promise<void> {
    try {
      await this.session.send("browsingContext.navigate", params);
    } catch (error) {
      if (attempts === 1 || !/ABORTED|aborted|interrupted/.test(String(error))) throw error;
      await pause(200);
      await this.navigate(params, attempts - 1);
    }
  }

  async frames(): Promise<FrameEngine[]> {
    const top = (await this.session.tree(this.context))[0];
    if (!top) throw new Error("the page is closed");
    return flatten(top).map((frame) => firefoxFrame(this.session, this.context, frame));
  }

  async clickAt(point: Point, times: number): Promise<void> {
    await this.page.mouse.click(point.x, point.y, { count: times });
  }

  tapAt({ x, y }: Point): Promise<void> {
    return this.page.touchscreen.tap(x, y);
  }

  keyDown(key: string): Promise<void> {
    return this.page.keyboard.down(keyName(key));
  }

  keyUp(key: string): Promise<void> {
    return this.page.keyboard.up(keyName(key));
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async setFiles(selector: string, paths: readonly string[]): Promise<void> {
    const input = await this.page.$(selector);
    if (!input) throw new Error(`no ${selector}`);
    await (input as unknown as { uploadFile(...paths: readonly string[]): Promise<void> }).uploadFile(...paths);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height });
  }

  onNativeDialog(handler: NativeDialogHandler): void {
    this.handler = handler;
  }

  popup(ms: number): Promise<PageEngine> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no window opened within ${ms} ms`)), ms);
      this.page.once("popup", (popup) => {
        clearTimeout(late);
        if (popup) resolve(new FirefoxPage(popup, this.session));
        else reject(new Error("the window closed at once"));
      });
    });
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  closedText(): Promise<string> {
    return this.session.closedText(this.context);
  }

  isClosed(): boolean {
    return this.closed || this.page.isClosed();
  }

  async close(): Promise<void> {
    await this.page.close();
    this.closed = true;
  }
}

function flatten(context: BrowsingContext): BrowsingContext[] {
  return [context, ...(context.children ?? []).flatMap(flatten)];
}

function firefoxFrame(session: BidiSession, top: string, frame: BrowsingContext): FrameEngine {
  const inner = "[mozInnerScreenX, mozInnerScreenY, innerWidth, innerHeight]";
  return {
    url: frame.url,
    evaluate: (expression) => session.evaluate(frame.context, expression),
    // Firefox alone tells every document where it stands on the screen: this sees through closed shadow roots.
    offset: async () => {
      const [x, y, width, height] = (await session.evaluate(frame.context, inner)) as [number, number, number, number];
      const [topX, topY] = (await session.evaluate(top, inner)) as [number, number, number, number];
      return width > 0 && height > 0 ? { x: x - topX, y: y - topY } : null;
    }
  };
}

function keyName(key: string): KeyInput {
  return (key === "Space" ? " " : key) as KeyInput;
}
