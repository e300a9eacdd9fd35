import { describe, expect, it } from "vitest";
import type { Release } from "../../../src/dev/bench/release-tally.ts";
import { tally } from "../../../src/dev/bench/release-tally.ts";

const release = (subject: string, more: Partial<Release> = {}): Release => ({
  subject,
  leaked: 0,
  troubles: [],
  ...more
});

describe("the tally of releases", () => {
  it.each([
    ["each mail once", ["a", "b"], { arrived: 2, doubles: 0, lost: 0 }],
    ["one mail twice, one never: their sum hides nothing", ["a", "a"], { arrived: 2, doubles: 1, lost: 1 }],
    ["one mail three times", ["a", "a", "a", "b"], { arrived: 4, doubles: 2, lost: 0 }],
    ["nothing", [], { arrived: 0, doubles: 0, lost: 2 }]
  ])("%s", (_, arrived, expected) => {
    expect(tally([release("a"), release("b")], arrived)).toMatchObject({ released: 2, ...expected });
  });

  it("counts mails that did not wait for an answer, and each kind of trouble", () => {
    const releases = [release("a", { leaked: 2 }), release("b", { troubles: ["page-stayed", "question-unseen"] })];
    expect(tally(releases, ["a", "b"])).toMatchObject({
      unguarded: 2,
      troubles: { "question-unseen": 1, "page-stayed": 1, failed: 0 }
    });
  });
});
