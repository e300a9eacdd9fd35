// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Oddity } from "../../src/core/recipients/oddity.ts";
import { ComposeGuard } from "../../src/guard/compose-guard.ts";
import type { DialogChoice } from "../../src/guard/dialog-protocol.ts";
import { choose, closeAll, dialogsOpened, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { askedRequest, FakeWebmail } from "./fake-webmail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

const secret = "BSN 123456782";
const texts = { title: "", keep: "Niet verzenden", orphaned: "", updated: "", dialogMissing: "" };
const sendAnyway: DialogChoice = {
  choice: "send-anyway",
  sentence: "Ik snap het",
  reason: "omdat het moet",
  unrecorded: false
};

let mail: FakeWebmail;
let guard: ComposeGuard;
/** What became of the page's requests. */
let happened: string[];

function open(): void {
  guard = new ComposeGuard(
    mail.adapter,
    mail.compose,
    { release: (id) => happened.push(`release ${id}`), abandon: (id) => happened.push(`abandon ${id}`) },
    texts
  );
}

beforeEach(() => {
  host.reset();
  closeAll();
  happened = [];
  mail = new FakeWebmail();
  open();
});

const request = askedRequest;
const send = (id = 1): void => void guard.onRequest(request(id));
const left = (what: string): Promise<unknown> => vi.waitFor(() => expect(happened).toContain(what));
const happenings = (): string[] => host.journal.map((entry) => entry.happened);

async function sendOn(): Promise<void> {
  send();
  await question();
  choose(sendAnyway);
  await left("release 1");
}

describe("what is learned from a mail", () => {
  test("that left clean: who got it, and that nobody confirmed anything", async () => {
    send();
    await left("release 1");
    guard.onOutcome({ id: 1, ok: true });
    await vi.waitFor(() => expect(host.history).toHaveLength(2));
    const [first, second] = host.history;
    expect(first).toMatchObject({ confirmed: false, lesson: { addresses: ["a@klant.example"] } });
    expect(second).toEqual({ ticket: first?.ticket, sent: true });
  });

  test("that a person sent anyway: that they confirmed it", async () => {
    mail.body(secret);
    await sendOn();
    expect(host.history).toMatchObject([{ confirmed: true }]);
  });

  test("whose question was read for long: the same, though the analysis host had gone to rest", async () => {
    mail.body(secret);
    send();
    await question();
    host.asleep = true;
    choose(sendAnyway);
    await vi.waitFor(() => expect(host.history).toMatchObject([{ confirmed: true }]));
  });

  test("that the webmail refused: that it was not sent", async () => {
    send();
    await left("release 1");
    guard.onOutcome({ id: 1, ok: false });
    await vi.waitFor(() => expect(host.history).toMatchObject([{ confirmed: false }, { sent: false }]));
  });

  test("that stayed: nothing", async () => {
    mail.body(secret);
    send();
    await question();
    choose({ choice: "keep" });
    await left("abandon 1");
    expect(host.history).toEqual([]);
  });
});

describe("where the office only notes", () => {
  beforeEach(() => {
    host.level = "note";
    mail.body(secret);
  });

  test("a mail leaves without a question, and is in the journal as one that left", async () => {
    send();
    await left("release 1");
    expect(dialogsOpened()).toBe(0);
    expect(host.journal).toMatchObject([{ happened: "noted", left: true, assessment: { verdict: { level: "note" } } }]);
  });

  test("assessed ahead, it is not even held; noted once for each time that it leaves", async () => {
    guard.assessAhead();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(guard.onRequest(request(1))).toBe("pass");
    await vi.waitFor(() => expect(happenings()).toEqual(["noted"]));
  });
});

describe("not asked twice", () => {
  test("a recipient is taken away after it was agreed to: it leaves", async () => {
    mail.write({ to: "a@klant.example, b@klant.example" });
    mail.body(secret);
    await sendOn();
    guard.onOutcome({ id: 1, ok: false });
    mail.write({ to: "a@klant.example" });
    send(2);
    await left("release 2");
    expect(dialogsOpened()).toBe(1);
    expect(host.history.at(-1)).toMatchObject({ confirmed: true });
  });

  test("a recipient more: asked, and the dialog knows what was agreed to", async () => {
    mail.body(secret);
    await sendOn();
    guard.onOutcome({ id: 1, ok: false });
    mail.write({ to: "a@klant.example, b@klant.example" });
    send(2);
    await vi.waitFor(() => expect(dialogsOpened()).toBe(2));
    expect((await question()).agreedBefore).toEqual({ reasons: [], recipients: ["a@klant.example"], files: [] });
    expect(happened).not.toContain("release 2");
  });

  test("what is new is taken out in the dialog: what is left waits for the writer's own word", async () => {
    mail.body(secret);
    await sendOn();
    guard.onOutcome({ id: 1, ok: false });
    mail.write({ to: "a@klant.example, b@klant.example" });
    mail.removable("b@klant.example", () => mail.write({ to: "a@klant.example" }));
    send(2);
    await vi.waitFor(() => expect(dialogsOpened()).toBe(2));
    await question();
    choose({ choice: "take-out-recipient", address: "b@klant.example" });
    expect(await question(2)).toMatchObject({ cleared: true, notice: "removed" });
    expect(happened).not.toContain("release 2");
    choose({ choice: "send" });
    await left("release 2");
  });
});

describe("a false alarm", () => {
  const report = (rule: string): void => choose({ choice: "report-false-alarm", rule });

  beforeEach(async () => {
    mail.body(secret);
    send();
    await question();
  });

  test("is counted, once, and decides nothing", async () => {
    report("nl.bsn");
    expect(await question(2)).toMatchObject({ reported: ["nl.bsn"], cleared: false, notice: null });
    report("nl.bsn");
    await question(3);
    expect(host.falseAlarms).toEqual(["nl.bsn"]);
    expect(happened).toEqual([]);
    expect(happenings()).toEqual([]);
  });

  test("that could not be counted is said", async () => {
    host.diskFull = true;
    report("nl.bsn");
    expect(await question(2)).toMatchObject({ reported: [], notice: "report-failed" });
  });

  test("of a rule that did not speak here is not counted", async () => {
    report("nl.iban");
    expect(await question(2)).toMatchObject({ reported: [] });
    expect(host.falseAlarms).toEqual([]);
  });
});

describe("people who see each other", () => {
  const seeing: Oddity = { code: "outsiders-see-each-other", count: 2 };
  const outsiders = ["a@klant.example", "b@ander.example"];

  /** A page that can move recipients to Bcc; one that does nothing where `works` is false. */
  function movable(works = true): void {
    for (const address of outsiders) mail.places.set(address, document.createElement("li"));
    Object.assign(mail.adapter, {
      moveToBcc: (_: unknown, addresses: readonly string[]) => {
        if (works) mail.write({ to: "bea@kantoor.example", bcc: addresses.join(", ") });
      }
    });
  }

  beforeEach(() => {
    mail.write({ to: `${outsiders.join(", ")}, bea@kantoor.example` });
    mail.body(secret);
    host.odd = ({ draft }) => (draft.bcc ? [] : [seeing]);
  });

  test("cannot be moved where the page does not let us", async () => {
    send();
    expect((await question()).movableToBcc).toEqual([]);
  });

  test("are moved to Bcc, colleagues stay, and the question is put anew", async () => {
    movable();
    send();
    expect((await question()).movableToBcc).toEqual(outsiders);
    choose({ choice: "move-to-bcc" });
    const { notice, assessment } = await question(2);
    expect(notice).toBe("moved-to-bcc");
    expect(assessment.recipients.map(({ field }) => field)).toEqual(["to", "bcc", "bcc"]);
    expect(happenings()).toEqual(["changed"]);
    expect(happened).toEqual([]);
  });

  test("are said to stand where they stood when the page did not move them", async () => {
    movable(false);
    send();
    await question();
    vi.useFakeTimers();
    choose({ choice: "move-to-bcc" });
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await question(2)).toMatchObject({ notice: "move-failed", movableToBcc: outsiders });
    expect(happenings()).toEqual([]);
  });
});

describe("did you mean somebody else", () => {
  test("takes the address out and leads to the field; the mail stays", async () => {
    const input = document.createElement("input");
    document.body.append(input);
    Object.assign(mail.adapter, { recipientInput: () => input });
    mail.body(secret);
    mail.removable("a@klant.example", () => mail.write({ to: "" }));
    send();
    await question();
    choose({ choice: "correct-recipient", address: "a@klant.example" });
    await left("abandon 1");
    expect(document.activeElement).toBe(input);
    expect(mail.draft.to).toBe("");
    expect(happenings()).toEqual(["changed"]);
  });
});

describe("whom a reply answers", () => {
  test("is what stood in To and Cc when the message was opened, whatever is written since", async () => {
    mail.write({ subject: "Re: cijfers", to: "a@klant.example", cc: "b@klant.example" });
    open();
    mail.write({ to: "a@klant.example, c@elders.example" });
    guard.assessAhead();
    await vi.waitFor(() => expect(host.assessed).toHaveLength(1));
    expect(host.assessed[0]).toMatchObject({ opened: "a@klant.example, b@klant.example" });
  });
});
