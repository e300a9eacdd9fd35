import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles a program for Node 20.19 or later into one file that runs on its own, from any folder. */
export async function bundleForNode(entry: URL, outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(entry)],
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
}
