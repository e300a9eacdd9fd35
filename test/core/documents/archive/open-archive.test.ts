import { expect, it } from "vitest";
import { OpenArchive } from "../../../../src/core/documents/archive/open-archive.ts";
import { tarArchive } from "../../../generators/documents/tar.ts";
import { setNodeAssets } from "../read-with.ts";

setNodeAssets();
const MB = 1024 * 1024;

it("puts large entries in the same place, one after another, and each is its own", async () => {
  const files = [
    ["groot.txt", "a".repeat(18 * MB)],
    ["klein.txt", "b".repeat(MB)],
    ["later.txt", "c".repeat(17 * MB)]
  ] as const;
  const archive = await OpenArchive.over([tarArchive(files)]);
  const contents = files.map(([, content]) => {
    const { bytes, error } = archive.content(100 * MB, archive.next()?.size ?? 0);
    expect({ error, length: bytes.length }).toEqual({ error: "", length: content.length });
    expect(bytes.every((byte) => byte === content.charCodeAt(0))).toBe(true);
    return bytes.buffer;
  });
  // Compared here: what differs would be printed whole.
  expect(contents[2] === contents[0]).toBe(true);
  expect(contents[1] === contents[0]).toBe(false);
});
