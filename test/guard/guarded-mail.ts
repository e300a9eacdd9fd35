import { afterEach, beforeEach, expect, vi } from "vitest";
import { ComposeGuard } from "../../src/guard/compose-guard.ts";
import type { DialogChoice } from "../../src/guard/dialog-protocol.ts";
import type { PageLink } from "../../src/guard/page-side-link.ts";
import { choose, closeAll, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { FakeWebmail } from "./fake-webmail.ts";

/**
 * One guarded mail for each test of a file. The file itself names what stands in for the host and the dialog: vitest takes that
 * from test files only.
 */

export const secret = "BSN 123456782";
export const keep: DialogChoice = { choice: "keep" };
export const sendAnyway: DialogChoice = {
  choice: "send-anyway",
  sentence: "Ik snap het",
  reason: "omdat het moet",
  unrecorded: false
};
export const texts = { title: "", keep: "Niet verzenden", orphaned: "vernieuwd", updated: "", dialogMissing: "" };

export let mail: FakeWebmail;
export let guard: ComposeGuard;
export let button: HTMLButtonElement;
/** What happened, in order: the webmail's own handling of its button, and what became of its requests. */
export let happened: string[];

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

export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
export const until = (phase: ComposeGuard["phase"]): Promise<unknown> =>
  vi.waitFor(() => expect(guard.phase).toBe(phase));
export const happenings = (): string[] => host.journal.map((entry) => entry.happened);

export async function assessedAhead(): Promise<void> {
  guard.assessAhead();
  await settled();
}

/** Sends the secret mail anyway, as far as the webmail's own click. */
export async function sentAnyway(): Promise<void> {
  button.click();
  await question();
  choose(sendAnyway);
  await until("approved");
}
