import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Where Debian's packages put Horde's pages and libraries. */
const PAGES = "/usr/share/horde";
const HANDLER = "/usr/share/php/Horde/Core/Ajax/Application/Handler.php";

/**
 * Lays out Horde in a folder: its pages find their configuration beside themselves, so they are copied. No database: the
 * mail server checks who logs in, and settings live as long as the session.
 * @returns the folder of pages
 */
export function layHorde(folder: string, ports: { readonly imap: number; readonly smtp: number }): string {
  const pages = join(folder, "horde");
  const wanted = (path: string): boolean => !/\/locale(?:\/|$)/.test(path) && existsSync(path);
  cpSync(PAGES, pages, { recursive: true, dereference: true, filter: wanted });
  for (const name of ["tmp", "static", "sessions"]) mkdirSync(join(folder, name));
  const put = (path: string, lines: readonly string[]): void =>
    writeFileSync(join(pages, path), ["<?php", ...lines, ""].join("\n"));
  const handler = join(folder, "handler.php");
  // Written for PHP 7; PHP 8 throws where that only said no, and the page for writing a message stops.
  writeFileSync(handler, readFileSync(HANDLER, "utf8").replace("($this, $action)", "($this, (string)$action)"));
  // Its resolver's cache too: an empty file stops the answer of every request that wrote it.
  writeFileSync(join(folder, `tmp/horde_dns.cache${hostname()}`), "a:0:{}");
  modernise(join(pages, "imp/lib/Contents.php"));
  put("config/horde.local.php", [`require '${handler}';`]);
  put("config/conf.php", [ownPort, ...settings(hordeConf(folder, ports.smtp))]);
  put("config/registry.local.php", registry(pages, folder));
  put("imp/config/conf.php", settings(impConf));
  put("imp/config/backends.local.php", [backend(ports)]);
  return pages;
}

/** PHP 8 has no `each` any more: no message that came in would be shown. */
function modernise(path: string): void {
  const old = /while \(list\((\$\w+), (\$\w+)\) = each\((\$\w+)\)\)/g;
  writeFileSync(path, readFileSync(path, "utf8").replace(old, "foreach ($3 as $1 => $2)"));
}

/** The address that the browser knows, which is the web server's before PHP's own. */
const ownPort = "$conf['server']['port'] = (int)explode(':', $_SERVER['HTTP_HOST'] . ':80')[1];";

type Value = string | number | boolean | null;

const php = (value: Value): string =>
  typeof value === "string" ? `'${value.replace(/[\\']/g, "\\$&")}'` : String(value);

/** `a.b` becomes `$conf['a']['b']`. */
function settings(values: Readonly<Record<string, Value | readonly Value[]>>): string[] {
  return Object.entries(values).map(([name, value]) => {
    const place = name
      .split(".")
      .map((part) => `['${part}']`)
      .join("");
    return `$conf${place} = ${Array.isArray(value) ? `[${value.map(php).join(", ")}]` : php(value as Value)};`;
  });
}

