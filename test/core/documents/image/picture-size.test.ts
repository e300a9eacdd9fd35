import { describe, expect, it } from "vitest";
import { jpegTurn } from "../../../../src/core/documents/image/jpeg-turn.ts";
import { pictureSize } from "../../../../src/core/documents/image/picture-size.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> => {
  const whole = parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part)));
  return new Uint8Array(Buffer.concat([...whole, Buffer.alloc(40)]));
};

describe("pictureSize", () => {
  const head = "RIFF\0\0\0\0WEBP";
  it.each([
    ["PNG", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", [0, 0, 156, 64, 0, 0, 0, 2]), [40000, 2]],
    ["GIF", bytes("GIF89a", [0x40, 0x01, 0x20, 0x00]), [320, 32]],
    [
      "BMP, rows from the top",
      bytes("BM", new Array(12).fill(0), [40, 0, 0, 0, 5, 0, 0, 0, 251, 255, 255, 255]),
      [5, 5]
    ],
    ["BMP of OS/2", bytes("BM", new Array(12).fill(0), [12, 0, 0, 0, 7, 0, 8, 0]), [7, 8]],
    ["WebP, lossy", bytes(head, "VP8 \0\0\0\0\0\0\0\x9d\x01\x2a", [0x80, 0x42, 0x10, 0x00]), [640, 16]],
    ["WebP, lossless", bytes(head, "VP8L\0\0\0\0\x2f", [0x7f, 0xc2, 0x03, 0x00]), [640, 16]],
    ["WebP, extended", bytes(head, "VP8X\0\0\0\0\0\0\0\0", [0x7f, 2, 0, 0x0f, 0, 0]), [640, 16]],
    ["JPEG", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 1, 0, 2, 0]), [512, 256]]
  ])("%s", (_, file, [width, height]) => {
    expect(pictureSize(file)).toEqual({ width, height });
  });

  it.each([
    ["a header cut off", bytes("\x89PNG\r\n").slice(0, 20)],
    ["no picture", bytes("Geachte mevrouw")],
    ["a JPEG without a frame", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])],
    ["no pixels", bytes("GIF89a", [0, 0, 1, 0])]
  ])("%s: null", (_, file) => {
    expect(pictureSize(file)).toBeNull();
  });
});

describe("jpegTurn", () => {
  const exif = (order: string, entry: number[], offset: number[], count: number[]) =>
    bytes([0xff, 0xd8, 0xff, 0xe1, 0, 40], "Exif\0\0", order, offset, count, entry);
  it.each([
    ["little-endian", exif("II*\0", [0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0], [8, 0, 0, 0], [1, 0]), 6],
    ["big-endian", exif("MM\0*", [1, 0x12, 0, 3, 0, 0, 0, 1, 0, 3, 0, 0], [0, 0, 0, 8], [0, 1]), 3],
    ["a turn that does not exist", exif("II*\0", [0x12, 1, 3, 0, 1, 0, 0, 0, 9, 0, 0, 0], [8, 0, 0, 0], [1, 0]), 1],
    ["a directory outside the file", exif("II*\0", [], [255, 255, 255, 127], [1, 0]), 1],
    ["no Exif", bytes([0xff, 0xd8, 0xff, 0xdb, 0, 4, 0, 0]), 1]
  ])("%s", (_, file, turn) => {
    expect(jpegTurn(file)).toBe(turn);
  });
});
