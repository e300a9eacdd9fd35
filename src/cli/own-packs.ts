import { readFile } from "node:fs/promises";
import type { PackFault } from "../core/packs/pack-fault.ts";
import type { Pack } from "../core/packs/pack-schema.ts";
import { shippedKnown } from "../core/packs/shipped-known.ts";
import { type KnownOthers, openKnownOthers, shippedOthers } from "../core/recipients/known-others.ts";
import { lintPack } from "../core/verdict/accept-pack.ts";
import { BadArguments } from "./arguments.ts";
import { printError } from "./output.ts";
import type { Messages } from "./texts.ts";

/** Of every command that judges by packs: `--pack FILE`, as often as there are. */
export const packOption = { type: "string", multiple: true } as const;

/**
 * The office's own packs, in the order given; of two of one name the newer. As in the browser one that is not in order is refused:
 * each fault on a line of standard error, and `BadArguments`. Their cases are not asked for (`pack test` does).
 */
export async function readPacks(paths: readonly string[] | undefined, messages: Messages): Promise<readonly Pack[]> {
  let packs: readonly Pack[] = [];
  for (const path of paths ?? []) {
    const parsed = lintPack(await packText(path, messages), packs);
    if (!parsed.ok) {
      printFaults(parsed, messages);
      throw new BadArguments(messages.pack.notInOrder(path, parsed.faults.length + parsed.more));
    }
    const { pack } = parsed;
    packs = [...packs.filter(({ id }) => id !== pack.id), pack];
  }
  return packs;
}

/** The text of a file. Throws `BadArguments`. */
export async function packText(path: string, messages: Messages): Promise<string> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    const isAbsent = error.code === "ENOENT";
    throw new BadArguments(isAbsent ? messages.noSuchPath(path) : messages.cannotRead(path, error.code ?? ""));
  });
}

/** What is wrong with a pack or its cases. */
export interface Faulty {
  readonly faults: readonly PackFault[];
  readonly more: number;
}

/** Each fault on a line of standard error, with its place. */
export function printFaults({ faults, more }: Faulty, messages: Messages): void {
  const { fault, moreFaults, wholeFile } = messages.pack;
  for (const each of faults) printError(`${each.path || wholeFile}: ${fault[each.code](each.detail)}`);
  if (more > 0) printError(moreFaults(more));
}

/** Whom the packs in force know. */
export function othersOf(packs: readonly Pack[]): KnownOthers {
  return packs.length === 0 ? shippedOthers : openKnownOthers([...packs, ...shippedKnown]);
}
