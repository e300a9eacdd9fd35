import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tarArchive } from "../../../test/generators/documents/tar.ts";
import { zipOfParts } from "../fuzz/zip-of-parts.ts";
import { largeCsv } from "./documents-files.ts";

/** An archive of `bytes`, nearly all of them one list. */
export function largeTar(bytes: number): Uint8Array {
  return tarArchive([["leden.csv", largeCsv(bytes)]]);
}

/**
 * An archive of somewhat more than `bytes`, in which a ZIP of so many that cannot be packed and a list of so many that can lie
 * side by side. Null where `7z` (p7zip-full) is missing.
 */
export function largeSevenZip(folder: string, bytes: number): Uint8Array | null {
  const parts = Array.from({ length: 20 }, (_, index) => ({
    name: `foto ${index}.bin`,
    content: randomBytes(bytes / 20)
  }));
  const files = { "fotos.zip": zipOfParts(parts), "leden.csv": largeCsv(bytes) };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const { status } = spawnSync("7z", ["a", "groot.7z", ...Object.keys(files)], { cwd: folder, stdio: "ignore" });
  for (const name of Object.keys(files)) rmSync(join(folder, name));
  return status === 0 ? readFileSync(join(folder, "groot.7z")) : null;
}
