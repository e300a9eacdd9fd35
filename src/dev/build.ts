/**
 * `tsx src/dev/build.ts`: the extension for each browser, and the command line. `--loopback`: the loopback builds (and the
 * production builds that they are copies of). `--all`: everything.
 */
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { type Target, targets } from "../../plasmo.config.ts";
import { buildExtension } from "./build-extension.ts";
import { bundleCli } from "./bundle-cli.ts";
import { copyAssets } from "./copy-assets.ts";
import { makeLoopback } from "./make-loopback.ts";

const { values } = parseArgs({ options: { loopback: { type: "boolean" }, all: { type: "boolean" } } });
const loopbackTargets: readonly Target[] = ["chrome", "firefox"];
const cli = "build/cli/verzendwacht.mjs";
const say = (folder: string): void => console.log(folder);

// Parcel's cache is dropped, so that every build is a clean one and two builds are the same bytes.
await rm(".plasmo", { recursive: true, force: true });
for (const target of values.loopback ? loopbackTargets : (Object.keys(targets) as Target[])) {
  say(await buildExtension(target));
  if ((values.loopback || values.all) && loopbackTargets.includes(target)) say(await makeLoopback(target));
}
if (!values.loopback) {
  await bundleCli(cli);
  await copyAssets(join(dirname(cli), "assets"));
  say(cli);
}
