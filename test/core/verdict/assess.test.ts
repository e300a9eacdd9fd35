import { expect, test } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { shippedPacks } from "../../../src/core/packs/shipped.ts";
import { assess } from "../../../src/core/verdict/assess.ts";
import { toPartResult } from "../../../src/core/verdict/part-result.ts";
import { unreadPart } from "../../../src/core/verdict/unread-part.ts";

const packs = compilePacks(shippedPacks);
const office = { own: ["kantoor.nl"], known: [], colleagues: [] };
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
  } = assess({ draft: draft("k.jansen@klant.nl"), parts: [body, ...files], office, packs });
  expect(verdict).toEqual({
    level: "justify",
    reasons: [{ code: "dossiers-leave-office", dossiers: 5, withBsn: 5, persons: 5, recipients: 1 }]
  });
  expect(recipients).toEqual([
    { address: "k.jansen@klant.nl", field: "to", class: "external", reasons: ["outside-office"] }
  ]);
  expect(versions).toEqual(packs.versions);
  expect(Object.keys(versions)).not.toEqual([]);
});

test("the same five to a colleague pass", () => {
  expect(assess({ draft: draft("k.jansen@kantoor.nl"), parts: [body, ...files], office, packs }).verdict.level).toBe(
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
