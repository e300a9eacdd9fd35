import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GuardState } from "../../src/browser/guard-state.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "../ui/chromium.ts";

const STATES: readonly GuardState[] = ["guarding", "needs-permission", "not-understood", "reload-needed", "off"];
/** Toolbars of Chromium and Firefox, light and dark. */
const TOOLBARS = { white: [255, 255, 255], "light grey": [233, 233, 237], dark: [43, 42, 51], black: [31, 31, 31] };

type Colour = readonly number[];
/** Red, green, blue, opacity of each dot, 0 to 255. */
type Dots = readonly number[];

function light([red = 0, green = 0, blue = 0]: Colour): number {
  const linear = [red, green, blue].map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

/** WCAG 2.2, 1.4.11. */
function contrast(one: Colour, other: Colour): number {
  const [less = 0, more = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

/** The dots as they look on a toolbar of this colour. */
function on(toolbar: Colour, dots: Dots): Colour[] {
  return Array.from({ length: dots.length / 4 }, (_, index) => {
    const opacity = (dots[index * 4 + 3] ?? 0) / 255;
    return [0, 1, 2].map((part) => (dots[index * 4 + part] ?? 0) * opacity + (toolbar[part] ?? 0) * (1 - opacity));
  });
}

const executablePath = chromiumPath();

describe.skipIf(executablePath === null)("the toolbar's pictures", () => {
  let browser: Browser;
  let page: Page;
  const pictures = new Map<GuardState, Record<number, Dots>>();

  beforeAll(async () => {
    const made = await build({
      entryPoints: ["src/browser/toolbar-picture.ts"],
      bundle: true,
      format: "iife",
      globalName: "made",
      write: false
    });
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: CHROMIUM_FLAGS });
    page = await browser.newPage();
    await page.evaluate(`${made.outputFiles[0]?.text}; globalThis.made = made; 0`);
    for (const state of STATES) {
      const dots = `Object.fromEntries(Object.entries(made.pictureOf("${state}")).map(([size, { data }]) => [size, [...data]]))`;
      pictures.set(state, (await page.evaluate(dots)) as Record<number, Dots>);
    }
  });
  afterAll(() => browser?.close());

  const dots = (state: GuardState, size: number): Dots => pictures.get(state)?.[size] ?? [];

  test.each(STATES)("%s has a size for each toolbar", (state) => {
    for (const size of [16, 32, 64]) expect(dots(state, size)).toHaveLength(size * size * 4);
  });

  const looks = STATES.flatMap((state) =>
    Object.entries(TOOLBARS).map(([name, colour]) => [state, name, colour] as const)
  );
  test.each(looks)("%s stands out on a %s toolbar, 3 : 1", (state, _, toolbar) => {
    const seen = on(toolbar, dots(state, 16)).filter((dot) => contrast(dot, toolbar) >= 3);
    // An eighth of the whole: more than an outline one dot wide.
    expect(seen.length).toBeGreaterThan((16 * 16) / 8);
  });

  const pairs = STATES.flatMap((one, at) => STATES.slice(at + 1).map((other) => [one, other] as const));
  test.each(pairs)("%s and %s are told apart without their colours", (one, other) => {
    const shades = (state: GuardState): number[] => on([255, 255, 255], dots(state, 16)).map(light);
    const others = shades(other);
    const different = shades(one).filter((shade, index) => Math.abs(shade - (others[index] ?? 0)) > 0.25);
    expect(different.length).toBeGreaterThan((16 * 16) / 8);
  });
});
