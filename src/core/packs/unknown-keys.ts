import type { PackFault } from "./pack-fault.ts";

/** What of a valibot schema is looked at here. */
interface SchemaNode {
  readonly type: string;
  readonly wrapped?: SchemaNode;
  readonly item?: SchemaNode;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  /** Of a schema that goes by the value. */
  readonly getter?: (json: unknown) => SchemaNode;
}

/** Every key the schema does not know, where valibot names only the first of an object. `detail`: the keys there are. */
export function unknownKeyFaults(schema: SchemaNode, json: unknown, path = ""): PackFault[] {
  if (schema.wrapped !== undefined) return unknownKeyFaults(schema.wrapped, json, path);
  if (schema.getter !== undefined) return unknownKeyFaults(schema.getter(json), json, path);
  if (typeof json !== "object" || json === null) return [];
  const { item, entries } = schema;
  return Object.entries(json).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (item !== undefined) return unknownKeyFaults(item, value, here);
    if (entries === undefined) return [];
    const next = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (next !== undefined) return unknownKeyFaults(next, value, here);
    return [{ path: here, code: "unknown-key" as const, detail: Object.keys(entries).join(", ") }];
  });
}
