import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildFolder } from "./built-copies.ts";
import { WARM_UP } from "./engine-warm-up.ts";

/** Measured against, and no part of the product: installed when the benchmark runs, outside package.json. */
export const peerPackages = { "redact-pii": "3.4.0", openredaction: "1.1.5" } as const;
export type PeerPackage = keyof typeof peerPackages;

const folder = join(buildFolder, "bench", "peers");

/** The folder that holds the packages; null, with a word why, when they cannot be had. */
export function installedPeers(say: (line: string) => void): string | null {
  mkdirSync(folder, { recursive: true });
  const missing = Object.entries(peerPackages).filter(([name]) => !existsSync(join(folder, "node_modules", name)));
  if (missing.length === 0) return folder;
  const wanted = missing.map(([name, version]) => `${name}@${version}`);
  // Scripts of strangers' packages are not run: these two need none.
  const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", ...wanted];
  const { status } = spawnSync("npm", args, { stdio: "ignore", shell: process.platform === "win32" });
  if (status === 0) return folder;
  say(`engine: ${wanted.join(" and ")} cannot be installed: left out`);
  return null;
}

const programs: Record<PeerPackage, string> = {
  "redact-pii": "const r = new peer.SyncRedactor(); const run = (text) => r.redact(text);",
  openredaction: "const r = new peer.OpenRedaction(); const run = (text) => r.detect(text);"
};

/** Milliseconds of one pass of a peer over a file, in a process of its own that is warm. */
export function peerTime(name: PeerPackage, peers: string, file: string): number {
  const program = `
    const { createRequire } = require("node:module");
    const peer = createRequire(${JSON.stringify(join(peers, "x.js"))})(${JSON.stringify(name)});
    ${programs[name]}
    const text = require("node:fs").readFileSync(${JSON.stringify(file)}, "utf8");
    (async () => {
      const until = performance.now() + ${WARM_UP};
      do await run(text); while (performance.now() < until);
      const start = performance.now();
      await run(text);
      process.stdout.write("\\n" + String(performance.now() - start));
    })();`;
  const said = execFileSync(process.execPath, ["-e", program], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"]
  });
  return Number(said.trim().split("\n").at(-1));
}

/** Says how to install it where it is missing. */
export function hasRipgrep(say: (line: string) => void): boolean {
  const has = spawnSync("rg", ["--version"], { stdio: "ignore" }).status === 0;
  if (!has) say("engine: ripgrep is missing and left out: sudo apt-get install ripgrep");
  return has;
}

/**
 * Milliseconds in which ripgrep counts, in bytes mode, `lines` that hold one of the terms, or all
 * `matches`. In a line that holds one it looks no further when it counts lines.
 */
export function ripgrepTime(count: "lines" | "matches", terms: string, file: string): number {
  const counting = count === "lines" ? "-c" : "--count-matches";
  const start = performance.now();
  execFileSync(
    "rg",
    ["-i", counting, "-F", "--no-unicode", "--no-config", "-j1", "--dfa-size-limit=1G", "-f", terms, file],
    {
      stdio: "pipe"
    }
  );
  return performance.now() - start;
}
