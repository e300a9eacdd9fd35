import { expect, it } from "vitest";
import { type GreyPage, readPgm, worsened } from "../../../src/dev/bench/worsened-scan.ts";

const size = 41;
/** A black line across the middle of a white page. */
const page: GreyPage = {
  width: size,
  height: size,
  pixels: Uint8Array.from({ length: size * size }, (_, at) => (Math.floor(at / size) === 20 ? 0 : 255))
};
const greyAt = ({ pixels }: GreyPage, x: number, y: number) => pixels[y * size + x];

it("a page is read as pdftoppm writes it", () => {
  expect(readPgm(Buffer.from("P5\n2 2\n255\n\x01\x02\x03\x04", "latin1"))).toEqual({
    width: 2,
    height: 2,
    pixels: Buffer.from([1, 2, 3, 4])
  });
});

it("a page is turned around its middle, faded and blurred", () => {
  expect(worsened(page, {})).toBe(page);
  const turned = worsened(page, { skew: 45 });
  const isDark = (x: number, y: number) => (greyAt(turned, x, y) ?? 255) < 200;
  expect([isDark(20, 20), isDark(10, 20), isDark(30, 20)]).toEqual([true, false, false]);
  expect([isDark(30, 30), isDark(30, 10)].filter(Boolean)).toHaveLength(1);
  const faded = worsened(page, { contrast: 0.5 });
  expect((greyAt(faded, 5, 5) ?? 0) - (greyAt(faded, 5, 20) ?? 0)).toBe(127);
  expect(greyAt(worsened(page, { blur: 1 }), 20, 21)).toBe(170);
});

it("noise is the same each time", () => {
  const noisy = worsened(page, { noise: 30 });
  expect(noisy.pixels).not.toEqual(page.pixels);
  expect(worsened(page, { noise: 30 })).toEqual(noisy);
});
