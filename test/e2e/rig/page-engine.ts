/** What a browser's driver gives; everything else is built on it once, in rig-page.ts, so that both behave the same. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface FrameEngine {
  /** The document's address as the browser knows it. */
  readonly url: string;
  /** Evaluates an expression in the page's own world, waits for a promise, and gives the result through JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Where the frame's content starts in the top page's viewport, in CSS pixels; null when it is not shown. */
  offset(): Promise<Point | null>;
}

export interface NativeDialog {
  readonly kind: "alert" | "confirm" | "prompt" | "beforeunload";
  readonly message: string;
}

/** True accepts, false dismisses. */
export type NativeDialogHandler = (dialog: NativeDialog) => boolean;

/** Text as an input method makes it of several keys: what it shows meanwhile, what it becomes, and by which key it is ended. */
export interface ComposedText {
  readonly stages: readonly string[];
  readonly text: string;
  readonly end: "Enter" | "Control+Enter";
}

export interface PageEngine {
  goto(url: string): Promise<void>;
  /** The top frame first, then all frames in it at any depth. */
  frames(): Promise<FrameEngine[]>;
  /** A real pointer: moves there and presses, so that the browser's events are trusted. */
  clickAt(point: Point, times: number): Promise<void>;
  /** A finger: touch events, and the pointer and click events that a browser makes of them. */
  tapAt(point: Point): Promise<void>;
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** As an input method does. Absent where the browser's driver has none. */
  composeText?(composed: ComposedText): Promise<void>;
  setFiles(selector: string, paths: readonly string[]): Promise<void>;
  screenshot(path: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  onNativeDialog(handler: NativeDialogHandler): void;
  /** The next window this page opens. */
  popup(ms: number): Promise<PageEngine>;
  bringToFront(): Promise<void>;
  /** All text in the page's closed shadow roots, which no script of the page can read. */
  closedText(): Promise<string>;
  /** Longest time (ms) that an extension's script kept the page's thread during the work. Absent where the browser does not tell. */
  extensionStretch?(work: () => Promise<void>): Promise<number>;
  isClosed(): boolean;
  close(): Promise<void>;
}

/** A confirm is refused and a page may be left, unless a test says otherwise. */
export const refuseAllButLeaving: NativeDialogHandler = (dialog) => dialog.kind === "beforeunload";
