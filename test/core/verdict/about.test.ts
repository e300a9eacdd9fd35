import { describe, expect, it } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { shippedPacks } from "../../../src/core/packs/shipped.ts";
import { numberOwners } from "../../../src/core/recipients/dossiers/number-owners.ts";
import { clientNames } from "../../../src/core/recipients/register/client-names.ts";
import { MOST_KEYED } from "../../../src/core/verdict/about.ts";
import { toPartResult, toPartResultAbout } from "../../../src/core/verdict/part-result.ts";

const keyed = (text: string): string => [...text].reverse().join("");
const client = (id: string, name: string, ...numbers: string[]) => ({
  id,
  name,
  domains: [],
  addresses: [],
  numbers: numbers.map(keyed)
});
const clients = [
  client("jan", "Jan Jansen", "person:123456782"),
  client("zee", "Zee Beheer B.V.", "kvk:12345678"),
  client("zon", "Zonnebloem B.V.", "person:002564440")
];
const packs = compilePacks(shippedPacks, { names: clientNames(clients) });
const whose = { keyOf: async (text: string) => keyed(text), owners: numberOwners(clients) };
const attachment = { part: "attachment", key: "1", name: "a.txt" } as const;
const reading = (text: string) => ({ type: "text", status: "read", text }) as const;
const about = async (text: string) =>
  (await toPartResultAbout(attachment, reading(text), packs, 1, whose)).about ?? { persons: [], clients: [] };

describe("whom a file is about", () => {
  const cases: readonly (readonly [
    what: string,
    text: string,
    persons: readonly string[],
    clients: readonly string[]
  ])[] = [
    ["a client by BSN", "BSN: 123456782", ["123456782"], ["jan"]],
    ["a person who is no client", "BSN: 111222333", ["111222333"], []],
    ["a number that only passes", "ordernummer 211551557", [], []],
    ["a client by name", "Betreft: Zee Beheer", [], ["zee"]],
    ["a client by KvK number", "KvK 12345678", [], ["zee"]],
    ["eight digits that are not called so", "bestelling 12345678", [], []],
    [
      "who is known by a number comes before who is named",
      "Zee Beheer, Zee Beheer. BSN 123456782",
      ["123456782"],
      ["jan", "zee"]
    ],
    ["nobody", "Zomerfeest op vrijdag", [], []]
  ];
  it.each(cases)("%s", async (_, text, persons, ids) => {
    expect(await about(text)).toEqual({ persons: persons.map((bsn) => keyed(`person:${bsn}`)), clients: ids });
  });
});

it("values leave neither in the findings nor in what it is about, in a file and in a body", async () => {
  for (const part of [attachment, { part: "body", key: "", name: "" } as const]) {
    const result = await toPartResultAbout(part, reading("BSN: 123456782"), packs, 1, whose);
    expect(JSON.stringify(result)).not.toContain("123456782");
    expect(result.findings[0]).not.toHaveProperty("values");
  }
});

it("says the same of a part as without it", async () => {
  const text = "Jan Jansen, BSN: 123456782\nIBAN NL91ABNA0417164300";
  const { about: _, ...told } = await toPartResultAbout(attachment, reading(text), packs, 1, whose);
  expect(told).toEqual(toPartResult(attachment, reading(text), packs, 1));
});

it("keys no more persons than it must", async () => {
  const numbers: string[] = [];
  for (let number = 123456782; numbers.length < MOST_KEYED + 50; number += 1) {
    const digits = [...String(number)].map(Number);
    const sum = digits.reduce((all, digit, at) => all + digit * (at === 8 ? -1 : 9 - at), 0);
    if (sum % 11 === 0) numbers.push(String(number));
  }
  expect((await about(`BSN\n${numbers.join("\n")}`)).persons).toHaveLength(MOST_KEYED);
});
