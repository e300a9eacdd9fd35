import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";

export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** `aes` or `zip-crypto`, with the password "geheim". */
  readonly locked?: "aes" | "zip-crypto";
}

configure({ useWebWorkers: false });

/** A ZIP archive by zip.js. Names that end in a slash are folders. */
export async function zipArchive(files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const { name, content, locked } of files) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const lock = locked ? { password: "geheim", zipCrypto: locked === "zip-crypto" } : {};
    const isFolder = name.endsWith("/");
    await writer.add(name, isFolder ? undefined : new Uint8ArrayReader(bytes), { directory: isFolder, ...lock });
  }
  return new Uint8Array(await writer.close());
}
