// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import type { FrameState } from "../../src/browser/guard-state.ts";
import type { DraftPart } from "../../src/core/mail/draft.ts";
import { frameState } from "../../src/guard/frame-state.ts";
import type { WebmailAdapter } from "../../src/webmail/adapter.ts";
import { FakeWebmail } from "./fake-webmail.ts";

const { list } = vi.hoisted(() => ({ list: { adapters: [] as WebmailAdapter[] } }));
vi.mock("../../src/webmail/registry.ts", () => ({
  registered: () => list.adapters,
  adapterFor: (doc: Document) => list.adapters.find((adapter) => adapter.matches(doc)) ?? null
}));

interface Page {
  readonly paired?: boolean;
  readonly compose?: boolean;
  readonly drawn?: boolean;
  readonly missing?: DraftPart[];
  /** The webmail's home is this host; whether its page is here. */
  readonly home?: boolean;
  /** Of this webmail the request is the truth. */
  readonly requestTells?: boolean;
  /** Something is written where nobody can look. */
  readonly blind?: boolean;
}

let mail: FakeWebmail;
beforeEach(() => {
  mail = new FakeWebmail();
});

function stateOf({ paired = true, compose = false, drawn = true, missing = [], home, ...more }: Page): FrameState {
  mail.write({ notUnderstood: missing });
  const at = home === undefined ? {} : { home: { hosts: /^localhost$/, isHere: () => home } };
  const truth = more.requestTells ? { withRequest: mail.adapter.read } : {};
  const isBlind = () => more.blind === true;
  list.adapters = [{ ...mail.adapter, matches: () => compose, ...at, ...truth, isBlind } as WebmailAdapter];
  const link = { release: () => undefined, abandon: () => undefined, isPaired: () => paired };
  return frameState(link, drawn);
}

test.each<[string, Page, FrameState]>([
  ["a mailbox without a compose", {}, "guarding"],
  ["a compose of which all is read", { compose: true }, "guarding"],
  ["a compose of which a part is missing", { compose: true, missing: ["subject"] }, "not-understood"],
  [
    "names without addresses, where the request tells",
    { compose: true, missing: ["recipients"], requestTells: true },
    "guarding"
  ],
  ["no body, wherever the request tells", { compose: true, missing: ["body"], requestTells: true }, "not-understood"],
  ["text that goes into a closed place", { blind: true, drawn: false }, "not-understood"],
  ["no page-world script", { paired: false, compose: true }, "unpaired"],
  ["where a webmail lives: its page", { home: true }, "guarding"],
  ["where a webmail lives: not its page, still loading", { home: false, drawn: false }, "guarding"],
  ["where a webmail lives: not its page", { home: false }, "not-understood"],
  ["where a webmail lives: not as it was, but with a compose that is read", { home: false, compose: true }, "guarding"]
])("%s: %s", (_, page, expected) => expect(stateOf(page)).toBe(expected));

test("a compose that was understood is not read again, another one is", () => {
  const read = vi.spyOn(mail.adapter, "read");
  stateOf({ compose: true });
  stateOf({ compose: true });
  expect(read).toHaveBeenCalledTimes(1);
});
