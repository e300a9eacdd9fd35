import type { PackageParts } from "../zip/package-parts.ts";
import { readRelations } from "./relations.ts";

/** Name of the part that the package is about; where nothing says it, that of the same last name. */
export async function mainPart(parts: PackageParts, usual: string): Promise<string> {
  const relation = (await readRelations(parts, "")).find(({ type }) => type === "officeDocument");
  if (relation && parts.has(relation.target)) return relation.target;
  return parts.names.find((name) => name === usual || name.endsWith(`/${usual}`)) ?? usual;
}
