import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCases } from "../../src/core/packs/pack-cases.ts";
import { parsePack } from "../../src/core/packs/parse-pack.ts";
import {
  contentNames,
  oddityCodes,
  pageParts,
  recipientGroups,
  verdictLevels
} from "../../src/core/packs/verdict-schema.ts";
import { runMailCases } from "../../src/core/verdict/run-mail-cases.ts";

const text = readFileSync(new URL("../../docs/regelpakketten.md", import.meta.url), "utf8");
const examples = [...text.matchAll(/```json\n([^`]*)```/g)].map(([, json]) => JSON.parse(json ?? "") as object);
const title = { nl: "Kantoor", en: "Office" };

test("the manual's rule is in order, and its case holds", () => {
  const verdicts = examples.filter((each) => "when" in each);
  const mails = examples.filter((each) => "mail" in each);
  const pack = parsePack({ schema: 1, id: "kantoor", version: 1, title, verdicts });
  if (!pack.ok) throw new Error(JSON.stringify(pack.faults));
  const names = pack.pack.verdicts.map(({ rule }) => rule);
  const cases = parseCases({ pack: "kantoor", mails }, "kantoor", [], names);
  if (!cases.ok) throw new Error(JSON.stringify(cases.faults));
  expect(runMailCases(pack.pack, cases.mails).map(({ problems }) => problems)).toEqual([[]]);
});

test.each([...recipientGroups, ...contentNames, ...oddityCodes, ...pageParts, ...verdictLevels])(
  "the manual names %s",
  (word) => {
    expect(text).toContain(`\`${word}\``);
  }
);
