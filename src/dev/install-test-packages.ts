import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Debian packages the tests stand on, each with a file that shows it is there. */
const packages: readonly (readonly [name: string, proof: string])[] = [
  ["chromium", "/usr/bin/chromium"],
  ["firefox-esr", "/usr/bin/firefox-esr"],
  ["roundcube-core", "/usr/share/roundcube/index.php"],
  ["roundcube-sqlite3", "/usr/share/doc/roundcube-sqlite3"],
  ["roundcube-skin-larry", "/var/lib/roundcube/skins/larry"],
  ["roundcube-skin-classic", "/var/lib/roundcube/skins/classic"],
  ["dovecot-imapd", "/usr/lib/dovecot/imap"],
  ["php-cli", "/usr/bin/php"],
  ["php-sqlite3", "/usr/share/doc/php-sqlite3"],
  ["sqlite3", "/usr/bin/sqlite3"],
  ["php-horde-imp", "/usr/share/horde/imp/dynamic.php"],
  ["php-horde-kronolith", "/usr/share/horde/kronolith/migration"],
  ["sogo", "/usr/sbin/sogod"],
  ["postgresql", "/usr/lib/postgresql"],
  ["memcached", "/usr/bin/memcached"],
  ["poppler-utils", "/usr/bin/pdftotext"],
  ["fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu"]
];

/** Installs what is missing where this process may (root on Debian); elsewhere it only says the command. */
export function installTestPackages(): void {
  const missing = packages.filter(([, proof]) => !existsSync(proof)).map(([name]) => name);
  if (missing.length === 0 || process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return;
  const install = ["install", "--yes", "--no-install-recommends", ...missing];
  if (process.getuid?.() !== 0) {
    console.log(`For all tests: sudo apt-get ${install.join(" ")}`);
    return;
  }
  console.log(`Installing ${missing.join(", ")} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "--quiet"],
    ["--quiet", ...install]
  ]) {
    spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env });
  }
}
