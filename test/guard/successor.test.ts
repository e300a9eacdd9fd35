// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { makeWay, takeOver } from "../../src/guard/successor.ts";
import { host } from "./fake-host.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));

beforeEach(() => host.reset());

test("the first guard of a page follows nobody", () => expect(takeOver()).toBeNull());

test("a guard whose extension lives stays", () => {
  const retire = vi.fn(() => "idle" as const);
  makeWay(retire);
  expect(takeOver()).toBeNull();
  expect(retire).not.toHaveBeenCalled();
  host.alive = false;
  takeOver();
});

test.each(["held", "idle"] as const)(
  "one whose extension is gone makes way, once, and tells what it did: %s",
  (was) => {
    const retire = vi.fn(() => was);
    makeWay(retire);
    host.alive = false;
    expect(takeOver()).toBe(was);
    expect(takeOver()).toBeNull();
    expect(retire).toHaveBeenCalledTimes(1);
  }
);
