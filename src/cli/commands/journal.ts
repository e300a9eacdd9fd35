import { readFile } from "node:fs/promises";
import { parseJournalJson } from "../../core/exports/journal-json.ts";
import { verifyChain } from "../../core/journal/verify-chain.ts";
import { BadArguments, parseLine } from "../arguments.ts";
import type { Command } from "../command.ts";
import { checkFiles } from "../find-files.ts";
import { print, printError } from "../output.ts";

/**
 * `journal verify FILE.json`. Exit 0 when the chain holds; 1 when it does not, with the first broken entry; 2 for no
 * journal.
 */
export const journal: Command = async (args, { messages }) => {
  const { positionals } = parseLine(args, {}, messages);
  const [action, ...files] = positionals;
  if (action !== "verify") throw new BadArguments(messages.onlyVerify);
  checkFiles(files.slice(0, 1), messages);
  if (files.length > 1) throw new BadArguments(messages.tooMany(files[1] ?? ""));
  const path = files[0] ?? "";
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new BadArguments(messages.cannotRead(path, error.code ?? ""));
  });
  const parsed = parseJournalJson(content);
  if (!parsed.ok) throw new BadArguments(messages.badJournal(parsed.problem));
  const check = await verifyChain(parsed.entries);
  if (!check.ok) {
    printError(messages.journalBroken(check.sequence, messages.chainProblem[check.problem]));
    return 1;
  }
  await print(`${messages.journalHolds(check.count)}\n`);
  return 0;
};
