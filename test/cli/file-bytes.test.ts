import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileBytes } from "../../src/cli/reading/file-bytes.ts";

const folder = mkdtempSync(join(tmpdir(), "verzendwacht-bytes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, "a.txt");
writeFileSync(path, "Beste Jan");

test.each<[string, number | undefined, string]>([
  ["all bytes of a file", undefined, "Beste Jan"],
  ["its first bytes", 5, "Beste"],
  ["no more than there are", 100, "Beste Jan"]
])("gives %s", async (_, most, text) => {
  expect(new TextDecoder().decode(await fileBytes(path, most))).toBe(text);
});

test.skipIf(process.platform === "win32")("gives what comes through a pipe, which has no length", async () => {
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const read = fileBytes(pipe);
  writeFileSync(pipe, "Tot ziens");
  expect(new TextDecoder().decode(await read)).toBe("Tot ziens");
});

test.each([
  ["a file that is not there", "weg.txt", "ENOENT"],
  ["a folder", ".", "EISDIR"]
])("%s: the system's error", async (_, name, code) => {
  await expect(fileBytes(join(folder, name))).rejects.toMatchObject({ code });
});
