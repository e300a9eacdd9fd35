import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { isSoundGzip } from "../../../../src/core/documents/archive/sound-gzip.ts";

const content = Buffer.alloc(600_000, "Geachte heer Jansen, ");
const packed = (): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(content));

test("a gzip stream fits its sums", async () => {
  expect(await isSoundGzip(packed(), 1e6)).toBe(true);
});

test.each([-8, -4, -20])("a gzip stream whose byte at %d is another does not", async (at) => {
  const bytes = packed();
  bytes.set([(bytes.at(at) ?? 0) ^ 1], bytes.length + at);
  expect(await isSoundGzip(bytes, 1e6)).toBe(false);
});

test("a gzip stream that breaks off is none", async () => {
  expect(await isSoundGzip(packed().slice(0, -1), 1e6)).toBe(false);
});

test("beyond the limit nothing is looked at", async () => {
  const bytes = packed();
  bytes.set([(bytes.at(-8) ?? 0) ^ 1], bytes.length - 8);
  expect(await isSoundGzip(bytes, 1000)).toBe(true);
});
