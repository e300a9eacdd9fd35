import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../../test/e2e/rig/temporary-folder.ts";
import { readDocument } from "../../core/documents/read-document.ts";
import { compilePacks } from "../../core/packs/compile.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";
import { scanText } from "../../core/scan/scan-text.ts";
import { bundleForNode } from "../bundle-for-node.ts";
import { fiveDossiers } from "../fixtures/five-dossiers.ts";
import type { BenchContext, Benchmark, Row } from "./benchmark.ts";
import { dutchProse } from "./dutch-prose.ts";
import { summarise } from "./statistics.ts";

const SIZE = 10_000_000;
const dossierPages = 40;
/** After the cold pass; the compiler is done with the hot parts in the second. */
const warmPasses = 3;

export const reading: Benchmark = {
  name: "reading",
  defaultRuns: 5,
  async run(context) {
    return [...(await readPdfs(context)), ...(await readHtml(context)), ...scanProse(context)];
  }
};

/** pdftotext starts a process for each file; ours starts one for all, which is timed too. */
async function readPdfs(context: BenchContext): Promise<Row[]> {
  const folder = temporaryFolder("reading");
  const paths = (await fiveDossiers(dossierPages)).map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const reader = await bundleReader(folder);
  const times = Array.from({ length: context.runs }, () => {
    const whole = timed(() => readIn(reader, 1, paths));
    const [cold = Number.NaN, ...warm] = readIn(reader, 1 + warmPasses, paths);
    const poppler = timed(() => {
      for (const path of paths) execFileSync("pdftotext", [path, join(folder, "out.txt")]);
    });
    return { whole, cold, warm: warm.at(-1) ?? Number.NaN, poppler };
  });
  context.say("reading: PDFs: done");
  const of = (pick: (time: (typeof times)[number]) => number) => summarise(times.map(pick));
  return [
    { what: "five 40-page PDFs, one process, with its start", unit: "ms", ...of(({ whole }) => whole) },
    { what: "five 40-page PDFs, first pass (cold)", unit: "ms", ...of(({ cold }) => cold) },
    { what: "five 40-page PDFs, later pass (warm)", unit: "ms", ...of(({ warm }) => warm) },
    { what: "five 40-page PDFs, pdftotext", unit: "ms", ...of(({ poppler }) => poppler) },
    { what: "cold / pdftotext", unit: "ratio", ...of(({ cold, poppler }) => cold / poppler) },
    { what: "warm / pdftotext", unit: "ratio", ...of(({ warm, poppler }) => warm / poppler), aim: "<= 4" },
    { what: "text PDF, warm", unit: "pages/s", ...of(({ warm }) => pagesPerSecond(warm)) },
    { what: "text PDF, pdftotext", unit: "pages/s", ...of(({ poppler }) => pagesPerSecond(poppler)) }
  ];
}

const pagesPerSecond = (ms: number): number => (5 * dossierPages) / (ms / 1000);

async function bundleReader(folder: string): Promise<string> {
  const outfile = join(folder, "reader-process.mjs");
  await bundleForNode(new URL("reader-process.ts", import.meta.url), outfile);
  return outfile;
}

function readIn(reader: string, passes: number, paths: readonly string[]): number[] {
  // Piped: pdf.js complains there of a drawing library that nothing here needs.
  const said = execFileSync(process.execPath, [reader, String(passes), ...paths], { encoding: "utf8", stdio: "pipe" });
  return JSON.parse(said) as number[];
}

async function readHtml(context: BenchContext): Promise<Row[]> {
  const paragraphs = dutchProse(SIZE)
    .replaceAll("\n\n", "</p>\n<p class='tekst'>")
    .replaceAll("aanslag", "<b>aanslag</b>");
  const bytes = new TextEncoder().encode(`<!doctype html><html><body><p>${paragraphs}</p></body></html>`);
  const times: number[] = [];
  for (let run = 0; run < context.runs; run++) {
    const start = performance.now();
    const { status } = await readDocument({ name: "brief.html", bytes });
    times.push(performance.now() - start);
    if (status !== "read") throw new Error(`the HTML is ${status}`);
  }
  return [{ what: "10 MB of HTML to text", unit: "ms", ...summarise(times) }];
}

function scanProse(context: BenchContext): Row[] {
  const packs = compilePacks(shippedPacks);
  const text = dutchProse(SIZE);
  const times = Array.from({ length: context.runs }, () => timed(() => scanText(text, packs)));
  return [
    { what: "10 million characters of prose scanned", unit: "ms", ...summarise(times) },
    { what: "scanning", unit: "Mchar/s", ...summarise(times.map((ms) => SIZE / 1e6 / (ms / 1000))) }
  ];
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
