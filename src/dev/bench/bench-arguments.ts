import { parseArgs } from "node:util";
import type { Benchmark } from "./benchmark.ts";

export interface BenchArguments {
  readonly chosen: readonly Benchmark[];
  /** Null: each benchmark's own number. */
  readonly runs: number | null;
  /** Another draw, where a benchmark draws by lot; absent: the usual one. */
  readonly seed?: number;
  /** Folder of .eml and mbox files; absent where none was named. */
  readonly mail?: string;
}

const USAGE = "npm run bench -- [--only NAME[,NAME]] [--runs N] [--seed N] [--mail DIR]";

/** What the command line asks for, or one line that says what is wrong with it. */
export function readBenchArguments(args: readonly string[], all: readonly Benchmark[]): BenchArguments | string {
  const given = parse(args);
  if (typeof given === "string") return `${given}; usage: ${USAGE}`;
  // A folder of mail is for one benchmark: whoever names it waits for no other.
  const names =
    given.only?.split(",") ??
    (given.mail === undefined ? all : all.filter(({ name }) => name === "mail-corpus")).map(({ name }) => name);
  const unknown = names.find((name) => !all.some((one) => one.name === name));
  if (unknown !== undefined) return `no benchmark ${unknown}; there are: ${all.map(({ name }) => name).join(", ")}`;
  const runs = given.runs === undefined ? null : Number(given.runs);
  if (runs !== null && !(Number.isInteger(runs) && runs > 0))
    return `--runs wants a whole number above 0; usage: ${USAGE}`;
  const seed = given.seed === undefined ? null : Number(given.seed);
  if (seed !== null && !(Number.isInteger(seed) && seed >= 0)) return `--seed wants a whole number; usage: ${USAGE}`;
  const chosen = all.filter(({ name }) => names.includes(name));
  return {
    chosen,
    runs,
    ...(seed === null ? {} : { seed }),
    ...(given.mail === undefined ? {} : { mail: given.mail })
  };
}

interface Given {
  readonly only?: string;
  readonly runs?: string;
  readonly seed?: string;
  readonly mail?: string;
}

function parse(args: readonly string[]): Given | string {
  try {
    const options = {
      only: { type: "string" },
      runs: { type: "string" },
      seed: { type: "string" },
      mail: { type: "string" }
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    return values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
