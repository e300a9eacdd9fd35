import { expect, test } from "vitest";
import {
  contentNames,
  oddityCodes,
  pageParts,
  recipientGroups,
  type TellName,
  tellNames
} from "../../../src/core/packs/verdict-schema.ts";
import type { VerdictReason } from "../../../src/core/verdict/verdict.ts";
import { tableOf } from "../../../src/core/verdict/verdict-table.ts";
import { weigh } from "../../../src/core/verdict/weigh.ts";
import { seededRandom } from "../../../src/dev/fixtures/seeded-random.ts";
import { facts, parseRules } from "./table-rules.ts";

const random = seededRandom(5);
const chance = (share: number) => random() < share;
const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
const some = <Item>(list: readonly Item[]): Item[] =>
  Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(list));

function circumstance(): object {
  return {
    ...(chance(0.6) ? { to: some(recipientGroups) } : {}),
    ...(chance(0.2) ? { toOnly: some(recipientGroups) } : {}),
    ...(chance(0.3) ? { found: some(contentNames) } : {}),
    ...(chance(0.3) ? { written: some(contentNames) } : {}),
    ...(chance(0.3) ? { quoted: some(contentNames) } : {}),
    ...(chance(0.2) ? { sure: pick(["medium", "high"]) } : {}),
    ...(chance(0.3) ? { attachments: pick(["any", "unread"]) } : {}),
    ...(chance(0.3) ? { odd: some(oddityCodes) } : {}),
    ...(chance(0.3) ? { page: some(pageParts) } : {})
  };
}

function when(): object {
  const any = chance(0.3) ? { any: [circumstance(), circumstance()] } : {};
  return { ...circumstance(), ...any, ...(chance(0.2) ? { not: circumstance() } : {}) };
}

function mail(): Parameters<typeof facts>[0] {
  const classes = recipientGroups.filter((group) => group !== "outside");
  const sure = pick(["low", "medium", "high"] as const);
  return {
    to: some(classes),
    bcc: chance(0.2) ? some(classes) : [],
    text: { found: chance(0.5) ? some(contentNames) : [], quoted: chance(0.5) ? some(contentNames) : [], sure },
    files: chance(0.6) ? [{ found: chance(0.7) ? some(contentNames) : [], sure, unread: chance(0.3) }] : [],
    odd: chance(0.4) ? some(oddityCodes) : [],
    unknown: chance(0.3) ? some(pageParts) : []
  };
}

/** What a sentence counts and may be none: people in a dossier without BSNs. */
const mayBeNone = ["persons", "withBsn"];

function isAboutNothing(reason: VerdictReason): boolean {
  return Object.entries(reason).some(
    ([key, value]) => (value === 0 && !mayBeNone.includes(key)) || (Array.isArray(value) && value.length === 0)
  );
}

/** What most often fits a sentence, so that enough of them come through lint. */
const hints: Readonly<Record<TellName, object>> = {
  "dossiers-leave-office": { to: ["outside"], written: ["dossier", "bsn"] },
  "quoted-reply-leaves-office": { to: ["outside"], quoted: ["bsn"] },
  "travel-document-leaves-office": { to: ["client"], found: ["travel-document"] },
  "digid-leaves-office": { toOnly: ["outside"], written: ["digid"] },
  "pattern-leaves-office": { to: ["new"], quoted: ["pattern"] },
  "look-alike-recipient": { to: ["look-alike"] },
  "unread-attachments": { to: ["outside"], attachments: "unread" },
  "recipients-unresolved": { toOnly: ["unresolved"] },
  "page-not-understood": { page: ["body", "recipients"] },
  "odd-recipients": { odd: ["one-outsider", "meant-other"] },
  "sensitive-to-private-mail": { to: ["private"], found: ["bsn"] },
  "sensitive-to-public-provider": { to: ["public-provider"], written: ["digid"] }
};

test("no table that lint lets through makes a sentence about nothing", () => {
  const told = new Set<string>();
  const tables = Array.from({ length: 900 }, (_, i) => {
    const tell = tellNames[i % tellNames.length] ?? "odd-recipients";
    const hinted = chance(0.5) ? (chance(0.5) ? { ...when(), ...hints[tell] } : hints[tell]) : when();
    return parseRules({ when: hinted, do: "warn", tell });
  });
  const sound = tables.flatMap((parsed) => (parsed.ok ? [tableOf([parsed.pack])] : []));
  for (const table of sound) {
    for (let i = 0; i < 8; i++) {
      const { reasons } = weigh(facts(mail()), table);
      expect(reasons.filter(isAboutNothing)).toEqual([]);
      for (const { code } of reasons) told.add(code);
    }
  }
  expect([...told].sort()).toEqual([...tellNames, "bsn-leaves-office"].sort());
});
