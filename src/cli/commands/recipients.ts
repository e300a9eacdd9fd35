import { createInterface } from "node:readline";
import { classifyAddress } from "../../core/recipients/classify.ts";
import { type Directory, openDirectory } from "../../core/recipients/directory.ts";
import { BadArguments, domainsOf, parseLine } from "../arguments.ts";
import type { Command } from "../command.ts";
import { emptyOffice, readOffice } from "../office-file.ts";
import { printJson } from "../output.ts";
import { othersOf, packOption, readPacks } from "../own-packs.ts";

const options = { own: { type: "string", multiple: true }, office: { type: "string" }, pack: packOption } as const;

/**
 * One JSON line per address, in the order given: as arguments, else one a line on standard input (empty lines are
 * skipped).
 */
export const recipients: Command = async (args, { messages }) => {
  const { values, positionals } = parseLine(args, options, messages);
  const own = domainsOf(values.own, messages);
  const office = values.office === undefined ? emptyOffice : await readOffice(values.office, messages);
  const packs = await readPacks(values.pack, messages);
  if (positionals.length === 0 && process.stdin.isTTY) throw new BadArguments(messages.noAddress);
  const directory = openDirectory({ ...office, own: [...own, ...office.own] }, othersOf(packs));
  for await (const address of positionals.length > 0 ? positionals : inputLines())
    await printAddress(address, directory);
  return 0;
};

function printAddress(text: string, directory: Directory): Promise<void> {
  const { address, class: recipientClass, reasons, near, client } = classifyAddress(text, directory);
  return printJson({ address, class: recipientClass, reasons, near, client });
}

async function* inputLines(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== "") yield line;
  }
}
