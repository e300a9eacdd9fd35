import { decryptChained, xorBlock } from "../ooxml-decryption/chained-blocks.ts";
import { hashOf, isSame } from "../ooxml-decryption/spun-hash.ts";
import { inflateTo } from "../zip/deflated-stream.ts";
import { MeteredReceiver, PieceCollector } from "../zip/metered-receiver.ts";
import { type PackageParts, partName } from "../zip/package-parts.ts";
import type { ZipContent, ZipEntry } from "../zip/zip-entry.ts";
import type { PartLock } from "./part-locks.ts";

/** Bytes of a part's start of which the manifest has the sum. */
const summed = 1024;

/** The package with its parts opened; null where one is encrypted in a way that is not known here. */
export async function unlockOdf(
  parts: PackageParts,
  locks: ReadonlyMap<string, PartLock | null>,
  password: string
): Promise<PackageParts | "wrong-password" | null> {
  const opened = new Map<string, ZipEntry>();
  for (const [name, lock] of locks) {
    const entry = parts.entry(partName(name));
    if (entry === undefined) continue;
    if (lock === null) return null;
    const packed = await decrypted(entry, lock, password);
    if (packed === null) return null;
    if (!isSame(await hashOf(lock.sumHash, packed.subarray(0, summed)), lock.sum)) return "wrong-password";
    opened.set(partName(name), inflated(entry, packed, parts));
  }
  return parts.with(opened);
}

/** What is left is deflated. Null where the platform has no such cipher. */
async function decrypted(entry: ZipEntry, lock: PartLock, password: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const { bytes } = await entry.read();
  try {
    const plain = await decryptChained(await keyOf(lock, password), bytes);
    xorBlock(plain, 0, lock.vector);
    // The last byte says how many were added to fill the last block (XML Encryption, 5.2).
    return plain.subarray(0, Math.max(0, plain.length - (plain.at(-1) ?? 0)));
  } catch {
    return null;
  }
}

async function keyOf(lock: PartLock, password: string): Promise<Uint8Array<ArrayBuffer>> {
  const start = await hashOf(lock.startHash, new TextEncoder().encode(password));
  const base = await crypto.subtle.importKey("raw", start, "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-1", salt: lock.salt, iterations: lock.iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(how, base, lock.keyBytes * 8));
}

function inflated(entry: ZipEntry, packed: Uint8Array<ArrayBuffer>, { source }: PackageParts): ZipEntry {
  const stream: ZipEntry["stream"] = (receive) =>
    inflateTo(new MeteredReceiver(source.budget, packed.length, receive), { bytes: packed, expected: null });
  const read = async (): Promise<ZipContent> => {
    const pieces = new PieceCollector(0);
    const failure = await stream(pieces.receive);
    return { bytes: pieces.joined(), failure };
  };
  return { ...entry, encrypted: false, read, stream };
}
