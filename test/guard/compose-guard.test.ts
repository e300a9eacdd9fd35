// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ComposeGuard } from "../../src/guard/compose-guard.ts";
import type { DialogChoice } from "../../src/guard/dialog-protocol.ts";
import type { PageLink } from "../../src/guard/page-side-link.ts";
import { choose, closeAll, dialogsOpened, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { askedRequest, FakeWebmail } from "./fake-webmail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

const secret = "BSN 123456782";
const keep: DialogChoice = { choice: "keep" };
const sendAnyway: DialogChoice = {
  choice: "send-anyway",
  sentence: "Ik snap het",
  reason: "omdat het moet",
  unrecorded: false
};
const texts = { title: "", keep: "Niet verzenden", orphaned: "vernieuwd", updated: "", dialogMissing: "" };

let mail: FakeWebmail;
let guard: ComposeGuard;
let button: HTMLButtonElement;
/** What happened, in order: the webmail's own handling of its button, and what became of its requests. */
let happened: string[];

beforeEach(() => {
  host.reset();
  closeAll();
  happened = [];
  mail = new FakeWebmail();
  const link: PageLink = {
    release: (id) => happened.push(`release ${id}`),
    abandon: (id) => happened.push(`abandon ${id}`)
  };
  guard = new ComposeGuard(mail.adapter, mail.compose, link, texts);
  button = document.createElement("button");
  document.body.replaceChildren(button);
  button.addEventListener("click", () => happened.push("clicked"));
  window.addEventListener("click", onIntent, true);
  window.addEventListener("keydown", onIntent, true);
});
afterEach(() => {
  window.removeEventListener("click", onIntent, true);
  window.removeEventListener("keydown", onIntent, true);
});

function onIntent(event: Event): void {
  if (event.target !== button) return;
  if (event instanceof KeyboardEvent && event.ctrlKey)
    guard.onIntent(event, { via: "key", target: button, key: event });
  else guard.onIntent(event, { via: "click", target: button });
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const until = (phase: ComposeGuard["phase"]): Promise<unknown> => vi.waitFor(() => expect(guard.phase).toBe(phase));
const happenings = (): string[] => host.journal.map((entry) => entry.happened);

const request = askedRequest;

async function assessedAhead(): Promise<void> {
  guard.assessAhead();
  await settled();
}

/** Sends the secret mail anyway, as far as the webmail's own click. */
async function sentAnyway(): Promise<void> {
  button.click();
  await question();
  choose(sendAnyway);
  await until("approved");
}

test("a key that a page may send by is pressed again, once, and nothing else is", async () => {
  const pressed = (event: KeyboardEvent): number => happened.push(`${event.key} ${event.ctrlKey} ${event.keyCode}`);
  button.addEventListener("keydown", pressed);
  button.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, keyCode: 13, cancelable: true }));
  expect(happened).toEqual([]);
  await until("approved");
  expect(happened).toEqual(["Enter true 13"]);
  expect(guard.onRequest(request(1))).toBe("pass");
});

describe("a clean mail", () => {
  test("that was assessed while it was written: the event is not stopped", async () => {
    await assessedAhead();
    button.click();
    expect(happened).toEqual(["clicked"]);
    expect(guard.phase).toBe("approved");
    expect(guard.onRequest(request(1))).toBe("pass");
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
    expect(guard.onRequest(request(1))).toBe("pass");
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
    expect(guard.onRequest(request(1))).toBe("pass");
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
    expect(guard.onRequest(request(1))).toBe("hold");
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
    expect(guard.onRequest(request(1))).toBe("hold");
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
    expect(guard.onRequest(request(1))).toBe("hold");
    await vi.waitFor(() => expect(dialogsOpened()).toBe(2));
    await question();
    expect(happened).toEqual(["clicked"]);
  });

  test("the server refuses it: sent again, it passes without a second question", async () => {
    await sentAnyway();
    guard.onRequest(request(1));
    guard.onOutcome({ id: 1, ok: false });
    expect(guard.phase).toBe("failed");
    button.click();
    expect(happened).toEqual(["clicked", "clicked"]);
    expect(guard.onRequest(request(2))).toBe("pass");
    guard.onOutcome({ id: 2, ok: true });
    expect(guard.phase).toBe("sent");
    expect(dialogsOpened()).toBe(1);
  });
});

