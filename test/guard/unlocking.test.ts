// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ComposeGuard } from "../../src/guard/compose-guard.ts";
import type { DialogChoice } from "../../src/guard/dialog-protocol.ts";
import { choose, closeAll, HoldDialog, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { FakeWebmail } from "./fake-webmail.ts";

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
let happened: string[];

beforeEach(() => {
  host.reset();
  closeAll();
  happened = [];
  mail = new FakeWebmail();
  guard = new ComposeGuard(mail.adapter, mail.compose, { release: () => {}, abandon: () => {} }, texts);
  button = document.createElement("button");
  document.body.replaceChildren(button);
  button.addEventListener("click", (event) => guard.onIntent(event, { via: "click", target: button }), true);
  button.addEventListener("click", () => happened.push("clicked"));
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const until = (phase: ComposeGuard["phase"]): Promise<unknown> => vi.waitFor(() => expect(guard.phase).toBe(phase));

describe("a password for a file", () => {
  const unlock = (password: string, key = "f0") => choose({ choice: "unlock-file", key, password });

  beforeEach(() => {
    host.passwords = { "dossier.txt": "geheim", "ook.txt": "anders" };
    vi.stubGlobal("fetch", async () => ({ ok: true, blob: async () => new Blob(["Hoi"], { type: "text/plain" }) }));
  });

  test("that opens a clean one: nothing holds the mail, and it leaves only when the writer says so", async () => {
    mail.attach("dossier.txt");
    button.click();
    expect(await question()).toMatchObject({ lockedFiles: ["f0"], unlocked: null, cleared: false });
    unlock("geheim");
    const opened = { key: "f0", outcome: "opened" };
    expect(await question(2)).toMatchObject({ lockedFiles: [], unlocked: opened, cleared: true });
    expect(happened).toEqual([]);
    choose({ choice: "send" });
    await until("approved");
    expect(happened).toEqual(["clicked"]);
  });

  test("that opens one with a BSN: the question is about that now", async () => {
    vi.stubGlobal("fetch", async () => ({ ok: true, blob: async () => new Blob([secret], { type: "text/plain" }) }));
    mail.attach("dossier.txt");
    button.click();
    expect((await question()).assessment.verdict.reasons).toMatchObject([{ code: "unread-attachments" }]);
    unlock("geheim");
    const asked = await question(2);
    expect(asked.assessment.verdict.reasons).toMatchObject([{ code: "dossiers-leave-office", persons: 1 }]);
    expect(asked.cleared).toBe(false);
  });

  test("that is wrong is said to be, once; the mail stays held", async () => {
    mail.attach("dossier.txt");
    button.click();
    await question();
    unlock("geraden");
    const wrong = { unlocked: { key: "f0", outcome: "wrong-password" }, lockedFiles: ["f0"], cleared: false };
    expect(await question(2)).toMatchObject(wrong);
    unlock("geheim");
    expect(await question(3)).toMatchObject({ unlocked: { key: "f0", outcome: "opened" } });
    expect(happened).toEqual([]);
  });

  test("of one of two: the other still asks", async () => {
    mail.attach("dossier.txt", "ook.txt");
    button.click();
    expect((await question()).lockedFiles).toEqual(["f0", "f1"]);
    unlock("geheim");
    expect(await question(2)).toMatchObject({ lockedFiles: ["f1"], cleared: false });
    unlock("anders", "f1");
    expect(await question(3)).toMatchObject({ lockedFiles: [], cleared: true });
  });

  test("goes with no other reading, and into no journal entry", async () => {
    mail.attach("dossier.txt", "ook.txt");
    button.click();
    await question();
    unlock("geheim");
    await question(2);
    choose(sendAnyway);
    await until("approved");
    expect(host.files.map(({ name, password }) => [name, password])).toEqual([
      ["dossier.txt", undefined],
      ["ook.txt", undefined],
      ["dossier.txt", "geheim"]
    ]);
    expect(JSON.stringify(host.journal)).not.toContain("geheim");
  });

  test("of a file that is no longer there changes nothing", async () => {
    mail.attach("dossier.txt");
    button.click();
    await question();
    unlock("geheim", "f7");
    expect(await question(2)).toMatchObject({ lockedFiles: ["f0"], unlocked: null });
  });

  test("is worked with while the writer may still keep the mail", async () => {
    mail.attach("dossier.txt");
    button.click();
    await question();
    let go = (): void => undefined;
    host.wait = new Promise((resolve) => {
      go = resolve;
    });
    host.progress = { done: 2, total: 9 };
    unlock("geheim");
    const [dialog] = HoldDialog.open;
    const progress = { name: "dossier.txt", done: false, progress: { done: 2, total: 9 } };
    await vi.waitFor(() => expect(dialog?.states.at(-1)).toEqual({ phase: "working", files: [progress] }), 2_000);
    choose(keep);
    await until("kept");
    go();
    await settled();
    expect(happened).toEqual([]);
  });
});
