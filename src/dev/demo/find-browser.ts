import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface FoundBrowser {
  readonly kind: "chromium" | "firefox";
  readonly path: string;
}

type Env = Readonly<Record<string, string | undefined>>;

// Branded Chrome stands in none of these: since version 137 it ignores --load-extension.
const ON_PATH: readonly (readonly [name: string, kind: FoundBrowser["kind"]])[] = [
  ["chromium", "chromium"],
  ["chromium-browser", "chromium"],
  ["microsoft-edge", "chromium"],
  ["microsoft-edge-stable", "chromium"],
  ["firefox-esr", "firefox"],
  ["firefox", "firefox"]
];

const MAC: readonly (readonly [path: string, kind: FoundBrowser["kind"]])[] = [
  ["/Applications/Chromium.app/Contents/MacOS/Chromium", "chromium"],
  ["/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing", "chromium"],
  ["/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "chromium"],
  ["/Applications/Firefox.app/Contents/MacOS/firefox", "firefox"]
];

const WINDOWS: readonly (readonly [path: string, kind: FoundBrowser["kind"]])[] = [
  ["Chromium\\Application\\chrome.exe", "chromium"],
  ["Microsoft\\Edge\\Application\\msedge.exe", "chromium"],
  ["Mozilla Firefox\\firefox.exe", "firefox"]
];

/** Browsers that can show the demo, best first: those that CHROMIUM or FIREFOX name, then those in their usual places. */
export function findBrowsers(env: Env, platform: NodeJS.Platform, exists: (path: string) => boolean): FoundBrowser[] {
  return candidates(env, platform).filter((one) => exists(one.path));
}

/** The browser to use on this machine, or null. */
export function findBrowser(): FoundBrowser | null {
  return findBrowsers(process.env, process.platform, isProgram)[0] ?? null;
}

/** True when the only browser found is branded Chrome, which cannot load the extension from a folder. */
export function hasOnlyChrome(): boolean {
  const names = ["google-chrome", "google-chrome-stable"];
  const onPath = names.flatMap((name) =>
    pathFolders(process.env, process.platform).map((folder) => join(folder, name))
  );
  return [...onPath, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"].some(isProgram);
}

/** Whether this process may install Debian's chromium without asking anybody. */
export function mayInstall(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Installs Debian's chromium; true when that worked. Takes minutes; apt's own output is shown. */
export function installChromium(): boolean {
  const apt = (...args: string[]): boolean => spawnSync("apt-get", args, { stdio: "inherit" }).status === 0;
  return apt("update") && apt("install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation");
}

/** The one command that gives this machine a browser for the demo. */
export function installCommand(platform: NodeJS.Platform): string {
  if (platform === "darwin") return "brew install --cask firefox";
  if (platform === "win32") return "winget install Mozilla.Firefox";
  return "sudo apt-get install chromium";
}

function candidates(env: Env, platform: NodeJS.Platform): FoundBrowser[] {
  const named = [
    { kind: "chromium", path: env.CHROMIUM },
    { kind: "firefox", path: env.FIREFOX }
  ] as const;
  const asked = named.flatMap(({ kind, path }) => (path ? [{ kind, path }] : []));
  const folders = pathFolders(env, platform);
  const onPath = ON_PATH.flatMap(([name, kind]) => folders.map((folder) => ({ kind, path: join(folder, name) })));
  return [...asked, ...onPath, ...usualPlaces(env, platform)];
}

function pathFolders(env: Env, platform: NodeJS.Platform): string[] {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return platform === "win32" ? [] : [...new Set([...folders, "/usr/bin", "/snap/bin"])];
}

function usualPlaces(env: Env, platform: NodeJS.Platform): FoundBrowser[] {
  if (platform === "darwin") return MAC.map(([path, kind]) => ({ path, kind }));
  if (platform !== "win32") return [];
  const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
  return roots.flatMap((root) => WINDOWS.map(([path, kind]) => ({ path: `${root}\\${path}`, kind })));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
