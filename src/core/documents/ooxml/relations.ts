import { type PackageParts, partName } from "../zip/package-parts.ts";

/** What a part points to (ECMA-376 part 2, 9.3). */
export interface Relation {
  readonly id: string;
  /** Last word of the type's URI: `image`, `comments`, `slide`; the same in the strict and the transitional form. */
  readonly type: string;
  /** Name of a part, or a URI where it lies outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of a part, or of the whole package where `part` is empty. */
export async function readRelations(parts: PackageParts, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf("/") + 1;
  const file = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!parts.has(file)) return relations;
  await parts.readXml(file, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const target = attributes.get("Target") ?? "";
      const isExternal = attributes.get("TargetMode") === "External";
      relations.push({
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
        target: isExternal ? target : resolved(part.slice(0, slash), target),
        isExternal
      });
    },
    text() {},
    close() {}
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).replaceAll("\\", "/").split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return partName(decoded(path.join("/")));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
