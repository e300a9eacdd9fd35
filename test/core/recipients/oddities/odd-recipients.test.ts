import { describe, expect, it } from "vitest";
import type { Oddity } from "../../../../src/core/recipients/oddity.ts";
import { type Before, type OfficeMail, oddities } from "./office-mail.ts";

const others: Before = [[40, { to: ["algemeen@leverancier.nl"] }]];
const trio: Before = [...others, [12, { to: ["a@kantoor.nl", "b@kantoor.nl"], cc: ["c@partner.nl"] }]];

type Case = readonly [
  name: string,
  mail: OfficeMail,
  before: Before,
  expected: readonly Oddity[],
  known?: readonly string[]
];

const groups: readonly Case[] = [
  [
    "a stranger among people who always go together",
    { to: ["a@kantoor.nl", "b@kantoor.nl"], cc: ["x@klant.nl"] },
    trio,
    [{ code: "new-among-usual", address: "x@klant.nl", usual: ["a@kantoor.nl", "b@kantoor.nl"] }]
  ],
  [
    "a client who was mailed often, but never with them",
    { to: ["a@kantoor.nl", "b@kantoor.nl", "x@klant.nl"] },
    [...trio, [20, { to: ["x@klant.nl"] }]],
    [{ code: "new-among-usual", address: "x@klant.nl", usual: ["a@kantoor.nl", "b@kantoor.nl"] }]
  ],
  [
    "somebody else of an organisation that belongs to it",
    { to: ["a@kantoor.nl", "b@kantoor.nl", "d@partner.nl"] },
    trio,
    []
  ],
  [
    "a group that often gets strangers",
    { to: ["a@kantoor.nl", "b@kantoor.nl", "x@klant.nl"] },
    [
      ...trio,
      ...Array.from({ length: 5 }, (_, at): Before[number] => [
        1,
        { to: ["a@kantoor.nl", "b@kantoor.nl", `x@y${at}.nl`] }
      ])
    ],
    []
  ],
  ["two strangers: another group", { to: ["a@kantoor.nl", "b@kantoor.nl", "x@klant.nl", "y@bank.nl"] }, trio, []],
  ["a new colleague", { to: ["a@kantoor.nl", "c@partner.nl", "nieuw@kantoor.nl"] }, trio, []],
  [
    "the mail's subject is about the stranger",
    { to: ["a@kantoor.nl", "b@kantoor.nl", "x@klant.nl"], subject: "Jaarrekening Zonnebloem" },
    [...trio, [2, { to: ["x@klant.nl"], subject: "Zonnebloem" }]],
    []
  ],
  [
    "one outsider among colleagues on a computer that knows nothing yet",
    { to: ["x@klant.nl"], cc: ["a@kantoor.nl", "b@kantoor.nl"] },
    [],
    [{ code: "one-outsider", address: "x@klant.nl" }]
  ],
  ["one outsider with one colleague", { to: ["x@klant.nl"], cc: ["a@kantoor.nl"] }, [], []],
  [
    "one outsider who went with one of them before",
    { to: ["x@klant.nl"], cc: ["a@kantoor.nl", "b@kantoor.nl"] },
    [[1, { to: ["x@klant.nl", "a@kantoor.nl"] }]],
    []
  ]
];

const replies: readonly Case[] = [
  [
    "a reply to all that adds an outsider",
    { to: ["x@klant.nl"], cc: ["a@kantoor.nl", "y@ander.nl"], answered: ["x@klant.nl", "a@kantoor.nl"] },
    [],
    [{ code: "reply-adds-outsiders", addresses: ["y@ander.nl"] }]
  ],
  [
    "a reply to all that adds somebody of the same organisation",
    { to: ["x@klant.nl"], cc: ["a@kantoor.nl", "z@klant.nl"], answered: ["x@klant.nl", "a@kantoor.nl"] },
    [],
    []
  ],
  [
    "a reply to all that adds a colleague",
    { to: ["x@klant.nl"], cc: ["a@kantoor.nl", "b@kantoor.nl"], answered: ["x@klant.nl", "a@kantoor.nl"] },
    [],
    []
  ],
  ["a mail of which is not known whom it answers", { to: ["x@klant.nl", "y@ander.nl", "a@kantoor.nl"] }, [], []]
];

