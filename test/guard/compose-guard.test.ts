// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { DialogChoice } from "../../src/guard/dialog-protocol.ts";
import { choose, dialogsOpened, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { askedRequest } from "./fake-webmail.ts";
import {
  assessedAhead,
  button,
  guard,
  happened,
  happenings,
  keep,
  mail,
  secret,
  sendAnyway,
  sentAnyway,
  settled,
  until
} from "./guarded-mail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

test("a key that a page may send by is pressed again, once, and nothing else is", async () => {
  const pressed = (event: KeyboardEvent): number => happened.push(`${event.key} ${event.ctrlKey} ${event.keyCode}`);
  button.addEventListener("keydown", pressed);
  button.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, keyCode: 13, cancelable: true }));
  expect(happened).toEqual([]);
  await until("approved");
  expect(happened).toEqual(["Enter true 13"]);
  expect(guard.onRequest(askedRequest(1))).toBe("pass");
});

describe("a clean mail", () => {
  test("that was assessed while it was written: the event is not stopped", async () => {
    await assessedAhead();
    button.click();
    expect(happened).toEqual(["clicked"]);
    expect(guard.phase).toBe("approved");
    expect(guard.onRequest(askedRequest(1))).toBe("pass");
    expect(guard.phase).toBe("releasing");
    expect(dialogsOpened()).toBe(0);
    expect(host.journal).toEqual([]);
  });

  test("that is not known yet: stopped, then resumed once by the same road, without a word", async () => {
    button.click();
    expect(happened).toEqual([]);
    expect(guard.phase).toBe("held");
    await until("approved");
    expect(happened).toEqual(["clicked"]);
    expect(guard.onRequest(askedRequest(1))).toBe("pass");
    expect(dialogsOpened()).toBe(0);
  });

  test("that changed after it was assessed is judged anew", async () => {
    await assessedAhead();
    mail.body(secret);
    button.click();
    expect(happened).toEqual([]);
    await question();
  });

  test("a key that repeats is swallowed, also when the mail is clean", async () => {
    await assessedAhead();
    const pressed = (repeat: boolean): Event => {
      const event = new KeyboardEvent("keydown", { key: "Enter", repeat, bubbles: true, cancelable: true });
      button.dispatchEvent(event);
      return event;
    };
    expect(pressed(false).defaultPrevented).toBe(false);
    expect(pressed(true).defaultPrevented).toBe(true);
  });

  test("that takes long to read shows what is being read, and can be kept meanwhile", async () => {
    let go = (): void => undefined;
    host.wait = new Promise((resolve) => {
      go = resolve;
    });
    mail.attach("a.txt");
    button.click();
    await vi.waitFor(() => expect(dialogsOpened()).toBe(1), 1_000);
    choose(keep);
    await until("kept");
    go();
    await settled();
    expect(happened).toEqual([]);
  });
});

test("the office's own domains decide who is a colleague, and count from the next look on", async () => {
  mail.body(secret);
  mail.write({ to: "collega@tweede.example" });
  button.click();
  await question();
  choose(keep);
  await until("kept");
  host.office = { ...host.office, own: ["kantoor.example", "tweede.example"] };
  guard.assessor.forget();
  button.click();
  await until("approved");
  expect(happened).toEqual(["clicked"]);
});

