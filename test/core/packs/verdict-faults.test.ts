import { describe, expect, test } from "vitest";
import type { PackFault } from "../../../src/core/packs/pack-fault.ts";
import { parseRules, type WrittenRule } from "../verdict/table-rules.ts";

function faultsOf(...rules: WrittenRule[]): string[] {
  const parsed = parseRules(...rules);
  const shown = ({ path, code, detail }: PackFault) => `${path.replace("verdicts.", "")} ${code} ${detail}`.trim();
  return parsed.ok ? [] : parsed.faults.map(shown);
}

const outside = { to: ["outside"] };

describe("a verdict rule on its own", () => {
  test.each<[string, WrittenRule, string[]]>([
    [
      "with all it can say",
      {
        when: {
          ...outside,
          toOnly: ["new"],
          onlyDomains: ["a.nl"],
          found: ["bsn"],
          sure: "high",
          types: ["x"],
          rules: ["office.iban"],
          atLeast: { persons: 2 },
          any: [{ attachments: "any" }],
          not: { page: ["from"] }
        }
      },
      []
    ],
    [
      "an unknown class",
      { when: { to: ["family"] } },
      [
        "0.when.to.0 not-one-of outside, internal, client, known, look-alike, private, public-provider, new, external, unresolved"
      ]
    ],
    [
      "an unknown key",
      { when: { sender: "x" } },
      [
        "0.when.sender unknown-key to, toOnly, onlyDomains, found, written, quoted, sure, types, rules, dossierOf, attachments, odd, page, atLeast, any, not"
      ]
    ],
    [
      "an unknown key within any",
      { when: { any: [{ odd: ["meant-other"], od: 1 }] } },
      [
        "0.when.any.0.od unknown-key to, toOnly, onlyDomains, found, written, quoted, sure, types, rules, dossierOf, attachments, odd, page, atLeast"
      ]
    ],
    ["an empty list", { when: { to: [] } }, ["0.when.to too-few 1"]],
    ["nothing asked", { when: {} }, ["0.when verdict-nothing-asked"]],
    ["only how sure", { when: { sure: "high" } }, ["0.when verdict-nothing-asked"]],
    [
      "nothing asked within any and not",
      { when: { any: [{}], not: { atLeast: {} } } },
      ["0.when.not verdict-nothing-asked", "0.when.any.0 verdict-nothing-asked"]
    ],
    ["a domain in capitals", { when: { onlyDomains: ["Bank.nl"] } }, ["0.when.onlyDomains.0 verdict-domain"]],
    ["an address for a domain", { when: { onlyDomains: ["jan@bank.nl"] } }, ["0.when.onlyDomains.0 verdict-domain"]],
    ["a rule that there is not", { when: { rules: ["office.bsn"] } }, ["0.when.rules.0 allow-unknown-rule office.bsn"]],
    [
      "a rule that there is not, within not",
      { when: { ...outside, not: { rules: ["x"] } } },
      ["0.when.not.rules.0 allow-unknown-rule x"]
    ],
    ["low", { when: { found: ["bsn"], sure: "low" } }, ["0.when.sure not-one-of medium, high"]],
    ["no tell", { when: outside, tell: undefined }, ["0.tell missing"]],
    ["a tell in one language", { when: outside, tell: { nl: "Nee" } }, ["0.tell.en missing"]],
    [
      "a tell with a key too many",
      { when: outside, tell: { nl: "Nee", en: "No", de: "Nein" } },
      ["0.tell.de unknown-key nl, en"]
    ],
    ["an unknown level", { when: outside, do: "ask" }, ["0.do not-one-of pass, note, warn, justify, block"]],
    ["the name of another rule", { rule: "office.iban", when: outside }, ["0.rule rule-twice office.iban"]],
    ["letting pass with words", { when: outside, do: "pass" }, ["0.tell verdict-pass-words"]],
    ["letting pass without words", { when: { to: ["unresolved"] }, do: "pass", tell: "recipients-unresolved" }, []]
  ])("%s", (_name, rule, expected) => {
    expect(faultsOf(rule)).toEqual(expected);
  });
});

