import { couldNotCheck } from "../../core/verdict/could-not-check.ts";
import type { Assessment, PartResult } from "../../core/verdict/verdict.ts";
import { domainsOf, parseLine, profileOf, timeoutOf } from "../arguments.ts";
import { assessMail } from "../assess-mail.ts";
import type { Command } from "../command.ts";
import { checkFiles } from "../find-files.ts";
import { inOrder } from "../in-order.ts";
import { historyFrom, type MailOffice, openMailOffice } from "../mail-office.ts";
import { emptyOffice, readOffice } from "../office-file.ts";
import { printError, printJson } from "../output.ts";
import { packOption, readPacks } from "../own-packs.ts";
import { failedPart, partLine } from "../part-line.ts";
import { Progress } from "../progress.ts";
import type { OpenedMail } from "../reading/jobs.ts";
import { ReadingPool, readers } from "../reading/pool.ts";
import type { Messages } from "../texts.ts";

const options = {
  own: { type: "string", multiple: true },
  office: { type: "string" },
  history: { type: "string" },
  pack: packOption,
  profile: { type: "string" },
  timeout: { type: "string" }
} as const;

/** One JSON line per mail file: who gets it, what is in it, what is odd, and the verdict the guard would give. */
export const mail: Command = async (args, { script, messages }) => {
  const { values, positionals } = parseLine(args, options, messages);
  const own = domainsOf(values.own, messages);
  const timeout = timeoutOf(values.timeout, messages);
  checkFiles(positionals, messages);
  const named = values.office === undefined ? emptyOffice : await readOffice(values.office, messages);
  const office = { ...named, own: [...own, ...named.own] };
  const packs = await readPacks(values.pack, messages);
  const profile = profileOf(values.profile, messages);
  const history = await historyFrom(values.history, { script, timeout, office, packs, messages });
  const ready = openMailOffice(office, history, { packs, profile });
  const pool = new ReadingPool(script, timeout, packs);
  const progress = new Progress(positionals.length);
  const work = (path: string) => assessFile(pool, path, ready, messages);
  await inOrder(positionals, readers, work, async (assessment, index) => {
    progress.step();
    await printJson(mailLine(positionals[index] ?? "", assessment));
  });
  progress.end();
  await pool.close();
  return 0;
};

async function assessFile(
  pool: ReadingPool,
  path: string,
  office: MailOffice,
  messages: Messages
): Promise<Assessment> {
  const outcome = await pool.run({ kind: "open-mail", path });
  if ("failure" in outcome) {
    if (outcome.failure === "unreadable") printError(messages.cannotRead(path, outcome.code));
    return couldNotCheck([failedPart(path, outcome)]);
  }
  // What is no mail has no recipients to judge; its content is shown all the same.
  if (!outcome.result.isMail) return couldNotCheck([await readWhole(pool, path)]);
  return assessMail(outcome.result, await readAttachments(pool, outcome.result, office), office);
}

async function readWhole(pool: ReadingPool, path: string): Promise<PartResult> {
  const outcome = await pool.run({ kind: "scan-file", path, reveal: false });
  return "result" in outcome ? outcome.result : failedPart(path, outcome);
}

function readAttachments(pool: ReadingPool, mail: OpenedMail, { whose }: MailOffice): Promise<PartResult[]> {
  const read = mail.attachments.map(async ({ name, bytes }) => {
    const outcome = await pool.run({ kind: "scan-bytes", name, bytes, whose });
    return "result" in outcome ? outcome.result : failedPart(name, outcome);
  });
  return Promise.all(read);
}

function mailLine(path: string, { recipients, oddities, parts, verdict }: Assessment): object {
  return {
    path,
    recipients: recipients.map(({ address, class: recipientClass, reasons, near, client }) => ({
      ...{ address, class: recipientClass, reasons },
      ...(near && { near }),
      ...(client !== undefined && { client })
    })),
    parts: parts.map((part) => partLine(part.part === "attachment" ? part.name : part.part, part)),
    verdict: verdict.level,
    reasons: verdict.reasons,
    oddities,
    because: verdict.because.map(({ rule, level, code }) => ({ code, rule, level }))
  };
}