describe("a request that comes without a press (the page's own function)", () => {
  test("clean and known: passes at once", async () => {
    await assessedAhead();
    expect(guard.onRequest(request(1))).toBe("pass");
  });

  test("clean, not known: held, then released once", async () => {
    expect(guard.onRequest(request(1))).toBe("hold");
    await vi.waitFor(() => expect(happened).toEqual(["release 1"]));
    expect(guard.phase).toBe("releasing");
  });

  test.each<[DialogChoice, string]>([
    [keep, "abandon 1"],
    [sendAnyway, "release 1"]
  ])("held and asked; %s", async (choice, end) => {
    mail.body(secret);
    guard.onRequest(request(1));
    await question();
    choose(choice);
    await vi.waitFor(() => expect(happened).toEqual([end]));
  });

  test("one that cannot wait is refused; once agreed to, the writer's next one passes", async () => {
    mail.body(secret);
    expect(guard.onRequest(request(1, "page", false))).toBe("hold");
    await question();
    choose(sendAnyway);
    await until("approved");
    expect(happened).toEqual([]);
    expect(guard.onRequest(request(2, "page", false))).toBe("pass");
  });

  test.each(["held", "releasing"])("a second one while the first is %s is abandoned", async (phase) => {
    if (phase === "held") mail.body(secret);
    else await assessedAhead();
    guard.onRequest(request(1));
    expect(guard.phase).toBe(phase);
    expect(guard.onRequest(request(2))).toBe("hold");
    await settled();
    expect(happened).toEqual(["abandon 2"]);
  });

  test("one that goes to others than the page shows is never passed on a clean page", async () => {
    await assessedAhead();
    mail.agreeing = "page";
    expect(guard.onRequest(request(1, "elsewhere"))).toBe("hold");
    expect((await question()).assessment.verdict.reasons).toContainEqual({
      code: "page-not-understood",
      parts: ["recipients"]
    });
  });

  test("nor on a page that was found clean after a press", async () => {
    mail.agreeing = "page";
    button.click();
    await until("approved");
    expect(guard.onRequest(request(1, "elsewhere"))).toBe("hold");
    await question();
    expect(happened).toEqual(["clicked"]);
  });

  test("nor after a recipient was taken out of the page while it waited", async () => {
    mail.agreeing = "page without b";
    mail.write({ to: "collega@kantoor.example, b@elders.example" });
    mail.body(secret);
    mail.removable("b@elders.example", () => mail.write({ to: "collega@kantoor.example" }));
    guard.onRequest(request(1, "page with b"));
    await question();
    choose({ choice: "take-out-recipient", address: "b@elders.example" });
    expect((await question(2)).cleared).toBe(false);
    choose(keep);
    await vi.waitFor(() => expect(happened).toEqual(["abandon 1"]));
  });
});

