import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../../test/e2e/rig/temporary-folder.ts";
import { limits } from "../../core/documents/limits.ts";
import { bundleForNode } from "../bundle-for-node.ts";
import { copyAssets } from "../copy-assets.ts";
import type { BenchContext, Benchmark, Row } from "./benchmark.ts";
import { largeSevenZip, largeTar } from "./documents-archives.ts";
import { largeCsv, largeDocx, largeMail, largePage, largeXlsx, manyEntries, scannedPages } from "./documents-files.ts";
import type { Measured } from "./documents-process.ts";
import { summarise } from "./statistics.ts";

const MB = 1_000_000;
/** The first page that is recognised also loads the recogniser. */
const scans = 4;

interface Stage {
  readonly context: BenchContext;
  readonly folder: string;
  /** Reads files in a process of their own. */
  measure(paths: readonly string[], textLimit?: number): Measured;
}

/** PDF is in `reading`, beside `pdftotext`. */
export const documents: Benchmark = {
  name: "documents",
  defaultRuns: 3,
  async run(context) {
    const stage = await setStage(context);
    return [
      ...timedFile(stage, "leden.xlsx", largeXlsx(20 * MB), { aim: "< 3000" }),
      ...timedFile(stage, "brief.docx", largeDocx(10 * MB)),
      ...timedFile(stage, "stukken.zip", manyEntries(10_000)),
      ...heldFile(stage, "leden.csv", largeCsv(100 * MB)),
      ...heldFile(stage, "groot.xlsx", largeXlsx(100 * MB)),
      ...heldFile(stage, "groot.html", largePage(100 * MB)),
      ...heldFile(stage, "groot.eml", largeMail(100 * MB)),
      ...heldFile(stage, "groot.tar", largeTar(100 * MB)),
      ...heldSevenZip(stage),
      ...(await recognisedPages(stage))
    ];
  }
};

async function setStage(context: BenchContext): Promise<Stage> {
  const folder = temporaryFolder("documents");
  const outfile = join(folder, "documents-process.mjs");
  const assets = join(folder, "assets");
  await copyAssets(assets);
  await bundleForNode(new URL("documents-process.ts", import.meta.url), outfile);
  const measure = (paths: readonly string[], textLimit = 1e10): Measured =>
    JSON.parse(
      execFileSync(process.execPath, [outfile, `${assets}/`, String(textLimit), ...paths], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"]
      })
    );
  return { context, folder, measure };
}

/** Each run in a process that has just started: a file is attached to a worker that may have read none before. */
function timedFile(stage: Stage, name: string, bytes: Uint8Array, aim: { readonly aim?: string } = {}): Row[] {
  const path = written(stage, name, bytes);
  const times = Array.from({ length: stage.context.runs }, () => timeOf(name, stage.measure([path])));
  stage.context.say(`documents: ${name}: done`);
  const size = bytes.length / MB;
  return [
    { what: `${name}, ${size.toFixed(1)} MB, read`, unit: "ms", ...summarise(times), ...aim },
    { what: `${name}, speed`, unit: "MB/s", ...summarise(times.map((ms) => size / (ms / 1000))) }
  ];
}

/** As in the product: text beyond its limit is cut off. */
function heldFile(stage: Stage, name: string, bytes: Uint8Array): Row[] {
  const { peak } = stage.measure([written(stage, name, bytes)], limits.textCharacters);
  stage.context.say(`documents: ${name}: done`);
  const most = 3 * bytes.length + 150 * MB;
  const size = (bytes.length / MB).toFixed(0);
  return [{ what: `${name}, ${size} MB, peak memory`, unit: "bytes", ...summarise([peak]), aim: `<= ${most}` }];
}

function heldSevenZip(stage: Stage): Row[] {
  const bytes = largeSevenZip(stage.folder, 100 * MB);
  if (bytes !== null) return heldFile(stage, "groot.7z", bytes);
  stage.context.say("documents: 7z is missing, no 7z archive is read: sudo apt-get install p7zip-full");
  return [];
}

async function recognisedPages(stage: Stage): Promise<Row[]> {
  const paths = await scannedPages(stage.folder, scans);
  if (paths === null) {
    stage.context.say("documents: pdftoppm is missing, pages are not recognised: sudo apt-get install poppler-utils");
    return [];
  }
  const runs = Array.from({ length: stage.context.runs }, () => stage.measure(paths).files.map(({ ms }) => ms));
  stage.context.say("documents: scans: done");
  const later = runs.flatMap((times) => times.slice(1));
  return [
    {
      what: "A4 page at 200 dpi recognised, first",
      unit: "ms",
      ...summarise(runs.map(([first]) => first ?? Number.NaN))
    },
    { what: "A4 page at 200 dpi recognised, later", unit: "ms", ...summarise(later), aim: "< 4000" }
  ];
}

function written({ folder }: Stage, name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

function timeOf(name: string, { files: [file] }: Measured): number {
  if (file?.status !== "read" || file.characters === 0) throw new Error(`${name} is ${file?.status}`);
  return file.ms;
}
