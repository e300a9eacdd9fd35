import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { knownKinds } from "../../src/core/packs/known-schema.ts";
import { packSchema } from "../../src/core/packs/pack-schema.ts";
import { parsePack } from "../../src/core/packs/parse-pack.ts";
import { shippedPacks } from "../../src/core/packs/shipped.ts";
import { shippedKnown } from "../../src/core/packs/shipped-known.ts";
import { shippedTables } from "../../src/core/packs/shipped-tables.ts";
import {
  contentNames,
  oddityCodes,
  pageParts,
  recipientGroups,
  tellNames,
  verdictLevels
} from "../../src/core/packs/verdict-schema.ts";
import { isValid, type SchemaNode } from "./schema-check.ts";

const rules = new URL("../../rules/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, rules), "utf8"));
const schema = read("pack.schema.json") as SchemaNode;

const title = { nl: "Proef", en: "Trial" };
const identifier = { rule: "x.bsn", identifier: "bsn", title, labels: ["bsn"], competing: ["factuur"] };
const pattern = { rule: "x.client", title, pattern: "K\\d{5}", keywords: ["klant"] };
const dossier = { rule: "x.dossier.a", type: "a", title, marks: [{ terms: ["titel", "titels"], weight: 0.8 }] };
const allow = { rule: "x.bsn", values: ["123456782"], reason: title };
const pack = { schema: 1, id: "x", version: 3, title, identifiers: [identifier] };
const labels = (...list: unknown[]) => ({ ...pack, identifiers: [{ ...identifier, labels: list }] });
const patterns = (change: object) => ({ ...pack, patterns: [{ ...pattern, ...change }] });
const dossiers = (change: object) => ({ ...pack, dossiers: [{ ...dossier, ...change }] });
const allows = (change: object) => ({ ...pack, allow: [{ ...allow, ...change }] });
const verdict = { rule: "x.a", title, when: { to: ["outside"] }, do: "warn", tell: title };
const verdicts = (change: object) => ({ ...pack, verdicts: [{ ...verdict, ...change }] });
const source = { name: title, url: "https://register.example/", date: "2026-11-22" };
const entry = { name: "Bank", domains: ["bank.example"] };
const group = { rule: "x.banks", title, kind: "bank", source, entries: [entry] };
const known = (change: object) => ({ ...pack, known: [{ ...group, ...change }] });
const entries = (...list: object[]) => known({ entries: list.map((each) => ({ name: "Bank", ...each })) });
const asks = (when: object) => verdicts({ when: { to: ["outside"], ...when } });
const without = (value: object, key: string) => Object.fromEntries(Object.entries(value).filter(([k]) => k !== key));

describe("pack.schema.json", () => {
  const shipped = [...shippedPacks, ...shippedKnown, ...Object.values(shippedTables)];
  test.each(shipped.map((each) => [each.id] as const))("accepts %s", (id) => {
    expect(isValid(schema, read(`${id}.json`))).toBe(true);
  });

  test("has the properties that the loader has, at every place", () => {
    expect(keysOf(resolved(schema))).toEqual(keysOfEntries(packSchema));
  });

  test("has the words that the loader has", () => {
    const words = (name: string) => schema.$defs?.[name]?.items?.enum;
    const { verdictRule } = schema.$defs ?? {};
    expect(schema.$defs?.knownGroup?.properties?.kind?.enum).toEqual(knownKinds);
    expect(words("groups")).toEqual(recipientGroups);
    expect(words("contents")).toEqual(contentNames);
    expect(schema.$defs?.circumstance?.properties?.odd?.items?.enum).toEqual(oddityCodes);
    expect(schema.$defs?.circumstance?.properties?.page?.items?.enum).toEqual(pageParts);
    expect(verdictRule?.properties?.do?.enum).toEqual(verdictLevels);
    expect(verdictRule?.properties?.tell?.anyOf?.[0]?.enum).toEqual(tellNames);
  });

  test.each<[boolean, string, unknown]>([
    [true, "all kinds of rules", { ...allows({}), ...patterns({}), ...dossiers({}), allow: [allow] }],
    [true, "where the schema is", { ...pack, $schema: "./pack.schema.json" }],
    [true, "words joined by spaces", labels("bsn nr.", "b.s.n.", "bsn / rsin", "financiële", "€")],
    [true, "stars", labels("*jaaropgave", "jaaropga*", "bruto salaris*")],
    [true, "a structure", dossiers({ structure: [{ shape: "amounts", atLeast: 5, weight: 0.2 }] })],
    [true, "a threshold and marks against", dossiers({ threshold: 0.4, against: [{ terms: ["blanco"], weight: 1 }] })],
    [true, "an allow-list for several rules, by what is near", allows({ rule: ["x.bsn"], near: ["voorbeeld"] })],
    [true, "a pattern with all it can say", patterns({ within: 200, check: "iban", confidence: "high" })],
    [true, "a verdict with words of its own", verdicts({})],
    [
      true,
      "a verdict with a sentence of the program",
      verdicts({ when: { page: ["body"] }, tell: "page-not-understood" })
    ],
    [true, "domains", asks({ onlyDomains: ["bank.nl", "xn--bcher-kva.nl", "a-b.c-d.eu"] })],
    [true, "any and not", asks({ any: [{ attachments: "unread" }], not: { atLeast: { visible: 2 } } })],
    [false, "a domain with a hyphen at its end", asks({ onlyDomains: ["bank-.nl"] })],
    [false, "a domain with a dot in front", asks({ onlyDomains: [".nl"] })],
    [false, "an unknown class", verdicts({ when: { to: ["family"] } })],
    [false, "how sure: low", asks({ sure: "low" })],
    [false, "at least none", asks({ atLeast: { persons: 0 } })],
    [false, "any within any", asks({ any: [{ any: [{ attachments: "any" }] }] })],
    [false, "an unknown sentence", verdicts({ tell: "could-not-check" })],
    [false, "a verdict without a title", verdicts({ title: undefined })],
    [false, "an unknown level", verdicts({ do: "ask" })],
    [false, "another schema", { ...pack, schema: 3 }],
    [false, "no version", without(pack, "version")],
    [false, "half a version", { ...pack, version: 1.5 }],
    [false, "an id in capitals", { ...pack, id: "X" }],
    [false, "an unknown key", { ...pack, script: "x" }],
    [false, "a title in one language", { ...pack, title: { nl: "x" } }],
    [false, "a blank title", { ...pack, title: { nl: " ", en: "x" } }],
    [false, "a blank term", labels(" ")],
    [false, "an empty term", labels("")],
    [false, "a remark", labels("# oud")],
    [false, "a remark with slashes", labels("// oud")],
    [false, "a term of signs", labels(".*")],
    [false, "a term in capitals", labels("BSN")],
    [false, "two spaces", labels("bsn  nr")],
    [false, "a space at the end", labels("bsn ")],
    [false, "a star inside", labels("salaris*strook")],
    [false, "a star alone", labels("salaris *")],
    [false, "a zero-width space", labels("bs\u200bn")],
    [false, "a term of 201 characters", labels("a".repeat(201))],
    [false, "a term twice", labels("bsn", "bsn")],
    [false, "a term that is no text", labels(1)],
    [false, "an unknown identifier", { ...pack, identifiers: [{ ...identifier, identifier: "kvk" }] }],
    [false, "a pattern without keywords", patterns({ keywords: [] })],
    [false, "an empty pattern", patterns({ pattern: "" })],
    [false, "a reach of 201", patterns({ within: 201 })],
    [false, "an unknown check", patterns({ check: "mod-11" })],
    [false, "a confidence of certain", patterns({ confidence: "certain" })],
    [false, "a weight of nothing", dossiers({ marks: [{ terms: ["a"], weight: 0 }] })],
    [false, "a weight of ten", dossiers({ marks: [{ terms: ["a"], weight: 10 }] })],
    [false, "a mark without terms", dossiers({ marks: [{ terms: [], weight: 1 }] })],
    [false, "a threshold of one", dossiers({ threshold: 1 })],
    [false, "an unknown shape", dossiers({ structure: [{ shape: "boxes", atLeast: 1, weight: 1 }] })],
    [false, "an allow-list without a reason", allows({ reason: undefined })],
    [false, "an allow-list that allows nothing", { ...pack, allow: [without(allow, "values")] }],
    [true, "an organisation by its domains", known({})],
    [true, "one by addresses alone", entries({ addresses: ["jan@gmail.com"] })],
    [
      true,
      "one with a source of its own that somebody looked up",
      entries({ ...entry, source: { ...source, checked: "2026-11-23" } })
    ],
    [true, "a source without an address on the web", known({ source: { name: title, date: "2026-11-22" } })],
    [false, "an organisation of an unknown kind", known({ kind: "friend" })],
    [false, "organisations without a source", known({ source: undefined })],
    [false, "a source without a day", known({ source: { name: title } })],
    [false, "a day that is none", known({ source: { ...source, date: "22-11-2026" } })],
    [false, "a source that is not on https", known({ source: { ...source, url: "http://x.example" } })],
    [false, "a group without organisations", known({ entries: [] })],
    [false, "an organisation without a place", entries({})],
    [false, "a domain in capitals", entries({ domains: ["Bank.nl"] })],
    [false, "a domain of one label", entries({ domains: ["nl"] })],
    [false, "an address as a domain", entries({ domains: ["info@bank.nl"] })],
    [false, "a domain as an address", entries({ addresses: ["bank.nl"] })],
    [false, "an address in capitals", entries({ addresses: ["Info@bank.nl"] })],
    [false, "a value with dots", allows({ values: ["1234.56.782"] })]
  ])("says %s of %s, as the loader does", (isGood, _name, value) => {
    const json = JSON.parse(JSON.stringify(value));
    expect([isValid(schema, json), parsePack(json).ok]).toEqual([isGood, isGood]);
  });
});

interface Keys {
  readonly [key: string]: Keys;
}

/** The keys a value may have, and those within; lists by their items. */
function keysOf(node: SchemaNode): Keys {
  const inner = node.items === undefined ? node : resolved(node.items);
  return sorted(Object.entries(inner.properties ?? {}).map(([key, each]) => [key, keysOf(resolved(each))]));
}

function resolved(node: SchemaNode): SchemaNode {
  const target = node.$ref === undefined ? undefined : schema.$defs?.[node.$ref.replace("#/$defs/", "")];
  return target === undefined ? node : { ...target, ...node };
}

interface LoaderNode {
  readonly type: string;
  readonly wrapped?: LoaderNode;
  readonly item?: LoaderNode;
  readonly entries?: Readonly<Record<string, LoaderNode>>;
}

function keysOfEntries({ wrapped, item, entries }: LoaderNode): Keys {
  const inner = wrapped ?? item;
  if (inner !== undefined) return keysOfEntries(inner);
  return sorted(Object.entries(entries ?? {}).map(([key, each]) => [key, keysOfEntries(each)]));
}

function sorted(entries: [string, Keys][]): Keys {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
