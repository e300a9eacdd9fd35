import { chmod } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles the command line into one file that runs on its own with Node 20.19 or later, from any folder. The same file is its
 * own worker.
 */
export async function bundleCli(outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL("../cli/main.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // papaparse asks for Node's stream module in the old way.
    banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
    // Tesseract's module names it when it runs in Node, and then does not use it: its files are given to it.
    define: { __dirname: '""' },
    logLevel: "error"
  });
  await chmod(outfile, 0o755);
}
