import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openChromium } from "./chromium-stage.ts";
import { demoTexts, terminalLanguage } from "./demo-texts.ts";
import { pictureDialog, StepFailed, type Walk, walkCase } from "./demo-walk.ts";
import {
  type FoundBrowser,
  findBrowser,
  hasOnlyChrome,
  installChromium,
  installCommand,
  mayInstall
} from "./find-browser.ts";
import { openFirefox } from "./firefox-stage.ts";
import { copyInOneLanguage } from "./one-language.ts";
import { type DemoServer, startDemoServer } from "./server.ts";
import type { Stage, StageOptions } from "./stage.ts";

const ROOT = new URL("../../../", import.meta.url);
const FOLDER = fileURLToPath(new URL("build/demo/", ROOT));
const BUILDS = { chromium: "build/chrome-mv3-prod/", firefox: "build/firefox-mv3-prod/" } as const;

const language = terminalLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
const texts = demoTexts[language];
const say = (line: string): void => console.log(line);

/** Plays the demo; the process's exit code. 0: every step happened. 1: one did not, with a line that says which. */
async function main(): Promise<number> {
  const browser = findBrowser() ?? installedBrowser();
  if (browser === null) {
    if (hasOnlyChrome()) say(texts.onlyChrome);
    return giveUp(texts.noBrowser(installCommand(process.platform)));
  }
  const extension = fileURLToPath(new URL(BUILDS[browser.kind], ROOT));
  if (!existsSync(`${extension}manifest.json`)) return giveUp(texts.noBuild(extension));
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  say(texts.browser(browser.path));
  return play(browser, extension);
}

async function play(browser: FoundBrowser, extension: string): Promise<number> {
  const server = await startDemoServer();
  say(texts.started(server.url));
  const options: StageOptions = { browser, extension, language, scheme: "light", headless: !hasScreen() };
  try {
    await playCase(server, options);
    if (options.headless) await playVariants(server, options);
    say(texts.pictures(FOLDER));
    say(texts.done);
    return 0;
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  } finally {
    await server.stop();
  }
}

async function playCase(server: DemoServer, options: StageOptions): Promise<void> {
  const stage = await openStage(options);
  try {
    await walkCase(walkOn(server, stage, options));
    if (options.headless) return;
    say(texts.yourTurn);
    await Promise.race([stage.closed(), interrupted()]);
  } finally {
    await stage.stop();
  }
}

// The question in the languages and colours that the walk itself did not show.
async function playVariants(server: DemoServer, options: StageOptions): Promise<void> {
  for (const variant of [
    { language: "nl", scheme: "light" },
    { language: "nl", scheme: "dark" },
    { language: "en", scheme: "light" },
    { language: "en", scheme: "dark" }
  ] as const) {
    if (variant.language === options.language && variant.scheme === options.scheme) continue;
    const stage = await openStage({ ...options, ...variant });
    const name = `dialog-${variant.language}-${variant.scheme}`;
    try {
      await pictureDialog(walkOn(server, stage, { ...options, ...variant }), name);
    } catch (error) {
      const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
      throw new StepFailed(texts.failed(texts.variant(name), `(${why})`));
    } finally {
      await stage.stop();
    }
  }
}

/** What is written in the mails follows the browser's language; what is said here, the terminal's. */
function walkOn(server: DemoServer, stage: Stage, options: StageOptions): Walk {
  const { subject, body, reason } = demoTexts[options.language];
  return { server, stage, folder: FOLDER, say, texts: { ...texts, subject, body, reason } };
}

async function openStage(options: StageOptions): Promise<Stage> {
  const extension = await copyInOneLanguage(options.extension, options.language);
  copies.push(extension);
  return options.browser.kind === "chromium"
    ? openChromium({ ...options, extension })
    : openFirefox({ ...options, extension });
}

function installedBrowser(): FoundBrowser | null {
  if (!mayInstall()) return null;
  say(texts.installing);
  return installChromium() ? findBrowser() : null;
}

function hasScreen(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => process.once("SIGINT", () => resolve()));
}

function giveUp(line: string): number {
  console.error(line);
  return 1;
}

const copies: string[] = [];

try {
  process.exitCode = await main();
} finally {
  for (const copy of copies) await rm(copy, { recursive: true, force: true });
}
