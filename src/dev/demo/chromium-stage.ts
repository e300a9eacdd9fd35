import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import { DIALOG_PATIENCE, PATIENCE, type Stage, type StageFile, type StageOptions } from "./stage.ts";

const SETTLING = 1200;

/** The dialog's parts: by their test names, else by what they are. */
const DIALOG = {
  keep: "[data-testid=keep], .bar button.primary",
  open: "[data-testid=send-anyway-open], .bar button[aria-expanded]",
  agree: "[data-testid=agree], .send-anyway input[type=checkbox]",
  reason: "[data-testid=reason], .send-anyway textarea",
  sendAnyway: "[data-testid=send-anyway], .bar button[aria-describedby=missing]"
} as const;

/** Starts a Chromium with the extension in a new profile. Rejects when it does not start. */
export async function openChromium(options: StageOptions): Promise<Stage> {
  const profile = await mkdtemp(join(tmpdir(), "verzendwacht-demo-"));
  await writePreferences(profile, options);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.browser.path,
    headless: options.headless,
    args: flags(options),
    // Playwright's own list switches extensions off.
    ignoreDefaultArgs: ["--disable-extensions", "--enable-automation"],
    locale: localeOf(options),
    colorScheme: options.scheme,
    env: { ...definedEnv(), LANGUAGE: options.language },
    viewport: options.headless ? { width: 1280, height: 900 } : null
  });
  context.setDefaultTimeout(PATIENCE);
  return new ChromiumStage(context, context.pages()[0] ?? (await context.newPage()), profile);
}

class ChromiumStage implements Stage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #profile: string;
  readonly #closed: Promise<void>;

  constructor(context: BrowserContext, page: Page, profile: string) {
    this.#context = context;
    this.#page = page;
    this.#profile = profile;
    this.#closed = new Promise((resolve) => context.once("close", () => resolve()));
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  click(selector: string): Promise<void> {
    return this.#page.click(selector);
  }

  type(selector: string, text: string): Promise<void> {
    return this.#page.locator(selector).pressSequentially(text);
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  attach(selector: string, files: readonly StageFile[]): Promise<void> {
    const payload = files.map(({ name, bytes }) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes) }));
    return this.#page.setInputFiles(selector, payload);
  }

  count(selector: string): Promise<number> {
    return this.#page.locator(selector).count();
  }

  async waitFor(selector: string, count: number): Promise<void> {
    await this.#page.waitForFunction(([css, wanted]) => document.querySelectorAll(css).length === wanted, [
      selector,
      count
    ] as const);
  }

  async picture(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  async dialogAsks(): Promise<boolean> {
    const end = Date.now() + DIALOG_PATIENCE;
    while (Date.now() < end) {
      const asks = await this.#dialogFrame()
        ?.locator(DIALOG.open)
        .isVisible()
        .catch(() => false);
      if (asks) return true;
      await this.#page.waitForTimeout(100);
    }
    return false;
  }

  async dialogKeep(): Promise<void> {
    await this.#inDialog((frame) => frame.click(DIALOG.keep));
  }

  readonly dialogSendAnyway = async (reason: string): Promise<void> => {
    await this.#inDialog(async (frame) => {
      await frame.click(DIALOG.open);
      await frame.check(DIALOG.agree);
      await frame.fill(DIALOG.reason, reason);
      // The dialog takes no choice until its question has stood still for a moment.
      await this.#page.waitForTimeout(SETTLING);
      await frame.click(DIALOG.sendAnyway);
    });
  };

  async journal(path: string): Promise<number | null> {
    const worker = this.#context.serviceWorkers()[0];
    if (!worker) return null;
    const page = await this.#context.newPage();
    await page.goto(new URL("/tabs/journal.html", worker.url()).href);
    const rows = page.locator("tbody tr");
    await rows.first().waitFor();
    await page.screenshot({ path });
    return rows.count();
  }

  closed(): Promise<void> {
    return this.#closed;
  }

  async stop(): Promise<void> {
    await this.#context.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #dialogFrame(): Frame | undefined {
    return this.#page.frames().find((frame) => frame.url().split(/[?#]/)[0]?.endsWith("/tabs/dialog.html"));
  }

  // The last click of an act may end the frame before Playwright has its answer: what counts is that the dialog is gone.
  async #inDialog(act: (frame: Frame) => Promise<void>): Promise<void> {
    const frame = this.#dialogFrame();
    if (!frame) throw new Error("The dialog is not open");
    await act(frame).catch((error: unknown) => {
      if (!frame.isDetached()) throw error;
    });
    const end = Date.now() + PATIENCE;
    while (this.#dialogFrame() && Date.now() < end) await this.#page.waitForTimeout(50);
  }
}

function flags({ extension, headless }: StageOptions): string[] {
  return [
    ...(headless ? ["--headless=new"] : []),
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`
  ];
}

// The dialog is a page of the extension, out of reach of Playwright's `locale`: it asks the browser itself.
async function writePreferences(profile: string, options: StageOptions): Promise<void> {
  const languages = localeOf(options) === "nl-NL" ? "nl-NL,nl" : "en-US,en";
  await mkdir(join(profile, "Default"), { recursive: true });
  const preferences = { intl: { accept_languages: languages, selected_languages: languages } };
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
}

function localeOf({ language }: StageOptions): string {
  return language === "nl" ? "nl-NL" : "en-US";
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  );
}