describe("a sentence of the program needs what it tells about", () => {
  test.each<[string, WrittenRule["when"], string[]]>([
    ["dossiers-leave-office", { ...outside, written: ["bsn"] }, []],
    ["dossiers-leave-office", { toOnly: ["client"], any: [{ written: ["bsn"] }, { written: ["dossier"] }] }, []],
    ["dossiers-leave-office", { written: ["bsn"] }, ["verdict-no-outside"]],
    ["dossiers-leave-office", { to: ["client", "internal"], written: ["bsn"] }, ["verdict-no-outside"]],
    ["dossiers-leave-office", { ...outside, found: ["bsn"] }, ['verdict-tell "written": ["dossier", "bsn"]']],
    ["dossiers-leave-office", { ...outside, written: ["bsn", "iban"] }, ['verdict-tell "written": ["dossier", "bsn"]']],
    [
      "dossiers-leave-office",
      { ...outside, any: [{ written: ["bsn"] }, { attachments: "any" }] },
      ['verdict-tell "written": ["dossier", "bsn"]']
    ],
    [
      "dossiers-leave-office",
      { ...outside, not: { written: ["bsn"] } },
      ['verdict-tell "written": ["dossier", "bsn"]']
    ],
    ["digid-leaves-office", { ...outside, quoted: ["digid"] }, []],
    ["look-alike-recipient", outside, ['verdict-tell "to": ["look-alike"]']],
    ["sensitive-to-private-mail", { to: ["private"] }, ['verdict-tell "found"']],
    ["unread-attachments", { ...outside, attachments: "any" }, ['verdict-tell "attachments": "unread"']],
    ["odd-recipients", { any: [{ odd: ["meant-other"] }] }, ['verdict-tell "odd"']],
    ["page-not-understood", { page: ["body"] }, []]
  ])("%s: %j", (tell, when, expected) => {
    expect(faultsOf({ when, tell })).toEqual(expected.map((fault) => `0.tell ${fault}`));
  });
});

describe("a sentence about leaving the office needs somebody outside", () => {
  test.each<[string, object]>([
    ["dossiers-leave-office", { written: ["bsn"] }],
    ["quoted-reply-leaves-office", { quoted: ["bsn"] }],
    ["travel-document-leaves-office", { found: ["travel-document"] }],
    ["digid-leaves-office", { found: ["digid"] }],
    ["pattern-leaves-office", { found: ["pattern"] }],
    ["unread-attachments", { attachments: "unread" }]
  ])("%s", (tell, when) => {
    expect(faultsOf({ when, tell })).toEqual(["0.tell verdict-no-outside"]);
    expect(faultsOf({ when: { ...when, to: ["internal"] }, tell })).toEqual(["0.tell verdict-no-outside"]);
    for (const asked of [outside, { toOnly: ["client"] }, { onlyDomains: ["a.nl"] }, { dossierOf: "recipient" }]) {
      expect(faultsOf({ when: { ...when, ...asked }, tell })).toEqual([]);
    }
  });
});

describe("a rule that never decides", () => {
  const tell = "dossiers-leave-office";
  const wide = { when: { ...outside, written: ["dossier", "bsn"] }, tell };
  const never = ["1 verdict-never office.0"];
  const odd = (...codes: string[]) => ({ when: { odd: codes }, tell: "odd-recipients" });
  test.each<[string, WrittenRule, WrittenRule, string[]]>([
    ["the same twice", wide, wide, never],
    ["a narrower one behind", wide, { when: { to: ["client"], written: ["bsn"], attachments: "any" }, tell }, never],
    ["a narrower one in front", { when: { to: ["client"], written: ["bsn"] }, tell }, wide, []],
    ["another sentence", wide, { when: { ...outside, quoted: ["bsn"] }, tell: "quoted-reply-leaves-office" }, []],
    ["words of its own", { ...wide, tell: { nl: "a", en: "a" } }, { ...wide, tell: { nl: "a", en: "a" } }, []],
    [
      "surer in front",
      { when: { ...outside, found: ["digid"], sure: "high" }, tell: "digid-leaves-office" },
      { when: { ...outside, found: ["digid"] }, tell: "digid-leaves-office" },
      []
    ],
    [
      "written behind found",
      { when: { ...outside, found: ["digid"] }, tell: "digid-leaves-office" },
      { when: { ...outside, written: ["digid"], sure: "high" }, tell: "digid-leaves-office" },
      never
    ],
    ["with an exception in front", { when: { ...wide.when, not: { toOnly: ["known"] } }, tell }, wide, []],
    [
      "less of them in front",
      { when: { ...wide.when, atLeast: { persons: 2 } }, tell },
      { when: { ...wide.when, atLeast: { persons: 5 } }, tell },
      never
    ],
    ["more of them in front", { when: { ...wide.when, atLeast: { persons: 5 } }, tell }, wide, []],
    ["all its oddities in front", odd("meant-other", "one-outsider"), odd("one-outsider"), never],
    ["one of its oddities in front", odd("meant-other"), odd("meant-other", "one-outsider"), []]
  ])("%s", (_name, first, second, expected) => {
    expect(faultsOf(first, second)).toEqual(expected);
  });
});
