import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { packSchema } from "../../src/core/packs/pack-schema.ts";
import { shippedPacks } from "../../src/core/packs/shipped.ts";

interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly $defs?: Readonly<Record<string, Node>>;
}

const schema = JSON.parse(readFileSync(new URL("../../rules/pack.schema.json", import.meta.url), "utf8")) as Node;

/** The keywords pack.schema.json uses, so that the test needs no validator from the network. */
function faults(node: Node, value: unknown, path: string): string[] {
  const target = node.$ref === undefined ? node : (schema.$defs?.[node.$ref.replace("#/$defs/", "")] ?? {});
  if (target.const !== undefined && value !== target.const) return [`${path}: const`];
  if (target.enum !== undefined && !target.enum.includes(value)) return [`${path}: enum`];
  if (typeof value === "string") return new RegExp(target.pattern ?? "", "u").test(value) ? [] : [`${path}: pattern`];
  if (typeof value === "number")
    return value < (target.minimum ?? value) || value > (target.maximum ?? value) ? [`${path}: range`] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => faults(target.items ?? {}, item, `${path}.${i}`));
  const record = value as Record<string, unknown>;
  const missing = (target.required ?? []).filter((key) => !(key in record)).map((key) => `${path}.${key}: missing`);
  const rest = Object.keys(record).flatMap((key) => {
    const property = target.properties?.[key];
    return property === undefined ? [`${path}.${key}: unknown`] : faults(property, record[key], `${path}.${key}`);
  });
  return [...missing, ...rest];
}

describe("pack.schema.json", () => {
  test.each(shippedPacks.map((pack) => [pack.id, pack] as const))("accepts %s", (_id, pack) => {
    expect(faults(schema, pack, "")).toEqual([]);
  });

  test("refuses an unknown property and a term with two spaces", () => {
    const [pack] = shippedPacks;
    expect(faults(schema, { ...pack, extra: 1 }, "")).toEqual([".extra: unknown"]);
    const rule = { ...pack?.identifiers[0], labels: ["bsn  nr"] };
    expect(faults(schema, { ...pack, identifiers: [rule] }, "")).toEqual([".identifiers.0.labels.0: pattern"]);
  });

  test("has the properties that the loader has", () => {
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(Object.keys(packSchema.entries).sort());
    expect([...(schema.required ?? [])].sort()).toEqual(Object.keys(packSchema.entries).sort());
  });
});
