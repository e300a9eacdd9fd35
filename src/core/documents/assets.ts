/**
 * Files that are shipped beside the program and loaded only when a file needs them. Core has neither network nor disk,
 * so whoever runs it (the analysis worker, the command line, a test) says where they lie and how they are fetched.
 */
export interface AssetLocations {
  /** Fetches one of the addresses below. Rejects when it is not there. */
  readonly load: (address: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** `libarchive.wasm` of the package libarchive.js. */
  readonly libarchiveWasm: string;
  /** `tesseract-core-simd-lstm.wasm` of the package tesseract.js-core. Without it, no text is recognised in pictures. */
  readonly tesseractWasm?: string;
  /** Language code of Tesseract -> its trained data (`4.0.0_best_int` of @tesseract.js-data), gzipped or not. */
  readonly languages?: Readonly<Record<string, string>>;
  /** `jbig2.wasm` and `openjpeg.wasm` of the package pdfjs-dist, by these names. */
  readonly pdfWasm?: Readonly<Record<string, string>>;
}

let locations: AssetLocations | null = null;

/** Called once, at start-up, before the first file is read. */
export function setAssets(given: AssetLocations): void {
  locations = given;
}

/** Throws when nobody called `setAssets`: a fault of the program, not of a file. */
export function assets(): AssetLocations {
  if (locations === null) throw new Error("setAssets was not called");
  return locations;
}

/** A shipped file is not where it should be: what needs it cannot be read, which says nothing of the file itself. */
export class MissingAsset extends Error {}

/** Rejects with `MissingAsset`. */
export async function loadAsset(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const { load } = assets();
  return load(address).catch(() => {
    throw new MissingAsset("not in the package");
  });
}
