import { expect, test, vi } from "vitest";
import { openDirectory } from "../../../src/core/recipients/directory.ts";
import { warmUpSteps } from "../../../src/core/recipients/warm-up.ts";

test("everything that the first unknown recipient would wait for is made beforehand", () => {
  const directory = openDirectory({ own: [], known: ["jan@a.example"], colleagues: [], clients: [] });
  const made: string[] = [];
  for (const index of ["domains", "addresses"] as const) {
    const get = Object.getOwnPropertyDescriptor(directory, index)?.get;
    Object.defineProperty(directory, index, { get: () => made.push(index) && get?.call(directory) });
  }
  const makeReady = vi.fn();
  for (const step of warmUpSteps(directory, { near: () => [], makeReady })) step();
  expect([...new Set(made)].sort()).toEqual(["addresses", "domains"]);
  expect(makeReady).toHaveBeenCalledOnce();
});
