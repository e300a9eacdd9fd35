import { execFileSync } from "node:child_process";
import { mkdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { freePort } from "./free-port.ts";
import { poll } from "./poll.ts";
import { findProgram } from "./requirements.ts";
import { startTethered } from "./tethered-process.ts";
import { unprivileged } from "./unprivileged.ts";

export interface Database {
  /** `postgresql://...`, without a table. */
  readonly url: string;
  query(sql: string): void;
  stop(): Promise<void>;
}

/** What may be lost when the machine stops is no loss here. */
const HASTE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=16MB"];

/** Starts a PostgreSQL of its own on 127.0.0.1, with a new cluster under `folder`; the system's own is not touched. */
export async function startDatabase(folder: string): Promise<Database> {
  const initdb = findProgram("postgresql");
  if (initdb === null) throw new Error("postgresql is not installed");
  const program = (name: string): string => join(dirname(realpathSync(initdb)), name);
  const user = unprivileged("postgres");
  const base = join(folder, "postgresql");
  mkdirSync(base);
  user.own(base);
  const data = join(base, "data");
  const quick = ["--no-sync", "--no-instructions", "--locale=C", "--encoding=UTF8", "--auth=trust"];
  user.run(initdb, "-D", data, "-U", "postgres", ...quick);
  const port = await freePort();
  const settings = HASTE.flatMap((setting) => ["-c", setting]);
  const where = ["-D", data, "-k", "", "-h", "127.0.0.1", "-p", String(port)];
  const server = startTethered(...user.command(program("postgres"), ...where, ...settings), {
    cwd: "/",
    logFile: join(folder, "postgresql.log")
  });
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const query = (sql: string): void =>
    void execFileSync(program("psql"), ["-q", "-v", "ON_ERROR_STOP=1", url], {
      input: sql,
      stdio: ["pipe", "ignore", "pipe"]
    });
  const answers = (): boolean => {
    query("select 1");
    return true;
  };
  await poll(answers, 10_000, `postgresql on port ${port}`).catch(async (error: unknown) => {
    await server.stop();
    throw new Error(`postgresql did not start: ${server.log()}`, { cause: error });
  });
  return { url, query, stop: () => server.stop() };
}
