import { type OfficeValues, officeDatabase } from "./office-database.ts";

/** History is kept this long unless the owner says otherwise. */
export const DEFAULT_KEEP_MONTHS = 18;

/** Before the owner sets anything. */
export const UNSET_OFFICE: OfficeValues = {
  own: [],
  known: [],
  colleagues: [],
  clients: [],
  packs: [],
  profile: "standard",
  keepMonths: DEFAULT_KEEP_MONTHS
};

const names = Object.keys(UNSET_OFFICE) as readonly (keyof OfficeValues)[];

/** Rises with every change of what the owner set or imported; 0 before the first. */
export async function officeVersion(): Promise<number> {
  return (await (await officeDatabase()).get("version", "values")) ?? 0;
}

/** What the owner set and imported, with the version it stands for. A value of another shape counts as not set. */
export async function readOffice(): Promise<OfficeValues & { readonly version: number }> {
  const transaction = (await officeDatabase()).transaction(["values", "version"]);
  const values = transaction.objectStore("values");
  const [version = 0, ...stored] = await Promise.all([
    transaction.objectStore("version").get("values"),
    ...names.map((name) => values.get(name))
  ]);
  const known = names.map((name, index) => [name, fitting(name, stored[index])]);
  return { ...(Object.fromEntries(known) as OfficeValues), version };
}

function fitting(name: keyof OfficeValues, stored: unknown): unknown {
  const fits =
    typeof stored === typeof UNSET_OFFICE[name] && Array.isArray(stored) === Array.isArray(UNSET_OFFICE[name]);
  return fits ? stored : UNSET_OFFICE[name];
}

/** Writes these values and gives the new version, once they are on disk. To tell the mail pages: `changeOffice`. */
export async function writeOffice(change: Partial<OfficeValues>): Promise<number> {
  const transaction = (await officeDatabase()).transaction(["values", "version"], "readwrite", {
    durability: "strict"
  });
  const values = transaction.objectStore("values");
  const versions = transaction.objectStore("version");
  const version = ((await versions.get("values")) ?? 0) + 1;
  const changes = names.flatMap((name) => (change[name] === undefined ? [] : [values.put(change[name], name)]));
  await Promise.all([...changes, versions.put(version, "values"), transaction.done]);
  return version;
}
