import { describe, expect, it } from "vitest";
import { ClientGroups } from "../../../../src/core/recipients/dossiers/client-groups.ts";
import type { DossierMemory } from "../../../../src/core/recipients/dossiers/dossier-input.ts";
import { dossierMemory } from "../../../../src/core/recipients/dossiers/dossier-memory.ts";
import { oddDossiers } from "../../../../src/core/recipients/dossiers/odd-dossiers.ts";
import type { Oddity } from "../../../../src/core/recipients/oddity.ts";
import type { ClassifiedRecipient, Client, RecipientClass } from "../../../../src/core/recipients/recipient.ts";
import type { PartResult } from "../../../../src/core/verdict/verdict.ts";

const client = (id: string, name: string, more: Partial<Client> = {}): Client => ({
  id,
  name,
  domains: [],
  addresses: [],
  ...more
});
const register = [
  client("zon", "Zon B.V.", { domains: ["zon.nl"] }),
  client("zee", "Zee B.V.", { domains: ["zee.nl"], numbers: ["kvk-zee"] }),
  client("zee-holding", "Zee Holding B.V.", { addresses: ["baas@zee.nl"] }),
  client("jan", "Jan Jansen", { addresses: ["jan@gmail.com"], numbers: ["bsn-jan"] }),
  client("piet", "Piet Pietersen", { addresses: ["piet@gmail.com"], numbers: ["bsn-piet"] })
];
const groups = new ClientGroups(register);

const to = (address: string, kind: RecipientClass, id?: string): ClassifiedRecipient => ({
  address,
  field: "to",
  class: kind,
  reasons: [],
  ...(id === undefined ? {} : { client: id })
});
const zon = to("info@zon.nl", "client", "zon");
const jan = to("jan@gmail.com", "client", "jan");
const stranger = to("x@elders.nl", "external");

const part = (clients: string[], persons: string[] = [], isDossier = true, kind: PartResult["part"] = "attachment") =>
  ({
    part: kind,
    key: "1",
    name: "a.pdf",
    type: "pdf",
    status: "read",
    characters: 9,
    ms: 0,
    findings: [],
    dossier: isDossier
      ? { score: 0.9, types: [{ type: "jaaropgaaf", rule: "nl.dossier.jaaropgaaf", score: 0.9, why: [] }] }
      : { score: 0, types: [] },
    about: { clients, persons }
  }) satisfies PartResult;

const memoryOf = (readers: Record<string, Record<string, number>>): DossierMemory => {
  const people = Object.values(readers).flatMap(Object.keys);
  const dossiers = new Map(Object.entries(readers).map(([person, each]) => [person, { last: 0, readers: each }]));
  return dossierMemory({ dossiers }, new Map(people.map((address) => [address, address])));
};

interface Case {
  readonly to: readonly ClassifiedRecipient[];
  readonly parts: readonly PartResult[];
  readonly memory?: DossierMemory;
  readonly odd: readonly Oddity[];
}

const ofZee: Oddity = { code: "dossier-of-another", clients: ["Zee B.V."], recipients: ["info@zon.nl"] };
const ofSomebody: Oddity = { code: "dossier-of-another", clients: [], recipients: ["jan@gmail.com"] };
const zeeNamed: Oddity = { code: "other-client-named", named: ["Zee B.V."], recipients: ["Zon B.V."] };
const five = ["a", "b", "c", "d", "e"].map((person) => part([], [person]));
const fiveToOne = (recipient: string): Oddity => ({
  code: "many-persons-to-one",
  dossiers: 5,
  persons: 5,
  recipient
});