describe("taking out", () => {
  beforeEach(() => mail.body(secret));

  test("the recipient that it was about: cleared, written down, and it leaves only when the writer says so", async () => {
    mail.write({ to: "collega@kantoor.example, b@elders.example" });
    mail.removable("b@elders.example", () => mail.write({ to: "collega@kantoor.example" }));
    button.click();
    expect(await question()).toMatchObject({ removableRecipients: ["b@elders.example"], removableFiles: [] });
    choose({ choice: "take-out-recipient", address: "b@elders.example" });
    expect(await question(2)).toMatchObject({ cleared: true, notice: "removed", changedMeanwhile: false });
    expect(happened).toEqual([]);
    choose({ choice: "send" });
    await until("approved");
    expect(happened).toEqual(["clicked"]);
    expect(happenings()).toEqual(["changed"]);
  });

  test("the file that it was about", async () => {
    mail.body("Hoi");
    vi.stubGlobal("fetch", async () => ({ ok: true, blob: async () => new Blob([secret], { type: "text/plain" }) }));
    mail.attach("dossier.txt", "ook.txt");
    mail.removable("f0", () => mail.write({ attachments: [] }));
    button.click();
    const asked = await question();
    expect(asked.removableFiles).toEqual(["f0"]);
    expect(asked.assessment.verdict.reasons[0]).toMatchObject({ code: "dossiers-leave-office", dossiers: 2 });
    choose({ choice: "take-out-file", key: "f0" });
    expect(await question(2)).toMatchObject({ cleared: true });
    choose(keep);
    await until("kept");
    await settled();
    expect(happened).toEqual([]);
    expect(happenings()).toEqual(["changed"]);
  });

  test("a cleared mail that changed again is not sent by an old press", async () => {
    mail.write({ to: "collega@kantoor.example, b@elders.example" });
    mail.removable("b@elders.example", () => mail.write({ to: "collega@kantoor.example" }));
    button.click();
    await question();
    choose({ choice: "take-out-recipient", address: "b@elders.example" });
    await question(2);
    mail.write({ to: "c@elders.example" });
    choose({ choice: "send" });
    expect(await question(3)).toMatchObject({ cleared: false, changedMeanwhile: true });
    expect(happened).toEqual([]);
  });

  test("what the page does not take out is said, and stays", { timeout: 10_000 }, async () => {
    const control = document.createElement("button");
    mail.removers.set("a@klant.example", control);
    mail.places.set("a@klant.example", document.createElement("li"));
    button.click();
    await question();
    choose({ choice: "take-out-recipient", address: "a@klant.example" });
    await vi.waitFor(async () => expect((await question(2)).notice).toBe("take-out-failed"), { timeout: 6_000 });
    expect(happenings()).toEqual([]);
  });

  test("where the page offers no safe way the writer is led to the place", async () => {
    const place = document.createElement("li");
    Object.assign(place, { scrollIntoView: vi.fn(), animate: vi.fn() });
    mail.places.set("a@klant.example", place);
    button.click();
    expect((await question()).removableRecipients).toEqual([]);
    choose({ choice: "show-recipient", address: "a@klant.example" });
    await until("kept");
    expect(place.scrollIntoView).toHaveBeenCalled();
    await settled();
    expect(happenings()).toEqual(["stopped"]);
  });
});

describe("what the popup is told", () => {
  test("of each attachment: how far it is, or what came of it", async () => {
    vi.stubGlobal("fetch", async () => ({ ok: true, blob: async () => new Blob([secret], { type: "text/plain" }) }));
    mail.attach("a.txt");
    await assessedAhead();
    let go = (): void => undefined;
    host.wait = new Promise((resolve) => {
      go = resolve;
    });
    host.progress = { done: 1, total: 4 };
    mail.attach("b.txt");
    await guard.attachments();
    expect(await guard.attachments()).toMatchObject({
      understood: true,
      attachments: [
        { name: "a.txt", progress: null, result: { status: "read", findings: [{ kind: "bsn" }] } },
        { name: "b.txt", progress: { done: 1, total: 4 }, result: null }
      ]
    });
    go();
  });

  test("that a page whose attachments cannot be read may have others", async () => {
    mail.broken = true;
    expect(await guard.attachments()).toMatchObject({ understood: false, attachments: [] });
  });
});

