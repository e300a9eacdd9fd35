import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import { BidiSession } from "./bidi-session.ts";
import type { GuardedBrowser, LaunchOptions, Page } from "./browser.ts";
import { FirefoxPage } from "./firefox-page.ts";
import { pressFirefoxButton } from "./firefox-popup.ts";
import { poll } from "./poll.ts";
import { findProgram } from "./requirements.ts";
import { RigPage } from "./rig-page.ts";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";
import { ToolbarPopup } from "./toolbar-popup.ts";

/** The extension's address is random in every profile unless it is set beforehand. */
const UUID = "5a9d2f60-1c3b-4e7a-9b0d-6f2e8c417a35";

const RESTORE = {
  "browser.startup.page": 3,
  "browser.sessionstore.resume_from_crash": true,
  "browser.sessionstore.max_resumed_crashes": 9,
  "browser.sessionstore.restore_on_demand": false
};

/** Starts Firefox headless with a profile of its own. Its program: VERZENDWACHT_FIREFOX, else the installed one. */
export async function launchFirefox(options: LaunchOptions): Promise<GuardedBrowser> {
  const program = findProgram("firefox");
  if (program === null) throw new Error("firefox is not installed");
  const folder = temporaryFolder("firefox");
  const gecko = options.extensionDir === null ? null : geckoId(options.extensionDir);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program,
    headless: true,
    userDataDir: options.profile ?? join(folder, "profile"),
    defaultViewport: { width: 1280, height: 900 },
    // Without this no extension page may be opened or looked into; it also opens the browser's own scope to BiDi.
    args: ["--remote-allow-system-access", ...(options.args ?? [])],
    extraPrefsFirefox: preferences(options, gecko)
  });
  const session = new BidiSession(browser);
  await setLanguage(session, options.lang ?? "nl");
  if (options.extensionDir !== null) await browser.installExtension(options.extensionDir);
  return new FirefoxBrowser(browser, session, folder, gecko, options.extensionDir);
}

function preferences(options: LaunchOptions, gecko: string | null): Record<string, unknown> {
  const dark = options.dark === true;
  return {
    ...(gecko === null ? {} : { "extensions.webextensions.uuids": JSON.stringify({ [gecko]: UUID }) }),
    ...(options.restore ? RESTORE : {}),
    "extensions.webextOptionalPermissionPrompts": false,
    // A profile that is used again after kill() keeps the extension's storage, as for an extension of the store.
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
    // As for users: pages and extension in processes of their own (puppeteer switches that off).
    "fission.webContentIsolationStrategy": 1,
    "intl.accept_languages": options.lang === "en" ? "en-US, en" : "nl, en-US, en",
    "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
    "ui.systemUsesDarkTheme": dark ? 1 : 0
  };
}

function geckoId(dir: string): string {
  const manifest = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${dir}/manifest.json has no gecko id`);
  return id;
}

/**
 * Firefox's language is one it has the strings of, and Debian ships English alone; but which languages it has is a
 * list that may be set. Seen with Firefox 153: `getUILanguage()` and `_locales` follow at once. Preferences alone
 * (intl.locale.requested) change nothing.
 */
async function setLanguage(session: BidiSession, lang: "nl" | "en"): Promise<void> {
  const languages = lang === "nl" ? ["nl", "en-US"] : ["en-US"];
  const list = JSON.stringify(languages);
  await session.inBrowser(
    `Services.locale.availableLocales = ${list}; Services.locale.requestedLocales = ${list}; null`
  );
}

class FirefoxBrowser implements GuardedBrowser {
  readonly kind = "firefox";
  readonly extensionBase = `moz-extension://${UUID}/`;
  readonly consoleLines: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly session: BidiSession,
    private readonly folder: string,
    private readonly gecko: string | null,
    private readonly extensionDir: string | null
  ) {
    session.onLog((line) => this.consoleLines.push(line));
  }

  async newPage(url?: string): Promise<Page> {
    const page = new RigPage(new FirefoxPage(await this.browser.newPage(), this.session));
    if (url !== undefined) await page.goto(url);
    return page;
  }

  async pages(): Promise<Page[]> {
    return (await this.browser.pages()).map((page) => new RigPage(new FirefoxPage(page, this.session)));
  }

  extensionPage(path: string): Promise<Page> {
    return this.newPage(this.extensionBase + path);
  }

  async reloadExtension(): Promise<void> {
    await this.session.inBrowser(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      await (await AddonManager.getAddonByID(${JSON.stringify(this.gecko)})).reload();
    })()`);
    await this.waitActive();
  }

  async updateExtension(): Promise<void> {
    if (this.extensionDir !== null) await this.browser.installExtension(this.extensionDir);
    await this.waitActive();
  }

  private async waitActive(): Promise<void> {
    const active = `WebExtensionPolicy.getByID(${JSON.stringify(this.gecko)})?.active === true`;
    await poll(() => this.session.inBrowser(active), 15_000, "the extension running again");
  }

  /** The preference extensions.webextOptionalPermissionPrompts has done it. */
  async allowHostRequests(): Promise<void> {}

  async pressToolbarButton(): Promise<ToolbarPopup> {
    return new ToolbarPopup(await pressFirefoxButton(this.session, this.gecko ?? ""));
  }

  takeBackHosts(patterns: readonly string[]): Promise<void> {
    return this.changeHosts("remove", patterns);
  }

  giveBackHosts(patterns: readonly string[]): Promise<void> {
    return this.changeHosts("add", patterns);
  }

  private async changeHosts(how: "add" | "remove", patterns: readonly string[]): Promise<void> {
    const id = JSON.stringify(this.gecko);
    await this.session.inBrowser(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      const { extension } = WebExtensionPolicy.getByID(${id});
      const changed = { permissions: [], origins: ${JSON.stringify(patterns)}, data_collection: [] };
      await ExtensionPermissions.${how}(${id}, changed, extension);
    })()`);
  }

  /** By a proxy that nobody is: being "offline" spares connections that are open, and this computer itself (seen in 153). */
  async setOffline(offline: boolean): Promise<void> {
    const set = offline
      ? 'setIntPref("network.proxy.type", 1); p.setCharPref("network.proxy.http", "127.0.0.1"); p.setIntPref("network.proxy.http_port", 9)'
      : 'setIntPref("network.proxy.type", 0)';
    const hijack = 'p.setBoolPref("network.proxy.allow_hijacking_localhost", true)';
    await this.session.inBrowser(`{ const p = Services.prefs; ${hijack}; p.${set}; } null`);
  }

  endBackground(): Promise<void> {
    return this.endAnalysisHost();
  }

  async endAnalysisHost(): Promise<void> {
    await this.session.inBrowser(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.gecko)});
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    })()`);
  }

  async noteTabs(): Promise<void> {
    await this.session.inBrowser(`(async () => {
      const part = (name) => ChromeUtils.importESModule("resource:///modules/sessionstore/" + name + ".sys.mjs")[name];
      for (const window of Services.wm.getEnumerator("navigator:browser")) await part("TabStateFlusher").flushWindow(window);
      await part("SessionSaver").run();
    })()`);
  }

  async kill(): Promise<void> {
    const child = this.browser.process();
    if (!child) throw new Error("no Firefox process");
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    removeFolder(this.folder);
  }

  async close(): Promise<void> {
    await this.browser.close();
    removeFolder(this.folder);
  }
}
