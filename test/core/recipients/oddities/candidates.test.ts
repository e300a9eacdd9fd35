import { describe, expect, test } from "vitest";
import { openCandidates } from "../../../../src/core/recipients/oddities/candidates.ts";

const FIRST = "anna bea cor dirk els fred gijs hans inge jaap kees loes mies nico olga piet rob sjef toon wim".split(
  " "
);
/** Three hundred people called Jan, no two with one family name. */
const jans = FIRST.flatMap((first) => FIRST.slice(0, 15).map((second) => `jan.${first}${second}@klant.example`));

function near(known: readonly string[], address: string, display = ""): string[] {
  const people = openCandidates(known.map((each) => ({ address: each, name: "" })));
  return people.near({ address, display }).map((each) => `${each.likeness} ${each.address}`);
}

describe("who is like a recipient", () => {
  const cases: readonly (readonly [
    what: string,
    known: readonly string[],
    address: string,
    display: string,
    like: string[]
  ])[] = [
    ["a slip in the family name", ["jan.bakker@a.example"], "jan.baker@b.example", "", ["twin jan.bakker@a.example"]],
    ["another spelling", ["dirk.dijkstra@a.example"], "dirk.dykstra@b.example", "", ["twin dirk.dijkstra@a.example"]],
    [
      "the name in another order",
      ["bakker.jan@a.example"],
      "jb@b.example",
      "Jan Bakker",
      ["twin bakker.jan@a.example"]
    ],
    [
      "a family name in common",
      ["piet.visser@a.example"],
      "anna.visser@b.example",
      "",
      ["namesake piet.visser@a.example"]
    ],
    [
      "the letters that an address book completes",
      ["bart@a.example"],
      "barta@b.example",
      "",
      ["namesake bart@a.example"]
    ],
    [
      "a name of more words than are kept",
      ["jan.piet.kees.toon.bakker@a.example"],
      "jan.bakker@b.example",
      "",
      ["twin jan.piet.kees.toon.bakker@a.example"]
    ],
    ["not the recipient", ["jan.bakker@a.example"], "Jan.Bakker@a.example", "", []],
    ["not a mailbox that several read", ["info@a.example"], "info@b.example", "", []],
    ["nobody like it", ["jan.bakker@a.example"], "els.visser@b.example", "", []]
  ];
  test.each(cases)("%s", (_, known, address, display, like) => expect(near(known, address, display)).toEqual(like));

  test("a twin is found behind three hundred namesakes, and goes before them; twenty are told", () => {
    const found = near([...jans, "jan.wolkenveld@a.example"], "jan.wolkenvelt@b.example");
    expect(found[0]).toBe("twin jan.wolkenveld@a.example");
    expect(found).toHaveLength(20);
    expect(new Set(found).size).toBe(20);
    expect(found.slice(1).every((each) => each.startsWith("namesake jan."))).toBe(true);
  });

  test("what was asked before changes no answer", () => {
    const people = openCandidates(jans.map((address) => ({ address, name: "" })));
    const ask = () => people.near({ address: "jan.onbekend@b.example", display: "" });
    const first = ask();
    people.near({ address: "anna.onbekend@b.example", display: "" });
    expect(ask()).toEqual(first);
  });
});
