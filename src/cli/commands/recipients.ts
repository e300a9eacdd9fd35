import { createInterface } from "node:readline";
import { classifyAddress } from "../../core/recipients/classify.ts";
import type { Office } from "../../core/recipients/recipient.ts";
import { BadArguments, domainsOf, parseLine } from "../arguments.ts";
import type { Command } from "../command.ts";
import { readOffice } from "../office-file.ts";
import { printJson } from "../output.ts";

const options = { own: { type: "string", multiple: true }, office: { type: "string" } } as const;

/**
 * One JSON line per address, in the order given: as arguments, else one a line on standard input (empty lines are
 * skipped).
 */
export const recipients: Command = async (args, { messages }) => {
  const { values, positionals } = parseLine(args, options, messages);
  const own = domainsOf(values.own, messages);
  const office = values.office === undefined ? null : await readOffice(values.office, messages);
  const whole = { known: [], colleagues: [], ...office, own: [...own, ...(office?.own ?? [])] };
  if (positionals.length === 0 && process.stdin.isTTY) throw new BadArguments(messages.noAddress);
  for await (const address of positionals.length > 0 ? positionals : inputLines()) await printAddress(address, whole);
  return 0;
};

function printAddress(text: string, office: Office): Promise<void> {
  const { address, class: recipientClass, reasons } = classifyAddress(text, office);
  return printJson({ address, class: recipientClass, reasons });
}

async function* inputLines(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== "") yield line;
  }
}
