import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Worker } from "playwright-core";
import { chromium } from "playwright-core";
import type { GuardedBrowser, LaunchOptions, Page } from "./browser.ts";
import { dutchChromium } from "./chromium-dutch.ts";
import { ChromiumPage } from "./chromium-page.ts";
import { POPUP_FLAG, pressChromiumButton } from "./chromium-popup.ts";
import { poll } from "./poll.ts";
import { findProgram } from "./requirements.ts";
import { RigPage } from "./rig-page.ts";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";
import { ToolbarPopup } from "./toolbar-popup.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  POPUP_FLAG
];

/** Starts Chromium headless with a profile of its own. Its program: VERZENDWACHT_CHROMIUM, else the installed one. */
export async function launchChromium(options: LaunchOptions): Promise<GuardedBrowser> {
  const installed = findProgram("chromium");
  if (installed === null) throw new Error("chromium is not installed");
  const folder = temporaryFolder("chromium");
  const profile = options.profile ?? join(folder, "profile");
  writePreferences(profile);
  if (options.restore) answerCrash(profile);
  const lang = options.lang ?? "nl";
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: lang === "nl" ? dutchChromium(installed, join(folder, "program")) : installed,
    headless: true,
    viewport: { width: 1280, height: 900 },
    colorScheme: options.dark === true ? "dark" : "light",
    locale: lang === "nl" ? "nl" : "en-US",
    env: languageEnvironment(lang),
    args: [
      ...FLAGS,
      `--lang=${lang}`,
      ...(options.restore ? ["--restore-last-session"] : []),
      ...extensionFlags(options.extensionDir),
      ...(options.args ?? [])
    ]
  });
  return new ChromiumBrowser(context, profile, folder, options.extensionDir, await extensionId(context, options));
}

/**
 * LANG names a locale that every machine has: with one that is missing Chromium cannot open files with other than
 * ASCII names. Playwright wants every variable to have a value.
 */
function languageEnvironment(lang: "nl" | "en"): Record<string, string> {
  const own = lang === "nl" ? { LANGUAGE: "nl" } : { LANGUAGE: "en" };
  const set = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(set), LANG: "C.UTF-8", LC_ALL: "C.UTF-8", ...own };
}

