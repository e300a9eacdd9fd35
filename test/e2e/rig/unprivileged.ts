import { execFileSync } from "node:child_process";
import { chownSync, readFileSync } from "node:fs";

/** A user that Debian's package made for its server; root hands the server to it, anybody else runs it himself. */
export interface Unprivileged {
  /** A command as this user runs it: program, then arguments. */
  command(program: string, ...args: readonly string[]): [program: string, args: string[]];
  run(program: string, ...args: readonly string[]): void;
  /** Gives a file or folder to the user. */
  own(path: string): void;
}

export function unprivileged(user: string): Unprivileged {
  const isRoot = process.getuid?.() === 0;
  const command = (program: string, ...args: readonly string[]): [string, string[]] =>
    isRoot
      ? ["setpriv", [`--reuid=${user}`, `--regid=${user}`, "--clear-groups", program, ...args]]
      : [program, [...args]];
  return {
    command,
    run: (program, ...args) => void execFileSync(...command(program, ...args), { stdio: "ignore", cwd: "/" }),
    own: (path) => {
      const [uid, gid] = idsOf(user);
      if (isRoot) chownSync(path, uid, gid);
    }
  };
}

function idsOf(user: string): [uid: number, gid: number] {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${user}:`));
  const [, , uid, gid] = (line ?? "").split(":");
  return [Number(uid), Number(gid)];
}
