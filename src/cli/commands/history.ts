import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { BadArguments, domainsOf, parseLine, timeoutOf } from "../arguments.ts";
import type { Command } from "../command.ts";
import { findFiles } from "../find-files.ts";
import { historyText, keyedBy, newHistory, readHistoryFile } from "../history-file.ts";
import { learnMails } from "../learn-mails.ts";
import { emptyOffice, readOffice } from "../office-file.ts";
import { print, printError } from "../output.ts";
import { packOption, readPacks } from "../own-packs.ts";
import { outlineAll } from "../reading/outline-all.ts";
import { ReadingPool } from "../reading/pool.ts";

const options = {
  own: { type: "string", multiple: true },
  office: { type: "string" },
  pack: packOption,
  out: { type: "string" },
  timeout: { type: "string" }
} as const;

/**
 * `history learn PATH...`: what this office's mails (.eml, mbox; folders of them) say about who gets what, as JSON of keyed
 * hashes: on standard output, or added to `--out FILE`. Exit 1 when the system did not give a file.
 */
export const history: Command = async (args, { script, messages }) => {
  const { values, positionals } = parseLine(args, options, messages);
  const [action, ...paths] = positionals;
  if (action !== "learn") throw new BadArguments(messages.onlyLearn);
  const own = domainsOf(values.own, messages);
  const office = values.office === undefined ? emptyOffice : await readOffice(values.office, messages);
  const timeout = timeoutOf(values.timeout, messages);
  const { out } = values;
  const kept = out !== undefined && existsSync(out) ? await readHistoryFile(out, messages) : newHistory();
  const found = await findFiles(paths, messages);
  const pool = new ReadingPool(script, timeout, await readPacks(values.pack, messages));
  const { mails, unread } = await outlineAll(pool, found.paths, kept.key, messages);
  const from = { own: [...own, ...office.own], colleagues: office.colleagues };
  const learned = await learnMails(kept.history, mails, from, keyedBy(kept.key));
  if (out === undefined) await print(historyText(kept));
  // Only its owner may test which addresses stand in it.
  else await writeFile(out, historyText(kept), { mode: 0o600 });
  printError(messages.historyLearned(learned, kept.history.totals.mails));
  return found.unread + unread > 0 ? 1 : 0;
};
