import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { greyPng } from "../../../../src/dev/fixtures/png.ts";
import { useAssetsOfPackages } from "../ocr/package-assets.ts";
import { type DrawnFormat, drawn, drawnGreys, letter } from "./drawn-page.ts";
import { greyBmp, greyTiff, twoColourGif } from "./made-pictures.ts";
import { readDirectly } from "./read-directly.ts";

useAssetsOfPackages();

const random = (seed: number) => () => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};

describe("the text of a picture is read", { timeout: 60_000 }, () => {
  it.each<DrawnFormat>(["png", "jpeg", "tiff-lzw", "tiff-deflate", "tiff-jpeg", "tiff-none"])("%s", async (format) => {
    const reading = await readDirectly(await drawn(letter, format));
    expect(reading.status).toBe("read");
    expect(reading.text).toContain("Burgerservicenummer 123456782\n");
    expect(reading.places?.[0]).toMatchObject({ start: 0, part: "ocr" });
  });

  it.each([
    ["bmp", greyBmp],
    ["gif", twoColourGif]
  ])("%s", async (_, make) => {
    const reading = await readDirectly(make(await drawnGreys(letter)));
    expect(reading).toMatchObject({ status: "read", text: expect.stringContaining("123456782") });
  });

  it("webp", async () => {
    const file = fileURLToPath(new URL("../../../fixtures/pictures/brief.webp", import.meta.url));
    const reading = await readDirectly(readFileSync(file));
    expect(reading).toMatchObject({ status: "read", text: expect.stringContaining("123456782") });
  });

  it("each page of a TIFF, with its number", async () => {
    const page = await drawnGreys(letter);
    const empty = { ...page, pixels: page.pixels.slice().fill(255) };
    const reading = await readDirectly(greyTiff([page, empty, page]));
    expect(reading).toMatchObject({ status: "read", pages: 3 });
    expect(reading.text.match(/123456782/g)).toHaveLength(2);
    expect(reading.places?.map(({ page }) => page)).toEqual([1, 3]);
  });

  it.each([1, 2, 3])("turned by %i quarters", async (turns) => {
    const { width, height, pixels } = await drawnGreys(letter);
    const at = [
      (x: number, y: number) => y * width + x,
      (x: number, y: number) => (height - 1 - x) * width + y,
      (x: number, y: number) => (height - 1 - y) * width + width - 1 - x,
      (x: number, y: number) => x * width + width - 1 - y
    ][turns];
    const [across, down] = turns === 2 ? [width, height] : [height, width];
    const picture = greyPng(across, down, (x, y) => pixels[at?.(x, y) ?? 0] ?? 255);
    expect((await readDirectly(picture)).text).toContain("123456782");
  });

  it("in columns that a tab sets apart", async () => {
    const table = {
      size: [300, 120],
      draw: (pdf: PDFKit.PDFDocument) => {
        pdf.font("Helvetica").fontSize(11);
        for (const [index, [label, value]] of [
          ["Naam", "Jansen"],
          ["Burgerservicenummer", "123456782"],
          ["Woonplaats", "Utrecht"]
        ].entries()) {
          pdf.text(label ?? "", 20, 20 + 24 * index, { lineBreak: false }).text(value ?? "", 200, 20 + 24 * index);
        }
      }
    } as const;
    const { text } = await readDirectly(await drawn(table, "png"));
    expect(text).toBe("Naam\tJansen\nBurgerservicenummer\t123456782\nWoonplaats\tUtrecht");
  });
});

describe("what could not be read of a picture is said", { timeout: 60_000 }, () => {
  it("over 64 million pixels, before it is decoded", async () => {
    const picture = greyPng(10, 10, () => 255);
    picture.writeUInt32BE(40_000, 16);
    picture.writeUInt32BE(40_000, 20);
    const budget = { inflatedBytes: 1e9, entries: 1000, pictures: 3 };
    const reading = await readDirectly(picture, undefined, budget);
    expect(reading).toEqual({ status: "too-large", reason: "over-pixel-limit", text: "" });
    expect(budget.pictures).toBe(3);
  });

  it("noise", async () => {
    const next = random(1);
    const reading = await readDirectly(greyPng(900, 700, () => Math.floor(256 * next())));
    expect(reading).toMatchObject({ status: "partly-read", reason: "image-without-text" });
  });

  it.each([
    ["png", () => drawn(letter, "png")],
    ["jpeg", () => drawn(letter, "jpeg")]
  ])("half of a %s", async (_, make) => {
    const whole = await make();
    const reading = await readDirectly(whole.subarray(0, whole.length >> 1));
    expect(reading.status).not.toBe("read");
  });

  it("a JPEG with a wrong spot in it", async () => {
    const picture = await drawn(letter, "jpeg");
    const at = picture.length >> 1;
    picture.set([0xff, 0xd3, 0x41, 0x41, 0x41], at);
    expect((await readDirectly(picture)).status).not.toBe("read");
  });

  it("not that a JPEG lost its end mark alone", async () => {
    const picture = await drawn(letter, "jpeg");
    expect(await readDirectly(picture.subarray(0, -2))).toMatchObject({ status: "read" });
  });

  it("a TIFF whose pages form a ring", async () => {
    const page = await drawnGreys(letter);
    const reading = await readDirectly(greyTiff([page, page], true));
    expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged", pages: 2 });
    expect(reading.text.match(/123456782/g)).toHaveLength(2);
  });

  it("TIFF pages over the limit", async () => {
    const page = { width: 400, height: 100, pixels: new Uint8Array(40_000).fill(255) };
    const reading = await readDirectly(greyTiff(Array.from({ length: 22 }, () => page)));
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-page-limit", missingPages: [21, 22] });
  });
});

describe("what is no document is called read", { timeout: 60_000 }, () => {
  it.each([
    ["an icon", greyPng(64, 64, (x, y) => (x * y) % 256)],
    ["a logo without a word", greyPng(400, 200, (x, y) => (Math.hypot(x - 200, y - 100) < 80 ? 60 : 255))],
    ["an empty page", greyPng(1240, 1754, () => 250)]
  ])("%s", async (_, picture) => {
    expect(await readDirectly(picture)).toMatchObject({ status: "read", text: "" });
  });
});
