// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ComposeGuard } from "../../src/guard/compose-guard.ts";
import type { PageLink } from "../../src/guard/page-side-link.ts";
import { choose, closeAll, dialogsOpened, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { askedRequest, FakeWebmail } from "./fake-webmail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

const texts = { title: "", keep: "Niet verzenden", orphaned: "vernieuwd", dialogMissing: "", updated: "" };
const secret = "BSN 123456782";

let mail: FakeWebmail;
let guard: ComposeGuard;
/** What became of the page's requests, between what the network check heard. */
let happened: string[];

beforeEach(() => {
  host.reset();
  closeAll();
  happened = host.network;
  mail = new FakeWebmail();
});

let webmails = 0;

/** `locks`: whether the browser denies this webmail's way of sending. A frame asks that once for each webmail. */
async function stand(locks: boolean): Promise<void> {
  host.locks = locks;
  const link: PageLink = {
    release: (id) => happened.push(`release ${id}`),
    abandon: (id) => happened.push(`abandon ${id}`)
  };
  guard = new ComposeGuard({ ...mail.adapter, id: `fake-${++webmails}` }, mail.compose, link, texts);
  await settled();
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const until = (phase: ComposeGuard["phase"]): Promise<unknown> => vi.waitFor(() => expect(guard.phase).toBe(phase));
const assessedAhead = async (): Promise<void> => {
  guard.assessAhead();
  await settled();
};
const type = (): unknown => mail.compose.root.dispatchEvent(new Event("input"));

describe("where the browser denies what sends", () => {
  beforeEach(() => stand(true));

  test("a clean mail is opened while it is written, and leaves without being held", async () => {
    await assessedAhead();
    expect(guard.onRequest(askedRequest(1))).toBe("pass");
    expect(happened).toEqual(["stand", "open", "leaving"]);
  });

  test("a clean mail that is not known yet is opened before its request is let go", async () => {
    expect(guard.onRequest(askedRequest(1))).toBe("hold");
    await until("releasing");
    expect(happened).toEqual(["stand", "open", "leaving", "release 1"]);
    expect(dialogsOpened()).toBe(0);
  });

  test("a key pressed locks it at once; judged anew it is opened again", async () => {
    await assessedAhead();
    type();
    expect(happened).toEqual(["stand", "open", "close"]);
    await assessedAhead();
    expect(guard.onRequest(askedRequest(1))).toBe("pass");
    expect(happened.slice(3)).toEqual(["open", "leaving"]);
  });

  test("a mail that changed without a key is locked when it is looked at", async () => {
    await assessedAhead();
    mail.body(secret);
    await assessedAhead();
    expect(happened).toEqual(["stand", "open", "close"]);
  });

  test("a mail that must not leave is never opened before somebody agreed, and locked when it is kept", async () => {
    mail.body(secret);
    await assessedAhead();
    guard.onRequest(askedRequest(1));
    await question();
    expect(happened).toEqual(["stand"]);
    choose({ choice: "keep" });
    await until("kept");
    expect(happened).toEqual(["stand", "abandon 1"]);
    guard.onRequest(askedRequest(2));
    await question();
    choose({ choice: "send-anyway", sentence: "Ik snap het", reason: "omdat het moet", unrecorded: false });
    await until("releasing");
    expect(happened.slice(2)).toEqual(["open", "leaving", "release 2"]);
  });

  test("a mail that the webmail refused is opened again for the next try, without a question", async () => {
    await assessedAhead();
    guard.onRequest(askedRequest(1));
    guard.onOutcome({ id: 1, ok: false });
    expect(guard.onRequest(askedRequest(2))).toBe("hold");
    await until("releasing");
    expect(happened.slice(3)).toEqual(["open", "leaving", "release 2"]);
    expect(dialogsOpened()).toBe(0);
  });

  test("settings that change lock what was open", async () => {
    await assessedAhead();
    guard.forget();
    expect(happened).toEqual(["stand", "open", "close"]);
  });
});

test("where it denies nothing, a clean mail leaves with a word about its request and no other", async () => {
  await stand(false);
  await assessedAhead();
  type();
  await assessedAhead();
  expect(guard.onRequest(askedRequest(1))).toBe("pass");
  expect(happened).toEqual(["stand", "leaving"]);
});

test("a background that does not answer traps no mail", async () => {
  host.gone = true;
  await stand(true);
  host.gone = false;
  await assessedAhead();
  expect(guard.onRequest(askedRequest(1))).toBe("pass");
});
