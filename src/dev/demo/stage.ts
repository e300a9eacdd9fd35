import type { FoundBrowser } from "./find-browser.ts";
import type { Language } from "./wire.ts";

export interface StageOptions {
  readonly browser: FoundBrowser;
  /** The unpacked production build for this browser. */
  readonly extension: string;
  readonly language: Language;
  readonly scheme: "light" | "dark";
  readonly headless: boolean;
}

export interface StageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A browser with the extension and one tab, as the demo plays on it. Each call rejects when it takes longer than its patience. */
export interface Stage {
  open(url: string): Promise<void>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  press(key: string): Promise<void>;
  attach(selector: string, files: readonly StageFile[]): Promise<void>;
  count(selector: string): Promise<number>;
  waitFor(selector: string, count: number): Promise<void>;
  picture(path: string): Promise<void>;
  /** False when the guard's dialog does not ask within 30 seconds. */
  dialogAsks(): Promise<boolean>;
  dialogKeep(): Promise<void>;
  /** Null where this browser does not let the dialog be pressed from outside. */
  readonly dialogSendAnyway: ((reason: string) => Promise<void>) | null;
  /** Opens the extension's journal and pictures it; the number of rows, or null where this browser does not tell. */
  journal(path: string): Promise<number | null>;
  /** Resolves when the user has closed the browser. */
  closed(): Promise<void>;
  stop(): Promise<void>;
}

/** Patience for one act on the page, in ms. */
export const PATIENCE = 15_000;

/** Patience for the dialog to ask, in ms: the files are read first. */
export const DIALOG_PATIENCE = 30_000;
