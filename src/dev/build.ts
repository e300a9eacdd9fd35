/** `tsx src/dev/build.ts [--loopback] [chrome|edge|firefox ...]`: the extension for each browser, and the command line. */
import { rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Target, targets } from "../../plasmo.config.ts";

import { buildExtension } from "./build-extension.ts";
import { makeLoopback } from "./make-loopback.ts";

const { values, positionals } = parseArgs({ options: { loopback: { type: "boolean" } }, allowPositionals: true });
const loopbackTargets: Target[] = ["chrome", "firefox"];
const all = Object.keys(targets) as Target[];
const wanted = positionals.length > 0 ? all.filter((target) => positionals.includes(target)) : all;

// Parcel's cache is dropped, so that every build is a clean one and two builds are the same bytes.
await rm(".plasmo", { recursive: true, force: true });
const chosen = values.loopback ? wanted.filter((target) => loopbackTargets.includes(target)) : wanted;
for (const target of chosen) {
  const folder = await buildExtension(target);
  console.log(folder);
  if (values.loopback) console.log(await makeLoopback(target));
}
if (!values.loopback) {

  console.log("build/cli/verzendwacht.mjs");
}
