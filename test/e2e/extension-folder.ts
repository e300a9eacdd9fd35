import { resolve } from "node:path";
import type { BrowserKind } from "./rig/browser.ts";

const FOLDERS: Readonly<Record<BrowserKind, string>> = {
  chromium: "chrome-mv3-loopback",
  firefox: "firefox-mv3-loopback"
};

/** The built extension that guards pages on 127.0.0.1. VERZENDWACHT_BUILD names another folder than `build` to take it from. */
export function extensionFolder(kind: BrowserKind): string {
  return resolve(process.env.VERZENDWACHT_BUILD ?? "build", FOLDERS[kind]);
}