const meant: readonly Case[] = [
  [
    "a client with a colleague's name",
    { to: ["Marieke Jansen <m.jansen@klant.nl>"] },
    [[12, { to: ["marieke.janssen@kantoor.nl"] }]],
    [{ code: "meant-other", address: "m.jansen@klant.nl", meant: "marieke.janssen@kantoor.nl", sent: 12 }],
    ["Marieke Janssen <marieke.janssen@kantoor.nl>"]
  ],
  [
    "a twin who is mailed too, but never such a dossier",
    { to: ["piet.dejong@een.nl"], kinds: ["payslip"] },
    [
      [5, { to: ["piet.dejong@een.nl"] }],
      [4, { to: ["piet.dejongh@twee.nl"], kinds: ["payslip"] }]
    ],
    [{ code: "meant-other", address: "piet.dejong@een.nl", meant: "piet.dejongh@twee.nl", sent: 4 }],
    ["Piet de Jongh <piet.dejongh@twee.nl>"]
  ],
  [
    "the same initial and family name elsewhere, where only the other ever got such a dossier",
    { to: ["j.jansen@een.nl"], kinds: ["payslip"] },
    [
      [5, { to: ["j.jansen@een.nl"] }],
      [12, { to: ["j.jansen@twee.nl"], kinds: ["payslip"] }]
    ],
    [{ code: "meant-other", address: "j.jansen@een.nl", meant: "j.jansen@twee.nl", sent: 12 }],
    [...Array.from({ length: 30 }, (_, at) => `k.jansen@nr${at}.nl`), "j.jansen@twee.nl"]
  ],
  [
    "the same initial and family name elsewhere, without a dossier",
    { to: ["j.jansen@een.nl"] },
    [[12, { to: ["j.jansen@twee.nl"], kinds: ["payslip"] }]],
    [],
    ["j.jansen@twee.nl"]
  ],
  [
    "a twin who is mailed as well",
    { to: ["piet.dejong@een.nl"] },
    [
      [5, { to: ["piet.dejong@een.nl"] }],
      [9, { to: ["piet.dejongh@twee.nl"] }]
    ],
    [],
    ["Piet de Jongh <piet.dejongh@twee.nl>"]
  ],
  [
    "a shared first name, where the others only ever came with the one",
    { to: ["a@kantoor.nl", "Anna Smit <anna.smit@een.nl>"] },
    [
      [30, { to: ["anna.smit@een.nl"] }],
      [30, { to: ["a@kantoor.nl", "anna.visser@twee.nl"] }]
    ],
    [{ code: "meant-other", address: "anna.smit@een.nl", meant: "anna.visser@twee.nl", sent: 30 }],
    ["Anna Visser <anna.visser@twee.nl>"]
  ],
  [
    "a shared first name alone",
    { to: ["Anna Smit <anna.smit@een.nl>"] },
    [[30, { to: ["anna.visser@twee.nl"] }]],
    [],
    ["Anna Visser <anna.visser@twee.nl>"]
  ],
  [
    "a twin whom nobody ever mailed",
    { to: ["Piet de Jong <piet.dejong@een.nl>"] },
    others,
    [],
    ["Piet de Jong <piet.dejong@twee.nl>"]
  ],
  [
    "two shared mailboxes",
    { to: ["administratie@een.nl"] },
    [[9, { to: ["administratie@twee.nl"] }]],
    [],
    ["administratie@twee.nl"]
  ]
];

const crowd = Array.from({ length: 6 }, (_, at) => `p@klant${at}.nl`);
const headers: readonly Case[] = [
  ["many outsiders in To", { to: crowd }, [], [{ code: "outsiders-see-each-other", count: 6 }]],
  ["many outsiders in Bcc", { to: ["a@kantoor.nl"], bcc: crowd }, [], []],
  ["many people of one organisation", { to: ["a", "b", "c", "d", "e", "f"].map((each) => `${each}@klant.nl`) }, [], []],
  [
    "a sender from elsewhere",
    { to: ["x@klant.nl"], from: "Ik <ik@gmail.com>" },
    [],
    [{ code: "sender-not-office", address: "ik@gmail.com" }]
  ],
  [
    "a sender of a domain that ends like the office's",
    { to: ["x@klant.nl"], from: "ik@nepkantoor.nl" },
    [],
    [{ code: "sender-not-office", address: "ik@nepkantoor.nl" }]
  ],
  [
    "answers that go elsewhere",
    { to: ["x@klant.nl"], replyTo: "ik@kantoor-nl.com" },
    [],
    [{ code: "reply-to-differs", address: "ik@kantoor-nl.com" }]
  ],
  [
    "a sender whose name has a comma and no quotes",
    { to: ["x@klant.nl"], from: "Jansen, Jan <jan@kantoor.nl>", replyTo: "Jansen, Jan <jan@kantoor.nl>" },
    [],
    []
  ],
  ["answers to a colleague", { to: ["x@klant.nl"], replyTo: "balie@mail.kantoor.nl" }, [], []]
];

describe.each([
  ["groups", groups],
  ["replies", replies],
  ["who was meant", meant],
  ["headers", headers]
])("%s", (_, cases) => {
  for (const [name, mail, before, expected, known] of cases) {
    it(name, async () => {
      expect(await oddities(mail, before, known)).toEqual(expected);
    });
  }
});

describe("bad input", () => {
  it.each([
    ["ten thousand recipients", { to: Array.from({ length: 10_000 }, (_, at) => `p${at}@klant.nl`) }],
    [
      "names from right to left, and lone surrogates",
      { to: ["\u202eנסיון <a@b.nl>", "\ud800 <c@d.nl>"], text: "Beste \u202eנסיון \udfff," }
    ],
    ["nothing at all", { to: [], from: "", text: "" }]
  ])("%s", async (_, mail) => {
    expect(Array.isArray(await oddities(mail, others, ["\ud800 <q@r.nl>"]))).toBe(true);
  });
});
