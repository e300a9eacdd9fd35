import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { setAssets } from "../../../../src/core/documents/assets.ts";
import { type assetFiles, assetsIn } from "../../../../src/core/documents/shipped-assets.ts";
import { assetSources } from "../../../../src/dev/copy-assets.ts";

/** Lets the readers take their files from the packages, as the build would have copied them. */
export function useAssetsOfPackages(): void {
  const modules = fileURLToPath(new URL("../../../../node_modules/", import.meta.url));
  const sourceOf = (name: string): string => modules + assetSources[name as keyof typeof assetFiles];
  const { load, ...named } = assetsIn("", async (path) => new Uint8Array(await readFile(path)));
  setAssets({
    load,
    ...named,
    libarchiveWasm: sourceOf("libarchive"),
    tesseractWasm: sourceOf("tesseract"),
    languages: { nld: sourceOf("dutch"), eng: sourceOf("english") },
    pdfWasm: { "jbig2.wasm": sourceOf("jbig2"), "openjpeg.wasm": sourceOf("openjpeg") }
  });
}
