import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The parts of a machine that end-to-end tests stand on. */
export type Part =
  | "chromium"
  | "firefox"
  | "roundcube"
  | "roundcube-skins"
  | "dovecot"
  | "php"
  | "sqlite3"
  | "horde"
  | "kronolith"
  | "sogo"
  | "postgresql"
  | "memcached";

/** How to get each part on Debian; said in the reason of a skipped test. */
const PACKAGES: Readonly<Record<Part, string>> = {
  chromium: "chromium",
  firefox: "firefox-esr",
  roundcube: "roundcube-core roundcube-sqlite3",
  "roundcube-skins": "roundcube-skin-larry roundcube-skin-classic",
  dovecot: "dovecot-imapd",
  php: "php-cli php-sqlite3",
  sqlite3: "sqlite3",
  horde: "php-horde-imp",
  kronolith: "php-horde-kronolith",
  sogo: "sogo",
  postgresql: "postgresql",
  memcached: "memcached"
};

/** Override a browser by an environment variable of ours: VERZENDWACHT_CHROMIUM, VERZENDWACHT_FIREFOX. */
const PROGRAMS = {
  chromium: ["chromium", "chromium-browser"],
  firefox: ["firefox-esr", "firefox"],
  dovecot: ["dovecot"],
  php: ["php"],
  sqlite3: ["sqlite3"],
  sogo: ["sogod"],
  postgresql: ["initdb"],
  memcached: ["memcached"]
} as const;

const SBIN = ["/usr/local/sbin", "/usr/sbin", "/sbin"];
const SOGO = "/etc/sogo/sogo.conf";
const HORDE = "/usr/share/horde/imp/dynamic.php";
const KRONOLITH = "/usr/share/horde/kronolith/migration";
const ROUNDCUBE = "/usr/share/roundcube/SQL/sqlite.initial.sql";
const SKINS = ["/var/lib/roundcube/skins/larry", "/var/lib/roundcube/skins/classic"];

/** Absolute path of a program, or null. */
export function findProgram(
  part: Exclude<Part, "roundcube" | "roundcube-skins" | "horde" | "kronolith">
): string | null {
  const forced = process.env[`VERZENDWACHT_${part.toUpperCase()}`];
  if (forced) return forced;
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...SBIN, ...postgresqlFolders()];
  for (const name of PROGRAMS[part]) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

/** Debian keeps the programs of each version apart; the newest first. */
function postgresqlFolders(): string[] {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, "bin"));
}

const isExecutable = (path: string): boolean => permits(path, constants.X_OK);
const isReadable = (path: string): boolean => permits(path, constants.R_OK);

function permits(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

function has(part: Part): boolean {
  if (part === "roundcube") return existsSync(ROUNDCUBE) && hasPhpSqlite();
  if (part === "horde") return existsSync(HORDE);
  if (part === "kronolith") return existsSync(KRONOLITH) && hasPhpSqlite();
  // sogod reads Debian's own configuration before ours, which only root and its own user may.
  if (part === "sogo" && existsSync(SOGO) && !isReadable(SOGO)) return false;
  if (part === "roundcube-skins") return SKINS.every(existsSync);
  return findProgram(part) !== null;
}

/** Debian enables a PHP module by a link in the command line's conf.d. */
function hasPhpSqlite(): boolean {
  const root = "/etc/php";
  if (!existsSync(root)) return false;
  return readdirSync(root).some((version) => {
    const folder = join(root, version, "cli/conf.d");
    return existsSync(folder) && readdirSync(folder).some((file) => file.includes("pdo_sqlite"));
  });
}

export type Availability = { readonly ok: true } | { readonly ok: false; readonly missing: readonly string[] };

/** Which of these parts are missing, each with the Debian packages that bring it. */
export function available(parts: readonly Part[]): Availability {
  const missing = parts.filter((part) => !has(part)).map((part) => `${part} (apt-get install ${PACKAGES[part]})`);
  return missing.length === 0 ? { ok: true } : { ok: false, missing };
}

export interface Requirement {
  /** For `describe.skipIf`. */
  readonly skip: boolean;
  /** The title, with the reason when skipped. */
  readonly title: string;
}

const said = new Set<string>();

/**
 * For `const it = requireOrSkip("Roundcube in Firefox", ["firefox", ...ROUNDCUBE_PARTS])` and then
 * `describe.skipIf(it.skip)(it.title, ...)`. What is missing is named in the title and in one line at the very end.
 * @throws Error with CI=true when a part is missing: there nothing may be skipped
 */
export function requireOrSkip(title: string, parts: readonly Part[]): Requirement {
  const found = available(parts);
  if (found.ok) return { skip: false, title };
  const reason = `missing ${found.missing.join(", ")}`;
  if (process.env.CI === "true") throw new Error(`CI=true and "${title}" cannot run: ${reason}`);
  sayAtEnd(`SKIPPED: ${title}: ${reason}`);
  return { skip: true, title: `${title} [skipped: ${reason}]` };
}

/** The parts that `startRoundcube` needs. */
export const ROUNDCUBE_PARTS: readonly Part[] = ["roundcube", "dovecot", "php", "sqlite3"];

/** The parts that `startHorde` needs. */
export const HORDE_PARTS: readonly Part[] = ["horde", "dovecot", "php"];

/** Those of one with a calendar. */
export const HORDE_CALENDAR_PARTS: readonly Part[] = [...HORDE_PARTS, "kronolith"];

/** The parts that `startSogo` needs. */
export const SOGO_PARTS: readonly Part[] = ["sogo", "postgresql", "memcached", "dovecot"];

function sayAtEnd(line: string): void {
  if (said.has(line)) return;
  said.add(line);
  process.once("exit", () => process.stderr.write(`${line}\n`));
}
