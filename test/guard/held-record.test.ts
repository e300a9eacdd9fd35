// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { ComposeGuard } from "../../src/guard/compose-guard.ts";
import type { DialogChoice } from "../../src/guard/dialog-protocol.ts";
import { heldNow } from "../../src/guard/held-record.ts";
import { choose, closeAll, dialogsOpened, HoldDialog, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { FakeWebmail } from "./fake-webmail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

const texts = { title: "", keep: "", orphaned: "", updated: "", dialogMissing: "" };
const anyway: DialogChoice = { choice: "send-anyway", sentence: "Ik snap het", reason: "moet", unrecorded: false };
const link = { release: () => undefined, abandon: () => undefined };

let mail: FakeWebmail;
let guard: ComposeGuard;
let button: HTMLButtonElement;
let sent: number;

beforeEach(() => {
  host.reset();
  closeAll();
  mail = new FakeWebmail();
  mail.body("BSN 123456782");
  guard = new ComposeGuard(mail.adapter, mail.compose, link, texts);
  sent = 0;
  button = document.createElement("button");
  button.addEventListener("click", (event) => guard.onIntent(event, { via: "click", target: button }));
  button.addEventListener("click", () => sent++);
});

const until = (phase: ComposeGuard["phase"]) => vi.waitFor(() => expect(guard.phase).toBe(phase));
/** The ticket of the one mail that was told to be asked about. */
const begun = (): string => host.held[0]?.replace("held:begun ", "") ?? "none";

async function asked(): Promise<void> {
  button.click();
  await question();
}

test("a mail that is asked about is told, and known in its frame as long as it is", async () => {
  await asked();
  expect(host.held).toEqual([`held:begun ${begun()}`]);
  expect(heldNow()).toEqual([begun()]);
  choose({ choice: "keep" });
  await until("kept");
  expect(heldNow()).toEqual([]);
});

test("a clean mail is nobody's business", async () => {
  mail.body("Tot morgen");
  button.click();
  await until("approved");
  expect(host.held).toEqual([]);
});

test.each<[string, DialogChoice, string]>([
  ["kept", { choice: "keep" }, "stopped"],
  ["sent anyway", anyway, "sent-anyway"]
])("%s: its entry in the journal is the end of it", async (_, choice, happened) => {
  await asked();
  choose(choice);
  await vi.waitFor(() => expect(guard.phase).not.toBe("held"));
  expect(host.journal).toMatchObject([{ happened, held: begun() }]);
});

test("sent unrecorded by the writer's word, it is not journaled as stopped later", async () => {
  host.diskFull = true;
  await asked();
  choose(anyway);
  await question(2);
  choose({ ...anyway, unrecorded: true });
  await until("approved");
  expect(host.held.at(-1)).toBe(`held:ended ${begun()}`);
});

test("its page goes, or its guard does: the question is taken away, nothing is sent, and it is journaled as stopped", async () => {
  await asked();
  expect(guard.stop()).toBe(true);
  expect(HoldDialog.open).toEqual([]);
  await until("kept");
  expect(host.journal).toMatchObject([{ happened: "stopped", held: begun() }]);
  expect(sent).toBe(0);
});

test("while it is still being read: it stays, without a word", async () => {
  let go = (): void => undefined;
  host.wait = new Promise((resolve) => {
    go = resolve;
  });
  mail.body("Tot morgen");
  button.click();
  expect(guard.stop()).toBe(true);
  go();
  await until("kept");
  expect([sent, dialogsOpened()]).toEqual([0, 0]);
});

test("a guard that holds nothing has nothing to stop", () => expect(guard.stop()).toBe(false));
