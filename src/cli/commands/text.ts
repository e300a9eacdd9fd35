import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ReadingStatus } from "../../core/documents/reading.ts";
import { BadArguments, parseLine, timeoutOf } from "../arguments.ts";
import type { Command, CommandContext } from "../command.ts";
import { checkFiles } from "../find-files.ts";
import { inOrder } from "../in-order.ts";
import { print, printError, printJson } from "../output.ts";
import { masked } from "../part-line.ts";
import { Progress } from "../progress.ts";
import type { JobOutcome, TextResult } from "../reading/jobs.ts";
import { ReadingPool, readers } from "../reading/pool.ts";
import type { Messages } from "../texts.ts";

const options = { out: { type: "string" }, timeout: { type: "string" } } as const;

const exitCodes: Readonly<Record<ReadingStatus, number>> = {
  read: 0,
  "partly-read": 3,
  encrypted: 4,
  corrupt: 5,
  unsupported: 6,
  "too-large": 7,
  timeout: 8,
  unavailable: 5
};

/** The text of one file on standard output, or of several in files of their own. */
export const text: Command = async (args, context) => {
  const { values, positionals } = parseLine(args, options, context.messages);
  const timeout = timeoutOf(values.timeout, context.messages);
  checkFiles(positionals, context.messages);
  if (values.out === undefined && positionals.length > 1) throw new BadArguments(context.messages.oneFileOnly);
  const pool = new ReadingPool(context.script, timeout);
  try {
    return values.out === undefined
      ? await printText(pool, positionals[0] ?? "", context.messages)
      : await writeTexts(pool, positionals, values.out, context);
  } finally {
    await pool.close();
  }
};

async function printText(pool: ReadingPool, path: string, messages: Messages): Promise<number> {
  const reading = textResult(path, await pool.run({ kind: "read-text", path }), messages);
  await print(reading.text);
  if (reading.status !== "read" || reading.reason) printError(`${path}: ${inWords(reading, messages)}`);
  for (const each of (reading.missingInside ?? []).map(masked)) {
    printError(`${[path, ...each.inside].join(" > ")}: ${inWords(each, messages)}`);
  }
  return exitCodes[reading.status];
}

type Shortfall = Pick<TextResult, "status" | "reason" | "missingPages">;

function inWords({ status, reason, missingPages }: Shortfall, messages: Messages): string {
  const pages = missingPages?.length ? messages.missingPages(missingPages.join(", ")) : "";
  return [messages.status[status], reason ? messages.reason[reason] : "", pages]
    .filter((part) => part !== "")
    .join("; ");
}

async function writeTexts(
  pool: ReadingPool,
  paths: readonly string[],
  folder: string,
  { messages }: CommandContext
): Promise<number> {
  if (!(await isWritten(folder, messages, () => mkdir(folder, { recursive: true })))) return 1;
  const progress = new Progress(paths.length);
  let unwritten = 0;
  const work = (path: string) => pool.run({ kind: "read-text", path });
  await inOrder(paths, readers * 2, work, async (outcome, index) => {
    const path = paths[index] ?? "";
    const { status, text, ms, reason, missingPages, missingInside } = textResult(path, outcome, messages);
    // A text of its own even where it is empty: whoever asked finds as many texts as files.
    const out = join(folder, `${index + 1}-${shortName(path)}.txt`);
    const isDone = await isWritten(out, messages, () => writeFile(out, text));
    if (!isDone) unwritten++;
    progress.step();
    const line = { path, status, characters: text.length, ms, out: isDone ? out : null };
    const unread = {
      ...(missingPages && { missingPages }),
      ...(missingInside && { unread: missingInside.map(masked) })
    };
    await printJson({ ...line, ...(reason && { reason }), ...unread });
  });
  progress.end();
  return unwritten > 0 ? 1 : 0;
}

async function isWritten(path: string, messages: Messages, write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    printError(messages.cannotWrite(path, code));
    return false;
  }
}

/** File systems take 255 bytes for a name; a letter takes up to four. */
function shortName(path: string): string {
  return [...basename(path)].slice(0, 50).join("");
}

function textResult(path: string, outcome: JobOutcome<"read-text">, messages: Messages): TextResult {
  if ("result" in outcome) return outcome.result;
  const unread = { type: "unknown", text: "", ms: outcome.ms };
  if (outcome.failure === "timeout") return { ...unread, status: "timeout", reason: "took-too-long" };
  if (outcome.failure === "crashed") return { ...unread, status: "corrupt", reason: "damaged" };
  printError(messages.cannotRead(path, outcome.code));
  return { ...unread, status: "corrupt" };
}
