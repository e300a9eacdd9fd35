import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Roundcube's own option names, as in its defaults.inc.php; such as `htmleditor: 4` or `max_disclosed_recipients: 2`. */
export type RoundcubeOptions = Readonly<Record<string, string | number | boolean>>;

export interface RoundcubePaths {
  readonly folder: string;
  readonly config: string;
  readonly database: string;
}

/** The folders and the two files that Debian's Roundcube wants beside config.inc.php. */
export function layRoundcube(folder: string): RoundcubePaths {
  const config = join(folder, "roundcube");
  for (const part of ["", "logs", "temp"]) mkdirSync(join(config, part), { recursive: true });
  for (const file of ["defaults.inc.php", "mimetypes.php"]) {
    const from = [`/etc/roundcube/${file}`, `/usr/share/roundcube/config/${file}`].find(existsSync);
    if (from) copyFileSync(from, join(config, file));
  }
  return { folder, config, database: join(config, "rc.db") };
}

/** The rig's own options; a test's options come on top. */
export function baseOptions(paths: RoundcubePaths, imapPort: number, smtpPort: number): RoundcubeOptions {
  return {
    db_dsnw: `sqlite:////${paths.database.replace(/^\/+/, "")}?mode=0646`,
    imap_host: `127.0.0.1:${imapPort}`,
    smtp_host: `127.0.0.1:${smtpPort}`,
    smtp_user: "",
    smtp_pass: "",
    des_key: "verzendwacht-proef-sleut",
    skin: "elastic",
    language: "nl_NL",
    mail_domain: "kantoor.example",
    log_dir: join(paths.config, "logs"),
    temp_dir: join(paths.config, "temp"),
    log_driver: "file",
    login_rate_limit: 1000,
    session_lifetime: 600,
    // Room for a file that is too large to be read, coded as mail.
    max_message_size: "200M",
    drafts_mbox: "Drafts",
    sent_mbox: "Sent",
    create_default_folders: false,
    check_all_folders: false,
    refresh_interval: 600,
    draft_autosave: 0
  };
}

/** Writes config.inc.php. PHP reads it at every request, so this takes effect on the next page. */
export function writeOptions(paths: RoundcubePaths, options: RoundcubeOptions): void {
  const lines = Object.entries(options).map(([name, value]) => `$config[${php(name)}] = ${php(value)};`);
  const text = ["<?php", "$config = [];", "$config['plugins'] = [];", ...lines, ""].join("\n");
  const file = join(paths.config, "config.inc.php");
  // Renamed into place: a request in the middle must not read half a file.
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function php(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  return `'${value.replace(/[\\']/g, "\\$&")}'`;
}
