import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Target } from "../../plasmo.config.ts";
import { extensionFolder } from "./build-extension.ts";
import { type PlasmoManifest, writeManifest } from "./manifest.ts";

/** The production build under a manifest that also names the loopback sites; no other file differs. */
export async function makeLoopback(target: Target): Promise<string> {
  const folder = extensionFolder(target, "loopback");
  await rm(folder, { recursive: true, force: true });
  await cp(extensionFolder(target), folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const production = JSON.parse(await readFile(path, "utf8")) as PlasmoManifest;
  // The guard's own comes last in every list that it is in.
  const guard = production.content_scripts.at(-1)?.js.at(-1) ?? "";
  const manifest = writeManifest(target, { ...production, content_scripts: [{ js: [guard] }] }, { loopback: true });
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
  return folder;
}
