import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Writes test/fixtures/archives anew with 7-Zip, tar, bzip2 and xz (Debian: 7zip, tar, bzip2, xz-utils), from the project
 * folder: `npx tsx test/generators/documents/make-archive-fixtures.ts`. The files are kept, so that tests need none.
 */
const sevenZip = process.env.SEVEN_ZIP ?? "7zz";
const folder = mkdtempSync(join(tmpdir(), "verzendwacht-archives-"));
const target = resolve("test/fixtures/archives");
const files = ["brief.txt", "map"];
const kept: string[] = [];

try {
  mkdirSync(join(folder, "map"));
  writeFileSync(join(folder, "brief.txt"), "Uw BSN is 123456782.\n");
  writeFileSync(join(folder, "map", "BSN 111222333.txt"), "Geachte heer Jansen\n");
  writeFileSync(join(folder, "leden.csv"), "naam;bsn\nJansen;211551557\n");
  writeFileSync(join(folder, "nullen.bin"), new Uint8Array(20_000_000));
  pack("plain.7z", [...files]);
  pack("ppmd.7z", [...files, "-m0=ppmd"]);
  pack("content-encrypted.7z", [...files, "-pgeheim"]);
  pack("headers-encrypted.7z", [...files, "-pgeheim", "-mhe=on"]);
  pack("one-encrypted.7z", ["brief.txt", "-pgeheim"]);
  pack("one-encrypted.7z", ["map"]);
  pack("bomb.7z", ["nullen.bin", "brief.txt"]);
  for (const [ending, flag] of [
    ["bz2", "-j"],
    ["xz", "-J"]
  ] as const) {
    run("tar", ["-c", flag, "-f", keep(`plain.tar.${ending}`), ...files]);
    run(ending === "xz" ? "xz" : "bzip2", ["-9", "-k", "leden.csv"]);
    keep(`leden.csv.${ending}`);
  }
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of kept) cpSync(join(folder, name), join(target, name));
} finally {
  rmSync(folder, { recursive: true });
}

function keep(name: string): string {
  if (!kept.includes(name)) kept.push(name);
  return name;
}

function pack(name: string, options: readonly string[]): void {
  run(sevenZip, ["a", "-bd", "-mtm-", keep(name), ...options]);
}

function run(command: string, options: readonly string[]): void {
  execFileSync(command, options, { cwd: folder, stdio: "pipe" });
}
