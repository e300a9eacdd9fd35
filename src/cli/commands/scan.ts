import { parseLine, timeoutOf } from "../arguments.ts";
import type { Command } from "../command.ts";
import { findFiles } from "../find-files.ts";
import { inOrder } from "../in-order.ts";
import { printError, printJson } from "../output.ts";
import { packOption, readPacks } from "../own-packs.ts";
import { failedPart, partLine } from "../part-line.ts";
import { Progress } from "../progress.ts";
import type { JobOutcome } from "../reading/jobs.ts";
import { ReadingPool, readers } from "../reading/pool.ts";
import type { Messages } from "../texts.ts";

const options = { reveal: { type: "boolean" }, pack: packOption, timeout: { type: "string" } } as const;

/** One JSON line per file. Exit 0; 1 when the system did not give a file or folder (named on standard error). */
export const scan: Command = async (args, { script, messages }) => {
  const { values, positionals } = parseLine(args, options, messages);
  const timeout = timeoutOf(values.timeout, messages);
  const packs = await readPacks(values.pack, messages);
  const found = await findFiles(positionals, messages);
  const pool = new ReadingPool(script, timeout, packs);
  const progress = new Progress(found.paths.length);
  let unread = found.unread;
  const work = (path: string) => pool.run({ kind: "scan-file", path, reveal: values.reveal === true });
  await inOrder(found.paths, readers * 2, work, async (outcome, index) => {
    const path = found.paths[index] ?? "";
    progress.step();
    if (isUnreadable(path, outcome, messages)) unread++;
    await printJson(partLine(path, "result" in outcome ? outcome.result : failedPart(path, outcome)));
  });
  progress.end();
  await pool.close();
  return unread > 0 ? 1 : 0;
};

/** Says on standard error what the system did not give. */
export function isUnreadable(
  path: string,
  outcome: JobOutcome<"scan-file" | "read-text" | "open-mail">,
  messages: Messages
) {
  if ("result" in outcome || outcome.failure !== "unreadable") return false;
  printError(messages.cannotRead(path, outcome.code));
  return true;
}
