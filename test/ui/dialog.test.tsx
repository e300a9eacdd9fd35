// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compareShown } from "../../src/core/recipients/compare-shown.ts";
import { evidenceNames } from "../../src/core/scan/evidence.ts";
import type { DialogChoice, DialogState } from "../../src/guard/dialog-protocol.ts";
import { Dialog } from "../../src/ui/dialog/dialog.tsx";
import { SETTLE_MS } from "../../src/ui/dialog/settled.ts";
import { asking } from "../../src/ui/preview/asking-state.ts";
import { dialogStates } from "../../src/ui/preview/dialog-states.ts";
import {
  assessment,
  bsnFinding,
  client,
  colleague,
  file,
  fiveDossiers
} from "../../src/ui/preview/sample-assessments.ts";
import { all, button, buttonNames, dutch, key, one, press, show, text, unmount } from "./screen.ts";

let choices: DialogChoice[] = [];

function give(state: DialogState): void {
  show(<Dialog t={dutch} state={state} likeness={compareShown} onChoice={(choice) => choices.push(choice)} />);
}

function named(name: string): DialogState {
  const state = dialogStates[name];
  if (state === undefined) throw new Error(`no preview state ${name}`);
  return state;
}

/** Shows a state and waits until its question can be answered. */
function ask(state: DialogState): void {
  give(state);
  vi.advanceTimersByTime(SETTLE_MS);
}

beforeEach(() => {
  vi.useFakeTimers();
  choices = [];
});

afterEach(() => {
  unmount();
  vi.useRealTimers();
});

describe("the question", () => {
  test("the title is what would go wrong, and the dialog is named by it", () => {
    give(named("five-dossiers"));
    expect(text("h1")).toBe("5 dossiers met BSN's gaan naar een adres buiten het kantoor");
    const card = one("[role=alertdialog]");
    expect(document.getElementById(card.getAttribute("aria-labelledby") ?? "")?.tagName).toBe("H1");
    expect(document.documentElement.lang).toBe("nl");
  });
  test("recipients outside the office by name, colleagues as a number", () => {
    give(named("five-dossiers"));
    expect(text("section[aria-labelledby=who]")).toContain("t.de.vries@gmail.com");
    expect(text("section[aria-labelledby=who]")).toContain("en 2 collega's");
    expect(text()).not.toContain("anna@");
  });
  test("the most serious recipient comes first", () => {
    give(named("hostile-names"));
    expect(all("section[aria-labelledby=who] li").map((item) => item.textContent)[0]).toContain("kantoor-devries.nl");
  });
  test("each file with its type, persons and masks; clean files as a number", () => {
    give(named("five-dossiers"));
    const files = all("section[aria-labelledby=what] li").map((item) => item.textContent);
    expect(files[0]).toContain("Loonstroken Q4.pdf");
    expect(files[0]).toContain("BSN's van 5 personen (zeker): *******82, *******33, *******12 en nog 2");
    expect(text("section[aria-labelledby=what]")).toContain("In 1 ander bestand is niets gevonden.");
  });
  test("what was not read: status, reason, missing pages and what to do", () => {
    give(named("unread-files"));
    const unread = text("section[aria-labelledby=unread]");
    expect(unread).toContain("Niet gelezen: beveiligd. Er is een wachtwoord nodig om het te openen.");
    expect(unread).toContain("Niet gezien: 3 pagina's (3, 4, 7).");
    expect(unread).toContain("Open het bestand en kijk zelf wat erin staat.");
  });
  test("parts of the page that were not understood are listed", () => {
    give(named("not-understood"));
    expect(all("section[aria-labelledby=unread] li")).toHaveLength(2);
  });
  test("hostile names are isolated text, and the whole of a long one is in its title", () => {
    give(named("hostile-names"));
    expect(document.querySelector("img")).toBeNull();
    expect(text()).toContain("jaaropgaaf\uFFFDfdp.exe");
    const long = all("bdi[title]").find((item) => item.textContent?.startsWith("lang"));
    expect(long?.textContent).toHaveLength(72);
    expect(long?.title.length).toBeGreaterThan(9_000);
  });
  test("200 recipients and 40 files: the first ones, how many more, and all with one press", () => {
    ask(named("200-recipients-40-files"));
    expect(all("section[aria-labelledby=who] li")).toHaveLength(6);
    press("Toon nog 194 ontvangers");
    expect(all("section[aria-labelledby=who] li")).toHaveLength(200);
    expect(buttonNames()).toContain("Toon nog 34 bestanden");
  });
  test("a changed draft says why it is asked again", () => {
    give(named("changed-meanwhile"));
    expect(text("#dialog-summary")).toContain("Het bericht is intussen veranderd.");
  });
  test("a blocked mail cannot be sent anyway", () => {
    give(named("blocked"));
    expect(text()).toContain("Uw kantoor staat niet toe");
    expect(buttonNames().some((name) => name.startsWith("Toch verzenden"))).toBe(false);
  });
});

