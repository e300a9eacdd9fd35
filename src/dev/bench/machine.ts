import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { findProgram } from "../../../test/e2e/rig/requirements.ts";

/** What the numbers belong to. Parts that are not installed are said as "none". */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly node: string;
  readonly chromium: string;
  readonly firefox: string;
  readonly roundcube: string;
  /** ISO 8601, UTC. */
  readonly date: string;
  /** Of the last minute, before the benchmark: above about 0.3 the machine was not quiet. */
  readonly load: number;
}

export function readMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    chromium: versionOf(findProgram("chromium")),
    firefox: versionOf(findProgram("firefox")),
    roundcube: said("dpkg-query", ["-W", "roundcube-core"]).split(/\s+/)[1] ?? "none",
    date: new Date().toISOString(),
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100
  };
}

export function machineLines(machine: Machine): string {
  const { processor, cores, memoryGigabytes, node, chromium, firefox, roundcube, date, load } = machine;
  return [
    `${processor}, ${cores} cores, ${memoryGigabytes} GB; load ${load} before the start; ${date}`,
    `Node ${node}; Chromium ${chromium}; Firefox ${firefox}; Roundcube ${roundcube}`
  ].join("\n");
}

function versionOf(program: string | null): string {
  return program === null ? "none" : (/\d[\w.]*/.exec(said(program, ["--version"]))?.[0] ?? "unknown");
}

function said(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "none";
  }
}
