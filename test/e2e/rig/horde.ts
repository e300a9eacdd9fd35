import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PASSWORD, startDovecot } from "./dovecot.ts";
import { freePort } from "./free-port.ts";
import { layKronolith } from "./horde-calendar-configuration.ts";
import { layHorde } from "./horde-configuration.ts";
import { deliverTo, messagesIn } from "./maildir.ts";
import { poll } from "./poll.ts";
import { findProgram } from "./requirements.ts";
import { startFront } from "./roundcube-front.ts";
import { type ParsedMessage, parseMessage } from "./smtp-sink.ts";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";
import { startTethered } from "./tethered-process.ts";

export interface Horde {
  /** Where its pages begin, ending in a slash. */
  readonly url: string;
  readonly password: string;
  /** Puts an RFC 822 message in the user's INBOX. */
  deliver(user: string, message: string): void;
  /** What lies in the user's Drafts. */
  drafts(user: string): Promise<ParsedMessage[]>;
  /** Horde's own log and PHP's output: print it when a test fails. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts Debian's Horde IMP with an IMAP server of its own on 127.0.0.1, in a temporary folder. Any user name logs in. `calendar`: its users have one (Kronolith, in SQLite). */
export async function startHorde(start: { smtpPort: number; calendar?: boolean }): Promise<Horde> {
  const folder = temporaryFolder("horde");
  const dovecot = await startDovecot(folder);
  const pages = layHorde(folder, { imap: dovecot.port, smtp: start.smtpPort });
  if (start.calendar) layKronolith(pages, folder);
  const port = await freePort();
  const options = [`session.save_path=${join(folder, "sessions")}`, "display_errors=0", "upload_max_filesize=50M"];
  const args = [...options.flatMap((option) => ["-d", option]), "-S", `127.0.0.1:${port}`, "-t", pages];
  const php = startTethered(findProgram("php") ?? "php", args, {
    cwd: pages,
    logFile: join(folder, "php.log"),
    env: { PHP_CLI_SERVER_WORKERS: "4", TMPDIR: join(folder, "tmp") }
  });
  const page = async (): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/login.php`)).ok;
  await poll(page, 10_000, "Horde's login page").catch(async (error: unknown) => {
    await Promise.all([php.stop(), dovecot.stop()]);
    throw new Error(`Horde did not start: ${php.log()}`, { cause: error });
  });
  const front = await startFront(pages, port);
  return {
    url: `http://127.0.0.1:${front.port}/`,
    password: PASSWORD,
    deliver: (user, message) => deliverTo(join(dovecot.mail, user), message, dovecot.own),
    drafts: (user) => Promise.all(messagesIn(join(dovecot.mail, user, ".Drafts")).map(parseMessage)),
    log: () => `${ownLog(folder)}\n${php.log()}`,
    stop: async () => {
      await front.stop();
      await Promise.all([php.stop(), dovecot.stop()]);
      removeFolder(folder);
    }
  };
}

function ownLog(folder: string): string {
  try {
    return readFileSync(join(folder, "tmp/horde.log"), "utf8");
  } catch {
    return "";
  }
}
