import { describe, expect, test } from "vitest";
import type { NetworkState, Stand } from "../../../src/browser/network-check/network-state.ts";
import { lockRules } from "../../../src/browser/network-check/send-lock.ts";
import { closed, forbidden, left, opened, stood } from "../../../src/browser/network-check/stands.ts";
import { endpoints } from "../../../src/webmail/endpoints.ts";

const origin = "http://localhost:8080";
const at = (tab: number, frame = 0, webmail = "demo", page = `${origin}/`): Omit<Stand, "open"> => ({
  ...{ tab, frame, webmail, knows: [], origin, page }
});
const empty: NetworkState = { stands: [], approvals: [] };
type Step = (state: NetworkState) => NetworkState;
const stand =
  (...place: Parameters<typeof at>): Step =>
  (state) =>
    stood(state, at(...place), true);
/** The same page, once it shows its webmail. */
const shown =
  (...place: Parameters<typeof at>): Step =>
  (state) =>
    stood(state, at(...place), false);
const open =
  (tab: number, ticket: string, frame = 0): Step =>
  (state) =>
    opened(state, tab, frame, ticket);
const close =
  (ticket: string): Step =>
  (state) =>
    closed(state, ticket);
const leave =
  (tab: number): Step =>
  (state) =>
    left(state, tab);
const tabsDenied = (...steps: Step[]): number[][] =>
  lockRules(
    steps.reduce((state, step) => step(state), empty),
    endpoints
  ).map(({ condition }) => condition.tabIds ?? []);

describe("what sends is denied to", () => {
  test.each<[string, Step[], number[][]]>([
    ["nobody, where no guard stands", [], []],
    ["nobody, where the guard sees no webmail yet", [stand(1, 0, "")], []],
    ["its tab, and service workers", [stand(1)], [[1, -1]]],
    ["each tab, in one rule", [stand(1), stand(2)], [[1, 2, -1]]],
    ["all but the tab where a mail is released", [stand(1), stand(2), open(1, "a")], [[2]]],
    ["nobody, while the only mail is released", [stand(1), open(1, "a")], []],
    ["its tab again, when the request was seen", [stand(1), open(1, "a"), close("a")], [[1, -1]]],
    ["nobody, where the guard may stand no more", [stand(1), (state) => forbidden(state, [`${origin}/`])], []],
    ["nobody, while one of two releases is left", [stand(1), open(1, "a"), open(1, "b"), close("a")], []],
    ["its tab again, when the page was loaded anew", [stand(1), open(1, "a"), stand(1)], [[1, -1]]],
    [
      "nobody, when a frame was loaded anew and another one is released",
      [stand(1), stand(1, 4), open(1, "a"), stand(1, 4)],
      []
    ],
    [
      "its tab again, when the page took its frames along",
      [stand(1), stand(1, 4), open(1, "a", 4), stand(1)],
      [[1, -1]]
    ],
    [
      "its frame's tab, when the page shows its webmail later",
      [stand(1, 0, ""), stand(1, 4), shown(1, 0, "roundcube")],
      [[1, -1]].concat(Array(3).fill([1, -1]))
    ],
    ["nobody, when the page says it again while a mail is released", [stand(1), open(1, "a"), shown(1)], []],
    ["nobody, when the tab is closed", [stand(1), leave(1)], []],
    ["nobody, for a release of a frame that does not stand", [stand(1), open(1, "a", 9)], [[1, -1]]],
    ["tabs of two sites apart", [stand(1), stand(2, 0, "demo", "http://localhost:9/"), open(1, "a")], [[2, -1]]]
  ])("%s", (_, steps, denied) => {
    expect(tabsDenied(...steps)).toEqual(denied);
  });
});

test("every rule has a number of its own, the methods that carry a mail, and the navigation of a classic form", () => {
  const state = [stand(1), stand(2, 0, "roundcube", "https://m.example/rc/")].reduce((all, step) => step(all), empty);
  const rules = lockRules(state, endpoints);
  expect(rules.map(({ id }) => id)).toEqual(rules.map((_, index) => index + 1));
  for (const { condition } of rules) expect(condition.excludedRequestMethods).toEqual(["get", "head", "options"]);
  expect(rules[0]?.condition.resourceTypes).toContain("main_frame");
});
