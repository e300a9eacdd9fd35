// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compareShown } from "../../src/core/recipients/compare-shown.ts";
import type { DialogChoice, DialogState } from "../../src/guard/dialog-protocol.ts";
import { Dialog } from "../../src/ui/dialog/dialog.tsx";
import { SETTLE_MS } from "../../src/ui/dialog/settled.ts";
import { asking } from "../../src/ui/preview/asking-state.ts";
import { fiveDossiers } from "../../src/ui/preview/sample-assessments.ts";
import { button, buttonNames, dutch, english, key, one, press, show, text, type, unmount } from "./screen.ts";

const SENTENCE = "Ik snap de risico's en ik wil het tóch zo";
const REASON = "De klant vroeg hierom.";

let choices: DialogChoice[] = [];

function give(state: DialogState, t = dutch): void {
  show(<Dialog t={t} state={state} likeness={compareShown} onChoice={(choice) => choices.push(choice)} />);
}

function open(): void {
  give(asking(fiveDossiers));
  press("Toch verzenden …");
  vi.advanceTimersByTime(SETTLE_MS);
}

function tick(): void {
  act(() => one("input[type=checkbox]").click());
}

function sent(unrecorded: boolean): DialogChoice {
  return { choice: "send-anyway", sentence: SENTENCE, reason: REASON, unrecorded };
}

beforeEach(() => {
  vi.useFakeTimers();
  choices = [];
});

afterEach(() => {
  unmount();
  vi.useRealTimers();
});

describe("sending anyway asks for the sentence and a reason", () => {
  test("the sentence is the literal one, and opening it takes the focus along", () => {
    open();
    expect(text("label.check")).toBe(SENTENCE);
    expect(document.activeElement).toBe(one("input[type=checkbox]"));
  });
  test("in English too", () => {
    give(asking(fiveDossiers), english);
    press("Send anyway …");
    expect(text("label.check")).toBe("I understand the risks and still want this");
  });
  test("with both it is sent, with the sentence and the trimmed reason", () => {
    open();
    tick();
    type("textarea", `  ${REASON}\n`);
    press("Toch verzenden");
    expect(choices).toEqual([sent(false)]);
  });
  test("pressed twice it is sent once", () => {
    open();
    tick();
    type("textarea", REASON);
    press("Toch verzenden");
    press("Toch verzenden");
    expect(choices).toHaveLength(1);
  });
  test("without the sentence: says so and leads to it", () => {
    open();
    type("textarea", REASON);
    press("Toch verzenden");
    expect(choices).toEqual([]);
    expect(text("#sentence-error")).toBe("Zet eerst een vinkje bij de zin.");
    expect(document.activeElement).toBe(one("input[type=checkbox]"));
  });
  test.each([
    ["no reason", "", 10],
    ["a short one", "te kort", 3],
    ["spaces do not count", "   negen...   ", 2],
    ["nine characters", "123456789", 1]
  ])("%s: says how much is missing and leads to it", (_, reason, lacking) => {
    open();
    tick();
    type("textarea", reason);
    press("Toch verzenden");
    expect(choices).toEqual([]);
    expect(text("#reason-error")).toMatch(new RegExp(`^Schrijf nog minstens ${lacking} tekens? bij de reden\\.$`));
    expect(document.activeElement).toBe(one("textarea"));
    expect(one("textarea").getAttribute("aria-invalid")).toBe("true");
  });
  test("the button tells beforehand what is missing", () => {
    open();
    const about = button("Toch verzenden").getAttribute("aria-describedby") ?? "";
    expect(text(`#${about}`)).toBe("Zet eerst een vinkje bij de zin. Schrijf nog minstens 10 tekens bij de reden.");
  });
  test("the counter counts, and it is said when the reason is long enough", () => {
    open();
    type("textarea", REASON);
    expect(text(".counter")).toBe(`${REASON.length} van 1000 tekens`);
    expect(text(".under-field [role=status].only-heard")).toBe("De reden is lang genoeg.");
    expect(one<HTMLTextAreaElement>("textarea").maxLength).toBe(1000);
  });
  test("Enter in the reason sends nothing and is left to the text field", () => {
    open();
    tick();
    type("textarea", REASON);
    one("textarea").focus();
    const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
    one("textarea").dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(false);
    expect(choices).toEqual([]);
    expect(document.querySelector("form")).toBeNull();
  });
  test("Escape in the reason keeps the mail", () => {
    open();
    one("textarea").focus();
    key("Escape");
    expect(choices).toEqual([{ choice: "keep" }]);
  });
  test("what was written survives a new state", () => {
    open();
    type("textarea", REASON);
    give(asking(fiveDossiers, { changedMeanwhile: true }));
    expect(one<HTMLTextAreaElement>("textarea").value).toBe(REASON);
  });
});

describe("when the journal cannot be written", () => {
  test("an alert says so, and sending without a line is a second, explicit button", () => {
    open();
    tick();
    type("textarea", REASON);
    press("Toch verzenden");
    give(asking(fiveDossiers, { notice: "journal-failed" }));
    vi.advanceTimersByTime(SETTLE_MS);
    expect(text("[role=alert]")).toContain("Het logboek kon niet worden geschreven.");
    press("Verzenden zonder logregel");
    expect(choices).toEqual([sent(false), sent(true)]);
  });
  test("the second button asks for the sentence and the reason too", () => {
    give(asking(fiveDossiers, { notice: "journal-failed" }));
    vi.advanceTimersByTime(SETTLE_MS);
    press("Verzenden zonder logregel");
    expect(choices).toEqual([]);
  });
  test("without that notice the button is not there", () => {
    open();
    expect(buttonNames()).not.toContain("Verzenden zonder logregel");
  });
  test("a blocked mail stays blocked", () => {
    const verdict = { ...fiveDossiers.verdict, level: "block" as const };
    give(asking({ ...fiveDossiers, verdict }, { notice: "journal-failed" }));
    expect(buttonNames()).not.toContain("Verzenden zonder logregel");
  });
  test("the focus stays on the safe choice when the notice opens the form", () => {
    give(asking(fiveDossiers, { notice: "journal-failed" }));
    expect(document.activeElement).toBe(button("Niet verzenden"));
  });
});

describe("a draft that changed after the sentence was agreed to", () => {
  test("has to be agreed to anew; the reason stays", () => {
    open();
    tick();
    type("textarea", REASON);
    give({ ...asking(fiveDossiers), changedMeanwhile: true });
    expect(one<HTMLInputElement>("input[type=checkbox]").checked).toBe(false);
    expect(one<HTMLTextAreaElement>("textarea").value).toBe(REASON);
  });
});
