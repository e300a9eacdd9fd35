import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { extensionAlive, NoAnswer, sendMessage } from "../../src/browser/send-message.ts";
import browser from "./fake-browser.ts";

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/page-browser.ts", () => import("./fake-browser.ts"));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  browser.runtime.id = "extension-id";
});

test("the answer comes back, and the question goes out by its name", async () => {
  browser.runtime.sendMessage.mockResolvedValueOnce("answer");
  expect(await sendMessage("host:ensure", {}, 100)).toBe("answer");
  expect(browser.runtime.sendMessage).toHaveBeenLastCalledWith({ name: "host:ensure", request: {} });
});

test.each<[string, () => Promise<unknown>]>([
  ["nobody answers", async () => undefined],
  ["an answer that is null", async () => null],
  ["the other side failed", () => Promise.reject(new Error("no receiving end"))],
  ["silence", () => new Promise(() => undefined)],
  [
    "the extension was reloaded, and its API throws at once",
    () => {
      throw new Error("Extension context invalidated.");
    }
  ]
])("%s: NoAnswer, and nothing else", async (_, send) => {
  browser.runtime.sendMessage.mockImplementationOnce(send);
  const asked = expect(sendMessage("host:ensure", {}, 100)).rejects.toBeInstanceOf(NoAnswer);
  await vi.advanceTimersByTimeAsync(100);
  await asked;
});

test("the extension is alive as long as it has an id", () => {
  expect(extensionAlive()).toBe(true);
  browser.runtime.id = undefined;
  expect(extensionAlive()).toBe(false);
});
