import { expect, it, vi } from "vitest";
import type { Assessment } from "../../src/core/verdict/verdict.ts";
import { mayReport } from "../../src/guard/false-alarm.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));

it("takes a report on the rule of a dossier that was recognised by its form alone, and on no other", () => {
  const match = { type: "loonstrook", rule: "kantoor.loon", score: 0.8, why: [] };
  const part = { findings: [], dossier: { score: 0.8, types: [match] } };
  const assessment = { parts: [part], verdict: { because: [] } } as unknown as Assessment;
  const rules = ["kantoor.loon", "loonstrook", "nl.bsn"];
  expect(rules.map((rule) => mayReport(rule, assessment))).toEqual([true, false, false]);
});