const cases: Record<string, Case> = {
  "a dossier of its own client": { to: [zon], parts: [part(["zon"])], odd: [] },
  "a dossier of another client": { to: [zon], parts: [part(["zee"])], odd: [ofZee] },
  "a dossier of both is no surprise": { to: [zon], parts: [part(["zee", "zon"])], odd: [] },
  "the client's own dossier, and another client reads along": {
    to: [zon, to("i@zee.nl", "client", "zee")],
    parts: [part(["zee"])],
    odd: [ofZee]
  },
  "two clients who each get the other's too": {
    to: [zon, to("i@zee.nl", "client", "zee")],
    parts: [part(["zee"]), part(["zon"])],
    odd: [{ code: "dossier-of-another", clients: ["Zee B.V.", "Zon B.V."], recipients: ["info@zon.nl", "i@zee.nl"] }]
  },
  "clients of one address domain are one": {
    to: [to("baas@zee.nl", "client", "zee-holding")],
    parts: [part(["zee"])],
    odd: []
  },
  "a colleague gets whatever": { to: [to("k@kantoor.nl", "internal")], parts: [part(["zee"])], odd: [] },
  "the tax office gets whatever": { to: [to("x@belastingdienst.nl", "known")], parts: [part(["zee"])], odd: [] },
  "a stranger may be anybody": { to: [stranger], parts: [part(["zee"])], odd: [] },
  "nobody was looked for": { to: [zon], parts: [{ ...part([]), about: { persons: [], clients: [] } }], odd: [] },
  "a letter that names another client": { to: [zon], parts: [part(["zee"], [], false)], odd: [zeeNamed] },
  "the mail itself names another client": { to: [zon], parts: [part(["zee"], [], false, "body")], odd: [zeeNamed] },
  "a client's own BSN": { to: [jan], parts: [part(["jan"], ["bsn-jan"])], odd: [] },
  "somebody else's BSN to a person": { to: [jan], parts: [part([], ["bsn-x"])], odd: [ofSomebody] },
  "a joint return": { to: [jan], parts: [part([], ["bsn-jan", "bsn-x"])], odd: [] },
  "an employee's payslip to the employer": { to: [zon], parts: [part([], ["bsn-x"])], odd: [] },
  "another's, but agreed to before": {
    to: [jan],
    parts: [part([], ["bsn-x"])],
    memory: memoryOf({ "bsn-x": { "jan@gmail.com": 1 } }),
    odd: []
  },
  "five dossiers of five persons to one client": { to: [zon], parts: five, odd: [fiveToOne("info@zon.nl")] },
  "five dossiers of five persons to a stranger": { to: [stranger], parts: five, odd: [fiveToOne("x@elders.nl")] },
  "a couple's two": { to: [stranger], parts: five.slice(0, 2), odd: [] },
  "five of one person": { to: [stranger], parts: five.map(() => part([], ["a"])), odd: [] },
  "one list of five persons": { to: [stranger], parts: [part([], ["a", "b", "c", "d", "e"])], odd: [] },
  "five persons' that all went there before": {
    to: [stranger],
    parts: five,
    memory: memoryOf(Object.fromEntries(["a", "b", "c", "d", "e"].map((person) => [person, { "x@elders.nl": 1 }]))),
    odd: []
  },
  "a dossier that always went elsewhere": {
    to: [stranger],
    parts: [part([], ["a"])],
    memory: memoryOf({ a: { "a@thuis.nl": 3 } }),
    odd: [{ code: "dossier-went-elsewhere", times: 3 }]
  },
  "a dossier that went elsewhere once": {
    to: [stranger],
    parts: [part([], ["a"])],
    memory: memoryOf({ a: { "a@thuis.nl": 1 } }),
    odd: []
  },
  "a dossier that went here too": {
    to: [to("X@Elders.nl", "external")],
    parts: [part([], ["a"])],
    memory: memoryOf({ a: { "a@thuis.nl": 3, "x@elders.nl": 1 } }),
    odd: []
  }
};

describe("whose dossier goes to whom", () => {
  it.each(Object.entries(cases))("%s", (_, { to: recipients, parts, memory, odd }) => {
    expect(oddDossiers({ recipients, parts, groups, ...(memory === undefined ? {} : { memory }) })).toEqual(odd);
  });
});
