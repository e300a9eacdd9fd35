import { expect, test } from "vitest";
import { lookAlikes } from "../../../src/dev/bench/look-alikes.ts";

test("look-alikes of every kind are told, and few who are none", async () => {
  const rows = await lookAlikes.run({ runs: 1, seed: 3, extension: () => "", say: () => {} });
  const missed = rows.filter(({ aim, median }) => aim !== undefined && median < 0.93).map(({ what }) => what);
  expect(missed).toEqual([]);
  const falsely = rows.filter(({ aim }) => aim === undefined);
  expect(falsely).toHaveLength(2);
  expect(Math.max(...falsely.map(({ median }) => median))).toBeLessThan(30);
});
