import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

let delivered = 0;

/** Puts a message in a maildir's `new`, as a mail server does: written in `tmp`, then renamed. */
export function deliverTo(maildir: string, message: string | Uint8Array, own: (path: string) => void): void {
  for (const folder of [maildir, ...["tmp", "new", "cur"].map((name) => join(maildir, name))]) {
    if (existsSync(folder)) continue;
    mkdirSync(folder);
    own(folder);
  }
  const name = `${Math.floor(Date.now() / 1000)}.P${process.pid}Q${++delivered}.rig`;
  const temporary = join(maildir, "tmp", name);
  writeFileSync(temporary, typeof message === "string" ? message.replace(/\r?\n/g, "\r\n") : message);
  own(temporary);
  renameSync(temporary, join(maildir, "new", name));
}

/**
 * Raw messages of a maildir, oldest first, without those that are marked deleted: Roundcube marks the older copy of a
 * draft before it removes it.
 */
export function messagesIn(maildir: string): Uint8Array[] {
  return ["cur", "new"]
    .map((part) => join(maildir, part))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => ({ folder, name })))
    .filter(({ name }) => !/:2,[A-Z]*T/.test(name))
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap(({ folder, name }) => readIfThere(join(folder, name)));
}

/** Dovecot renames and removes while we read. */
function readIfThere(file: string): Uint8Array[] {
  try {
    return [readFileSync(file)];
  } catch {
    return [];
  }
}
