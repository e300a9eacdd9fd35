import { spawnSync } from "node:child_process";

/** Runs Node with these arguments, its output shown; the exit code. */
export function runStep(name: string, args: readonly string[]): number {
  console.log(`\n${name} ...`);
  return spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}
