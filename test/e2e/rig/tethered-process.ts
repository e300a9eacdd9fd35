import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";

/**
 * Runs "$@" and waits for end of input, then ends its whole process group. Our end of that pipe closes whenever this
 * process ends, even by SIGKILL, so that no server outlives its test. `kill 0` names only our own new group.
 */
const TETHER = `
"$@" &
cat >/dev/null
trap '' TERM
kill -TERM 0
i=0
while [ $i -lt 40 ] && kill -0 $! 2>/dev/null; do sleep 0.05; i=$((i+1)); done
kill -KILL 0
`;

export interface TetheredProcess {
  readonly pid: number;
  /** What it wrote to standard output and standard error so far. */
  log(): string;
  /** Ends it and its children; resolves when they are gone. */
  stop(): Promise<void>;
}

export interface TetherOptions {
  readonly cwd: string;
  readonly logFile: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a server that cannot outlive this process. Its output goes to `logFile`. */
export function startTethered(command: string, args: readonly string[], options: TetherOptions): TetheredProcess {
  const log = openSync(options.logFile, "a");
  const child = spawn("/bin/sh", ["-c", TETHER, "tether", command, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ["pipe", log, log]
  });
  closeSync(log);
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  if (child.pid === undefined) throw new Error(`could not start ${command}`);
  // The pipe alone must not keep a finished test run alive.
  child.unref();
  return {
    pid: child.pid,
    log: () => readFileSync(options.logFile, "utf8"),
    stop: () => {
      child.ref();
      child.stdin?.end();
      return gone;
    }
  };
}
