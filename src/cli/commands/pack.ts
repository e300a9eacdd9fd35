import { readFile } from "node:fs/promises";
import { parseCases } from "../../core/packs/pack-cases.ts";
import type { Pack } from "../../core/packs/pack-schema.ts";
import { parsedJson, parsePackText } from "../../core/packs/parse-pack.ts";
import { ruleIds } from "../../core/packs/read-rules.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";
import { termsOf } from "../../core/packs/terms-of.ts";
import { runAll } from "../../core/verdict/accept-pack.ts";
import { BadArguments, parseLine } from "../arguments.ts";
import type { Command } from "../command.ts";
import { checkFiles } from "../find-files.ts";
import { print, printError } from "../output.ts";
import { type Faulty, packText, printFaults } from "../own-packs.ts";
import type { Messages } from "../texts.ts";

/**
 * `pack lint FILE` looks a pack over; `pack test FILE` also runs its cases, beside the shipped packs. Exit 0 when all
 * is well; 1 with every fault or failing case on a line of standard error; 2 when there is nothing to look at.
 */
export const pack: Command = async (args, { messages }) => {
  const { positionals } = parseLine(args, {}, messages);
  const [action, ...files] = positionals;
  if (action !== "lint" && action !== "test") throw new BadArguments(messages.pack.badAction);
  if (files.length > 1) throw new BadArguments(messages.tooMany(files[1] ?? ""));
  checkFiles(files, messages);
  const path = files[0] ?? "";
  const parsed = parsePackText(await packText(path, messages), ruleIds(shippedPacks));
  if (!parsed.ok) return refuse(path, parsed, messages);
  return action === "lint" ? summarise(path, parsed.pack, messages) : testPack(path, parsed.pack, messages);
};

function refuse(path: string, faulty: Faulty, messages: Messages): number {
  printFaults(faulty, messages);
  printError(messages.pack.notInOrder(path, faulty.faults.length + faulty.more));
  return 1;
}

async function summarise(path: string, checked: Pack, messages: Messages): Promise<number> {
  const rules = ruleIds([checked]).length + checked.allow.length + checked.verdicts.length + checked.known.length;
  const { inOrder, whoIsKnown } = messages.pack;
  await print(`${inOrder(path, rules, new Set(termsOf(checked)).size)}\n`);
  const organisations = checked.known.reduce((sum, { entries }) => sum + entries.length, 0);
  if (organisations > 0) await print(`${whoIsKnown(organisations, uncheckedIn(checked))}\n`);
  return 0;
}

/** Organisations that nobody says to have held against their source. */
function uncheckedIn({ known }: Pack): number {
  const entries = known.flatMap((group) => group.entries.map((entry) => entry.source ?? group.source));
  return entries.filter(({ checked }) => checked === undefined).length;
}

async function testPack(path: string, checked: Pack, messages: Messages): Promise<number> {
  const casesPath = path.replace(/(?:\.json)?$/, ".cases.json");
  const content = await readFile(casesPath, "utf8").catch((error: NodeJS.ErrnoException) => {
    const { pack: texts, cannotRead } = messages;
    const isAbsent = error.code === "ENOENT";
    throw new BadArguments(isAbsent ? texts.noCases(path, casesPath) : cannotRead(casesPath, error.code ?? ""));
  });
  const notJson = { ok: false, faults: [{ path: "", code: "not-json", detail: "" }], more: 0 } as const;
  const json = parsedJson(content);
  const parsed = json === undefined ? notJson : parseCases(json, checked);
  if (!parsed.ok) return refuse(casesPath, parsed, messages);
  return report(runAll(checked, parsed), messages);
}

async function report(results: ReturnType<typeof runAll>, { pack: texts }: Messages): Promise<number> {
  const failed = results.filter(({ problems }) => problems.length > 0);
  for (const { case: each, problems } of failed) {
    const got = problems.map(({ code, expected, got }) => texts.problem[code](expected, got)).join("; ");
    printError(`${each.rule} ${each.expect} "${each.name}": ${got}`);
  }
  if (failed.length > 0) printError(texts.casesFail(failed.length, results.length));
  else await print(`${texts.casesHold(results.length)}\n`);
  return failed.length > 0 ? 1 : 0;
}
