import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../../test/e2e/rig/temporary-folder.ts";
import { bundleForNode } from "../bundle-for-node.ts";
import { copyAssets } from "../copy-assets.ts";
import { fiveDossiers } from "../fixtures/five-dossiers.ts";
import { greyPng } from "../fixtures/png.ts";
import type { Benchmark, Row } from "./benchmark.ts";
import { summarise } from "./statistics.ts";
import { type GreyPage, readPgm, type Worsening, worsened } from "./worsened-scan.ts";

const allAtOnce = { skew: 2, blur: 1, noise: 30, contrast: 0.5 };
/** Dots per inch, and what happens to the page then. */
const kinds: readonly (readonly [what: string, dpi: number, worsening: Worsening])[] = [
  ["200 dpi", 200, {}],
  ["150 dpi", 150, {}],
  ["skew of 1 degree", 200, { skew: 1 }],
  ["skew of 2 degrees", 200, { skew: 2 }],
  ["skew of 3 degrees", 200, { skew: -3 }],
  ["blur", 200, { blur: 2 }],
  ["noise", 200, { noise: 80 }],
  ["low contrast", 200, { contrast: 0.25 }],
  ["2 degrees, blur, noise and low contrast", 200, allAtOnce],
  ["the same at 150 dpi", 150, allAtOnce]
];

interface Page {
  readonly pdf: string;
  readonly words: readonly string[];
  readonly bsn: string;
}

/** How much of a scanned page is recognised, the worse it was scanned. */
export const scansBench: Benchmark = {
  name: "scans",
  defaultRuns: 1,
  async run(context) {
    if (spawnSync("pdftoppm", ["-v"], { stdio: "ignore" }).status !== 0) {
      throw new Error("pdftoppm is missing: sudo apt-get install poppler-utils");
    }
    const folder = temporaryFolder("scans");
    const process = join(folder, "scans-process.mjs");
    await copyAssets(join(folder, "assets"));
    await bundleForNode(new URL("scans-process.ts", import.meta.url), process);
    const pages = (await fiveDossiers(1)).map(({ name, bytes }) => pageOf(folder, name, bytes));
    return kinds.flatMap(([what, dpi, worsening]) => {
      const pictures = pages.map((page) => scanned(page, dpi, worsening));
      const texts = JSON.parse(
        execFileSync(globalThis.process.execPath, [process, join(folder, "assets/"), ...pictures], { encoding: "utf8" })
      );
      context.say(`scans: ${what}: done`);
      return rowsOf(what, pages, texts);
    });
  }
};

function pageOf(folder: string, name: string, bytes: Uint8Array): Page {
  const pdf = join(folder, name);
  writeFileSync(pdf, bytes);
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  return { pdf, words: text.split(/\s+/).filter(Boolean), bsn: /\b\d{9}\b/.exec(text)?.[0] ?? "" };
}

function scanned({ pdf }: Page, dpi: number, worsening: Worsening): string {
  const root = pdf.replace(/\.pdf$/, "");
  execFileSync("pdftoppm", ["-r", String(dpi), "-f", "1", "-singlefile", "-gray", pdf, root]);
  const { width, height, pixels }: GreyPage = worsened(readPgm(readFileSync(`${root}.pgm`)), worsening);
  writeFileSync(
    `${root}.png`,
    greyPng(width, height, (x, y) => pixels[y * width + x] ?? 0)
  );
  return `${root}.png`;
}

function rowsOf(what: string, pages: readonly Page[], texts: readonly string[]): Row[] {
  const parts = pages.map(({ words }, index) => {
    const read = new Set(texts[index]?.split(/\s+/));
    return words.filter((word) => read.has(word)).length / words.length;
  });
  const named = pages.filter(({ bsn }) => bsn !== "").length;
  const found = pages.filter(({ bsn }, index) => bsn !== "" && texts[index]?.includes(bsn)).length;
  return [
    { what: `${what}: part of a page's words`, unit: "ratio", ...summarise(parts) },
    { what: `${what}: pages whose BSN is read, of ${named}`, unit: "count", ...summarise([found]) }
  ];
}
