import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type KeyInput, type Page } from "puppeteer-core";
import { DIALOG_PATIENCE, PATIENCE, type Stage, type StageFile, type StageOptions } from "./stage.ts";

/** Puppeteer cannot look into the dialog here (its frame is listed as about:blank): all that works from outside is Escape, at a reader's pace. */
const READING = 6000;

/** Starts a Firefox with the extension in a new profile. Rejects when it does not start. */
export async function openFirefox(options: StageOptions): Promise<Stage> {
  const manifest = JSON.parse(await readFile(join(options.extension, "manifest.json"), "utf8")) as Manifest;
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: options.browser.path,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    // Without it the extension's journal page cannot be opened from outside.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: preferences(options, manifest.browser_specific_settings?.gecko?.id, uuid)
  });
  await browser.installExtension(options.extension);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  page.setDefaultTimeout(PATIENCE);
  // The first tab was there before `defaultViewport` counted.
  if (options.headless) await page.setViewport({ width: 1280, height: 900 });
  const files = await mkdtemp(join(tmpdir(), "verzendwacht-demo-"));
  return new FirefoxStage(browser, page, files, `moz-extension://${uuid}/`);
}

interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

class FirefoxStage implements Stage {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #files: string;
  readonly #root: string;

  constructor(browser: Browser, page: Page, files: string, root: string) {
    this.#browser = browser;
    this.#page = page;
    this.#files = files;
    this.#root = root;
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  click(selector: string): Promise<void> {
    return this.#page.locator(selector).click();
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.#page.keyboard.type(text);
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key as KeyInput);
  }

  async attach(selector: string, files: readonly StageFile[]): Promise<void> {
    const paths = files.map(({ name }) => join(this.#files, name));
    await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? "", bytes)));
    const input = await this.#page.waitForSelector(selector as "input");
    await input?.uploadFile(...paths);
  }

  count(selector: string): Promise<number> {
    return this.#page.$$eval(selector, (found) => found.length);
  }

  async waitFor(selector: string, count: number): Promise<void> {
    const same = (css: string, wanted: number): boolean => document.querySelectorAll(css).length === wanted;
    await this.#page.waitForFunction(same, {}, selector, count);
  }

  async picture(path: string): Promise<void> {
    await this.#page.screenshot({ path: path as `${string}.png` });
  }

  async dialogAsks(): Promise<boolean> {
    if (!(await this.#until(() => this.#dialogShown(), DIALOG_PATIENCE))) return false;
    await pause(READING);
    // Gone by now: the guard could not show its page and speaks with its own few words.
    return this.#dialogShown();
  }

  async dialogKeep(): Promise<void> {
    await this.press("Escape");
    await this.#until(() => !this.#dialogShown(), PATIENCE);
  }

  /** Without a screen, keys sent from outside stay with the page and do not reach the dialog's frame (153.7.0esr). */
  readonly dialogSendAnyway = null;

  async journal(path: string): Promise<number | null> {
    const page = await this.#browser.newPage();
    // The load event of an extension page never arrives here; its rows do.
    await page.goto(`${this.#root}tabs/journal.html`, { timeout: 2000 }).catch(() => null);
    await page.waitForSelector("tbody tr", { timeout: PATIENCE });
    await page.screenshot({ path: path as `${string}.png` });
    return page.$$eval("tbody tr", (rows) => rows.length);
  }

  closed(): Promise<void> {
    return new Promise((resolve) => this.#browser.once("disconnected", () => resolve()));
  }

  async stop(): Promise<void> {
    await this.#browser.close().catch(() => undefined);
    await rm(this.#files, { recursive: true, force: true });
  }

  #dialogShown(): boolean {
    return this.#page.frames().length > 1;
  }

  async #until(holds: () => boolean, patience: number): Promise<boolean> {
    const end = Date.now() + patience;
    while (!holds() && Date.now() < end) await pause(100);
    return holds();
  }
}

function preferences({ language, scheme }: StageOptions, id: string | undefined, uuid: string) {
  return {
    "intl.accept_languages": language === "nl" ? "nl-NL,nl" : "en-US,en",
    "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
    ...(id === undefined ? {} : { "extensions.webextensions.uuids": JSON.stringify({ [id]: uuid }) })
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
