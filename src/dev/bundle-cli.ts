import { chmod } from "node:fs/promises";
import { bundleForNode } from "./bundle-for-node.ts";

/** Bundles the command line into one file, which is its own worker. */
export async function bundleCli(outfile: string): Promise<void> {
  await bundleForNode(new URL("../cli/main.ts", import.meta.url), outfile);
  await chmod(outfile, 0o755);
}
