import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { knownKinds } from "../../src/core/packs/known-schema.ts";
import { parseCases } from "../../src/core/packs/pack-cases.ts";
import { parsePack } from "../../src/core/packs/parse-pack.ts";
import { shippedKnown } from "../../src/core/packs/shipped-known.ts";
import {
  contentNames,
  oddityCodes,
  pageParts,
  recipientGroups,
  verdictLevels
} from "../../src/core/packs/verdict-schema.ts";
import { runKnownCases } from "../../src/core/recipients/run-known-cases.ts";
import { runMailCases } from "../../src/core/verdict/run-mail-cases.ts";

const text = readFileSync(new URL("../../docs/regelpakketten.md", import.meta.url), "utf8");
const examples = [...text.matchAll(/```json\n([^`]*)```/g)].map(([, json]) => JSON.parse(json ?? "") as object);
const title = { nl: "Kantoor", en: "Office" };

test("the manual's rule is in order, and its case holds", () => {
  const verdicts = examples.filter((each) => "when" in each);
  const mails = examples.filter((each) => "mail" in each);
  const pack = parsePack({ schema: 1, id: "kantoor", version: 1, title, verdicts });
  if (!pack.ok) throw new Error(JSON.stringify(pack.faults));
  const cases = parseCases({ pack: "kantoor", mails }, pack.pack);
  if (!cases.ok) throw new Error(JSON.stringify(cases.faults));
  expect(runMailCases(pack.pack, cases.mails).map(({ problems }) => problems)).toEqual([[]]);
});

test("the manual's organisation is in order, and its case holds", () => {
  const known = examples.filter((each) => "kind" in each);
  const recipients = examples.filter((each) => "addresses" in each);
  const pack = parsePack({ schema: 1, id: "kantoor", version: 1, title, known });
  if (!pack.ok) throw new Error(JSON.stringify(pack.faults));
  const cases = parseCases({ pack: "kantoor", recipients }, pack.pack);
  if (!cases.ok) throw new Error(JSON.stringify(cases.faults));
  expect(runKnownCases(pack.pack, cases.recipients, shippedKnown).map(({ problems }) => problems)).toEqual([[]]);
});

test.each([...knownKinds, ...recipientGroups, ...contentNames, ...oddityCodes, ...pageParts, ...verdictLevels])(
  "the manual names %s",
  (word) => {
    expect(text).toContain(`\`${word}\``);
  }
);
