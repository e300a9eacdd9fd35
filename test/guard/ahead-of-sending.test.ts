// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AheadOfSending } from "../../src/guard/ahead-of-sending.ts";
import type { ComposeGuard } from "../../src/guard/compose-guard.ts";
import { host } from "./fake-host.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));

let page: Document;
let length: "far longer" | "long" | "short";
let counted: number;
let assessed: number;

const guard = {
  editorDocuments: () => [],
  isLong: (times = 1) => {
    if (times === 1) counted++;
    return length === "far longer" || (length === "long" && times === 1);
  },
  assessAhead: () => {
    assessed++;
  }
} as unknown as ComposeGuard;

const typeFor = async (ms: number, everyMs: number): Promise<void> => {
  for (let at = 0; at < ms; at += everyMs) {
    page.dispatchEvent(new Event("input"));
    await vi.advanceTimersByTimeAsync(everyMs);
  }
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  [counted, assessed] = [0, 0];
  page = document.implementation.createHTMLDocument("");
  new AheadOfSending(
    () => [guard],
    () => undefined
  ).watch(page);
});
afterEach(() => {
  vi.useRealTimers();
});

test("a draft is assessed in the pauses of its writer", async () => {
  length = "short";
  await typeFor(3_000, 1_000);
  expect(assessed).toBe(3);
});

test("a very long one is neither read nor counted again while its writer goes on, and is assessed once they rest", async () => {
  length = "long";
  await typeFor(8_000, 1_000);
  expect([counted, assessed]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(6_000);
  expect([counted, assessed]).toEqual([2, 1]);
});

test("one that was long and is short again is read in the pauses again", async () => {
  length = "long";
  await typeFor(1_000, 1_000);
  length = "short";
  await vi.advanceTimersByTimeAsync(6_000);
  expect(assessed).toBe(1);
  await typeFor(2_000, 1_000);
  expect(assessed).toBe(3);
});

test("one that is far longer is not read before it is sent, however long its writer rests", async () => {
  length = "far longer";
  await typeFor(2_000, 1_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([counted, assessed]).toEqual([2, 0]);
});

test("the analysis host is woken although its writer does not pause", async () => {
  length = "short";
  host.asleep = true;
  await typeFor(1_000, 100);
  expect([host.asleep, assessed]).toEqual([false, 0]);
});
