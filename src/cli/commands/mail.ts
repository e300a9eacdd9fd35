import { mailHtmlToText } from "../../core/documents/html-text.ts";
import { type MailKind, mailKindOf } from "../../core/mail/quoted-text.ts";
import { compilePacks } from "../../core/packs/compile.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";
import { assess } from "../../core/verdict/assess.ts";
import { couldNotCheck } from "../../core/verdict/could-not-check.ts";
import { toPartResult } from "../../core/verdict/part-result.ts";
import type { Assessment, PartResult } from "../../core/verdict/verdict.ts";
import { domainsOf, parseLine, timeoutOf } from "../arguments.ts";
import type { Command } from "../command.ts";
import { checkFiles } from "../find-files.ts";
import { inOrder } from "../in-order.ts";
import { printError, printJson } from "../output.ts";
import { failedPart, partLine } from "../part-line.ts";
import { Progress } from "../progress.ts";
import type { MailText, OpenedMail } from "../reading/jobs.ts";
import { ReadingPool, readers } from "../reading/pool.ts";
import type { Messages } from "../texts.ts";

const options = { own: { type: "string", multiple: true }, timeout: { type: "string" } } as const;

/** One JSON line per mail file: who gets it, what is in it, and the verdict the guard would give. */
export const mail: Command = async (args, { script, messages }) => {
  const { values, positionals } = parseLine(args, options, messages);
  const own = domainsOf(values.own, messages);
  const timeout = timeoutOf(values.timeout, messages);
  checkFiles(positionals, messages);
  const pool = new ReadingPool(script, timeout);
  const progress = new Progress(positionals.length);
  const work = (path: string) => assessFile(pool, path, own, messages);
  await inOrder(positionals, readers, work, async (assessment, index) => {
    progress.step();
    await printJson(mailLine(positionals[index] ?? "", assessment));
  });
  progress.end();
  await pool.close();
  return 0;
};

const packs = compilePacks(shippedPacks);

async function assessFile(
  pool: ReadingPool,
  path: string,
  own: readonly string[],
  messages: Messages
): Promise<Assessment> {
  const outcome = await pool.run({ kind: "open-mail", path });
  if ("failure" in outcome) {
    if (outcome.failure === "unreadable") printError(messages.cannotRead(path, outcome.code));
    return couldNotCheck([failedPart(path, outcome)]);
  }
  // What is no mail has no recipients to judge; its content is shown all the same.
  if (!outcome.result.isMail) return couldNotCheck([await readWhole(pool, path)]);
  return assessMail(pool, outcome.result, own);
}

async function readWhole(pool: ReadingPool, path: string): Promise<PartResult> {
  const outcome = await pool.run({ kind: "scan-file", path, reveal: false });
  return "result" in outcome ? outcome.result : failedPart(path, outcome);
}

async function assessMail(pool: ReadingPool, mail: OpenedMail, own: readonly string[]): Promise<Assessment> {
  const attachments = mail.attachments.map(async ({ name, bytes }) => {
    const outcome = await pool.run({ kind: "scan-bytes", name, bytes });
    return "result" in outcome ? outcome.result : failedPart(name, outcome);
  });
  const kind = mailKindOf(mail.texts.find(({ name }) => name === "subject")?.text ?? "");
  const parts = [...mail.texts.map((text) => readText(text, kind)), ...(await Promise.all(attachments))];
  return assess({ draft: { ...mail, notUnderstood: [] }, parts, office: { own, known: [], colleagues: [] }, packs });
}

function readText({ name, type, text }: MailText, mailKind: MailKind): PartResult {
  const start = performance.now();
  const reading = { type, status: "read", text: type === "html" ? mailHtmlToText(text) : text } as const;
  const result = toPartResult({ part: name, key: "", name: "" }, reading, packs, 0, { mailKind });
  return { ...result, ms: performance.now() - start };
}

function mailLine(path: string, { recipients, parts, verdict }: Assessment): object {
  return {
    path,
    recipients: recipients.map((recipient) => ({
      address: recipient.address,
      class: recipient.class,
      reasons: recipient.reasons
    })),
    parts: parts.map((part) => partLine(part.part === "attachment" ? part.name : part.part, part)),
    verdict: verdict.level,
    reasons: verdict.reasons
  };
}
