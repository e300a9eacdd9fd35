/**
 * `node reader-process.mjs PASSES FILE ...`, bundled by the benchmark: reads and scans the files PASSES times in one
 * process, one after another, and writes the milliseconds of each pass as a JSON list. The first pass is the cold one.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readDocument } from "../../core/documents/read-document.ts";
import { compilePacks } from "../../core/packs/compile.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";
import { toPartResult } from "../../core/verdict/part-result.ts";

const [passes = "1", ...paths] = process.argv.slice(2);
const packs = compilePacks(shippedPacks);

async function readAll(): Promise<number> {
  const start = performance.now();
  for (const path of paths) {
    const name = basename(path);
    const reading = await readDocument({ name, bytes: new Uint8Array(readFileSync(path)) });
    const { status } = toPartResult({ part: "attachment", key: "", name }, reading, packs, 0);
    if (status !== "read") throw new Error(`${name}: ${status}`);
  }
  return performance.now() - start;
}

const times: number[] = [];
for (let pass = 0; pass < Number(passes); pass++) times.push(await readAll());
console.log(JSON.stringify(times));
