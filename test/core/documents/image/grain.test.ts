import { expect, it } from "vitest";
import { isGrainy, smoothed } from "../../../../src/core/documents/image/grain.ts";
import { seededRandom } from "../../../../src/dev/fixtures/seeded-random.ts";

const [width, height] = [200, 200];
/** Lines of print on paper, and how far a pixel's grey may be off. */
function scan(noise: number) {
  const random = seededRandom(3);
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
    const isPrint = Math.floor(at / width) % 20 < 6 && at % 7 < 3;
    return (isPrint ? 80 : 200) + (random() * 2 - 1) * noise;
  });
  return { width, height, pixels };
}

it("tells grain from print, and from the little noise that every scan has", () => {
  expect([0, 8, 30, 50].map((noise) => isGrainy(scan(noise)))).toEqual([false, false, true, true]);
});

it("smooths grain away and leaves the print", () => {
  const smooth = smoothed(scan(30));
  expect(isGrainy(smooth)).toBe(false);
  const mean = (y: number) =>
    smooth.pixels.subarray(y * width, (y + 1) * width).reduce((sum, grey) => sum + grey, 0) / width;
  expect(mean(13)).toBeGreaterThan(190);
  expect(mean(3)).toBeLessThan(160);
  expect(smooth).toMatchObject({ width, height });
});
