import { parse } from "valibot";
import { describe, expect, test } from "vitest";
import { knownCase } from "../../../src/core/packs/known-cases.ts";
import type { Pack } from "../../../src/core/packs/pack-schema.ts";
import { parsePack } from "../../../src/core/packs/parse-pack.ts";
import { shippedKnown } from "../../../src/core/packs/shipped-known.ts";
import { classifyAddress } from "../../../src/core/recipients/classify.ts";
import { openDirectory } from "../../../src/core/recipients/directory.ts";
import { openKnownOthers } from "../../../src/core/recipients/known-others.ts";
import { runKnownCases } from "../../../src/core/recipients/run-known-cases.ts";

const title = { nl: "Notarissen", en: "Notaries" };
const source = { name: title, date: "2026-11-22" };

function packOf(id: string, ...entries: object[]): Pack {
  const known = [{ rule: `${id}.notaries`, title, kind: "notary", source, entries }];
  const parsed = parsePack({ schema: 1, id, version: 7, title, known });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.pack;
}

function faultsOf(...entries: object[]): string[] {
  const known = [{ rule: "x.notaries", title, kind: "notary", source, entries }];
  const parsed = parsePack({ schema: 1, id: "x", version: 1, title, known });
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path}: ${code}`);
}

const nobody = { own: [], known: [], colleagues: [], clients: [] };
const pack = packOf(
  "kantoor",
  { name: "Notaris Bos", domains: ["boomkampnotariaat.example"] },
  { name: "Notaris Vos", addresses: ["vosnotaris@gmail.com"] },
  { name: "Mr. P. van Berkel", addresses: ["piet.vanberkel@gmail.com"] }
);
const directory = openDirectory(nobody, openKnownOthers([pack, ...shippedKnown]));
const judged = (text: string) => {
  const { class: recipientClass, reasons, near } = classifyAddress(text, directory);
  return [recipientClass, reasons[0], near?.known ?? ""];
};

describe("whom a pack names", () => {
  test.each([
    ["a domain is known", "info@boomkampnotariaat.example", "known well-known-domain "],
    ["and what lies under it", "info@post.boomkampnotariaat.example", "known well-known-domain "],
    ["an address is known, whatever its dots at Google", "vos.notaris@gmail.com", "known known-address "],
    ["somebody else at the same provider is not", "bos.notaris@gmail.com", "public-provider outside-office "],
    [
      "a slip of the domain looks like it",
      "info@boomkapmnotariaat.example",
      "look-alike near-known-domain boomkampnotariaat.example"
    ],
    [
      "a slip of the address looks like it",
      "vosnotariss@gmail.com",
      "look-alike near-known-address vosnotaris@gmail.com"
    ],
    [
      "of an address with dots at Google, too",
      "piet.vanberkl@gmail.com",
      "look-alike near-known-address piet.vanberkel@gmail.com"
    ],
    [
      "their name with another address",
      "Notaris Bos <x@example.org>",
      "look-alike same-display-name boomkampnotariaat.example"
    ],
    ["so of what is shipped", "Belastingdienst <x@example.org>", "look-alike same-display-name belastingdienst.nl"],
    ["what is shipped stays known beside it", "x@belastingdienst.nl", "known well-known-domain "]
  ])("%s", (_name, text, wanted) => {
    expect(judged(text).join(" ")).toBe(wanted);
  });

  test("two near each other do not alarm, and a pack without them alarms", () => {
    const pair = packOf(
      "p",
      { name: "A", domains: ["boomkamp.example"] },
      { name: "B", domains: ["boomkanp.example"] }
    );
    const only = packOf("p", { name: "A", domains: ["boomkamp.example"] });
    const classIn = (packs: readonly Pack[]) =>
      classifyAddress("x@boomkanp.example", openDirectory(nobody, openKnownOthers(packs))).class;
    expect([classIn([pair]), classIn([only]), classIn([])]).toEqual(["known", "look-alike", "external"]);
  });

  test("of two packs that name one domain the first says who it is", () => {
    const mine = packOf("kantoor", { name: "Onze bank", domains: ["ing.nl"] });
    const { ofDomain, versions } = openKnownOthers([mine, ...shippedKnown]);
    expect(ofDomain.get("ing.nl")).toEqual({ name: "Onze bank", kind: "notary", rule: "kantoor.notaries" });
    expect(versions).toEqual({ kantoor: 7, "nl-known-domains": 1 });
  });
});

describe("faults in whom a pack names", () => {
  test.each<[string, object[], string[]]>([
    ["none", [{ name: "A", domains: ["a-b.example"] }], []],
    ["nothing to know it by", [{ name: "A", domains: [] }], ["known.0.entries.0: known-nothing"]],
    [
      "a domain twice",
      [
        { name: "A", domains: ["a.example"] },
        { name: "B", domains: ["a.example"] }
      ],
      ["known.0.entries.1.domains.0: known-twice"]
    ],
    [
      "a public mail provider",
      [{ name: "A", domains: ["gmail.com"] }],
      ["known.0.entries.0.domains.0: known-provider"]
    ],
    [
      "a suffix that others register under",
      [{ name: "A", domains: ["co.uk"] }],
      ["known.0.entries.0.domains.0: known-shared"]
    ],
    [
      "a host that others hire a name at",
      [{ name: "A", domains: ["onmicrosoft.com"] }],
      ["known.0.entries.0.domains.0: known-shared"]
    ],
    [
      "a day that the calendar does not have",
      [{ name: "A", domains: ["a.example"], source: { ...source, date: "2026-02-30" } }],
      ["known.0.entries.0.source.date: known-day"]
    ],
    [
      "an address with a name",
      [{ name: "A", addresses: ["Jan <jan@a.example>"] }],
      ["known.0.entries.0.addresses.0: known-address"]
    ]
  ])("%s", (_name, entries, faults) => {
    expect(faultsOf(...entries)).toEqual(faults);
  });
});

describe("a case of whom a pack names", () => {
  const codes = (each: object) => {
    const one = parse(knownCase, { rule: "kantoor.notaries", name: "n", ...each });
    return runKnownCases(pack, [one], shippedKnown).flatMap(({ problems }) => problems.map(({ got }) => got));
  };
  test.each<[string, object, string[]]>([
    ["holds", { expect: "hit", addresses: ["a@boomkampnotariaat.example", "vosnotaris@gmail.com"] }, []],
    [
      "names the address that nobody knows",
      { expect: "hit", addresses: ["a@boomkampnotariaat.example", "a@b.example"] },
      ["a@b.example: external"]
    ],
    [
      "fails where another group knows it",
      { expect: "hit", addresses: ["a@ing.nl"] },
      ["a@ing.nl: known nl-known.banks"]
    ],
    [
      "of a near miss fails where it is known",
      { expect: "near-miss", addresses: ["vosnotaris@gmail.com"] },
      ["vosnotaris@gmail.com: known kantoor.notaries"]
    ],
    [
      "fails where the class is another",
      { expect: "near-miss", addresses: ["a@b.example"], class: "look-alike" },
      ["a@b.example: external"]
    ],
    [
      "fails where it looks like another",
      { expect: "near-miss", addresses: ["a@rabobnak.nl"], near: "ing.nl" },
      ["a@rabobnak.nl: look-alike rabobank.nl"]
    ]
  ])("%s", (_name, each, problems) => {
    expect(codes(each)).toEqual(problems);
  });
});
