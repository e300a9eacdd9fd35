import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialogStates } from "../../src/ui/preview/dialog-states.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "./chromium.ts";
import type { PreviewPage } from "./preview-page.ts";
import { makePreviewPage } from "./preview-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const DIALOGS = Object.keys(dialogStates);
const PAGES = [
  "popup-guarding",
  "popup-built-in",
  "popup-off",
  "popup-off-error",
  "popup-busy",
  "popup-cannot",
  "popup-reload-needed",
  "popup-needs-permission",
  "popup-not-understood",
  "popup-only-notes",
  "popup-attachments",
  "popup-no-attachments",
  "popup-attachments-unknown",
  "options",
  "options-empty",
  "options-unreadable",
  "options-register",
  "journal",
  "journal-empty"
];

const LOOKS = ["nl", "en"].flatMap((language) =>
  (["light", "dark"] as const).flatMap((scheme) => [320, 1280].map((width) => ({ language, scheme, width })))
);

/** What a window of 1280 x 800 is at 200 % zoom, and the smallest window. */
const TIGHT = [
  { width: 640, height: 400 },
  { width: 320, height: 480 }
];

declare global {
  interface Window {
    axe: typeof axe;
    choices: unknown[];
  }
}

const executablePath = chromiumPath();
let browser: Browser;
let page: Page;
let preview: PreviewPage;

async function open(
  name: string,
  look: { language: string; scheme?: "light" | "dark"; width: number; height?: number }
) {
  await page.setViewportSize({ width: look.width, height: look.height ?? 800 });
  await page.emulateMedia({ colorScheme: look.scheme ?? "light" });
  await page.goto(preview.url(look.language, name));
}

