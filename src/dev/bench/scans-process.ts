/** `node scans-process.mjs ASSETS FILE ...`, bundled by the benchmark: writes what is read of each picture as JSON. */
import { readFile } from "node:fs/promises";
import { fileBytes } from "../../cli/reading/file-bytes.ts";
import { setAssets } from "../../core/documents/assets.ts";
import { readDocument } from "../../core/documents/read-document.ts";
import { assetsIn } from "../../core/documents/shipped-assets.ts";

const [folder = "", ...paths] = process.argv.slice(2);
setAssets(assetsIn(folder, async (path) => new Uint8Array(await readFile(path))));
const texts: string[] = [];
for (const path of paths) texts.push((await readDocument({ name: "scan", bytes: await fileBytes(path) })).text);
console.log(JSON.stringify(texts));
