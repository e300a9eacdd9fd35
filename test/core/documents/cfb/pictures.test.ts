import { describe, expect, it } from "vitest";
import { greyPng } from "../../../../src/dev/fixtures/png.ts";
import { biffFile, cells, record } from "../../../generators/documents/biff.ts";
import { ByteWriter } from "../../../generators/documents/byte-writer.ts";
import { wordFile } from "../../../generators/documents/doc.ts";
import { readAlone } from "../../../generators/documents/read-alone.ts";

const png = (side: number) => new Uint8Array(greyPng(side, side, (x) => x % 256));

/** A picture's record as drawings hold it, between other bytes. */
const drawing = (picture: Uint8Array) =>
  new ByteWriter()
    .u8(0xf0, 1, 2, 0xf0, 0xf0)
    .u16(0x6e00, 0xf01e)
    .u32(17 + picture.length)
    .zeros(17)
    .bytes(picture)
    .u16(0xf01e)
    .done();

function workbook(picture: Uint8Array): Uint8Array<ArrayBuffer> {
  const content = drawing(picture);
  const globals = [record(0xeb, content.slice(0, 300)), record(0x3c, content.slice(300))];
  return biffFile({ biff: "biff8", globals, sheets: [{ name: "B", records: [cells.label("biff8", 0, 0, "x")] }] });
}

function richText(picture: Uint8Array): Uint8Array<ArrayBuffer> {
  const hex = [...picture].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const pict = `{\\pict{\\*\\picprop{\\sp{\\sn ab}{\\sv cd}}}\\pngblip\\picw9 ${hex}}`;
  return new ByteWriter().latin1(`{\\rtf1 x{\\*\\shppict${pict}}{\\nonshppict${pict}}y}`).done();
}

describe.each([
  ["a Word file", (picture: Uint8Array) => wordFile({ pieces: ["x\r"], data: drawing(picture) })],
  ["a workbook", workbook],
  ["rich text", richText]
])("pictures in %s", (_, file) => {
  it("are handed on once, and named when they are not read", async () => {
    expect(await readAlone(file(png(320)))).toMatchObject({
      status: "partly-read",
      reason: "file-inside-unread",
      missingInside: [{ inside: ["picture-1"], status: "unsupported", reason: "unknown-type" }]
    });
  });

  it("are passed over when they are too small for a text", async () => {
    expect((await readAlone(file(png(40)))).status).toBe("read");
  });
});
