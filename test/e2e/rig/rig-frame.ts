import type { FrameEngine, PageEngine, Point } from "./page-engine.ts";
import type { Spot } from "./page-scripts.ts";
import { replaceText, spotOf } from "./page-scripts.ts";
import { poll } from "./poll.ts";

/** How long an element may take to appear. */
export const PATIENCE = 10_000;

export interface ClickOptions {
  /** Visible text the element has to have. */
  readonly text?: string;
  /** Click its place although something else lies over it. */
  readonly force?: boolean;
  readonly ms?: number;
}

/** A document that can be looked at and worked in: a page, or a frame of it. */
export interface RigFrame {
  url(): Promise<string>;
  /** Runs in the page's own world. A function is sent as source: it may use its argument only. Results go by JSON. */
  evaluate<T>(script: string): Promise<T>;
  evaluate<T>(script: () => T | Promise<T>): Promise<T>;
  evaluate<T, A>(script: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Waits for a CSS selector that is shown, or for a function that gives something true. */
  waitFor(what: string | (() => unknown), ms?: number): Promise<void>;
  /** Waits until it is shown, holds still, is enabled and nothing covers it; then a real pointer presses it. */
  click(selector: string, options?: ClickOptions): Promise<void>;
  /** The same with a finger. */
  tap(selector: string): Promise<void>;
  /** Clicks the field and puts this text in place of what it had. Trusted input events, no key events. */
  fill(selector: string, text: string): Promise<void>;
  /** Clicks the field and types key by key. */
  type(selector: string, text: string): Promise<void>;
  /** Script-made: `element.click()`. */
  scriptClick(selector: string): Promise<void>;
  /** Whether it is shown now. */
  shows(selector: string): Promise<boolean>;
  /** The document's visible text. */
  text(): Promise<string>;
}

/** A document of one page, found again each time: frames come and go. */
export class EngineFrame implements RigFrame {
  constructor(
    protected readonly engine: PageEngine,
    private readonly pick: (frames: readonly FrameEngine[]) => FrameEngine | undefined
  ) {}

  protected async now(): Promise<FrameEngine> {
    const frame = this.pick(await this.engine.frames());
    if (!frame) throw new Error("the frame is not there");
    return frame;
  }

  async url(): Promise<string> {
    return (await this.now()).url;
  }

  async evaluate<T, A>(script: string | ((argument: A) => T | Promise<T>), argument?: A): Promise<T> {
    const sent = argument === undefined ? "" : JSON.stringify(argument);
    // tsx names functions by a helper __name that the page does not have.
    const called = `((__name) => (${script.toString()})(${sent}))((value) => value)`;
    const expression = typeof script === "string" ? script : called;
    return (await (await this.now()).evaluate(expression)) as T;
  }

  async waitFor(what: string | (() => unknown), ms = PATIENCE): Promise<void> {
    const probe = typeof what === "string" ? () => this.shows(what) : () => this.evaluate(what);
    await poll(async () => Boolean(await probe()), ms, String(what));
  }

  async shows(selector: string): Promise<boolean> {
    return (await this.evaluate(spotOf, { selector, text: null })) !== null;
  }

  async click(selector: string, options: ClickOptions = {}): Promise<void> {
    await this.clickTimes(selector, options, 1);
  }

  async tap(selector: string): Promise<void> {
    await this.engine.tapAt(await this.pointOf(selector, {}));
  }

  protected async clickTimes(selector: string, options: ClickOptions, times: number): Promise<void> {
    await this.engine.clickAt(await this.pointOf(selector, options), times);
  }

  private async pointOf(selector: string, options: ClickOptions): Promise<Point> {
    const spot = await this.steadySpot(selector, options);
    const offset = await (await this.now()).offset();
    if (!offset) throw new Error(`the frame of ${selector} is not shown`);
    return { x: offset.x + spot.x, y: offset.y + spot.y };
  }

  /** Two looks in a row have to agree: what still slides into place would be missed. */
  private async steadySpot(selector: string, options: ClickOptions): Promise<Spot> {
    let before: Spot | null = null;
    let why = "not there";
    const look = async (): Promise<Spot | null> => {
      const spot: Spot | null = await this.evaluate(spotOf, { selector, text: options.text ?? null });
      why = spot === null ? "not there" : spot.reachable ? "moves or is disabled" : `covered by ${spot.over}`;
      const steady = spot !== null && before !== null && spot.x === before.x && spot.y === before.y;
      before = spot;
      const ready = spot !== null && (options.force === true || (spot.reachable && !spot.disabled));
      return steady && ready ? spot : null;
    };
    try {
      return await poll(look, options.ms ?? PATIENCE, `${selector} ${options.text ?? ""}`);
    } catch (cause) {
      throw new Error(`cannot click ${selector} ${options.text ?? ""}: ${why}`, { cause });
    }
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.evaluate(replaceText, text);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.engine.type(text);
  }

  async scriptClick(selector: string): Promise<void> {
    await this.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
  }

  text(): Promise<string> {
    return this.evaluate("document.body.innerText");
  }
}
