import { describe, expect, test } from "vitest";
import { shippedTables } from "../../../src/core/packs/shipped-tables.ts";
import { tableOf, verdictProfiles, verdictTable } from "../../../src/core/verdict/verdict-table.ts";
import { weigh } from "../../../src/core/verdict/weigh.ts";
import { facts, officePack, type WrittenRule } from "./table-rules.ts";

const dossier = { files: [{ found: ["dossier"] }] } as const;
const words = { nl: "Dit mag niet", en: "Not this" };
type Mail = Parameters<typeof facts>[0];

const own = { dossierOf: "recipient" };

describe("when", () => {
  test.each<[string, unknown, Mail, boolean]>([
    ["to: one of them is enough", { to: ["client"] }, { to: ["internal", "client"] }, true],
    ["to: none of them", { to: ["client"] }, { to: ["external"] }, false],
    ["to outside: a known address is outside too", { to: ["outside"] }, { to: ["known"] }, true],
    ["to outside: in Bcc too", { to: ["outside"] }, { to: ["internal"], bcc: ["client"] }, true],
    ["to outside: not a colleague", { to: ["outside"] }, { to: ["internal"] }, false],
    ["toOnly: colleagues do not count", { toOnly: ["client"] }, { to: ["client", "internal"] }, true],
    ["toOnly: one other", { toOnly: ["client"] }, { to: ["client"], cc: ["external"] }, false],
    ["toOnly: nobody outside", { toOnly: ["client"] }, { to: ["internal"] }, false],
    ["onlyDomains: the domain", { onlyDomains: ["bank.nl"] }, { to: ["known"], domain: "bank.nl" }, true],
    ["onlyDomains: below it", { onlyDomains: ["bank.nl"] }, { to: ["known"], domain: "mail.bank.nl" }, true],
    ["onlyDomains: only at a dot", { onlyDomains: ["bank.nl"] }, { to: ["known"], domain: "debank.nl" }, false],
    ["onlyDomains: in front of another", { onlyDomains: ["bank.nl"] }, { to: ["new"], domain: "bank.nl.ml" }, false],
    ["onlyDomains: no address", { onlyDomains: ["bank.nl"] }, { to: ["unresolved"], domain: "bank.nl" }, false],
    ["onlyDomains: nobody outside", { onlyDomains: ["bank.nl"] }, { to: ["internal"], domain: "bank.nl" }, false],
    ["found: in a file", { found: ["bsn"] }, { files: [{ found: ["bsn"] }] }, true],
    ["found: in a quotation", { found: ["bsn"] }, { text: { quoted: ["bsn"] } }, true],
    ["found: something else", { found: ["iban"] }, { text: { found: ["bsn"] } }, false],
    ["found: never what is low", { found: ["bsn"] }, { text: { found: ["bsn"], sure: "low" } }, false],
    ["written: not in a quotation", { written: ["bsn"] }, { text: { quoted: ["bsn"] } }, false],
    [
      "written: a dossier beside a quoted one",
      { written: ["dossier"] },
      { text: { quoted: ["dossier"] }, ...dossier },
      true
    ],
    ["quoted: not what is written", { quoted: ["dossier"] }, { text: { found: ["dossier"] } }, false],
    ["sure: high", { found: ["iban"], sure: "high" }, { text: { found: ["iban"], sure: "medium" } }, false],
    ["types", { types: ["loonstrook"] }, { files: [{ types: ["loonstrook"] }] }, true],
    ["types: another", { types: ["loonstrook"] }, { files: [{ types: ["jaaropgaaf"] }] }, false],
    ["rules", { rules: ["office.iban"] }, { files: [{ rules: ["office.iban"], sure: "medium" }] }, true],
    ["rules: low", { rules: ["office.iban"] }, { files: [{ rules: ["office.iban"], sure: "low" }] }, false],
    [
      "dossierOf recipient: the client's own dossier, with a colleague in copy",
      own,
      { to: ["client"], cc: ["internal"], client: "a", files: [{ found: ["dossier"], about: ["a"] }, {}] },
      true
    ],
    [
      "dossierOf recipient: another client's",
      own,
      { to: ["client"], client: "a", files: [{ found: ["bsn"], about: ["b"] }] },
      false
    ],
    [
      "dossierOf recipient: another client is in it too",
      own,
      { to: ["client"], client: "a", files: [{ found: ["bsn"], about: ["a", "b"] }] },
      false
    ],
    [
      "dossierOf recipient: one of two dossiers is of nobody known",
      own,
      { to: ["client"], client: "a", files: [{ found: ["bsn"], about: ["a"] }, { found: ["bsn"] }] },
      false
    ],
    [
      "dossierOf recipient: somebody else gets it too",
      own,
      { to: ["client", "external"], client: "a", files: [{ found: ["bsn"], about: ["a"] }] },
      false
    ],
    ["dossierOf recipient: to no client", own, { to: ["external"], files: [{ found: ["bsn"], about: ["a"] }] }, false],
    ["attachments: a read one", { attachments: "any" }, { files: [{}] }, true],
    ["attachments: no unread one", { attachments: "unread" }, { files: [{}] }, false],
    ["odd", { odd: ["one-outsider", "meant-other"] }, { odd: ["meant-other"] }, true],
    ["page: not found on it", { page: ["body"] }, { unknown: ["body"] }, true],
    ["page: there and not read", { page: ["body"] }, { text: { unread: true } }, true],
    ["page: a subject that is not there", { page: ["subject"] }, { unknown: ["subject"] }, false],
    ["atLeast: reached", { atLeast: { recipients: 2, files: 1 } }, { to: ["client", "new"], files: [{}] }, true],
    ["atLeast: one of them is not", { atLeast: { recipients: 2, files: 1 } }, { to: ["client", "new"] }, false],
    ["atLeast visible: Bcc is not", { atLeast: { visible: 2 } }, { to: ["client"], bcc: ["client"] }, false],
    ["two keys: both", { to: ["new"], found: ["bsn"] }, { to: ["new"] }, false],
    [
      "any: one of them",
      { to: ["new"], any: [{ found: ["bsn"] }, { attachments: "any" }] },
      { to: ["new"], files: [{}] },
      true
    ],
    ["any: none of them", { to: ["new"], any: [{ found: ["bsn"] }, { attachments: "any" }] }, { to: ["new"] }, false],
    ["not: it is so", { to: ["outside"], not: { toOnly: ["client"] } }, { to: ["client"] }, false],
    ["not: it is not so", { to: ["outside"], not: { toOnly: ["client"] } }, { to: ["client", "new"] }, true]
  ])("%s", (_name, when, mail, isSo) => {
    const { reasons } = weigh(facts(mail), tableOf([officePack({ when })]));
    expect(reasons.length).toBe(isSo ? 1 : 0);
  });
});