/** What axe finds, as `rule: selector`. */
async function violations(): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}`));
}

async function outsideViewport(selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((items) =>
    items
      .filter((item) => {
        const box = item.getBoundingClientRect();
        return box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
      })
      .map((item) => item.textContent ?? "")
  );
}

beforeAll(async () => {
  if (executablePath === null) throw new Error("no Chromium; set CHROMIUM to its path");
  [browser, preview] = await Promise.all([
    chromium.launch({ executablePath, args: CHROMIUM_FLAGS }),
    makePreviewPage()
  ]);
  page = await browser.newPage();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await preview?.remove();
});

describe("axe finds nothing", () => {
  test.each([...DIALOGS, ...PAGES])(
    "%s, in both languages, light and dark, narrow and wide",
    async (name) => {
      for (const look of LOOKS) {
        await open(name, look);
        expect(await violations(), JSON.stringify(look)).toEqual([]);
      }
    },
    120_000
  );
  test.each(LOOKS)("send anyway, pressed too early: $language $scheme $width", async (look) => {
    await open("five-dossiers", look);
    await page.locator(".bar .quiet").click();
    await page.locator(".bar .buttons button").nth(1).click();
    expect(await page.locator(".error").allTextContents()).not.toContain("");
    expect(await violations()).toEqual([]);
  });
  test.each(LOOKS)("journal details and popup question: $language $scheme $width", async (look) => {
    await open("journal", look);
    await page.locator(".cell-button button").first().click();
    expect(await violations()).toEqual([]);
    await open("popup-guarding", look);
    await page.locator("button.wide").click();
    expect(await violations()).toEqual([]);
  });
});

describe("the dialog fits", () => {
  const cases = DIALOGS.flatMap((name) => TIGHT.map((size) => ({ name, ...size })));
  test.each(cases)("$name at $width x $height: its buttons are in view, nothing runs off the side", async (look) => {
    await open(look.name, { language: "nl", ...look });
    expect(await outsideViewport(".bar button, .notice")).toEqual([]);
    const overflow = await page.evaluate(() => document.querySelector(".scroll")?.scrollWidth ?? 0);
    expect(overflow).toBeLessThanOrEqual(
      await page.evaluate(() => document.querySelector(".scroll")?.clientWidth ?? 0)
    );
    const room = await page.locator(".scroll").evaluate((item) => item.clientHeight - Math.min(item.scrollHeight, 100));
    expect(room).toBeGreaterThanOrEqual(0);
  });
  test.each(TIGHT)("with the send-anyway form open at $width x $height", async (size) => {
    await open("five-dossiers", { language: "nl", ...size });
    await page.locator(".bar .quiet").click();
    await page.locator(".bar .buttons button").nth(1).click();
    expect(await outsideViewport(".bar button, #sentence-error")).toEqual([]);
    await page.keyboard.press("Space");
    await page.locator(".bar .buttons button").nth(1).click();
    expect(await outsideViewport(".bar button, textarea")).toEqual([]);
  });
  test("touch targets are 44 px high", async () => {
    await open("200-recipients-40-files", { language: "nl", width: 320 });
    const heights = await page.locator("button").evaluateAll((all) => all.map((item) => item.clientHeight + 2));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

describe("the pages fit", () => {
  const cases = PAGES.flatMap((name) => [320, 640].map((width) => ({ name, width })));
  test.each(cases)("$name at $width: nothing runs off the side", async ({ name, width }) => {
    await open(name, { language: "nl", width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describe("a keyboard alone", () => {
  test("Tab goes through every item and round; Escape keeps", async () => {
    await open("five-dossiers", { language: "nl", width: 1280 });
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.slice(0, 20) ?? "");
    const seen: string[] = [];
    do {
      seen.push(await focused());
      await page.keyboard.press("Tab");
    } while ((await focused()) !== seen[0] && seen.length < 40);
    expect(seen.slice(0, 2)).toEqual(["Niet verzenden", "Toch verzenden …"]);
    // The recipient and five files can be taken out; what is in the files can be asked why.
    expect(seen.filter((text) => text === "Haal eruit")).toHaveLength(6);
    expect(seen.filter((text) => text.startsWith("Waarom"))).not.toHaveLength(0);
    expect(seen.length).toBeLessThan(20);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => window.choices)).toEqual([{ choice: "keep" }]);
  });
  test("sending anyway", async () => {
    await open("five-dossiers", { language: "nl", width: 1280 });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(600);
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Eerste regel");
    await page.keyboard.press("Enter");
    await page.keyboard.type("tweede");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const sentence = "Ik snap de risico's en ik wil het tóch zo";
    const reason = "Eerste regel\ntweede";
    const choice = { choice: "send-anyway", sentence, reason, unrecorded: false };
    expect(await page.evaluate(() => window.choices)).toEqual([choice]);
  });
});

describe("a full journal", () => {
  test("5,000 entries are shown a hundred at a time, and a choice answers", async () => {
    await open("journal-5000", { language: "nl", width: 1280 });
    await page.locator("tr.entry").nth(99).waitFor();
    await page.locator("input[type=search]").fill("gmail");
    await page.getByText("1666 van 5000 regels").waitFor();
    expect(await page.locator("tr.entry").count()).toBe(100);
  });
});

describe("the page behind shows through", () => {
  test.each(["light", "dark"] as const)(
    "a frame with color-scheme 'light dark' stays transparent: %s",
    async (scheme) => {
      await page.setViewportSize({ width: 800, height: 600 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(preview.url("nl", "no-such-screen"));
      await page.evaluate(
        (src) => {
          document.documentElement.style.colorScheme = "light";
          document.body.style.background = "rgb(255, 0, 0)";
          const frame = document.createElement("iframe");
          frame.style.cssText =
            "color-scheme: light dark; position: fixed; inset: 0; width: 100%; height: 100%; border: 0";
          frame.src = src;
          document.body.append(frame);
        },
        preview.url("nl", "working")
      );
      await page.frameLocator("iframe").locator("h1").waitFor();
      const shot = await page.screenshot({ clip: { x: 2, y: 2, width: 1, height: 1 } });
      const [red, green] = await pixel(shot);
      expect([red, green]).toEqual([255, 0]);
    }
  );
});

/** Red, green and blue of a picture's first pixel. */
async function pixel(png: Buffer): Promise<number[]> {
  return page.evaluate(
    async (data) => {
      const bitmap = await createImageBitmap(await (await fetch(data)).blob());
      const context = new OffscreenCanvas(1, 1).getContext("2d");
      context?.drawImage(bitmap, 0, 0);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
    },
    `data:image/png;base64,${png.toString("base64")}`
  );
}
