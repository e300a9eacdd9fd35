import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { assetFiles } from "../core/documents/shipped-assets.ts";

type AssetName = keyof typeof assetFiles;

/**
 * Where each shipped file comes from in `node_modules`. The trained data stays gzipped, which is how the package has it;
 * `best_int` reads as well as the data three times its size (measured 2026-11).
 */
export const assetSources: Readonly<Record<AssetName, string>> = {
  libarchive: "libarchive.js/dist/libarchive.wasm",
  tesseract: "tesseract.js-core/tesseract-core-simd-lstm.wasm",
  dutch: "@tesseract.js-data/nld/4.0.0_best_int/nld.traineddata.gz",
  english: "@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz",
  jbig2: "pdfjs-dist/wasm/jbig2.wasm",
  openjpeg: "pdfjs-dist/wasm/openjpeg.wasm"
};

/** Copies the files that the readers load when a file needs them. Makes `folder`. */
export async function copyAssets(folder: string, modules = "node_modules"): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = Object.keys(assetFiles) as AssetName[];
  await Promise.all(names.map((name) => copyFile(join(modules, assetSources[name]), join(folder, assetFiles[name]))));
}
