/**
 * `node documents-process.mjs ASSETS TEXT FILE ...`, bundled by the benchmark: reads and scans the files, one after another, in a
 * process of their own, with no limit on bytes and one of TEXT characters, and writes what it saw as JSON.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileBytes } from "../../cli/reading/file-bytes.ts";
import { setAssets } from "../../core/documents/assets.ts";
import { limits } from "../../core/documents/limits.ts";
import { readDocument } from "../../core/documents/read-document.ts";
import { assetsIn } from "../../core/documents/shipped-assets.ts";
import { compilePacks } from "../../core/packs/compile.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";
import { toPartResult } from "../../core/verdict/part-result.ts";

export interface Measured {
  readonly files: readonly { readonly ms: number; readonly status: string; readonly characters: number }[];
  /** Most memory that the process held at once, in bytes. */
  readonly peak: number;
}

const [folder = "", text = "", ...paths] = process.argv.slice(2);
setAssets(assetsIn(folder, async (path) => new Uint8Array(await readFile(path))));

const packs = compilePacks(shippedPacks);
const most = 1e10;
const wide = { ...limits, bytes: most, textCharacters: Number(text), inflatedBytes: most };
const files: Measured["files"][number][] = [];
for (const path of paths) {
  const bytes = await fileBytes(path);
  const start = performance.now();
  const reading = await readDocument({ name: basename(path), bytes, mayBeUsedUp: true }, { limits: wide });
  files.push({ ms: performance.now() - start, status: reading.status, characters: reading.text.length });
  // What the scan takes counts among the memory, not among the time.
  toPartResult({ part: "attachment", key: "", name: "" }, reading, packs, 0);
}
console.log(JSON.stringify({ files, peak: await peakMemory() } satisfies Measured));

/**
 * In bytes. From Linux's own account where there is one: what `getrusage` says starts at the memory of the process that
 * started this one, which may hold the files it made.
 */
async function peakMemory(): Promise<number> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  return (Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) || process.resourceUsage().maxRSS) * 1024;
}
