import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compilePacks } from "../../src/core/packs/compile.ts";
import { parsePack } from "../../src/core/packs/parse-pack.ts";
import { shippedPacks } from "../../src/core/packs/shipped.ts";
import { scanText } from "../../src/core/scan/scan-text.ts";

interface RuleCase {
  readonly rule: string;
  readonly expect: "hit" | "near-miss";
  readonly name: string;
  readonly text: string;
}

const folder = new URL("../../rules/", import.meta.url);
const files = readdirSync(folder);
const packFiles = files.filter((file) => /^[^.]+\.json$/.test(file));
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const casesOf = (id: string) => (read(`${id}.cases.json`) as { pack: string; cases: RuleCase[] }).cases;

/** A rule hits when it would weigh in a verdict: low findings never do. */
function hits(text: string, rule: string): boolean {
  const { findings } = scanText(text, compilePacks(shippedPacks));
  return findings.some((finding) => finding.rule === rule && finding.confidence !== "low");
}

test("the list of shipped packs is the folder", () => {
  expect(shippedPacks.map((pack) => `${pack.id}.json`).sort()).toEqual(packFiles.sort());
});

describe.each(shippedPacks.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  test("is accepted by its schema", () => {
    expect(parsePack(read(`${id}.json`))).toMatchObject({ ok: true });
  });

  test.each([...pack.identifiers, ...pack.dossiers].map(({ rule }) => [rule] as const))(
    "%s has two hits and two near misses",
    (rule) => {
      const own = casesOf(id).filter((each) => each.rule === rule);
      expect(own.filter((each) => each.expect === "hit").length).toBeGreaterThanOrEqual(2);
      expect(own.filter((each) => each.expect === "near-miss").length).toBeGreaterThanOrEqual(2);
    }
  );

  test.each(casesOf(id).map((each) => [each.rule, each.expect, each.name, each] as const))(
    "%s %s: %s",
    (rule, expected, _name, { text }) => {
      expect(hits(text, rule)).toBe(expected === "hit");
    }
  );
});
