import { describe, expect, it } from "vitest";
import { acquaintanceOf } from "../../../../src/core/recipients/history/acquaintance.ts";
import { forgetBefore } from "../../../../src/core/recipients/history/forget.ts";
import { halfLife, heatOn, pairKey } from "../../../../src/core/recipients/history/history.ts";
import { hashSent, learnSent, type SentMail } from "../../../../src/core/recipients/history/learn.ts";
import { marksOf } from "../../../../src/core/recipients/history/marks.ts";
import { OpenHistory } from "../../../../src/core/recipients/history/open-history.ts";
import { hashTexts } from "../../../../src/core/recipients/history/tokens.ts";

const key = async (text: string) => `#${text}`;
const plain: SentMail = { addresses: [], own: ["kantoor.nl"], marks: [], kinds: [], persons: [], day: 100 };

async function learned(...mails: readonly Partial<SentMail>[]): Promise<OpenHistory> {
  const history = new OpenHistory();
  for (const mail of mails) history.apply(learnSent(history, await hashSent({ ...plain, ...mail }, key)));
  return history;
}

describe("what is learned", () => {
  it("is kept under hashes only", async () => {
    const secret = async () => "h";
    const mail = { ...plain, addresses: ["jan@klant.nl"], marks: marksOf(["jan"], "Aangifte Bakker") };
    const change = learnSent(new OpenHistory(), await hashSent(mail, secret));
    expect([...change.people.keys(), ...change.pairs.keys()].join(" ")).not.toMatch(/jan|klant|bakker/i);
  });

  it("counts mails and dossiers by address, whatever its case, and once a mail", async () => {
    const mail = { addresses: ["Jan@klant.nl", "jan@KLANT.nl"], kinds: ["payslip", "payslip"] };
    const history = await learned(mail, mail);
    const of = acquaintanceOf(history, await hashTexts(["jan@klant.nl"], key));
    expect(of.of("JAN@klant.nl")).toEqual({ sent: 2, dossiers: { payslip: 2 } });
    expect(of.of("piet@klant.nl")).toBeNull();
    expect(of.isCold).toBe(true);
  });

  it("knows who went together, and with whose organisation; the office is no organisation", async () => {
    const { pairs } = await learned({ addresses: ["a@kantoor.nl", "b@klant.nl", "c@gmail.com"] });
    expect([...pairs.keys()].sort()).toEqual(
      [
        pairKey("#a@kantoor.nl", "#b@klant.nl"),
        pairKey("#a@kantoor.nl", "#@klant.nl"),
        pairKey("#a@kantoor.nl", "#c@gmail.com"),
        pairKey("#b@klant.nl", "#c@gmail.com"),
        pairKey("#@klant.nl", "#c@gmail.com")
      ].sort()
    );
  });

  it("tells a newcomer nobody mailed before from one who comes from elsewhere", async () => {
    const usual = { addresses: ["a@kantoor.nl", "b@kantoor.nl"] };
    const { pairs, totals } = await learned(
      usual,
      { addresses: ["x@klant.nl"] },
      { addresses: [...usual.addresses, "nieuw@bureau.nl"] },
      { addresses: [...usual.addresses, "x@klant.nl"] }
    );
    expect(pairs.get(pairKey("#a@kantoor.nl", "#b@kantoor.nl"))).toMatchObject({ together: 3, fresh: 1, crossed: 1 });
    expect(totals).toMatchObject({ mails: 4, groups: 2, freshGroups: 1, crossedGroups: 1 });
  });

  it("takes no company from a newsletter", async () => {
    const addresses = Array.from({ length: 60 }, (_, at) => `p${at}@klant${at}.nl`);
    const { people, pairs } = await learned({ addresses });
    expect([people.size, pairs.size]).toEqual([120, 0]);
  });

  it("changes nothing but what the mail is about", async () => {
    const history = await learned({ addresses: ["a@x.nl", "b@y.nl"] });
    const change = learnSent(history, await hashSent({ ...plain, addresses: ["a@x.nl"] }, key));
    expect([[...change.people.keys()], change.pairs.size]).toEqual([["#a@x.nl", "#@x.nl"], 0]);
  });

  it("knows who got a person's dossier", async () => {
    const mail = { addresses: ["a@x.nl"], persons: ["P"] };
    const { dossiers } = await learned(mail, mail);
    expect(dossiers.get("P")?.readers).toEqual({ "#a@x.nl": 2 });
  });
});

describe("time", () => {
  it("halves what a mail is worth", () => {
    expect(heatOn({ heat: 4, last: 10 }, 10 + halfLife)).toBe(2);
  });

  it("makes forgotten what was not met since", async () => {
    const history = await learned({ addresses: ["oud@x.nl"], day: 10 }, { addresses: ["nieuw@y.nl"], day: 20 });
    history.forget(forgetBefore(history, 20));
    expect([...history.people.keys()]).toEqual(["#nieuw@y.nl", "#@y.nl"]);
  });
});

describe("marks", () => {
  it.each([
    [
      "names greeted and words of the subject",
      ["jan"],
      "RE: Aangifte Bakkér",
      ["greeting jan", "subject aangifte", "subject bakker"]
    ],
    ["no digits: a number could be somebody's", [], "BSN 123456782 b2b", ["subject bsn"]]
  ])("are %s", (_, greeted, subject, expected) => {
    expect(marksOf(greeted, subject)).toEqual(expected);
  });
});
