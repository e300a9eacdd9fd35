/**
 * `npm run bench -- [--only NAME[,NAME]] [--runs N] [--seed N] [--mail DIR]`: measures what docs/measurements.md describes. The table goes to
 * standard output, progress to standard error, and each benchmark's numbers to build/bench/<name>.json.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BenchArguments, readBenchArguments } from "./bench-arguments.ts";
import type { Benchmark, Row } from "./benchmark.ts";
import { benchmarks } from "./benchmarks.ts";
import { buildFolder, builtCopies } from "./built-copies.ts";
import { machineLines, readMachine } from "./machine.ts";
import { resultTable } from "./result-table.ts";

const machine = readMachine();
const extension = builtCopies();
const say = (line: string): void => console.error(line);

/** One that cannot run does not keep the others from running. */
async function runOne(benchmark: Benchmark, { runs: wanted, seed, mail }: BenchArguments): Promise<Row[]> {
  const runs = wanted ?? benchmark.defaultRuns;
  say(`${benchmark.name}: ${runs} runs ...`);
  try {
    const draw = seed === undefined ? {} : { seed };
    const rows = await benchmark.run({ runs, extension, say, ...draw, ...(mail === undefined ? {} : { mail }) });
    await writeFile(join(buildFolder, "bench", `${benchmark.name}.json`), jsonOf(benchmark, rows));
    return rows.map((row) => ({ ...row, what: `${benchmark.name}: ${row.what}` }));
  } catch (error) {
    process.exitCode = 1;
    say(`${benchmark.name}: FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return [];
  }
}

function jsonOf({ name }: Benchmark, rows: readonly Row[]): string {
  return `${JSON.stringify({ name, machine, rows }, null, 2)}\n`;
}

const asked = readBenchArguments(process.argv.slice(2), benchmarks);
if (typeof asked === "string") {
  say(asked);
  process.exitCode = 2;
} else {
  await mkdir(join(buildFolder, "bench"), { recursive: true });
  const rows: Row[] = [];
  for (const benchmark of asked.chosen) rows.push(...(await runOne(benchmark, asked)));
  console.log(`${machineLines(machine)}\n\n${resultTable(rows)}`);
}
