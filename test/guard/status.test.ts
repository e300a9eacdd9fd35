// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FrameState } from "../../src/browser/guard-state.ts";
import type { StatusRequest } from "../../src/browser/messages.ts";
import { reportStatus } from "../../src/guard/status.ts";

const { told } = vi.hoisted(() => ({ told: [] as StatusRequest[] }));
vi.mock("../../src/browser/send-message.ts", () => ({
  sendMessage: async (_: string, request: StatusRequest) => void told.push(request)
}));

let state: FrameState;
let term: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  state = "guarding";
  term = new AbortController();
  reportStatus((isDrawn) => (state === "gone" ? (isDrawn ? "not-understood" : "guarding") : state), term.signal);
});
afterEach(() => {
  term.abort();
  vi.useRealTimers();
});

const press = (): boolean => window.dispatchEvent(new Event("click"));
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("a page tells at its first moment, and then only what is new", async () => {
  expect(told).toEqual([{ state: "guarding", isNew: true }]);
  press();
  await later(20_000);
  expect(told).toHaveLength(1);
});

test("what is not understood is told soon after a press, once, and unsaid when it is mended", async () => {
  await later(10_000);
  state = "not-understood";
  press();
  await later(10_000);
  expect(told.slice(1)).toEqual([{ state: "not-understood", isNew: false }]);
  state = "guarding";
  await later(4_000);
  expect(told.slice(2)).toEqual([{ state: "guarding", isNew: false }]);
});

test("a page has some seconds to draw what it is", async () => {
  state = "gone";
  await later(5_000);
  expect(told).toHaveLength(1);
  await later(3_000);
  expect(told.slice(1)).toEqual([{ state: "not-understood", isNew: false }]);
});

test("a page that comes back from the browser's cache tells anew", () => {
  window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  expect(told.slice(1)).toEqual([{ state: "guarding", isNew: true }]);
});

test("a guard that made way says no more", async () => {
  term.abort();
  state = "not-understood";
  press();
  await later(10_000);
  expect(told).toHaveLength(1);
});
