import { expect, it } from "vitest";
import type { Assessment } from "../../src/core/verdict/verdict.ts";
import { mayReport } from "../../src/guard/false-alarm.ts";

it("takes a report on the rule of a dossier that was recognised by its form alone, and on no other", () => {
  const match = { type: "loonstrook", rule: "kantoor.loon", score: 0.8, why: [] };
  const part = { findings: [], dossier: { score: 0.8, types: [match] } };
  const assessment = { parts: [part], verdict: { because: [] } } as unknown as Assessment;
  expect(["kantoor.loon", "loonstrook", "nl.bsn"].map((rule) => mayReport(rule, assessment))).toEqual([
    ...[true, false, false]
  ]);
});
