/**
 * `npm test`: installs what the tests need and this machine lets us install, builds, and runs every test. On a machine where a
 * browser or Roundcube cannot be had their tests are named as skipped at the end; with CI=true nothing is skipped.
 */
import { mkdir, readFile, rm } from "node:fs/promises";
import { installTestPackages } from "./install-test-packages.ts";
import { runStep } from "./run-step.ts";

const vitest = "node_modules/vitest/vitest.mjs";
const report = "build/test-report.json";

installTestPackages();
await mkdir("build", { recursive: true });
await rm(report, { force: true });
const builds = runStep("Building", ["node_modules/tsx/dist/cli.mjs", "src/dev/build.ts", "--all"]);
if (builds !== 0) process.exit(builds);
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const status = runStep("Testing", [vitest, "run", ...reporters, ...process.argv.slice(2)]);

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const counts = JSON.parse(await readFile(report, "utf8")) as Report;
console.log(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`);
process.exit(status);
