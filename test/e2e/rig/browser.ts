import type { HeldDialog } from "./held-dialog.ts";
import type { ComposedText, NativeDialogHandler } from "./page-engine.ts";
import type { Part } from "./requirements.ts";
import type { ClickOptions, RigFrame } from "./rig-frame.ts";
import type { ToolbarPopup } from "./toolbar-popup.ts";

export type BrowserKind = "chromium" | "firefox";

export const BROWSER_KINDS: readonly BrowserKind[] = ["chromium", "firefox"];

export interface LaunchOptions {
  /** Folder with the built extension's manifest.json; null for a browser without it. */
  readonly extensionDir: string | null;
  /** The browser's own language, as `i18n.getUILanguage()` tells it. Default nl. */
  readonly lang?: "nl" | "en";
  readonly dark?: boolean;
  /** More command line arguments. */
  readonly args?: readonly string[];
  /** A profile folder to use again after `kill()`; default a temporary one that is removed at the end. */
  readonly profile?: string;
  /** Opens the tabs of before; with a `profile` whose browser was killed. */
  readonly restore?: boolean;
}

export interface GuardedBrowser {
  readonly kind: BrowserKind;
  newPage(url?: string): Promise<Page>;
  /** Every open tab and window, such as a pop-up that the extension's button opened. */
  pages(): Promise<Page[]>;
  /** `chrome-extension://<id>/` or `moz-extension://<uuid>/`. */
  readonly extensionBase: string;
  /** Opens a page of the extension in a tab; `path` without a leading slash, such as "popup.html". */
  extensionPage(path: string): Promise<Page>;
  /** As an update does: content scripts in open pages lose their extension. Resolves when it runs again. */
  reloadExtension(): Promise<void>;
  /** The other way: in Chromium the extension reloads itself, in Firefox the same version is installed over it. */
  updateExtension(): Promise<void>;
  /**
   * Lets `permissions.request` for these match patterns be granted without the browser's prompt, which nobody can
   * press headless. In Chromium through the extension manager's own page, in Firefox by a preference.
   */
  allowHostRequests(patterns: readonly string[]): Promise<void>;
  /** Presses the extension's button in the toolbar while the tab with this address is in front. */
  pressToolbarButton(url: string): Promise<ToolbarPopup>;
  /** As the owner does in the browser's own settings; content scripts that run already go on running. */
  takeBackHosts(patterns: readonly string[]): Promise<void>;
  giveBackHosts(patterns: readonly string[]): Promise<void>;
  /** Ends the extension's background (service worker, event page) as when it has had nothing to do; the next event starts it. */
  endBackground(): Promise<void>;
  /** Whether what scripts of pages ask for reaches any server. */
  setOffline(offline: boolean): Promise<void>;
  /** Ends the extension's analysis host in the middle of its work, as a browser short of memory may. */
  endAnalysisHost(): Promise<void>;
  /** What pages and the extension wrote to their consoles so far. */
  readonly consoleLines: readonly string[];
  /** Resolves once the browser, which does so only now and then, has written down that it has a tab with this address. */
  noteTabs(url: string): Promise<void>;
  /** SIGKILL, as a crash. Give `profile` to `launch` and start again to see what was kept. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** All input is real (trusted events), except where a method says "script-made". */
export interface Page extends RigFrame {
  goto(url: string): Promise<void>;
  /** Keys as in `KeyboardEvent.key`, with modifiers before a plus: "Enter", "Space", "Control+Enter". */
  press(key: string): Promise<void>;
  /** Holds a key so that it repeats `times` times, then lets go. */
  holdKey(key: string, times: number): Promise<void>;
  /** Types into whatever has the focus. */
  typeText(text: string): Promise<void>;
  /** Types as with an input method into whatever has the focus. Script-made where the browser's driver has none (Firefox). */
  composeText(composed: ComposedText): Promise<void>;
  doubleClick(selector: string, options?: ClickOptions): Promise<void>;
  setFiles(selector: string, paths: readonly string[]): Promise<void>;
  /** Script-made: drops real `File`s with these files' bytes on an element. */
  dropFiles(selector: string, paths: readonly string[]): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Longest time (ms) that an extension's script kept the page's thread during the work; null where the browser does not tell. */
  extensionStretch(work: () => Promise<void>): Promise<number | null>;
  setViewport(width: number, height: number): Promise<void>;
  /** Every frame in the page but the page itself, extension frames in closed shadow roots too. */
  frames(): Promise<RigFrame[]>;
  /** Call before the action that opens the window: `const popup = page.waitForPopup(); await ...; await popup`. */
  waitForPopup(ms?: number): Promise<Page>;
  /** All text in the page's closed shadow roots: what the guard says itself when it has no page to say it with. */
  closedText(): Promise<string>;
  /** The guard's dialog in this page. */
  dialog(): HeldDialog;
  /** Answers alert, confirm and beforeunload; without it, confirm is refused and leaving is allowed. */
  onNativeDialog(handler: NativeDialogHandler): void;
  bringToFront(): Promise<void>;
  isClosed(): boolean;
  close(): Promise<void>;
}

/** Starts a browser; the same test runs in either kind. */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<GuardedBrowser> {
  if (kind === "chromium") return (await import("./chromium.ts")).launchChromium(options);
  return (await import("./firefox.ts")).launchFirefox(options);
}

/** For `requireOrSkip`. */
export function browserPart(kind: BrowserKind): Part {
  return kind;
}
