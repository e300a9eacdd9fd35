// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PopupProps } from "../../src/ui/popup/popup.tsx";
import { Popup } from "../../src/ui/popup/popup.tsx";
import { button, buttonNames, dutch, press, show, text, unmount } from "./screen.ts";

const counts = { stopped: 3, changed: 0, "sent-anyway": 1, "could-not-check": 0, unguarded: 0 };
let calls: string[] = [];

function give(more: Partial<PopupProps>): void {
  const on = (name: string) => () => calls.push(name);
  show(
    <Popup
      {...{ t: dutch, status: "guarding", site: "mail.kantoor.nl", counts, busy: false, error: null }}
      onTurnOn={on("on")}
      onTurnOff={on("off")}
      onOpenJournal={on("journal")}
      onOpenOptions={on("options")}
      {...more}
    />
  );
}

beforeEach(() => {
  calls = [];
});
afterEach(unmount);

describe("the popup says whether this site is guarded", () => {
  test.each([
    ["guarding", "Deze site wordt bewaakt", ["Stop met bewaken", "Logboek", "Instellingen"]],
    ["built-in", "Deze site wordt altijd bewaakt", ["Logboek", "Instellingen"]],
    ["off", "Deze site wordt niet bewaakt", ["Bewaak deze site", "Logboek", "Instellingen"]],
    ["cannot", "Deze pagina kan niet worden bewaakt", ["Logboek", "Instellingen"]],
    ["reload-needed", "Herlaad deze pagina", ["Stop met bewaken", "Logboek", "Instellingen"]]
  ] as const)("%s", (status, line, buttons) => {
    give({ status });
    expect(text("[role=status] h2")).toBe(line);
    expect(buttonNames()).toEqual(buttons);
  });
  test("turning on takes one press", () => {
    give({ status: "off" });
    press("Bewaak deze site");
    expect(calls).toEqual(["on"]);
  });
  test("turning off asks first, and the default is to go on guarding", () => {
    give({});
    press("Stop met bewaken");
    expect(calls).toEqual([]);
    expect(document.activeElement).toBe(button("Nee, blijf bewaken"));
    press("Nee, blijf bewaken");
    expect(document.activeElement).toBe(button("Stop met bewaken"));
    press("Stop met bewaken");
    press("Ja, stop met bewaken");
    expect(calls).toEqual(["off"]);
  });
  test("while it is busy a press does nothing", () => {
    give({ status: "off", busy: true });
    press("Even geduld …");
    expect(calls).toEqual([]);
  });
  test("an error is an alert", () => {
    give({ error: "De browser gaf geen toestemming." });
    expect(text("[role=alert]")).toBe("De browser gaf geen toestemming.");
  });
  test("the counts of what happened, without what did not", () => {
    give({});
    expect(text("dl")).toBe("Tegengehouden3Toch verzonden1");
  });
  test("no entries: says so", () => {
    give({ counts: { ...counts, stopped: 0, "sent-anyway": 0 } });
    expect(text("section[aria-labelledby=week]")).toContain("Er is niets tegengehouden.");
  });
  test("leads to the journal and the settings", () => {
    give({});
    press("Logboek");
    press("Instellingen");
    expect(calls).toEqual(["journal", "options"]);
  });
});
