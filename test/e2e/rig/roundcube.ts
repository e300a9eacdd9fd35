import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PASSWORD, startDovecot } from "./dovecot.ts";
import { freePort } from "./free-port.ts";
import { deliverTo, messagesIn } from "./maildir.ts";
import { poll } from "./poll.ts";
import type { Availability } from "./requirements.ts";
import { findProgram, available as partsAvailable, ROUNDCUBE_PARTS } from "./requirements.ts";
import type { RoundcubeOptions, RoundcubePaths } from "./roundcube-configuration.ts";
import { baseOptions, layRoundcube, writeOptions } from "./roundcube-configuration.ts";
import type { Change } from "./roundcube-front.ts";
import { startFront } from "./roundcube-front.ts";
import type { ParsedMessage } from "./smtp-sink.ts";
import { parseMessage } from "./smtp-sink.ts";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";
import type { TetheredProcess } from "./tethered-process.ts";
import { startTethered } from "./tethered-process.ts";

export interface Login {
  readonly user: string;
  readonly password: string;
  /** Roundcube's identity of this user: `<user>@kantoor.example`. */
  readonly address: string;
}

export interface Roundcube {
  /** Address of the login page, ending in a slash. */
  readonly url: string;
  /** A user that is there from the start. */
  readonly login: Login;
  /** A user with an empty mailbox and default settings. */
  newUser(name: string): Login;
  /** Puts an RFC 822 message in the user's INBOX. Line ends of a string become CRLF. */
  deliver(user: string, message: string | Uint8Array): void;
  drafts(user: string): Promise<ParsedMessage[]>;
  sent(user: string): Promise<ParsedMessage[]>;
  /** Replaces the test's own options; in force from the next page load. Settings a user saved in Roundcube win. */
  configure(options: RoundcubeOptions): void;
  /** Another address of the same Roundcube, that sends as 1.7 does: the form is asked to submit, which 1.6 made it do. */
  asRelease17(): Promise<string>;
  /** Removes the files of attachments that Roundcube holds for messages being written, as a cleaned-up server does. */
  loseAttachments(): number;
  /** False: every request to it is broken off, as without a connection. */
  setConnected(connected: boolean): void;
  /** Each of its pages comes so much later (ms), from now on. */
  setSlow(ms: number): void;
  /** Everybody is logged out, as after a night. */
  endSessions(): void;
  /** Roundcube's own error log and PHP's output: print it when a test fails. */
  log(): string;
  stop(): Promise<void>;
}

/** Whether this machine has what `startRoundcube` needs. */
export function available(): Availability {
  return partsAvailable(ROUNDCUBE_PARTS);
}

/** Where Debian's package puts the pages. */
const PAGES = "/var/lib/roundcube";

/** The one line of `submit_messageform` that 1.7 changed (commit bbd884b95), in the shortened file that pages load. */
const RELEASE_17: Change = { file: "program/js/app.min.js", from: "void a.submit()", to: "void a.requestSubmit()" };

/** Starts Debian's Roundcube with an IMAP server of its own on 127.0.0.1, in a temporary folder. */
export async function startRoundcube(start: { smtpPort: number; config?: RoundcubeOptions }): Promise<Roundcube> {
  const folder = temporaryFolder("roundcube");
  const dovecot = await startDovecot(folder);
  const paths = layRoundcube(folder);
  const sql = (input: string): void =>
    void execFileSync(findProgram("sqlite3") ?? "sqlite3", ["-cmd", ".timeout 5000", paths.database], { input });
  sql(readFileSync("/usr/share/roundcube/SQL/sqlite.initial.sql", "utf8"));
  const base = baseOptions(paths, dovecot.port, start.smtpPort);
  const configure = (options: RoundcubeOptions) => writeOptions(paths, { ...base, ...options });
  configure(start.config ?? {});
  const { php, port } = await startPhp(paths);
  const front = await startFront(PAGES, port);
  const fronts = [front];
  const maildir = (user: string) => join(dovecot.mail, user);
  const folderOf = (user: string, name: string) => join(maildir(user), `.${name}`);
  const newUser = (user: string): Login => ({ user, password: PASSWORD, address: `${user}@kantoor.example` });
  return {
    url: `http://127.0.0.1:${front.port}/`,
    login: newUser("anna"),
    newUser,
    deliver: (user, message) => deliverTo(maildir(user), message, dovecot.own),
    drafts: (user) => Promise.all(messagesIn(folderOf(user, "Drafts")).map(parseMessage)),
    sent: (user) => Promise.all(messagesIn(folderOf(user, "Sent")).map(parseMessage)),
    configure,
    asRelease17: async () => {
      const newer = await startFront(PAGES, port, RELEASE_17);
      fronts.push(newer);
      return `http://127.0.0.1:${newer.port}/`;
    },
    loseAttachments: () => emptyFolder(join(paths.config, "temp")),
    setConnected: front.setConnected,
    setSlow: front.setSlow,
    endSessions: () => sql("DELETE FROM session;"),
    log: () => roundcubeLog(paths, php),
    stop: async () => {
      for (const one of fronts) await one.stop();
      await Promise.all([php.stop(), dovecot.stop()]);
      removeFolder(folder);
    }
  };
}

async function startPhp(paths: RoundcubePaths): Promise<{ php: TetheredProcess; port: number }> {
  const port = await freePort();
  const sessions = join(paths.config, "sessions");
  mkdirSync(sessions, { recursive: true });
  // PHP's own server caches scripts, and would see a changed configuration two seconds late.
  const fresh = "opcache.revalidate_freq=0";
  const settings = [
    fresh,
    "upload_max_filesize=120M",
    "post_max_size=130M",
    "memory_limit=512M",
    `session.save_path=${sessions}`
  ];
  const args = [...settings.flatMap((setting) => ["-d", setting]), "-S", `127.0.0.1:${port}`, "-t", PAGES];
  const php = startTethered(findProgram("php") ?? "php", args, {
    cwd: PAGES,
    logFile: join(paths.config, "php.log"),
    env: { ROUNDCUBE_CONFIG_DIR: paths.config, PHP_CLI_SERVER_WORKERS: "4" }
  });
  const url = `http://127.0.0.1:${port}/`;
  await poll(async () => (await fetch(url)).ok, 10_000, `Roundcube's login page: ${php.log()}`, 50);
  return { php, port };
}

function emptyFolder(folder: string): number {
  const names = readdirSync(folder);
  for (const name of names) rmSync(join(folder, name), { recursive: true });
  return names.length;
}

function roundcubeLog(paths: RoundcubePaths, php: TetheredProcess): string {
  try {
    return `${readFileSync(join(paths.config, "logs/errors.log"), "utf8")}\n${php.log()}`;
  } catch {
    return php.log();
  }
}