describe("an office's own rules stand before the profile's", () => {
  const own = (...rules: WrittenRule[]) => verdictTable("standard", [officePack(...rules)]);
  const toBank = { to: ["known"], domain: "bank.nl", ...dossier } as const;
  const exception = {
    when: { onlyDomains: ["bank.nl"], written: ["dossier", "bsn"] },
    tell: "dossiers-leave-office"
  } as const;

  test.each(["pass", "note", "warn", "block"] as const)("an exception: %s", (level) => {
    const table = own({ ...exception, do: level });
    expect(weigh(facts(toBank), table).level).toBe(level);
    expect(weigh(facts({ ...toBank, domain: "elders.nl" }), table).level).toBe("justify");
  });

  test("an exception for one matter leaves the others", () => {
    const verdict = weigh(
      facts({ ...toBank, files: [...dossier.files, { unread: true }] }),
      own({ ...exception, do: "pass" })
    );
    expect(verdict).toMatchObject({ level: "warn", reasons: [{ code: "unread-attachments" }] });
    expect(verdict.reasons).toHaveLength(1);
  });

  test("an exception for one oddity leaves the others", () => {
    const odd = ["one-outsider", "sender-not-office"] as const;
    const table = own({ when: { odd: ["sender-not-office"] }, do: "pass", tell: "odd-recipients" });
    const mail = { to: ["internal", "internal", "client"], files: [{}], odd } as const;
    expect(weigh(facts(mail), table).reasons).toEqual([{ code: "odd-recipients", oddity: "one-outsider" }]);
  });

  test("a rule with words of its own is a reason beside the others, and says which rule it was", () => {
    const table = own({
      rule: "office.no-dossiers",
      when: { to: ["outside"], found: ["dossier"] },
      do: "block",
      tell: words
    });
    const verdict = weigh(facts({ to: ["client"], ...dossier }), table);
    expect(verdict).toMatchObject({
      level: "block",
      reasons: [{ code: "office-rule", tell: words }, { code: "dossiers-leave-office" }],
      because: [
        { rule: "office.no-dossiers", level: "block", code: "office-rule", title: { nl: "Proef", en: "Trial" } },
        { rule: "standard.dossiers", level: "justify" }
      ]
    });
    expect(table.versions).toEqual({ office: 7, "verdict-standard": 1 });
  });

  test("of two rules of the office the first decides", () => {
    const table = own(
      { ...exception, do: "note" },
      { when: { to: ["outside"], written: ["dossier"] }, do: "block", tell: "dossiers-leave-office" }
    );
    expect(weigh(facts(toBank), table).level).toBe("note");
    expect(weigh(facts({ ...toBank, domain: "elders.nl" }), table).level).toBe("block");
  });
});

