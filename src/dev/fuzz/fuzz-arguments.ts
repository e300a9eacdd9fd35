import { parseArgs } from "node:util";

export interface FuzzArguments {
  readonly seed: number;
  readonly minutes: number;
  /** Null: all. */
  readonly only: readonly string[] | null;
  /** One mutation to write to a file instead. */
  readonly repeat: { readonly seed: number; readonly type: string; readonly number: number } | null;
}

const USAGE = "npm run fuzz -- [--seed N] [--minutes M] [--only TYPE[,TYPE]] [--repeat SEED:TYPE:N]";

const options = {
  seed: { type: "string", default: "1" },
  minutes: { type: "string", default: "3" },
  only: { type: "string" },
  repeat: { type: "string" }
} as const;

/** What the command line asks for, or one line that says what is wrong with it. */
export function readFuzzArguments(args: readonly string[], types: readonly string[]): FuzzArguments | string {
  try {
    const { values } = parseArgs({ args: [...args], options });
    const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
    if (!Number.isInteger(seed) || !(minutes > 0)) return `numbers have to be above 0; usage: ${USAGE}`;
    const only = values.only?.split(",") ?? null;
    const repeat = values.repeat === undefined ? null : repeatOf(values.repeat);
    if (repeat === undefined) return `--repeat wants what the report says; usage: ${USAGE}`;
    const unknown = [...(only ?? []), ...(repeat ? [repeat.type] : [])].find((type) => !types.includes(type));
    if (unknown !== undefined) return `no sample ${unknown}; there are: ${types.join(", ")}`;
    return { seed, minutes, only, repeat };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; usage: ${USAGE}`;
  }
}

function repeatOf(text: string): FuzzArguments["repeat"] | undefined {
  const [, seed, type, number] = /^(\d+):([\w.-]+):(\d+)$/.exec(text) ?? [];
  return type === undefined ? undefined : { seed: Number(seed), type, number: Number(number) };
}
