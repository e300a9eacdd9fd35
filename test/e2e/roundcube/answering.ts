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

/** Ways whose second press may come when the dialog is there and press its "Niet verzenden", which is safe. */
const PRESSING_ON: readonly SendWay[] = ["double-enter", "key-repeat", "double-click"];

/** Sends and waits for the question; sends again where the second press of this way answered it already with "keep". */
export async function sendAndBeAsked(bench: Bench, way: SendWay = "click", draft = bench.mail): Promise<string> {
  await draft.sendBy(way);
  if (PRESSING_ON.includes(way) && !(await staysAsking(draft))) {
    await expectNothingSent(bench);
    await draft.sendBy("enter");
  }
  return expectHeld(bench, draft);
}

async function staysAsking(draft: RoundcubePage): Promise<boolean> {
  const dialog = draft.page.dialog();
  const asked = await dialog.waitForControl("send-anyway-open", 1_500).then(
    () => true,
    () => false
  );
  await pause(300);
  return asked && dialog.isOpen();
}

/** Sends, is asked, keeps. Gives the question's text. */
export async function sendAndKeep(bench: Bench, way: SendWay = "click", draft = bench.mail): Promise<string> {
  const before = await stateOf(draft);
  const text = await sendAndBeAsked(bench, way, draft);
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
  await sendAndBeAsked(bench, way, draft);
  await answerAnyway(draft);
  await draft.page.dialog().waitClosed();
  // A beacon cannot wait for an answer: the guard refused it, and the writer sends once more.
  if (way === "beacon") await draft.sendBy("beacon");
  await expectSentOnce(bench);
}

/** Presses one of the dialog's other choices, once the question has stood still. */
export async function choose(draft: RoundcubePage, testId: string): Promise<void> {
  const dialog = draft.page.dialog();
  await dialog.waitForControl(testId);
  await pause(SETTLED);
  await dialog.clickButton(testId);
}
