// `node src/dev/bootstrap.mjs SCRIPT [ARGUMENT ...]`: installs the project's packages when they are missing or older than the
// lock file, then runs a TypeScript script. Plain JavaScript with nothing but Node, because it runs on a fresh clone.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const lock = "package-lock.json";
const installed = "node_modules/.package-lock.json";

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit", ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

const current = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
if (!current) {
  console.log("Installing the packages of package-lock.json ...");
  // npm is a script on Windows, which only a shell starts; nothing foreign is on this line.
  // Not "npm ci": that refuses a lock file made where the registry lacks builds of optional packages for other systems.
  const args = ["install", "--no-save", "--no-fund", "--no-audit"];
  const status = run("npm", args, { shell: process.platform === "win32" });
  if (status !== 0) process.exit(status);
}
const [script, ...rest] = process.argv.slice(2);
process.exit(run(process.execPath, ["node_modules/tsx/dist/cli.mjs", script, ...rest]));
