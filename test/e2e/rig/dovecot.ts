import { chownSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { poll } from "./poll.ts";
import { findProgram } from "./requirements.ts";
import { startTethered } from "./tethered-process.ts";

/** The one password of every user of the test's mail server. */
export const PASSWORD = "proef-wachtwoord";

export interface Dovecot {
  readonly port: number;
  /** Folder of the maildirs: `<mail>/<user>`. */
  readonly mail: string;
  /** Gives a file or folder to the user that Dovecot reads mail as. */
  own(path: string): void;
  stop(): Promise<void>;
}

/** Starts an IMAP server on 127.0.0.1 with its configuration, state and mail under `folder`. Any user name logs in. */
export async function startDovecot(folder: string): Promise<Dovecot> {
  const program = findProgram("dovecot");
  if (program === null) throw new Error("dovecot is not installed");
  const port = await freePort();
  const base = join(folder, "dovecot");
  const mail = join(folder, "mail");
  const owner = mailOwner();
  for (const path of [base, mail]) mkdirSync(path, { recursive: true });
  chownSync(mail, owner.uid, owner.gid);
  const configuration = join(base, "dovecot.conf");
  writeFileSync(configuration, dovecotConfiguration({ port, base, mail, owner }));
  const server = startTethered(program, ["-F", "-c", configuration], { cwd: base, logFile: join(base, "output.log") });
  await poll(() => answers(port), 10_000, `dovecot on port ${port}`, 20).catch(async (error: unknown) => {
    await server.stop();
    throw new Error(`dovecot did not start: ${server.log()}`, { cause: error });
  });
  return { port, mail, own: (path) => chownSync(path, owner.uid, owner.gid), stop: () => server.stop() };
}

interface MailOwner {
  readonly user: string;
  readonly group: string;
  readonly uid: number;
  readonly gid: number;
}

/** Dovecot refuses to read mail as root, so root hands it to Debian's user `mail`; anybody else reads it himself. */
function mailOwner(): MailOwner {
  const me = userInfo();
  const user = me.uid === 0 ? "mail" : me.username;
  const fields = database("passwd").find((line) => line[0] === user) ?? [];
  const uid = me.uid === 0 ? Number(fields[2]) : me.uid;
  const gid = me.uid === 0 ? Number(fields[3]) : me.gid;
  const group = database("group").find((line) => Number(line[2]) === gid)?.[0] ?? String(gid);
  return { user, group, uid, gid };
}

function database(name: "passwd" | "group"): string[][] {
  return readFileSync(`/etc/${name}`, "utf8")
    .split("\n")
    .map((line) => line.split(":"));
}

interface Layout {
  readonly port: number;
  readonly base: string;
  readonly mail: string;
  readonly owner: MailOwner;
}

function dovecotConfiguration({ port, base, mail, owner }: Layout): string {
  return `
base_dir = ${base}/run
state_dir = ${base}/state
log_path = ${base}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${mail}/%u
first_valid_uid = 1
mail_fsync = never
${process.getuid?.() === 0 ? "" : unprivileged(owner)}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${mail}/%u
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
`;
}

function unprivileged(owner: MailOwner): string {
  return `default_internal_user = ${owner.user}
default_internal_group = ${owner.group}
default_login_user = ${owner.user}`;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("data", () => end(true));
    socket.once("error", () => end(false));
    socket.setTimeout(1000, () => end(false));
  });
}
