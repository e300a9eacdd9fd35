import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { pageScripts, type Target, targets, webmailScripts } from "../../plasmo.config.ts";
import { copyAssets } from "./copy-assets.ts";
import { type PlasmoManifest, writeManifest } from "./manifest.ts";
import { nameSharedStyles } from "./name-shared-styles.ts";

export const extensionFolder = (target: Target, variant: "prod" | "loopback" = "prod"): string =>
  `build/${targets[target].plasmo}-${variant}`;

/** Builds one target into its folder and returns that. Rejects with what Plasmo printed when it fails. */
export async function buildExtension(target: Target): Promise<string> {
  const folder = extensionFolder(target);
  await rm(folder, { recursive: true, force: true });
  await runPlasmo(targets[target].plasmo);
  await nameSharedStyles(folder);
  await Promise.all([
    bundlePageScripts(folder),
    bundleWebmails(folder),
    bundleAnalysisWorker(folder),
    copyAssets(join(folder, "assets"))
  ]);
  const path = join(folder, "manifest.json");
  const made = JSON.parse(await readFile(path, "utf8")) as PlasmoManifest;
  await writeFile(path, `${JSON.stringify(writeManifest(target, made, { loopback: false }), null, 2)}\n`);
  return folder;
}

async function runPlasmo(target: string): Promise<void> {
  const plasmo = join("node_modules", "plasmo", "bin", "index.mjs");
  const args = [plasmo, "build", `--target=${target}`, "--src-path=src", "--build-path=build", "--hoist"];
  try {
    await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`plasmo build ${target} failed:\n${stdout}\n${stderr}`);
  }
}

/** By themselves, because Plasmo would wrap them in a loader that leaves names in the page. */
async function bundlePageScripts(folder: string): Promise<void> {
  await build({
    entryPoints: pageScripts.map((name) => `src/webmail/${name}/${name}.ts`),
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none"
  });
}

/** Each webmail by itself, so that a page loads the one it is. */
async function bundleWebmails(folder: string): Promise<void> {
  await build({
    entryPoints: webmailScripts.map((name) => `src/webmail/bundles/${name}.ts`),
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    minify: true,
    // Browsers read content scripts as UTF-8: their words in other languages need no escapes.
    charset: "utf8",
    format: "iife",
    target: "es2022",
    legalComments: "none"
  });
}

/**
 * Not by Parcel, which miscompiles the private fields of pdfjs-dist 6.1 and later. They are left as they are: for es2021 esbuild turns each into
 * a map of all objects that have it, and a PDF is read slower by a twelfth. The modern build of pdfjs replaces the legacy one that Node
 * needs: it holds no `Function("return this")`.
 */
async function bundleAnalysisWorker(folder: string): Promise<void> {
  await build({
    entryPoints: ["src/browser/analysis-worker.ts"],
    outdir: folder,
    bundle: true,
    // What few files need (archives, text recognition) is loaded when such a file comes.
    splitting: true,
    chunkNames: "analysis-[name]-[hash]",
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    alias: {
      "pdfjs-dist/legacy/build/pdf.mjs": "pdfjs-dist/build/pdf.mjs",
      "pdfjs-dist/legacy/build/pdf.worker.mjs": "pdfjs-dist/build/pdf.worker.mjs"
    },
    // Asked for by libraries only when they run in Node.
    external: ["stream", "module", "fs", "crypto"],
    logLevel: "error"
  });
}
