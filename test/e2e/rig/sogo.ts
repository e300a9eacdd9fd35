import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PASSWORD, startDovecot } from "./dovecot.ts";
import { freePort } from "./free-port.ts";
import { deliverTo, messagesIn } from "./maildir.ts";
import { poll } from "./poll.ts";
import { findProgram } from "./requirements.ts";
import type { ParsedMessage } from "./smtp-sink.ts";
import { parseMessage } from "./smtp-sink.ts";
import type { Database } from "./sogo-database.ts";
import { startDatabase } from "./sogo-database.ts";
import { startSogoFront } from "./sogo-front.ts";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";
import type { TetheredProcess } from "./tethered-process.ts";
import { startTethered } from "./tethered-process.ts";
import { unprivileged } from "./unprivileged.ts";

/** Users of the test's SOGo: `anna` writes plain text, `berta` in the HTML editor. Both are at kantoor.example. */
export type SogoUser = "anna" | "berta";

export interface Sogo {
  /** Where its pages begin, ending in a slash. */
  readonly url: string;
  readonly password: string;
  /** Puts an RFC 822 message in the user's INBOX. */
  deliver(user: SogoUser, message: string): void;
  drafts(user: SogoUser): Promise<ParsedMessage[]>;
  /** sogod's output: print it when a test fails. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts Debian's SOGo with database, cache and IMAP server of its own on 127.0.0.1, in a temporary folder. */
export async function startSogo(start: { smtpPort: number }): Promise<Sogo> {
  const folder = temporaryFolder("sogo");
  const [dovecot, database, memcached] = await Promise.all([
    startDovecot(folder),
    startDatabase(folder),
    startMemcached(folder)
  ]);
  database.query(users);
  const ports = { imap: dovecot.port, smtp: start.smtpPort, memcached: memcached.port };
  const sogod = await startSogod(folder, database, ports);
  const front = await startSogoFront(sogod.port);
  const maildir = (user: SogoUser): string => join(dovecot.mail, user);
  return {
    url: `http://127.0.0.1:${front.port}/SOGo/`,
    password: PASSWORD,
    deliver: (user, message) => deliverTo(maildir(user), message, dovecot.own),
    drafts: (user) => Promise.all(messagesIn(join(maildir(user), ".Drafts")).map(parseMessage)),
    log: () => sogod.process.log(),
    stop: async () => {
      await front.stop();
      await sogod.process.stop();
      await Promise.all([database.stop(), memcached.process.stop(), dovecot.stop()]);
      removeFolder(folder);
    }
  };
}

/** The tables of users and of their settings, as sogod itself would make the latter. */
const users = `
create table users (c_uid text primary key, c_name text, c_password text, c_cn text, mail text);
insert into users values
  ('anna', 'anna', '${PASSWORD}', 'Anna', 'anna@kantoor.example'),
  ('berta', 'berta', '${PASSWORD}', 'Berta', 'berta@kantoor.example');
create table sogo_user_profile (c_uid varchar(255) primary key, c_defaults text, c_settings text);
insert into sogo_user_profile values
  ('anna', '{"SOGoMailComposeMessageType": "text"}', '{}'),
  ('berta', '{"SOGoMailComposeMessageType": "html"}', '{}');
`;

interface Started {
  readonly process: TetheredProcess;
  readonly port: number;
}

async function startMemcached(folder: string): Promise<Started> {
  const port = await freePort();
  const args = ["-l", "127.0.0.1", "-p", String(port), "-U", "0", "-m", "16"];
  const command = unprivileged("memcache").command(findProgram("memcached") ?? "memcached", ...args);
  return { port, process: startTethered(...command, { cwd: "/", logFile: join(folder, "memcached.log") }) };
}

type Ports = Readonly<Record<"imap" | "smtp" | "memcached", number>>;

async function startSogod(folder: string, database: Database, ports: Ports): Promise<Started> {
  const user = unprivileged("sogo");
  const base = join(folder, "sogo");
  for (const path of [base, ...["spool", "tmp", "home"].map((name) => join(base, name))]) {
    mkdirSync(path);
    user.own(path);
  }
  const port = await freePort();
  const settings = sogodSettings(base, port, database.url, ports).flatMap(([name, value]) => [`-${name}`, value]);
  const process = startTethered(...user.command(findProgram("sogo") ?? "sogod", ...settings), {
    cwd: base,
    logFile: join(folder, "sogod.log"),
    env: { HOME: join(base, "home"), TMPDIR: join(base, "tmp") }
  });
  const page = async (): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/SOGo/`)).status < 500;
  await poll(page, 10_000, "SOGo's login page").catch(async (error: unknown) => {
    await process.stop();
    throw new Error(`sogod did not start: ${process.log()}`, { cause: error });
  });
  return { process, port };
}

/** Given on the command line, where they go before those of the machine's own configuration. */
function sogodSettings(base: string, port: number, database: string, ports: Ports): [name: string, value: string][] {
  const source = [
    "type = sql",
    "id = users",
    `viewURL = "${database}/users"`,
    "canAuthenticate = YES",
    "isAddressBook = NO",
    "userPasswordAlgorithm = plain"
  ];
  return [
    ["WONoDetach", "YES"],
    ["WOWorkersCount", "5"],
    ["WOPort", `127.0.0.1:${port}`],
    ["WOLogFile", "-"],
    ["WOPidFile", join(base, "sogod.pid")],
    ["SOGoMailSpoolPath", join(base, "spool")],
    ["NGMimeBuildMimeTempDirectory", join(base, "tmp")],
    ["SOGoProfileURL", `${database}/sogo_user_profile`],
    ["OCSFolderInfoURL", `${database}/sogo_folder_info`],
    ["OCSSessionsFolderURL", `${database}/sogo_sessions_folder`],
    ["OCSEMailAlarmsFolderURL", `${database}/sogo_alarms_folder`],
    ["SOGoUserSources", `({ ${source.join("; ")}; })`],
    ["SOGoMemcachedHost", `127.0.0.1:${ports.memcached}`],
    ["SOGoIMAPServer", `imap://127.0.0.1:${ports.imap}`],
    ["SOGoSMTPServer", `smtp://127.0.0.1:${ports.smtp}`],
    ["SOGoMailingMechanism", "smtp"],
    ["SOGoMailDomain", "kantoor.example"],
    ["SOGoLanguage", "Dutch"],
    // The browser's, too: of an appointment that is over SOGo mails nobody.
    ["SOGoTimeZone", Intl.DateTimeFormat().resolvedOptions().timeZone],
    ["SOGoMaximumFailedLoginCount", "0"],
    ["SOGoAppointmentSendEMailNotifications", "YES"]
  ];
}