describe("the shipped profiles", () => {
  test("audit has the rules of standard, and each only notes", () => {
    const bare = (profile: "audit" | "standard") =>
      shippedTables[profile].verdicts.map(({ rule, do: level, ...rest }) => ({ ...rest, rule: rule.split(".")[1] }));
    expect(bare("audit")).toEqual(bare("standard"));
    expect(new Set(shippedTables.audit.verdicts.map((rule) => rule.do))).toEqual(new Set(["note"]));
  });

  const levels = ["pass", "note", "warn", "justify", "block"];
  const classes = [
    "client",
    "known",
    "look-alike",
    "private",
    "public-provider",
    "new",
    "external",
    "unresolved"
  ] as const;
  const mails: Mail[] = classes.flatMap((kind) => [
    { to: [kind] },
    { to: [kind], files: [{}] },
    { to: [kind], ...dossier },
    { to: [kind], text: { quoted: ["bsn"] } },
    { to: [kind], files: [{ unread: true }] },
    { to: [kind], text: { found: ["digid", "pattern"], sure: "medium" } },
    { to: [kind], unknown: ["body"] },
    { to: [kind], files: [{}], odd: ["dossier-of-another", "one-outsider", "meant-other"] }
  ]);

  test("strict never asks less than standard", () => {
    const [standard, strict] = [verdictTable("standard"), verdictTable("strict")];
    for (const mail of mails) {
      const [less, more] = [weigh(facts(mail), standard), weigh(facts(mail), strict)];
      expect(levels.indexOf(more.level)).toBeGreaterThanOrEqual(levels.indexOf(less.level));
      expect(more.reasons.length).toBeGreaterThanOrEqual(less.reasons.length);
    }
  });

  test.each(verdictProfiles)("%s: a dossier to whoever is outside is never passed over", (profile) => {
    for (const kind of classes)
      expect(weigh(facts({ to: [kind], ...dossier }), verdictTable(profile)).level).not.toBe("pass");
  });

  test.each(verdictProfiles)(
    "%s: no mail among colleagues is asked about, but one of which they may not be all",
    (profile) => {
      const mail = { to: ["internal"], ...dossier, odd: ["one-outsider", "dossier-of-another"] } as const;
      expect(weigh(facts(mail), verdictTable(profile)).level).toBe("pass");
      expect(weigh(facts({ ...mail, unknown: ["recipients"] }), verdictTable(profile)).level).not.toBe("pass");
    }
  );
});