/** Without developer mode Chromium switches an unpacked extension off when it is reloaded (seen in 156). */
function writePreferences(profile: string): void {
  mkdirSync(join(profile, "Default"), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  const file = join(profile, "Default/Preferences");
  // A profile that is used again keeps what the browser wrote there.
  try {
    writeFileSync(file, JSON.stringify(preferences), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** After a crash that it has written down, Chromium asks before it opens the tabs again, whatever its flags say (seen in 156). */
function answerCrash(profile: string): void {
  const file = join(profile, "Default/Preferences");
  const preferences = JSON.parse(readFileSync(file, "utf8")) as { profile?: object };
  writeFileSync(file, JSON.stringify({ ...preferences, profile: { ...preferences.profile, exit_type: "Normal" } }));
}

function extensionFlags(dir: string | null): string[] {
  return dir === null ? [] : [`--disable-extensions-except=${dir}`, `--load-extension=${dir}`];
}

async function extensionId(context: BrowserContext, options: LaunchOptions): Promise<string> {
  if (options.extensionDir === null) return "";
  return new URL((await serviceWorker(context)).url()).host;
}

function serviceWorker(context: BrowserContext): Promise<Worker> {
  const running = () => context.serviceWorkers().find((worker) => worker.url().startsWith("chrome-extension:"));
  return poll(running, 15_000, "the extension's service worker");
}

class ChromiumBrowser implements GuardedBrowser {
  readonly kind = "chromium";
  readonly consoleLines: string[] = [];

  constructor(
    private readonly context: BrowserContext,
    private readonly profile: string,
    private readonly folder: string,
    private readonly extensionDir: string | null,
    private readonly id: string
  ) {
    const listen = (worker: Worker): void => {
      worker.on("console", (message) => this.consoleLines.push(message.text()));
    };
    context.on("console", (message) => this.consoleLines.push(message.text()));
    context.on("weberror", (error) => this.consoleLines.push(String(error.error())));
    context.on("serviceworker", listen);
    for (const worker of context.serviceWorkers()) listen(worker);
  }

  get extensionBase(): string {
    return `chrome-extension://${this.id}/`;
  }

  async newPage(url?: string): Promise<Page> {
    const page = new RigPage(new ChromiumPage(await this.context.newPage()));
    if (url !== undefined) await page.goto(url);
    return page;
  }

  async pages(): Promise<Page[]> {
    return this.context.pages().map((page) => new RigPage(new ChromiumPage(page)));
  }

  extensionPage(path: string): Promise<Page> {
    return this.newPage(this.extensionBase + path);
  }

  async reloadExtension(): Promise<void> {
    const again = this.context.waitForEvent("serviceworker", { timeout: 15_000 });
    await this.manager(`reload(${JSON.stringify(this.id)}, { failQuietly: true }`);
    await again;
  }

  async updateExtension(): Promise<void> {
    const again = this.context.waitForEvent("serviceworker", { timeout: 15_000 });
    // Its answer never comes: the worker is gone by then.
    void (await serviceWorker(this.context)).evaluate("chrome.runtime.reload()").catch(() => undefined);
    await again;
  }

  /** Withholding hosts makes Chromium remember granted ones, and what it remembers it grants without asking. */
  async allowHostRequests(patterns: readonly string[]): Promise<void> {
    const id = JSON.stringify(this.id);
    await this.manager(`updateExtensionConfiguration({ extensionId: ${id}, hostAccess: "ON_SPECIFIC_SITES" }`);
    for (const pattern of [...manifestHosts(this.extensionDir), ...patterns]) {
      await this.manager(`addHostPermission(${id}, ${JSON.stringify(pattern)}`);
    }
  }

  async takeBackHosts(): Promise<void> {
    await this.setHostAccess("ON_CLICK");
  }

  async giveBackHosts(): Promise<void> {
    await this.setHostAccess("ON_ALL_SITES");
  }

  private async setHostAccess(hostAccess: string): Promise<void> {
    const id = JSON.stringify(this.id);
    await this.manager(`updateExtensionConfiguration({ extensionId: ${id}, hostAccess: "${hostAccess}" }`);
  }

  setOffline(offline: boolean): Promise<void> {
    return this.context.setOffline(offline);
  }

  async endBackground(): Promise<void> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error("no session with the browser");
    const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "service_worker" }] });
    for (const { targetId, url } of targetInfos) {
      if (url.startsWith(this.extensionBase)) await session.send("Target.closeTarget", { targetId });
    }
    await session.detach();
  }

  /** Calls the API of chrome://extensions, on that page. */
  private async manager(call: string): Promise<void> {
    const page = await this.context.newPage();
    await page.goto("chrome://extensions");
    const failure = await page.evaluate(
      `new Promise((done) => chrome.developerPrivate.${call}, () => done(chrome.runtime.lastError?.message ?? null)))`
    );
    await page.close();
    if (failure !== null) throw new Error(`chrome://extensions refused: ${String(failure)}`);
  }

  async pressToolbarButton(url: string): Promise<ToolbarPopup> {
    return new ToolbarPopup(await pressChromiumButton(this.context, this.id, url));
  }

  async endAnalysisHost(): Promise<void> {
    await (await serviceWorker(this.context)).evaluate("chrome.offscreen.closeDocument()");
  }

  async noteTabs(url: string): Promise<void> {
    const folder = join(this.profile, "Default/Sessions");
    const isNoted = (): boolean => readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(url));
    await poll(isNoted, 15_000, "the browser's note of its tabs");
  }

  async kill(): Promise<void> {
    // The profile's lock is a link named after the machine and the browser's process.
    const pid = Number(readlinkSync(join(this.profile, "SingletonLock")).split("-").at(-1));
    const closed = new Promise((resolve) => this.context.once("close", resolve));
    process.kill(pid, "SIGKILL");
    await closed;
    removeFolder(this.folder);
  }

  async close(): Promise<void> {
    await this.context.close();
    removeFolder(this.folder);
  }
}

interface ManifestHosts {
  readonly host_permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly matches: readonly string[] }[];
}

function manifestHosts(dir: string | null): string[] {
  if (dir === null) return [];
  const manifest = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")) as ManifestHosts;
  const scripts = (manifest.content_scripts ?? []).flatMap((script) => script.matches);
  return [...new Set([...(manifest.host_permissions ?? []), ...scripts])];
}
