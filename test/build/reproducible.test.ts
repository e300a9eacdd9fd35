import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { builds, filesOf, folderOf } from "./builds.ts";

const inputs = ["package.json", "package-lock.json", "tsconfig.json", "plasmo.config.ts", "src", "rules", "assets"];
// Beside the project: its packages are hard links (Parcel names modules by their place under the folder), one disk needed.
const elsewhere = await mkdtemp(resolve("..", "verzendwacht-again-"));

afterAll(() => rm(elsewhere, { recursive: true, force: true }));

async function digests(root: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const build of [...builds.map(folderOf), join("build", "cli")]) {
    for (const file of filesOf(join(root, build))) {
      const bytes = await readFile(join(root, build, file));
      found[`${build}/${file}`] = createHash("sha256").update(bytes).digest("hex");
    }
  }
  return found;
}

it("a second clean build, in another folder, gives the same bytes", async () => {
  for (const input of inputs) await cp(input, join(elsewhere, input), { recursive: true });
  await promisify(execFile)("cp", ["-al", resolve("node_modules"), join(elsewhere, "node_modules")]);
  const tsx = resolve("node_modules", "tsx", "dist", "cli.mjs");
  await promisify(execFile)(process.execPath, [tsx, "src/dev/build.ts", "--all"], { cwd: elsewhere });
  const [first, second] = [await digests("."), await digests(elsewhere)];
  expect(Object.keys(first).length).toBeGreaterThan(80);
  expect(second).toEqual(first);
});
