import { inOrder } from "../in-order.ts";
import { printError } from "../output.ts";
import { Progress } from "../progress.ts";
import type { Messages } from "../texts.ts";
import type { SentOutline } from "./jobs.ts";
import { type ReadingPool, readers } from "./pool.ts";

/** The mails in all these files. `key`: of the hashes of persons. Closes the pool. `unread`: files that gave none because they could not be read; they are named. */
export async function outlineAll(
  pool: ReadingPool,
  paths: readonly string[],
  key: string,
  messages: Messages
): Promise<{ readonly mails: SentOutline[]; readonly unread: number }> {
  const progress = new Progress(paths.length);
  const mails: SentOutline[] = [];
  let unread = 0;
  const work = (path: string) => pool.run({ kind: "outline-mails", path, key });
  await inOrder(paths, readers, work, (outcome, index) => {
    progress.step();
    if ("result" in outcome) for (const mail of outcome.result) mails.push(mail);
    else {
      unread++;
      printError(messages.cannotRead(paths[index] ?? "", "code" in outcome ? outcome.code : outcome.failure));
    }
  });
  progress.end();
  await pool.close();
  return { mails, unread };
}
