import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCli } from "../../src/dev/bundle-cli.ts";
import { copyAssets } from "../../src/dev/copy-assets.ts";

export interface ToolRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON lines. */
  readonly lines: readonly Line[];
}

/** A line of output; every test says itself what it expects of it. */
export type Line = Readonly<Record<string, unknown>>;

export interface Tool {
  /** Empty folder in which the tool runs; holds nothing of the project. */
  readonly folder: string;
  run(args: readonly string[], options?: { input?: string; language?: string }): Promise<ToolRun>;
  remove(): void;
}

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/**
 * Bundles the tool into a folder of its own, outside the project, so that it can lean on nothing there. `withAssets`:
 * whether the files that are shipped with it lie beside it.
 */
export async function makeTool(withAssets = true): Promise<Tool> {
  const home = mkdtempSync(join(tmpdir(), "verzendwacht-tool-"));
  const folder = mkdtempSync(join(tmpdir(), "verzendwacht-files-"));
  const script = join(home, "verzendwacht.mjs");
  await bundleCli(script);
  if (withAssets) await copyAssets(join(home, "assets"), modules);
  return {
    folder,
    run: (args, { input = "", language = "C" } = {}) => runTool([script, ...args], folder, input, language),
    remove: () => {
      for (const path of [home, folder]) rmSync(path, { recursive: true });
    }
  };
}

function runTool(args: readonly string[], cwd: string, input: string, language: string): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH ?? "", LC_ALL: language };
    const child = spawn(process.execPath, args, { cwd, env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const text = Buffer.concat(out).toString("utf8");
      resolve({ code, out: text, err: Buffer.concat(err).toString("utf8"), lines: jsonLines(text) });
    });
    child.stdin.end(input);
  });
}

function jsonLines(text: string): Line[] {
  if (!text.startsWith("{")) return [];
  return text
    .trimEnd()
    .split("\n")
    .map((line): Line => JSON.parse(line));
}
