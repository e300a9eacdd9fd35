import { expect, it } from "vitest";
import type { GreyPicture } from "../../../../src/core/documents/image/grey-picture.ts";
import { prepared } from "../../../../src/core/documents/ocr/levelled-picture.ts";
import { seededRandom } from "../../../../src/dev/fixtures/seeded-random.ts";

const recogniser = { slope: () => 0 };
const side = 1400;

/** Grey paper, whose pixels are off by up to `noise`. */
function paper(noise: number): GreyPicture {
  const random = seededRandom(5);
  const pixels = Uint8Array.from({ length: side * side }, () => 200 + (random() * 2 - 1) * noise);
  return { width: side, height: side, pixels };
}

function spread({ pixels }: GreyPicture): number {
  return pixels.reduce((sum, grey) => sum + Math.abs(grey - 200), 0) / pixels.length;
}

it("takes the grain out of a picture before its text is recognised, and leaves one without as it is", () => {
  const grainy = paper(40);
  expect(spread(prepared(recogniser, grainy))).toBeLessThan(spread(grainy) / 2);
  const sound = paper(4);
  expect(prepared(recogniser, sound)).toBe(sound);
});
