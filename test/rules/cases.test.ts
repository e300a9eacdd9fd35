import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type PackCase, parseCases } from "../../src/core/packs/pack-cases.ts";
import { parsePack } from "../../src/core/packs/parse-pack.ts";
import { ruleIds } from "../../src/core/packs/read-rules.ts";
import { runCases } from "../../src/core/packs/run-cases.ts";
import { shippedPacks } from "../../src/core/packs/shipped.ts";
import { shippedKnown } from "../../src/core/packs/shipped-known.ts";
import { shippedTables } from "../../src/core/packs/shipped-tables.ts";
import { runKnownCases } from "../../src/core/recipients/run-known-cases.ts";
import { runMailCases } from "../../src/core/verdict/run-mail-cases.ts";

const folder = new URL("../../rules/", import.meta.url);
const tables = Object.values(shippedTables);
const packFiles = readdirSync(folder).filter((file) => /^[^.]+\.json$/.test(file));
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

test("the list of shipped packs is the folder", () => {
  const shipped = [...shippedPacks, ...shippedKnown, ...tables];
  expect(shipped.map((pack) => `${pack.id}.json`).sort()).toEqual(packFiles.sort());
});

test("cases belong to a pack", () => {
  const packs = readdirSync(folder).flatMap((file) => file.match(/^(.*)\.cases\.json$/)?.slice(1) ?? []);
  expect(packs.filter((id) => !existsSync(new URL(`${id}.json`, folder)))).toEqual([]);
});

test("no rule has the name of another", () => {
  expect(new Set(ruleIds(shippedPacks)).size).toBe(ruleIds(shippedPacks).length);
});

describe.each(shippedPacks.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const file = `${id}.cases.json`;
  const parsed = parseCases(existsSync(new URL(file, folder)) ? read(file) : null, pack);
  const cases = parsed.ok ? parsed.cases : [];

  test("is in order, and so are its cases", () => {
    expect(parsePack(read(`${id}.json`), ruleIds(shippedPacks))).toMatchObject({ ok: true });
    expect(parsed).toMatchObject({ ok: true });
  });

  test.each(ruleIds([pack]))("%s has two hits and two near misses", (rule) => {
    const own = (kinds: readonly PackCase["expect"][]) =>
      cases.filter((each) => each.rule === rule && kinds.includes(each.expect)).length;
    expect([own(["hit"]) >= 2, own(["near-miss", "low"]) >= 2]).toEqual([true, true]);
  });

  test("every hit of an identifier or a pattern says where it is", () => {
    const dossiers = pack.dossiers.map(({ rule }) => rule);
    const placeless = cases.filter(
      ({ rule, expect: kind, span }) => kind === "hit" && span === undefined && !dossiers.includes(rule)
    );
    expect(placeless.map(({ name }) => name)).toEqual([]);
  });

  const results = runCases(pack, cases, shippedPacks);
  test.each(results.map((result) => [result.case.rule, result.case.expect, result.case.name, result] as const))(
    "%s %s: %s",
    (_rule, _expect, _name, { problems }) => {
      expect(problems).toEqual([]);
    }
  );
});

describe.each(tables.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const rules = pack.verdicts.map(({ rule }) => rule);
  const parsed = parseCases(read(`${id}.cases.json`), pack);
  const mails = parsed.ok ? parsed.mails : [];

  test("has cases that are in order", () => {
    expect(parsed).toMatchObject({ ok: true });
  });

  test.each(rules)("%s has two hits and two near misses", (rule) => {
    const own = (kind: string) => mails.filter((each) => each.rule === rule && each.expect === kind).length;
    expect([own("hit") >= 2, own("near-miss") >= 2]).toEqual([true, true]);
  });

  const results = runMailCases(pack, mails);
  test.each(results.map((result) => [result.case.rule, result.case.expect, result.case.name, result] as const))(
    "%s %s: %s",
    (_rule, _expect, _name, { problems }) => {
      expect(problems).toEqual([]);
    }
  );
});

describe.each(shippedKnown.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const parsed = parseCases(read(`${id}.cases.json`), pack);
  const cases = parsed.ok ? parsed.recipients : [];

  test("is in order, and so are its cases", () => {
    expect(parsePack(read(`${id}.json`))).toMatchObject({ ok: true });
    expect(parsed).toMatchObject({ ok: true });
  });

  test("every domain and address in it is a hit of its group", () => {
    const hits = new Set(
      cases.flatMap((each) => (each.expect === "hit" ? each.addresses.map((one) => `${each.rule} ${one}`) : []))
    );
    const missing = pack.known.flatMap(({ rule, entries }) =>
      entries
        .flatMap(({ domains, addresses }) => [...domains.map((domain) => `post@${domain}`), ...addresses])
        .filter((address) => !hits.has(`${rule} ${address}`))
    );
    expect(missing).toEqual([]);
  });

  test.each(pack.known.map(({ rule }) => rule))("%s has two hits and two near misses", (rule) => {
    const own = (kind: string) => cases.filter((each) => each.rule === rule && each.expect === kind).length;
    expect([own("hit") >= 2, own("near-miss") >= 2]).toEqual([true, true]);
  });

  const results = runKnownCases(pack, cases, shippedKnown);
  test.each(results.map((result) => [result.case.rule, result.case.expect, result.case.name, result] as const))(
    "%s %s: %s",
    (_rule, _expect, _name, { problems }) => {
      expect(problems).toEqual([]);
    }
  );
});
