import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { budgets } from "../../../plasmo.config.ts";
import type { Benchmark, Row } from "./benchmark.ts";
import { buildFolder } from "./built-copies.ts";
import { summarise } from "./statistics.ts";

/** What every mail page loads, and the worker that it never does. */
const FILES: readonly { readonly what: string; readonly name: RegExp; readonly aim?: string }[] = [
  { what: "content script, gzip", name: /^guard\..*js$/, aim: `<= ${budgets.contentScriptGzip}` },
  { what: "page-world script, gzip", name: /^page-world\.js$/ },
  { what: "analysis worker, gzip", name: /^analysis-worker\.js$/ }
];

export const sizes: Benchmark = {
  name: "sizes",
  defaultRuns: 1,
  async run() {
    const builds = readdirSync(buildFolder).filter((name) => existsSync(join(buildFolder, name, "manifest.json")));
    return builds.sort().flatMap((build) => [...FILES.map((file) => sizeRow(build, file)), pageWorldRow(build)]);
  }
};

function sizeRow(build: string, { what, name, aim }: (typeof FILES)[number]): Row {
  const size = gzipSync(bytesOf(build, name), { level: 9 }).length;
  return { what: `${build}: ${what}`, unit: "bytes", ...summarise([size]), ...(aim === undefined ? {} : { aim }) };
}

/** This budget is for the file as it is. */
function pageWorldRow(build: string): Row {
  const size = bytesOf(build, /^page-world\.js$/).length;
  return { what: `${build}: page-world script`, unit: "bytes", ...summarise([size]), aim: `<= ${budgets.pageWorld}` };
}

function bytesOf(build: string, name: RegExp): Buffer {
  const file = readdirSync(join(buildFolder, build)).find((one) => name.test(one));
  if (file === undefined) throw new Error(`${build} has no ${name.source}`);
  return readFileSync(join(buildFolder, build, file));
}