describe("the safe choice is the default one", () => {
  test("it has the focus when the dialog shows", () => {
    give(named("five-dossiers"));
    expect(document.activeElement).toBe(button("Niet verzenden"));
  });
  test.each(["five-dossiers", "working", "cleared", "blocked"])("Escape keeps the mail: %s", (name) => {
    give(named(name));
    key("Escape");
    expect(choices).toEqual([{ choice: "keep" }]);
  });
  test("Escape of an input method is not ours", () => {
    give(named("five-dossiers"));
    key("Escape", { isComposing: true });
    expect(choices).toEqual([]);
  });
  test.each(["Enter", " "])("%j held down since Send was pressed is no answer", (name) => {
    give(named("five-dossiers"));
    const press = (repeat: boolean): boolean => {
      const event = new KeyboardEvent("keydown", { key: name, repeat, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([press(true), press(false)]).toEqual([true, false]);
  });
  test("it works at once; the other choices only when the question stood still for half a second", () => {
    give(named("five-dossiers"));
    vi.advanceTimersByTime(SETTLE_MS - 1);
    press("Haal eruit: t.de.vries@gmail.com");
    expect(choices).toEqual([]);
    press("Niet verzenden");
    expect(choices).toEqual([{ choice: "keep" }]);
  });
  test("a new question has to stand still again", () => {
    ask(named("five-dossiers"));
    give(named("cleared"));
    press("Nu verzenden");
    expect(choices).toEqual([]);
    vi.advanceTimersByTime(SETTLE_MS);
    press("Nu verzenden");
    expect(choices).toEqual([{ choice: "send" }]);
  });
  test("a double press makes one choice", () => {
    ask(named("cleared"));
    press("Nu verzenden");
    press("Nu verzenden");
    expect(choices).toEqual([{ choice: "send" }]);
  });
});

describe("taking out", () => {
  test("a recipient and a file that the page lets us take out", () => {
    ask(named("five-dossiers"));
    press("Haal eruit: t.de.vries@gmail.com");
    ask(asking(fiveDossiers, { notice: "take-out-failed" }));
    press("Haal eruit: Loonstroken Q4.pdf");
    expect(choices).toEqual([
      { choice: "take-out-recipient", address: "t.de.vries@gmail.com" },
      { choice: "take-out-file", key: "3" }
    ]);
  });
  test("what the page does not let us take out is shown in the message", () => {
    ask(asking(fiveDossiers, { removableFiles: [] }));
    press("Toon in bericht: t.de.vries@gmail.com");
    ask(asking(fiveDossiers, { removableFiles: [], changedMeanwhile: true }));
    press("Toon in bericht: WOZ-beschikking.pdf");
    expect(choices).toEqual([
      { choice: "show-recipient", address: client.address },
      { choice: "show-file", key: "5" }
    ]);
  });
  test("the subject and the text have no button, but say what to do", () => {
    give(named("bsn-in-text"));
    expect(text("section[aria-labelledby=what]")).toContain("Haal dit zelf weg uit het bericht.");
  });
  test("an account number in the text is named, but is nothing to take out", () => {
    const finding = { ...bsnFinding(1), kind: "iban" } as const;
    give(asking(assessment([], [client], [file("", "", { part: "body", findings: [finding] })])));
    expect(text("section[aria-labelledby=what]")).toContain("Ook: rekeningnummer (IBAN) (1)");
    expect(text("section[aria-labelledby=what]")).not.toContain("Haal");
  });
  test("a failed take-out is an alert", () => {
    give(named("take-out-failed"));
    expect(text("[role=alert]")).toContain("kon niet uit het bericht worden gehaald");
  });
  test("when nothing holds it any more: back is the default, sending is a choice", () => {
    give(named("cleared"));
    expect(text("h1")).toBe("Niets houdt dit bericht nog tegen");
    expect(buttonNames()).toEqual(["Terug naar bericht", "Nu verzenden"]);
    expect(document.activeElement).toBe(button("Terug naar bericht"));
    press("Terug naar bericht");
    expect(choices).toEqual([{ choice: "keep" }]);
  });
});

describe("who asks why", () => {
  const because = (): string[] => all(".because li li").map((item) => item.textContent ?? "");

  test("gets it under the file, closed until asked, and named by the file", () => {
    give(named("five-dossiers"));
    const details = one<HTMLDetailsElement>("section[aria-labelledby=what] li details");
    expect(details.open).toBe(false);
    expect(details.querySelector("summary")?.textContent).toBe("Waarom? Loonstroken Q4.pdf");
    expect(details.textContent).toContain("Deze woorden staan erin: “loonheffing” en “loonstrook…”.");
    expect(details.textContent).toContain("BSN (zeker)");
    expect(details.textContent).toContain("Er staat vlak voor wat het is.");
  });
  test("every piece of evidence in words", () => {
    const finding = { ...bsnFinding(1), evidence: evidenceNames };
    give(asking(assessment([], [client], [file("1", "a.pdf", { findings: [finding] })])));
    expect(because()).toHaveLength(evidenceNames.length);
    expect(because().every((line) => line.endsWith("."))).toBe(true);
  });
  test("every kind by its name", () => {
    give(named("every-kind"));
    expect(text("section[aria-labelledby=what]")).toContain("Ook: RSIN (nummer van een organisatie) (1)");
    const names = all(".because > ul > li > strong").map((name) => name.textContent);
    expect(names).toContain("Geboortedatum (waarschijnlijk)");
    expect(names).toContain("Nummer van een rijbewijs (waarschijnlijk)");
  });
  test("a word of an office's pack is shown without what is hidden in it, and not too long", () => {
    give(named("every-kind"));
    const words = because()[0] ?? "";
    expect(words).toContain("“paspoort…”");
    expect(words).toContain("“a\uFFFDb”");
    expect(words.length).toBeLessThan(150);
  });
  test("what no name is known of is not shown: terms of a text can never slip in as evidence", () => {
    const finding = { ...bsnFinding(1), evidence: ["label", "geheim uit de mail"] };
    give(asking(assessment([], [client], [file("1", "a.pdf", { findings: [finding] })])));
    expect(because()).toEqual(["Er staat vlak voor wat het is."]);
  });
  test("Tab reaches it", () => {
    give(named("five-dossiers"));
    expect(all(".because summary").length).toBeGreaterThan(0);
    button("Toch verzenden …").focus();
    key("Tab");
    expect(document.activeElement).toBe(one(".scroll"));
  });
  test("of a reply: where it stands, and what to do", () => {
    give(named("bsn-in-quoted-reply"));
    expect(because()).toContain("Het staat alleen in de oude tekst van het bericht waarop u antwoordt.");
    expect(text("section[aria-labelledby=what]")).toContain("Haal de oude tekst weg als die niet nodig is.");
  });
});

describe("the focus", () => {
  test("a new state does not take it away", () => {
    ask(named("five-dossiers"));
    button("Haal eruit: WOZ-beschikking.pdf").focus();
    const recipients = [client, colleague("anna")];
    give(asking({ ...fiveDossiers, recipients }, { notice: "removed" }));
    expect(document.activeElement).toBe(button("Haal eruit: WOZ-beschikking.pdf"));
  });
  test("goes to the safe choice when its item disappears", () => {
    ask(named("five-dossiers"));
    button("Haal eruit: WOZ-beschikking.pdf").focus();
    give(asking({ ...fiveDossiers, parts: fiveDossiers.parts.filter((part) => part.key !== "5") }));
    expect(document.activeElement).toBe(button("Niet verzenden"));
  });
  test("goes to the safe choice when the window gets it and nothing has it", () => {
    give(named("five-dossiers"));
    button("Niet verzenden").blur();
    window.dispatchEvent(new Event("focus"));
    expect(document.activeElement).toBe(button("Niet verzenden"));
  });
  test("Tab goes round inside the dialog, both ways", () => {
    give(named("five-dossiers"));
    button("Toch verzenden …").focus();
    key("Tab");
    expect(document.activeElement).toBe(one(".scroll"));
    key("Tab", { shiftKey: true });
    expect(document.activeElement).toBe(button("Toch verzenden …"));
  });
});

describe("while files are read", () => {
  test("says how far it is, and the mail can be kept", () => {
    give(named("working"));
    expect(text(".progress-line")).toBe("2 van 5 bestanden gelezen");
    expect(one<HTMLProgressElement>("progress").value).toBe(2);
    expect(text("[role=dialog] > [role=status]")).toBe("2 van 5 bestanden gelezen");
    press("Niet verzenden");
    expect(choices).toEqual([{ choice: "keep" }]);
  });
  test("the focus stays on the safe choice when the question comes", () => {
    give(named("working"));
    const safe = button("Niet verzenden");
    give(named("five-dossiers"));
    expect(button("Niet verzenden")).toBe(safe);
    expect(document.activeElement).toBe(safe);
    expect(text("[role=alertdialog] > [role=status]")).toContain("5 dossiers met BSN's");
  });
});
