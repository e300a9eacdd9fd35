import { expect, test } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { shippedPacks } from "../../../src/core/packs/shipped.ts";
import { openDirectory } from "../../../src/core/recipients/directory.ts";
import { assess } from "../../../src/core/verdict/assess.ts";
import { toPartResult } from "../../../src/core/verdict/part-result.ts";
import { unreadPart } from "../../../src/core/verdict/unread-part.ts";
import { verdictTable } from "../../../src/core/verdict/verdict-table.ts";

const packs = compilePacks(shippedPacks);
const directory = openDirectory({ own: ["kantoor.nl"], known: [], colleagues: [], clients: [] });
const jaaropgaaf = (bsn: string) =>
  `Jaaropgaaf 2023\nWerkgever Bakkerij\nBSN ${bsn}\nLoon voor de loonheffing 34.100\nVerrekende arbeidskorting 4.205`;
const attachment = (name: string, text: string) =>
  toPartResult({ part: "attachment", key: name, name }, { type: "pdf", status: "read", pages: 1, text }, packs, 12);
const draft = (to: string) => ({ from: "onno@kantoor.nl", to, cc: "", bcc: "", notUnderstood: [] });
const files = ["123456782", "111222333", "036000012", "211551557", "319072356"].map((bsn, i) =>
  attachment(`d${i}.pdf`, jaaropgaaf(bsn))
);
const body = toPartResult(
  { part: "body", key: "", name: "" },
  { type: "text", status: "read", text: "Hierbij de dossiers." },
  packs,
  1
);

test("five dossiers to a client are held, with all that is known", () => {
  const {
    verdict,
    recipients,
    packs: versions
  } = assess({ draft: draft("k.jansen@klant.nl"), parts: [body, ...files], directory, packs });
  expect(verdict).toEqual({
    level: "justify",
    reasons: [{ code: "dossiers-leave-office", dossiers: 5, withBsn: 5, persons: 5, recipients: 1 }],
    because: [
      {
        rule: "standard.dossiers",
        level: "justify",
        code: "dossiers-leave-office",
        title: {
          nl: "Een dossier of BSN gaat naar iemand buiten het kantoor",
          en: "A dossier or BSN goes to somebody outside the office"
        }
      }
    ]
  });
  expect(recipients).toEqual([
    { address: "k.jansen@klant.nl", field: "to", class: "external", reasons: ["outside-office"] }
  ]);
  expect(versions).toEqual({ ...packs.versions, "nl-known-domains": 1, "verdict-standard": 1 });
});

test("what is odd is judged from the classified recipients, weighs, and stands gravest first", () => {
  const { verdict, oddities } = assess({
    draft: draft("k.jansen@klant.nl"),
    parts: [body, ...files],
    directory,
    oddities: (recipients) => [
      { code: "one-outsider", address: recipients[0]?.address ?? "" },
      { code: "many-persons-to-one", dossiers: 5, persons: 5, recipient: recipients[0]?.address ?? "" }
    ],
    packs
  });
  expect(oddities.map(({ code }) => code)).toEqual(["many-persons-to-one", "one-outsider"]);
  expect(oddities[1]).toEqual({ code: "one-outsider", address: "k.jansen@klant.nl" });
  expect(verdict.reasons).toMatchObject([
    { oddity: "many-persons-to-one" },
    { code: "dossiers-leave-office" },
    { oddity: "one-outsider" }
  ]);
});

test("under the profile that only notes the same mail leaves unasked, and the journal can say why", () => {
  const table = verdictTable("audit");
  const input = { draft: draft("k.jansen@klant.nl"), parts: [body, ...files], directory, table, packs };
  const { verdict, packs: versions } = assess(input);
  expect(verdict).toMatchObject({ level: "note", because: [{ rule: "audit.dossiers", level: "note" }] });
  expect(versions).toMatchObject({ "verdict-audit": 1 });
});

test("the same five to a colleague pass", () => {
  expect(assess({ draft: draft("k.jansen@kantoor.nl"), parts: [body, ...files], directory, packs }).verdict.level).toBe(
    "pass"
  );
});

test("a part result holds no text", () => {
  expect(JSON.stringify(files)).not.toMatch(/123456782|Bakkerij/);
});

test("what was missed of a file stays visible", () => {
  const reading = {
    type: "pdf",
    status: "partly-read",
    reason: "pages-without-text",
    missingPages: [2],
    text: "x"
  } as const;
  expect(toPartResult({ part: "attachment", key: "k", name: "a.pdf" }, reading, packs, 3)).toMatchObject({
    status: "partly-read",
    reason: "pages-without-text",
    missingPages: [2],
    characters: 1,
    ms: 3
  });
});

test("an unread part has nothing found and says why", () => {
  expect(unreadPart({ part: "attachment", key: "k", name: "a.pdf" }, "timeout", "took-too-long", 10_000)).toEqual({
    part: "attachment",
    key: "k",
    name: "a.pdf",
    type: "unknown",
    status: "timeout",
    reason: "took-too-long",
    characters: 0,
    ms: 10_000,
    findings: [],
    dossier: { score: 0, types: [] }
  });
});