const hordeConf = (folder: string, smtp: number) => ({
  vhosts: false,
  debug_level: 0,
  max_exec_time: 0,
  compress_pages: false,
  secret_key: "verzendwacht-proef",
  umask: 0o77,
  testdisable: true,
  use_ssl: 0,
  "server.name": "127.0.0.1",
  "server.token_lifetime": 0,
  "urls.token_lifetime": 30,
  "urls.hmac_lifetime": 30,
  "urls.pretty": false,
  safe_ips: [],
  "session.name": "Horde",
  "session.use_only_cookies": true,
  "session.timeout": 0,
  "session.cache_limiter": "nocache",
  "session.max_time": 72_000,
  "sessionhandler.type": "Builtin",
  "sessionhandler.hashtable": false,
  "cookie.domain": "",
  "cookie.path": "/",
  "sql.phptype": false,
  "nosql.phptype": false,
  "ldap.useldap": false,
  "auth.admins": [],
  "auth.checkip": false,
  "auth.checkbrowser": false,
  "auth.resetpassword": false,
  "auth.alternate_login": false,
  "auth.redirect_on_logout": false,
  "auth.list_users": "input",
  "auth.driver": "application",
  "auth.params.app": "imp",
  "signup.allow": false,
  "log.enabled": true,
  "log.type": "file",
  "log.name": join(folder, "tmp/horde.log"),
  "log.options": "a",
  "log.priority": "NOTICE",
  "log.ident": "HORDE",
  "prefs.driver": "Session",
  "prefs.maxsize": 65_535,
  "alarms.driver": false,
  "group.driver": "Null",
  "perms.driver": "Null",
  "share.driver": "Null",
  "cache.driver": "File",
  "cache.default_lifetime": 86_400,
  "cache.params.dir": join(folder, "tmp"),
  "cache.use_memorycache": "",
  cachecss: false,
  cachejs: false,
  "lock.driver": "Null",
  "token.driver": "Null",
  "history.driver": "Null",
  "davstorage.driver": "Null",
  "mailer.type": "smtp",
  "mailer.params.host": "127.0.0.1",
  "mailer.params.port": smtp,
  "mailer.params.auth": false,
  "vfs.type": "File",
  "vfs.params.vfsroot": join(folder, "tmp"),
  tmpdir: join(folder, "tmp"),
  "mime.magic_db": null,
  "weather.provider": false,
  "problems.enableticket": false,
  "menu.links.help": "all",
  "menu.always": false,
  "portal.fixed_blocks": [],
  "accounts.driver": "null",
  "user.verify_from_addr": false,
  "user.select_view": true,
  "facebook.enabled": false,
  "twitter.enabled": false,
  urlshortener: false,
  "imsp.enabled": false,
  "kolab.enabled": false,
  "hashtable.driver": "none",
  // The basic page's program asks whether there is a spell checker, and stops where nothing of the kind is loaded.
  "spell.driver": "aspell",
  "spell.params.path": "/usr/bin/aspell",
  "timezone.location": false,
  "activesync.enabled": false,
  "image.driver": false
});

const impConf = {
  "user.allow_view_source": true,
  "server.server_list": "none",
  "compose.use_vfs": false,
  "compose.link_attachments": false,
  "compose.link_attach_size_limit": 0,
  "compose.attach_size_limit": 0,
  "compose.attach_count_limit": 0,
  "compose.reply_limit": 200_000,
  "compose.ac_threshold": 3,
  "compose.htmlsig_img_size": 30_000,
  "pgp.keylength": 0,
  "maillog.driver": "none",
  "sentmail.driver": "Null",
  "contactsimage.backends": [],
  "tasklist.use_tasklist": false,
  "notepad.use_notepad": false
};

const registry = (pages: string, folder: string): string[] => [
  "$this->applications['horde']['webroot'] = '';",
  `$this->applications['horde']['fileroot'] = '${pages}';`,
  `$this->applications['horde']['staticfs'] = '${join(folder, "static")}';`,
  "$this->applications['horde']['staticuri'] = '/static';",
  "$this->applications = array_intersect_key($this->applications, array_flip(['horde', 'imp', 'imp-menu']));"
];

const backend = ({ imap, smtp }: { readonly imap: number; readonly smtp: number }): string => `
$servers['imap'] = [
  'disabled' => false, 'name' => 'IMAP', 'hostspec' => '127.0.0.1', 'port' => ${imap}, 'protocol' => 'imap',
  'hordeauth' => false, 'secure' => false, 'maildomain' => 'kantoor.example', 'cache' => false, 'acl' => false,
  'smtp' => ['host' => '127.0.0.1', 'port' => ${smtp}, 'auth' => false, 'secure' => false, 'localhost' => 'localhost'],
  'special_mboxes' => [IMP_Mailbox::MBOX_DRAFTS => 'Drafts', IMP_Mailbox::MBOX_SENT => 'Sent']
];`;
