import { beforeEach, expect, test } from "vitest";
import { AnalysisSoFar } from "../../src/browser/analysis-so-far.ts";
import type { BuiltText } from "../../src/core/documents/text-builder.ts";
import type { PartResult } from "../../src/core/verdict/verdict.ts";

let clock: number;
let scans: BuiltText[];
/** Milliseconds that one look takes. */
let slowness: number;
let soFar: AnalysisSoFar;

beforeEach(() => {
  clock = 0;
  slowness = 1;
  scans = [];
  const scan = (text: BuiltText): PartResult => {
    scans.push(text);
    clock += slowness;
    return {} as PartResult;
  };
  soFar = new AnalysisSoFar(scan, () => clock);
});

const page = (number: number): BuiltText => ({
  text: `pagina ${number}`,
  places: [{ start: 0, inside: [], page: number }]
});
const after = (ms: number, number: number): boolean => {
  clock += ms;
  soFar.add(page(number));
  return soFar.look() !== null;
};

test("what is read sooner than half a second is not looked through twice", () => {
  expect([after(100, 1), after(100, 2), after(100, 3)]).toEqual([false, false, false]);
});

test("a page that takes seconds is looked through at once, together with those before it", () => {
  expect([after(100, 1), after(2000, 2)]).toEqual([false, true]);
  expect(scans).toEqual([
    {
      text: "pagina 1\n\npagina 2",
      places: [
        { start: 0, inside: [], page: 1 },
        { start: 10, inside: [], page: 2 }
      ]
    }
  ]);
});

test("is not looked through again where nothing came", () => {
  expect(after(2000, 1)).toBe(true);
  clock += 5000;
  expect(soFar.look()).toBeNull();
});

test("the longer a look takes, the longer the next one waits", () => {
  slowness = 200;
  expect([after(2000, 1), after(2000, 2), after(2000, 3)]).toEqual([true, false, true]);
});

test("text beyond what pages hold that take seconds is left to the end", () => {
  clock = 2000;
  soFar.add({ text: "a".repeat(3_000_000) });
  expect(soFar.look()).toBeNull();
});