describe("what fails is never clean", () => {
  test("the analysis host is gone: asked, never sent by itself; sent anyway it is written down as such", async () => {
    host.gone = true;
    button.click();
    const { verdict } = (await question()).assessment;
    expect(verdict).toMatchObject({ level: "justify", reasons: [{ code: "could-not-check" }] });
    expect(happened).toEqual([]);
    choose(sendAnyway);
    await until("approved");
    expect(host.journal).toMatchObject([{ happened: "could-not-check", left: true }]);
  });

  test("sent unchecked once covers no other mail", async () => {
    host.gone = true;
    await sentAnyway();
    mail.write({ to: "b@elders.example" });
    expect(guard.onRequest(request(1))).toBe("hold");
    await vi.waitFor(() => expect(dialogsOpened()).toBe(2));
    await question();
    expect(happened).toEqual(["clicked"]);
  });

  test("the host is back: the next send is judged", async () => {
    host.gone = true;
    button.click();
    await question();
    choose(keep);
    await until("kept");
    host.gone = false;
    button.click();
    await until("approved");
    expect(happened).toEqual(["clicked"]);
  });

  test("a page that the adapter stumbles over", async () => {
    mail.broken = true;
    button.click();
    expect((await question()).assessment.verdict.reasons[0]?.code).toBe("page-not-understood");
    expect(happened).toEqual([]);
  });

  test("the extension was reloaded: it stays and says so, click by click and request by request", async () => {
    Object.assign(HTMLDialogElement.prototype, { showModal: vi.fn(), close: vi.fn() });
    const { attachShadow } = Element.prototype;
    const roots: ShadowRoot[] = [];
    vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
      const root = attachShadow.call(this, { ...init });
      roots.push(root);
      return root;
    });
    await assessedAhead();
    host.alive = false;
    button.click();
    await settled();
    expect(happened).toEqual([]);
    expect(guard.phase).toBe("held");
    expect(roots[0]?.textContent).toContain("vernieuwd");
    roots[0]?.querySelector("button")?.click();
    await until("kept");
    expect(document.documentElement.querySelector("html > div")).toBeNull();
    expect(guard.onRequest(request(1))).toBe("hold");
    await settled();
    roots[1]?.querySelector("button")?.click();
    await vi.waitFor(() => expect(happened).toEqual(["abandon 1"]));
  });

  test("settings that change while a draft is being judged do not leave the old verdict behind", async () => {
    let go = (): void => undefined;
    host.wait = new Promise((resolve) => {
      go = resolve;
    });
    guard.assessAhead();
    guard.assessor.forget();
    go();
    await settled();
    button.click();
    expect(guard.phase).toBe("held");
  });
});

describe("a form that is submitted the ordinary way", () => {
  let form: HTMLFormElement;
  const submit = (event: Event): void => guard.onSubmit(event as SubmitEvent, form);
  beforeEach(() => {
    form = document.createElement("form");
    document.body.append(form);
    window.addEventListener("submit", submit, true);
    // jsdom cannot leave its page.
    form.addEventListener("submit", (event) => {
      happened.push("submitted");
      event.stopPropagation();
    });
    vi.spyOn(HTMLFormElement.prototype, "requestSubmit").mockImplementation(function (this: HTMLFormElement) {
      this.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
    });
  });
  afterEach(() => {
    window.removeEventListener("submit", submit, true);
    vi.restoreAllMocks();
  });

  test("clean and known: leaves, and a second one while it is on its way does not", async () => {
    await assessedAhead();
    form.requestSubmit();
    await settled();
    expect(guard.phase).toBe("releasing");
    form.requestSubmit();
    expect(happened).toEqual(["submitted"]);
  });

  test("held, agreed to, then submitted once by the same road", async () => {
    mail.body(secret);
    form.requestSubmit();
    expect(happened).toEqual([]);
    await question();
    choose(sendAnyway);
    await vi.waitFor(() => expect(happened).toEqual(["submitted"]));
    await until("releasing");
  });

  test("kept: not submitted", async () => {
    mail.body(secret);
    form.requestSubmit();
    await question();
    choose(keep);
    await until("kept");
    expect(happened).toEqual([]);
  });
});
