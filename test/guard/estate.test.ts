// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ComposeGuard } from "../../src/guard/compose-guard.ts";
import type { Estate } from "../../src/guard/pop-outs.ts";
import { choose, closeAll, dialogsOpened, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { askedRequest, FakeWebmail } from "./fake-webmail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

const link = { release: vi.fn(), abandon: vi.fn() };
const texts = { title: "", keep: "", orphaned: "", updated: "", dialogMissing: "" };

/** A compose that its page may send after it has closed it. */
class Closing extends FakeWebmail {
  readonly guard = new ComposeGuard(
    { ...this.adapter, mayStillSend: (compose) => compose === this.compose },
    this.compose,
    link,
    texts
  );

  async sentAnyway(): Promise<void> {
    const button = document.createElement("button");
    document.body.append(button);
    button.addEventListener("click", (event) => this.guard.onIntent(event, { via: "click", target: button }));
    button.click();
    await question();
    choose({ choice: "send-anyway", sentence: "Ik snap het", reason: "omdat het moet", unrecorded: false });
    await vi.waitFor(() => expect(this.guard.phase).toBe("approved"));
  }
}

/** By the road it takes between two windows. */
const handedOver = (guard: ComposeGuard): Estate => JSON.parse(JSON.stringify(guard.estate())) as Estate;

let popOut: Closing;
let opener: Closing;
beforeEach(() => {
  host.reset();
  closeAll();
  vi.clearAllMocks();
  popOut = new Closing();
  popOut.body("BSN 123456782");
  opener = new Closing();
});

describe("a mail of a window that closed, sent by the one that opened it", () => {
  beforeEach(() => popOut.sentAnyway());

  test("leaves by what was agreed to there, without a second question", () => {
    const { draft, approval } = handedOver(popOut.guard);
    opener.write(draft);
    opener.guard.inherit(approval);
    const before = dialogsOpened();
    expect([opener.guard.onRequest(askedRequest(1)), dialogsOpened()]).toEqual(["pass", before]);
  });

  test("is asked about when it is another one by now", async () => {
    const { draft, approval } = handedOver(popOut.guard);
    opener.write({ ...draft, to: "x@elders.example" });
    opener.guard.inherit(approval);
    expect(opener.guard.onRequest(askedRequest(1))).toBe("hold");
    await question();
  });

  test("nothing is left of one that is on its way", () => {
    popOut.guard.onRequest(askedRequest(1));
    expect(popOut.guard.estate()).toBeNull();
  });
});

test("a mail that was pressed and asked about by nobody is handed over as it was shown, with no approval", () => {
  expect(handedOver(popOut.guard)).toMatchObject({ webmail: "fake", draft: popOut.draft, approval: null });
});

test("a guard whose page may still send its mail is kept", () => {
  expect([
    popOut.guard.isExpected(),
    new ComposeGuard(popOut.adapter, popOut.compose, link, texts).isExpected()
  ]).toEqual([true, false]);
});
