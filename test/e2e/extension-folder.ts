import { resolve } from "node:path";
import type { BrowserKind } from "./rig/browser.ts";

const FOLDERS: Readonly<Record<BrowserKind, string>> = {
  chromium: "chrome-mv3",
  firefox: "firefox-mv3"
};

/**
 * The built extension: the loopback variant guards pages on 127.0.0.1, the production one ships. VERZENDWACHT_BUILD names
 * another folder than `build` to take it from.
 */
export function extensionFolder(kind: BrowserKind, variant: "loopback" | "prod" = "loopback"): string {
  return resolve(process.env.VERZENDWACHT_BUILD ?? "build", `${FOLDERS[kind]}-${variant}`);
}
