import { expect } from "vitest";
import { pause } from "../rig/poll.ts";
import type { RoundcubePage } from "../rig/roundcube-page.ts";
import type { SendWay } from "../rig/roundcube-sending.ts";
import { stateOf } from "./draft.ts";
import type { Bench } from "./guarded-roundcube.ts";
import { expectNothingSent, expectSentOnce } from "./guarded-roundcube.ts";

export const REASON = "De klant vraagt hier zelf om";

/** The dialog answers nothing but "keep" in its first half second, so that a double click on Send cannot answer it. */
const SETTLED = 600;

/** Waits for the question; gives its text. Nothing was sent. */
export async function expectHeld(bench: Bench, draft = bench.mail): Promise<string> {
  const dialog = draft.page.dialog();
  await dialog.waitForControl("send-anyway-open");
  expect(bench.sink.count()).toBe(0);
  return dialog.text();
}

/** "Niet verzenden": nothing leaves, and the draft is as it was before. */
export async function keepDraft(bench: Bench, draft = bench.mail): Promise<void> {
  const before = await stateOf(draft);
  await draft.page.dialog().clickButton("keep");
  await draft.page.dialog().waitClosed();
  await expectNothingSent(bench);
  expect(await stateOf(draft)).toEqual(before);
}

/** Sends, is asked, keeps. Gives the question's text. */
export async function sendAndKeep(bench: Bench, way: SendWay = "click", draft = bench.mail): Promise<string> {
  const before = await stateOf(draft);
  await draft.sendBy(way);
  const text = await expectHeld(bench, draft);
  await keepDraft(bench, draft);
  expect(await stateOf(draft)).toEqual(before);
  return text;
}

/** Answers the question that is open with "Toch verzenden". */
export async function answerAnyway(draft: RoundcubePage): Promise<void> {
  const dialog = draft.page.dialog();
  await dialog.waitForControl("send-anyway-open");
  await pause(SETTLED);
  await dialog.sendAnyway(REASON);
}

/** Sends, is asked, sends anyway: exactly one mail. */
export async function sendAnywayOnce(bench: Bench, way: SendWay = "click", draft = bench.mail): Promise<void> {
  await draft.sendBy(way);
  await expectHeld(bench, draft);
  await answerAnyway(draft);
  await draft.page.dialog().waitClosed();
  // A beacon cannot wait for an answer: the guard refused it, and the writer sends once more.
  if (way === "beacon") await sendUnansweredBeacon(draft);
  await expectSentOnce(bench);
}

async function sendUnansweredBeacon(draft: RoundcubePage): Promise<void> {
  await draft.sendBy("beacon");
}

/** Presses one of the dialog's other choices, once the question has stood still. */
export async function choose(draft: RoundcubePage, testId: string): Promise<void> {
  const dialog = draft.page.dialog();
  await dialog.waitForControl(testId);
  await pause(SETTLED);
  await dialog.clickButton(testId);
}
