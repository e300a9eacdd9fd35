import { parseArgs } from "node:util";
import type { Benchmark } from "./benchmark.ts";

export interface BenchArguments {
  readonly chosen: readonly Benchmark[];
  /** Null: each benchmark's own number. */
  readonly runs: number | null;
}

const USAGE = "npm run bench -- [--only NAME[,NAME]] [--runs N]";

/** What the command line asks for, or one line that says what is wrong with it. */
export function readBenchArguments(args: readonly string[], all: readonly Benchmark[]): BenchArguments | string {
  const given = parse(args);
  if (typeof given === "string") return `${given}; usage: ${USAGE}`;
  const names = given.only?.split(",") ?? all.map(({ name }) => name);
  const unknown = names.find((name) => !all.some((one) => one.name === name));
  if (unknown !== undefined) return `no benchmark ${unknown}; there are: ${all.map(({ name }) => name).join(", ")}`;
  const runs = given.runs === undefined ? null : Number(given.runs);
  if (runs !== null && !(Number.isInteger(runs) && runs > 0))
    return `--runs wants a whole number above 0; usage: ${USAGE}`;
  return { chosen: all.filter(({ name }) => names.includes(name)), runs };
}

function parse(args: readonly string[]): { readonly only?: string; readonly runs?: string } | string {
  try {
    const { values } = parseArgs({ args: [...args], options: { only: { type: "string" }, runs: { type: "string" } } });
    return values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
