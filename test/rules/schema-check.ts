/** The keywords of JSON Schema that pack.schema.json uses. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: "object" | "array" | "string" | "number" | "integer";
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: SchemaNode;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** Keywords looked at here, or that say nothing about a value. */
const KNOWN =
  "$schema $id $ref $defs title description default type const enum anyOf pattern minLength maxLength minimum maximum minItems maxItems uniqueItems items required properties additionalProperties".split(
    " "
  );

/** Whether a value is as a schema wants it. Throws on a keyword it does not know, so that none is passed over. */
export function isValid(root: SchemaNode, value: unknown, node: SchemaNode = root): boolean {
  const unknown = Object.keys(node).filter((key) => !KNOWN.includes(key));
  if (unknown.length > 0) throw new Error(`not known here: ${unknown}`);
  const target = node.$ref === undefined ? {} : (root.$defs?.[node.$ref.replace("#/$defs/", "")] ?? { enum: [] });
  const check = (inner: SchemaNode, item: unknown): boolean => isValid(root, item, inner);
  return (
    (node.$ref === undefined || check(target, value)) &&
    (node.const === undefined || value === node.const) &&
    (node.enum?.includes(value) ?? true) &&
    (node.anyOf?.some((inner) => check(inner, value)) ?? true) &&
    hasType(node, value) &&
    (typeof value !== "string" || isText(node, value)) &&
    (typeof value !== "number" || (value >= (node.minimum ?? value) && value <= (node.maximum ?? value))) &&
    (!Array.isArray(value) || isList(node, value, check)) &&
    (!isObject(value) || isRecord(node, value, check))
  );
}

type Check = (node: SchemaNode, value: unknown) => boolean;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasType({ type }: SchemaNode, value: unknown): boolean {
  if (type === undefined) return true;
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return isObject(value);
  return type === "array" ? Array.isArray(value) : typeof value === type;
}

function isText(node: SchemaNode, text: string): boolean {
  const length = [...text].length;
  return (
    new RegExp(node.pattern ?? "", "u").test(text) &&
    length >= (node.minLength ?? 0) &&
    length <= (node.maxLength ?? length)
  );
}

function isList(node: SchemaNode, list: readonly unknown[], check: Check): boolean {
  return (
    list.length >= (node.minItems ?? 0) &&
    list.length <= (node.maxItems ?? list.length) &&
    (node.uniqueItems !== true || new Set(list).size === list.length) &&
    list.every((item) => check(node.items ?? {}, item))
  );
}

function isRecord(node: SchemaNode, record: Readonly<Record<string, unknown>>, check: Check): boolean {
  const isOpen = node.additionalProperties !== false;
  return (
    (node.required ?? []).every((key) => key in record) &&
    Object.entries(record).every(([key, value]) => {
      const inner = node.properties?.[key];
      return inner === undefined ? isOpen : check(inner, value);
    })
  );
}
