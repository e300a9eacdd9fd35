import { describe, expect, it } from "vitest";
import { tallyOutbox } from "../../../src/dev/bench/outbox-tally.ts";
import type { Plan } from "../../../src/dev/bench/random-plan.ts";
import { CLIENT, COLLEAGUE, drawPlan, expectedOf, OTHER } from "../../../src/dev/bench/random-plan.ts";
import { seededRandom } from "../../../src/dev/fixtures/seeded-random.ts";

const plan = (change: Partial<Plan>): Plan => ({
  subject: "Lot 1",
  mode: "plain",
  way: "click",
  content: "clean",
  decision: "anyway",
  ...change
});

describe("what the outbox must hold", () => {
  it.each<[string, Partial<Plan>, readonly string[] | null, number]>([
    ["a clean mail", { decision: "keep" }, [CLIENT], 0],
    ["a BSN that was sent anyway", { content: "bsn" }, [CLIENT], 0],
    ["a BSN that was kept", { content: "bsn", decision: "keep" }, null, 0],
    ["kept, and then sent anyway", { content: "bsn", decision: "keep-then-anyway" }, [CLIENT], 0],
    ["a dossier that was sent anyway", { content: "dossier" }, [CLIENT], 1],
    ["a dossier that was taken out", { content: "dossier", decision: "clean-it" }, [CLIENT], 0],
    ["a dossier to a colleague", { content: "dossier-to-colleague", decision: "keep" }, [COLLEAGUE], 1],
    ["a BSN taken out before sending", { content: "bsn-taken-out-again", decision: "keep" }, [CLIENT], 0],
    ["two recipients", { content: "bsn-and-one-more-recipient" }, [OTHER, CLIENT], 0]
  ])("%s", (_, change, to, files) => {
    expect(expectedOf(plan(change))).toEqual(to && { subject: "Lot 1", to, files });
  });

  it("is drawn the same from the same seed, and otherwise from another", () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 50 }, (__, n) => drawPlan(random, `Lot ${n}`));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(new Set(draw(1).map(({ content, decision }) => `${content} ${decision}`)).size).toBeGreaterThan(15);
  });
});

describe("the outbox", () => {
  const one = { subject: "Lot 1", to: [CLIENT], files: 0 };
  const two = { subject: "Lot 2", to: [CLIENT], files: 1 };
  const none = { lost: [], doubled: [], unguarded: [], altered: [] };

  it.each([
    ["as decided", [one, two], [], {}],
    ["a mail that did not come", [one], [], { lost: ["Lot 2"] }],
    ["a mail that came twice", [one, two, two], [], { doubled: ["Lot 2"] }],
    ["a mail that was kept", [one, two, { ...one, subject: "Lot 3" }], [], { unguarded: ["Lot 3"] }],
    ["a mail that came before the answer", [one, two], ["Lot 2"], { unguarded: ["Lot 2"] }],
    ["to somebody else", [{ ...one, to: [OTHER] }, two], [], { altered: ["Lot 1"] }],
    ["without its file", [one, { ...two, files: 0 }], [], { altered: ["Lot 2"] }]
  ])("%s", (_, arrived, early, expected) => {
    const counts = { expected: 2, arrived: arrived.length };
    expect(tallyOutbox([one, two], arrived, early)).toEqual({ ...counts, ...none, ...expected });
  });
});