describe("a mail that must not leave", () => {
  beforeEach(() => mail.body(secret));

  test("is held with its reason; clicks and repeated keys are swallowed; one question", async () => {
    button.click();
    const { assessment, cleared, changedMeanwhile, notice } = await question();
    expect(assessment.verdict.reasons[0]).toEqual({ code: "bsn-leaves-office", persons: 1, recipients: 1 });
    expect({ cleared, changedMeanwhile, notice }).toEqual({ cleared: false, changedMeanwhile: false, notice: null });
    button.click();
    button.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", repeat: true, bubbles: true, cancelable: true }));
    await settled();
    expect(happened).toEqual([]);
    expect(dialogsOpened()).toBe(1);
  });

  test("kept: it stays, is written down, and the next send asks again", async () => {
    button.click();
    await question();
    choose(keep);
    await until("kept");
    await settled();
    expect(happened).toEqual([]);
    expect(host.journal).toMatchObject([{ happened: "stopped", left: false, sentence: "", reason: "" }]);
    button.click();
    await question();
    expect(dialogsOpened()).toBe(2);
  });

  test("kept: it does not wait for the journal", async () => {
    button.click();
    await question();
    host.wait = new Promise(() => undefined);
    choose(keep);
    await until("kept");
  });

  test("sent anyway: written down first, then clicked once, and its request passes", async () => {
    await sentAnyway();
    expect(host.journal).toMatchObject([
      { happened: "sent-anyway", webmail: "fake", left: true, sentence: "Ik snap het", reason: "omdat het moet" }
    ]);
    expect(happened).toEqual(["clicked"]);
    expect(guard.onRequest(askedRequest(1))).toBe("pass");
  });

  test("sent anyway, the journal fails: it stays and says so; sent unrecorded it leaves", async () => {
    host.diskFull = true;
    button.click();
    await question();
    choose(sendAnyway);
    expect((await question(2)).notice).toBe("journal-failed");
    expect(happened).toEqual([]);
    choose({ ...sendAnyway, unrecorded: true } as DialogChoice);
    await until("approved");
    expect(happened).toEqual(["clicked"]);
  });

  test("a verdict that blocks cannot be sent anyway", async () => {
    host.level = "block";
    button.click();
    await question();
    choose(sendAnyway);
    await question(2);
    choose({ ...sendAnyway, unrecorded: true } as DialogChoice);
    await question(3);
    choose({ choice: "send" });
    await question(4);
    expect(happened).toEqual([]);
    expect(happenings()).toEqual([]);
  });

  test("`send` is no answer to a question", async () => {
    button.click();
    await question();
    choose({ choice: "send" });
    await question(2);
    expect(happened).toEqual([]);
  });

  test("changed while it was held: the answer counts for nothing, the question is new and says why", async () => {
    button.click();
    await question();
    mail.write({ to: "a@klant.example, b@elders.example" });
    choose(sendAnyway);
    const again = await question(2);
    expect(again.changedMeanwhile).toBe(true);
    expect(again.assessment.recipients.map(({ address }) => address)).toEqual(["a@klant.example", "b@elders.example"]);
    expect(happened).toEqual([]);
    expect(host.journal).toEqual([]);
  });

  test("changed between the assessment and the question: what is asked is about what is there", async () => {
    let go = (): void => undefined;
    host.wait = new Promise((resolve) => {
      go = resolve;
    });
    button.click();
    mail.write({ to: "b@elders.example" });
    go();
    const { assessment } = await question();
    expect(assessment.recipients.map(({ address }) => address)).toEqual(["b@elders.example"]);
  });

  test("changed while the journal was being written: a waiting request is not let go on the old answer", async () => {
    expect(guard.onRequest(askedRequest(1))).toBe("hold");
    await question();
    let go = (): void => undefined;
    host.wait = new Promise((resolve) => {
      go = resolve;
    });
    choose(sendAnyway);
    await settled();
    mail.write({ to: "b@elders.example" });
    go();
    await vi.waitFor(() => expect(dialogsOpened()).toBe(2));
    await question();
    expect(happened).toEqual([]);
  });

  test("changed only in what nobody was asked about: not asked twice", async () => {
    await sentAnyway();
    mail.write({ subject: "Een onderwerp, want de webmail vroeg erom" });
    expect(guard.onRequest(askedRequest(1))).toBe("hold");
    await vi.waitFor(() => expect(happened).toEqual(["clicked", "release 1"]));
    expect(dialogsOpened()).toBe(1);
    expect(happenings()).toEqual(["sent-anyway"]);
  });

  test.each<[string, () => void]>([
    ["another recipient", () => mail.write({ to: "b@elders.example" })],
    ["one more in bcc", () => mail.write({ bcc: "b@elders.example" })],
    ["another person's number", () => mail.body("BSN 111222333")],
    ["one more file", () => void mail.attach("extra.pdf")],
    ["a page that is no longer understood", () => mail.write({ notUnderstood: ["body"] })]
  ])("sent anyway, then %s: asked again", async (_, change) => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
    await sentAnyway();
    change();
    expect(guard.onRequest(askedRequest(1))).toBe("hold");
    await vi.waitFor(() => expect(dialogsOpened()).toBe(2));
    await question();
    expect(happened).toEqual(["clicked"]);
  });

  test("the server refuses it: sent again, it passes without a second question", async () => {
    await sentAnyway();
    guard.onRequest(askedRequest(1));
    guard.onOutcome({ id: 1, ok: false });
    expect(guard.phase).toBe("failed");
    button.click();
    expect(happened).toEqual(["clicked", "clicked"]);
    expect(guard.onRequest(askedRequest(2))).toBe("pass");
    guard.onOutcome({ id: 2, ok: true });
    expect(guard.phase).toBe("sent");
    expect(dialogsOpened()).toBe(1);
  });
});
