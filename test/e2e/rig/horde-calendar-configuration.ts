import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HORDE_USER } from "./horde-login.ts";
import { findProgram } from "./requirements.ts";

/** Where Debian's packages put the tables that Horde's own libraries want. */
const LIBRARIES = "/usr/share/php/data";

/** Adds the calendar to the pages that `layHorde` laid out, with a database of its own in the folder. */
export function layKronolith(pages: string, folder: string): void {
  appendFileSync(join(pages, "config/conf.php"), database(join(folder, "tmp/horde.db")));
  const registry = join(pages, "config/registry.local.php");
  const wanted = "'kronolith', 'kronolith-menu', 'content']";
  writeFileSync(registry, readFileSync(registry, "utf8").replace(/(?<='imp-menu')\]/, `, ${wanted}`));
  writeFileSync(join(pages, "kronolith/config/conf.php"), kronolithConf);
  // Without an address of its own it mails nobody.
  writeFileSync(join(pages, "config/prefs.local.php"), `<?php $_prefs['from_addr']['value'] = '${HORDE_USER}';\n`);
  const program = join(folder, "tables.php");
  writeFileSync(program, tables(pages));
  execFileSync(findProgram("php") ?? "php", ["-d", "display_errors=stderr", program], { cwd: pages, stdio: "pipe" });
}

const database = (path: string): string => `
$conf['sql'] = ['phptype' => 'sqlite', 'database' => '${path}', 'charset' => 'utf-8', 'logqueries' => false];
$conf['share'] = ['driver' => 'Sqlng', 'auto_create' => true];
$conf['history']['driver'] = 'Sql';
$conf['group']['driver'] = 'Sql';
`;

const kronolithConf = `<?php
$sql = ['driverconfig' => 'horde', 'utc' => true];
$conf['calendar'] = ['driver' => 'sql', 'params' => ['table' => 'kronolith_events'] + $sql];
$conf['storage'] = ['driver' => 'sql', 'default_domain' => '', 'params' => ['table' => 'kronolith_storage'] + $sql];
$conf['calendars']['driver'] = 'default';
$conf['resource']['driver'] = false;
$conf['reminder'] = ['server_name' => '', 'from_addr' => ''];
$conf['autoshare']['shareperms'] = 'none';
$conf['share']['notify'] = false;
$conf['holidays']['enable'] = false;
$conf['menu']['import_export'] = true;
$conf['maps']['driver'] = false;
`;

/** As `horde-db-migrate` makes them, for what the calendar stands on alone. */
function tables(pages: string): string {
  const libraries = ["Core", "History", "Group"].map((name) => [name, `${LIBRARIES}/Horde_${name}/migration`]);
  const applications = ["content", "kronolith"].map((name) => [name, join(pages, name, "migration")]);
  const made = [...libraries, ...applications].map(
    ([name, path]) =>
      `(new Horde_Db_Migration_Migrator($db, null, ['migrationsPath' => '${path}', 'schemaTableName' => '${name}_s']))->up();`
  );
  return [
    "<?php",
    "error_reporting(E_ERROR | E_PARSE);",
    `require '${pages}/lib/Application.php';`,
    "Horde_Registry::appInit('horde', ['authentication' => 'none', 'cli' => true]);",
    "$db = $GLOBALS['injector']->getInstance('Horde_Db_Adapter');",
    ...made,
    ""
  ].join("\n");
}
