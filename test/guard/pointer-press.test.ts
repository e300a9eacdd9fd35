// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ComposeGuard } from "../../src/guard/compose-guard.ts";
import type { DialogChoice } from "../../src/guard/dialog-protocol.ts";
import { choose, closeAll, dialogsOpened, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { askedRequest, FakeWebmail } from "./fake-webmail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

const texts = { title: "", keep: "", orphaned: "", updated: "", dialogMissing: "" };
const link = { release: () => undefined, abandon: () => undefined };
const sendAnyway: DialogChoice = {
  choice: "send-anyway",
  sentence: "Ik snap het",
  reason: "zo is het",
  unrecorded: false
};
const types = ["mousedown", "mouseup", "click"] as const;

let mail: FakeWebmail;
let guard: ComposeGuard;
let item: HTMLElement;
/** What the page got to hear. */
let heard: string[];

beforeEach(() => {
  host.reset();
  closeAll();
  heard = [];
  mail = new FakeWebmail();
  guard = new ComposeGuard(mail.adapter, mail.compose, link, texts);
  item = document.createElement("div");
  document.body.replaceChildren(item);
  for (const type of types) {
    item.addEventListener(type, () => heard.push(type));
    window.addEventListener(type, onIntent, true);
  }
});
afterEach(() => {
  for (const type of types) window.removeEventListener(type, onIntent, true);
});

/** As an adapter tells it of a control that acts on more than the click. */
function onIntent(event: Event): void {
  const begun = event.type === "click" ? {} : { begun: true as const };
  guard.onIntent(event, { via: "pointer", target: item, ...begun });
}

function fire(type: string): Event {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true });
  item.dispatchEvent(event);
  return event;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const until = (phase: ComposeGuard["phase"]): Promise<unknown> => vi.waitFor(() => expect(guard.phase).toBe(phase));

describe("a press with the pointer", () => {
  test("of a mail that may leave reaches the page whole", async () => {
    guard.assessAhead();
    await settled();
    for (const type of types) fire(type);
    expect(heard).toEqual([...types]);
    expect(guard.phase).toBe("approved");
  });

  test("that has only begun is kept from the page, moves the focus, and asks nothing", async () => {
    mail.body("BSN 123456782");
    expect(fire("mousedown").defaultPrevented).toBe(false);
    fire("mouseup");
    await settled();
    expect([heard, guard.phase, dialogsOpened()]).toEqual([[], "idle", 0]);
  });

  test("that was held is made again, whole and once", async () => {
    mail.body("BSN 123456782");
    for (const type of types) fire(type);
    await question();
    expect(heard).toEqual([]);
    choose(sendAnyway);
    await until("approved");
    expect(heard).toEqual([...types]);
  });

  test("goes no further once the page has taken the control away", async () => {
    item.addEventListener("mouseup", () => item.remove());
    fire("click");
    await until("approved");
    expect(heard).toEqual(["mousedown", "mouseup"]);
  });
});

describe("a compose that is closed before its mail leaves", () => {
  beforeEach(async () => {
    mail.body("BSN 123456782");
    fire("click");
    await question();
    choose(sendAnyway);
    await until("approved");
  });

  test("is waited for until the mail has left", () => {
    expect(guard.isExpected()).toBe(true);
    expect(guard.onRequest(askedRequest(1))).toBe("pass");
    guard.onOutcome({ id: 1, ok: true });
    expect(guard.isExpected()).toBe(false);
  });

  test("and opened again unchanged needs no second answer; changed it does", async () => {
    const again = new ComposeGuard(mail.adapter, mail.compose, link, texts, guard);
    expect(again.onRequest(askedRequest(2))).toBe("pass");
    const changed = new ComposeGuard(mail.adapter, mail.compose, link, texts, guard);
    mail.body("BSN 111222333");
    expect(changed.onRequest(askedRequest(3))).toBe("hold");
    await question();
  });

  test("and sent: what was agreed to is used up", () => {
    guard.onRequest(askedRequest(1));
    guard.onOutcome({ id: 1, ok: true });
    const again = new ComposeGuard(mail.adapter, mail.compose, link, texts, guard);
    expect(again.onRequest(askedRequest(2))).toBe("hold");
  });
});
