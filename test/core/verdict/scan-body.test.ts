import { describe, expect, test } from "vitest";
import type { MailKind } from "../../../src/core/mail/quoted-text.ts";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { shippedPacks } from "../../../src/core/packs/shipped.ts";
import { openDirectory } from "../../../src/core/recipients/directory.ts";
import { assess } from "../../../src/core/verdict/assess.ts";
import { type PartOptions, toPartResult } from "../../../src/core/verdict/part-result.ts";
import type { PartResult, Verdict } from "../../../src/core/verdict/verdict.ts";

const packs = compilePacks(shippedPacks);
const directory = openDirectory({ own: ["kantoor.nl"], known: [], colleagues: [], clients: [] });
const draft = { from: "onno@kantoor.nl", to: "jan@klant.nl", cc: "", bcc: "", notUnderstood: [] };

function read(text: string, options: PartOptions = {}, part: PartResult["part"] = "body"): PartResult {
  return toPartResult({ part, key: "", name: "" }, { type: "text", status: "read", text }, packs, 0, options);
}

function verdict(text: string, mailKind: MailKind = "reply"): Verdict {
  return assess({ draft, parts: [read(text, { mailKind })], directory, packs }).verdict;
}

const wrote = "Op 03-02-2025 om 10:12 schreef Jan:";
const jaaropgaaf = [
  "Jaaropgaaf 2023",
  "Werkgever Bakkerij",
  "Loon voor de loonheffing 34.100",
  "Ingehouden loonheffing 9.310",
  "Verrekende arbeidskorting 4.205"
];

describe("an answer to somebody who sent a BSN", () => {
  test.each<[string, string, Verdict["level"], MailKind?]>([
    ["quoted with marks", `Dank.\n${wrote}\n> Mijn BSN is 123456782`, "warn"],
    ["quoted behind a separator", `Dank.\n\n-----Oorspronkelijk bericht-----\nMijn BSN is 123456782`, "warn"],
    ["a quoted annual statement", `Dank.\n${wrote}\n${jaaropgaaf.join("\n")}`, "warn"],
    ["written again in the answer", `Uw BSN 123456782 klopt.\n${wrote}\n> Mijn BSN is 123456782`, "justify"],
    ["written again, and named only in the quotation", `123456782?\n${wrote}\n> Mijn BSN is 123456782`, "justify"],
    ["another BSN in the answer", `BSN 111222333\n${wrote}\n> BSN 123456782`, "justify"],
    ["below the quotation", `${wrote}\n> Wat is mijn BSN?\n\nBSN 123456782`, "justify"],
    ["forwarded", `Zie onder.\n---------- Doorgestuurd bericht ---------\nBSN 123456782`, "justify"],
    ["forwarded, by its subject", `Zie onder.\n${wrote}\n> BSN 123456782`, "justify", "forward"]
  ])("%s", (_, text, level, kind) => {
    expect(verdict(text, kind).level).toBe(level);
  });

  test("the reason says so", () => {
    expect(verdict(`Dank.\n${wrote}\n> Mijn BSN is 123456782`).reasons).toEqual([
      { code: "quoted-reply-leaves-office", persons: 1, recipients: 1 }
    ]);
  });
});

test("a body's result holds no values unless they are asked for", () => {
  const text = `Dank.\n${wrote}\n> Mijn BSN is 123456782`;
  expect(JSON.stringify(read(text, { mailKind: "reply" }))).not.toContain("123456782");
  expect(JSON.stringify(read(text, { mailKind: "reply", reveal: true }))).toContain("123456782");
});

test("only the body of a mail has quoted text", () => {
  const text = `${wrote}\n> Mijn BSN is 123456782`;
  for (const part of ["attachment", "subject"] as const) {
    expect(read(text, {}, part).findings.flatMap(({ evidence }) => evidence)).not.toContain("quoted-reply");
  }
});
