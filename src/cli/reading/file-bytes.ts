import { open } from "node:fs/promises";

/**
 * All bytes of a file, or the first `most`. Rejects with the system's error. Not `readFile`: what that gives must be
 * copied before it is an array by itself, and a file of 100 MB then takes 200.
 */
export async function fileBytes(path: string, most = Number.POSITIVE_INFINITY): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    // A pipe does not say how much will come.
    if (size === 0) return new Uint8Array(await file.readFile()).slice(0, most);
    const bytes = new Uint8Array(Math.min(size, most));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return filled === bytes.length ? bytes : bytes.slice(0, filled);
  } finally {
    await file.close();
  }
}
