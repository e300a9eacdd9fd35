import type { AssetLocations } from "./assets.ts";

/** Names of the files that are shipped in one folder beside the program. `src/dev/copy-assets.ts` puts them there. */
export const assetFiles = {
  libarchive: "libarchive.wasm",
  tesseract: "tesseract.wasm",
  dutch: "nld.traineddata.gz",
  english: "eng.traineddata.gz",
  jbig2: "jbig2.wasm",
  openjpeg: "openjpeg.wasm"
} as const;

/** `folder`: address or path that ends with a slash. */
export function assetsIn(folder: string, load: AssetLocations["load"]): AssetLocations {
  const at = (name: keyof typeof assetFiles): string => folder + assetFiles[name];
  return {
    load,
    libarchiveWasm: at("libarchive"),
    tesseractWasm: at("tesseract"),
    languages: { nld: at("dutch"), eng: at("english") },
    pdfWasm: { "jbig2.wasm": at("jbig2"), "openjpeg.wasm": at("openjpeg") }
  };
}
