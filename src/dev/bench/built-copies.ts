import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../../test/e2e/rig/temporary-folder.ts";

export const buildFolder = fileURLToPath(new URL("../../../build/", import.meta.url));

/**
 * Gives folders with copies of built extensions, each copied when it is first asked for and then the same for the whole
 * run: a build that is made meanwhile changes nothing under a running browser.
 */
export function builtCopies(): (build: string) => string {
  const copies = new Map<string, string>();
  return (build) => {
    const known = copies.get(build);
    if (known !== undefined) return known;
    const from = join(buildFolder, build);
    if (!existsSync(join(from, "manifest.json"))) throw new Error(`build/${build} is missing: npm run build:loopback`);
    const copy = temporaryFolder("bench-build");
    cpSync(from, copy, { recursive: true });
    copies.set(build, copy);
    return copy;
  };
}
