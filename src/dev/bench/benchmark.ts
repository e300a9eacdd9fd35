import type { Summary } from "./statistics.ts";

export type Unit = "ms" | "ratio" | "count" | "bytes" | "Mchar/s" | "MB/s" | "pages/s";

/** One line of the table. A count or a size is a summary of one run. */
export interface Row extends Summary {
  readonly what: string;
  readonly unit: Unit;
  /** What the project promises, as text; absent where nothing is promised. */
  readonly aim?: string;
}

export interface BenchContext {
  /** Repetitions, where the benchmark repeats. */
  readonly runs: number;
  /** Makes another draw, where a benchmark draws by lot. */
  readonly seed?: number;
  /** Folder of mail to judge recipients by; absent: mail is made up. */
  readonly mail?: string;
  /** A fresh copy of a built extension: others may build while this runs. */
  extension(build: "chrome-mv3-loopback" | "firefox-mv3-loopback"): string;
  /** Progress, on standard error. */
  say(line: string): void;
}

export interface Benchmark {
  readonly name: string;
  readonly defaultRuns: number;
  /** Rejects when a part of the machine is missing or the product does not do what is timed. */
  run(context: BenchContext): Promise<Row[]>;
}
