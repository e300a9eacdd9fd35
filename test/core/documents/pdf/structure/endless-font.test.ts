import { expect, test } from "vitest";
import { readDocument } from "../../../../../src/core/documents/read-document.ts";

const shorts = (...values: readonly number[]): number[] => values.flatMap((value) => [value >> 8, value & 255]);
const longs = (...values: readonly number[]): number[] =>
  values.flatMap((value) => shorts(Math.floor(value / 65536), value % 65536));

/** A font program with nothing but a map of codes. */
function program(map: readonly number[]): Uint8Array {
  const directory = [
    ...longs(0x00010000),
    ...shorts(1, 16, 0, 0),
    ...Buffer.from("cmap"),
    ...longs(0, 28, 12 + map.length)
  ];
  return Uint8Array.from([...directory, ...shorts(0, 1, 3, 1), ...longs(12), ...map]);
}

const groups = (...ranges: readonly (readonly [number, number])[]): Uint8Array =>
  program([...shorts(12, 0), ...longs(16, 0, ranges.length), ...ranges.flatMap(([from, to]) => longs(from, to, 1))]);

/** As many segments over all there is. */
const segments = (count: number): Uint8Array =>
  program(
    shorts(
      4,
      0,
      0,
      2 * count,
      0,
      0,
      0,
      ...Array(count).fill(0xffff),
      0,
      ...Array(count).fill(0),
      ...Array(count).fill(1)
    )
  );

const headers = (entries: number): Uint8Array =>
  program(shorts(2, 0, 0, ...Array(256).fill(8), 0, 0, 0, 0, 0, entries, 0, 0));

/** A page that writes a line in a font with this program. */
function fileWith(font: Uint8Array): Uint8Array<ArrayBuffer> {
  const shown = "BT /T 11 Tf 50 800 Td (Jansen) Tj ET";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /T 4 0 R >> >> /Contents 6 0 R >>",
    "<< /Type /Font /Subtype /TrueType /BaseFont /Eigen /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /Eigen /Flags 32 /FontFile2 7 0 R >>",
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    `<< /Length ${font.length} >>\nstream\n${Buffer.from(font).toString("latin1")}\nendstream`
  ];
  const written = objects.map((value, index) => `${index + 1} 0 obj\n${value}\nendobj\n`).join("");
  const start = "%PDF-1.4\n".length + written.length;
  const table = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(`%PDF-1.4\n${written}${table}`, "latin1"));
}

const read = (font: Uint8Array) => readDocument({ name: "a.pdf", bytes: fileWith(font) });

test.each([
  ["ranges that end millions on", groups([65, 90], [97, 0x2000000])],
  ["as many segments as there are, over everything", segments(40)],
  ["headers of as many codes as there may be", headers(0xffff)]
])("a font with %s is not asked for its letters", async (_, font) => {
  expect(await read(font)).toEqual({ type: "pdf", status: "corrupt", reason: "damaged", text: "" });
});

test.each([
  ["ranges", groups([65, 90], [0x10000, 0x10ffff])],
  ["segments", segments(1)]
])("a font with %s over all that there is is read", async (_, font) => {
  expect((await read(font)).text).toBe("Jansen");
});
