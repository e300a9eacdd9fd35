// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compareShown } from "../../src/core/recipients/compare-shown.ts";
import type { Oddity } from "../../src/core/recipients/oddity.ts";
import type { ClassifiedRecipient } from "../../src/core/recipients/recipient.ts";
import type { DialogChoice, DialogState } from "../../src/guard/dialog-protocol.ts";
import { Dialog } from "../../src/ui/dialog/dialog.tsx";
import { SETTLE_MS } from "../../src/ui/dialog/settled.ts";
import { asking } from "../../src/ui/preview/asking-state.ts";
import { recipientStates } from "../../src/ui/preview/recipient-states.ts";
import { assessment, file, fiveDossiers, lookAlike } from "../../src/ui/preview/sample-assessments.ts";
import { all, button, buttonNames, dutch, one, press, show, text, unmount } from "./screen.ts";

let choices: DialogChoice[] = [];

function ask(state: DialogState): void {
  show(<Dialog t={dutch} state={state} likeness={compareShown} onChoice={(choice) => choices.push(choice)} />);
  vi.advanceTimersByTime(SETTLE_MS);
}

function askNamed(name: string): void {
  const state = recipientStates[name];
  if (state === undefined) throw new Error(`no preview state ${name}`);
  ask(state);
}

function askAbout(recipient: ClassifiedRecipient, oddities: readonly Oddity[] = []): void {
  const what = assessment([{ code: "look-alike-recipient", recipients: 1 }], [recipient], [], "warn", oddities);
  ask(asking(what, { removableRecipients: [recipient.address] }));
}

const plain = (shown: string): string => shown.replaceAll(/[\u2068\u2069]/g, "");
const who = (): string[] => all("section[aria-labelledby=who] li").map((item) => item.textContent ?? "");
const marks = (): string[][] => all(".alike dd").map((row) => [...row.querySelectorAll("mark")].map(shownIn));
const shownIn = (item: Element): string => item.textContent ?? "";

beforeEach(() => {
  vi.useFakeTimers();
  choices = [];
});

afterEach(() => {
  unmount();
  vi.useRealTimers();
});

describe("who gets it", () => {
  test("each with its class and why, the most serious first, colleagues as a number", () => {
    askNamed("every-class");
    press("Toon nog 3 ontvangers");
    const classes = all("section[aria-labelledby=who] .item-note strong").map((item) => plain(shownIn(item)));
    expect(classes).toEqual([
      "Lijkt op een bekend adres",
      "Lijkt op een bekend adres",
      "Adres niet duidelijk",
      "Uw eigen privémail",
      "Privéadres",
      "Nieuw adres",
      "Buiten het kantoor",
      "Klant: Bakker Installatie B.V.",
      "Bekend contact"
    ]);
    expect(who()[5]).toContain("hier ging vanaf deze computer nog nooit mail naartoe");
    expect(text("section[aria-labelledby=who]")).toContain("en 1 collega");
  });
  test("a file says which clients it is about, by the names of the register alone", () => {
    askNamed("other-dossier");
    expect(plain(text("section[aria-labelledby=what]"))).toContain("Gaat over: Bakker Installatie B.V.");
    const state = recipientStates["other-dossier"];
    if (state?.phase === "asking") ask({ ...state, clientNames: {} });
    expect(text("section[aria-labelledby=what]")).not.toContain("Gaat over");
  });
});

describe("an address that looks like a known one", () => {
  test("both stand under each other with the letters that differ marked, and these can be heard", () => {
    askAbout({ ...lookAlike, address: "p@kantoordevrles.nl" });
    expect(all(".alike dd").map(shownIn)).toEqual(["kantoordevrles.nl", "kantoordevries.nl"]);
    expect(marks()).toEqual([["l"], ["i"]]);
    expect(text(".alike .only-heard")).toBe("Anders in dit adres: l. Anders in het bekende: i.");
  });
  test("letters of another alphabet are called by their number", () => {
    askAbout({ ...lookAlike, address: "p@xn--kantordevries-m7k.nl" });
    expect(text(".alike > .item-note")).toBe("Dit zijn geen gewone letters: о (U+043E).");
  });
  test("a letter that only one of them has is heard as nothing in the other", () => {
    askAbout(lookAlike);
    expect(text(".alike .only-heard")).toBe("Anders in dit adres: -. Anders in het bekende: niets.");
  });
  test("asks for whom it was meant, and leads to the field; the address itself is never filled in", () => {
    askAbout(lookAlike);
    expect(text(".meant")).toContain("Bedoelde u een adres bij kantoordevries.nl?");
    expect(text(".meant")).toContain("Dit adres gaat eruit en u gaat naar het veld.");
    press(`Verbeter het adres: ${lookAlike.address}`);
    expect(choices).toEqual([{ choice: "correct-recipient", address: lookAlike.address }]);
  });
  test("where the page does not let us take it out, it says what to do there", () => {
    ask(asking(assessment([], [lookAlike], [], "warn")));
    expect(text(".meant")).toContain("Haal het daar weg en typ het goede adres.");
  });
  test("is asked once when history knows who was meant, with how often", () => {
    askAbout(lookAlike, [{ code: "meant-other", address: lookAlike.address, meant: "p.jansen@a.nl", sent: 12 }]);
    expect(all(".meant")).toHaveLength(1);
    expect(text(".meant")).toContain("Bedoelde u p.jansen@a.nl?");
    expect(plain(text("section[aria-labelledby=also]"))).toContain("Naar p.jansen@a.nl ging dit soort mail 12 keer.");
  });
  test("of two that merely sound alike no letters are marked", () => {
    askAbout(lookAlike, [{ code: "meant-other", address: lookAlike.address, meant: "piet@janssen-bouw.com", sent: 3 }]);
    expect(all(".alike")).toHaveLength(0);
  });
});

describe("what is odd", () => {
  test("its reason is not told twice", () => {
    askNamed("meant-other");
    expect(text("h1")).toBe("Misschien bedoelde u een ander adres");
    expect(text("#also")).toBe("Wat valt op?");
    expect(text("section[aria-labelledby=also]")).not.toContain("Misschien bedoelde u een ander adres");
  });
  test("the gravest first, the rest one press away", () => {
    askNamed("every-oddity");
    expect(all("section[aria-labelledby=also] .items > li")).toHaveLength(4);
    press("Toon nog 8 punten");
    expect(all("section[aria-labelledby=also] .items > li")).toHaveLength(12);
  });
});

describe("outsiders who see each other", () => {
  test("are hidden with one press where the page allows it", () => {
    askNamed("see-each-other");
    press("Verberg adressen: zet in Bcc");
    expect(choices).toEqual([{ choice: "move-to-bcc" }]);
  });
  test("else it is said how", () => {
    askNamed("see-each-other-fixed");
    expect(text()).toContain("Zet hun adressen zelf in het veld Bcc.");
    expect(buttonNames()).not.toContain("Verberg adressen: zet in Bcc");
  });
  test("that it was done, and that it failed, is said and heard", () => {
    askNamed("move-failed");
    expect(text("[role=alert]")).toContain("De adressen konden niet naar Bcc.");
    ask(asking(fiveDossiers, { notice: "moved-to-bcc" }));
    expect(text("[role=alert]")).toBe("");
    expect(text("#dialog-summary")).toContain("De adressen staan nu in Bcc.");
    expect(text(".card > [role=status]")).toContain("De adressen staan nu in Bcc.");
  });
});

describe("this is wrong", () => {
  test.each([
    ["a finding", "Dit klopt niet: BSN (zeker), Loonstroken Q4.pdf", "nl.bsn"],
    ["a kind of document", "Dit klopt niet: Loonstrook, Loonstroken Q4.pdf", "nl.dossier.loonstrook"]
  ])("%s: one press, by its rule; the dialog stays and says so", (_, name, rule) => {
    ask(asking(fiveDossiers));
    press(name);
    expect(choices).toEqual([{ choice: "report-false-alarm", rule }]);
    ask(asking(fiveDossiers, { reported: [rule] }));
    const counted = button(name.replace("Dit klopt niet", "Geteld. Dit blijft op deze computer."));
    expect(document.activeElement).toBe(counted);
    counted.click();
    expect(choices).toHaveLength(1);
  });
  test.each([
    ["look-alike", () => askAbout(lookAlike), `Dit klopt niet: ${lookAlike.address}`, "standard.look-alike-recipient"],
    [
      "an oddity",
      () => askNamed("see-each-other"),
      "Dit klopt niet: 14 ontvangers van buiten het kantoor zien elkaars adres.",
      "standard.outsiders-see-each-other"
    ]
  ])("%s: by the rule of the table that made it weigh", (_, give, name, rule) => {
    give();
    press(name);
    expect(choices).toEqual([{ choice: "report-false-alarm", rule }]);
  });
  test("an oddity that no rule weighed cannot be called wrong", () => {
    askAbout(lookAlike, [{ code: "one-outsider", address: lookAlike.address }]);
    expect(buttonNames().filter((name) => name.startsWith("Dit klopt niet"))).toHaveLength(1);
  });
  test("pressed twice it is counted once, and another choice can still be made", () => {
    askAbout(lookAlike);
    press(`Dit klopt niet: ${lookAlike.address}`);
    press(`Dit klopt niet: ${lookAlike.address}`);
    press(`Haal eruit: ${lookAlike.address}`);
    expect(choices.map(({ choice }) => choice)).toEqual(["report-false-alarm", "take-out-recipient"]);
  });
  test("that it could not be counted is an alert", () => {
    ask(asking(fiveDossiers, { notice: "report-failed" }));
    expect(text("[role=alert]")).toContain("kon niet worden geteld");
  });
});

describe("the same mail is not asked twice", () => {
  test("what is new makes the title and comes first; the rest is said to be agreed", () => {
    askNamed("agreed-before");
    expect(text("h1")).toBe("Een adres lijkt op een bekend adres, maar is het niet");
    expect(text("#dialog-summary")).toContain("Het gaat nu om wat nieuw is.");
    expect(text("section[aria-labelledby=agreed]")).toContain("5 dossiers met BSN's gaan naar een adres");
    expect(text("section[aria-labelledby=what] li")).toContain("Nieuw.pdf");
    expect(who().map((row) => row.includes("al akkoord"))).toEqual([false, true]);
    const files = all("section[aria-labelledby=what] .items > li").map((row) => shownIn(row).includes("Al akkoord"));
    expect(files).toEqual([false, true, true, true, true, true]);
  });
  test("an oddity that was agreed to is not shown as new", () => {
    const state = recipientStates["meant-other"];
    if (state?.phase !== "asking") throw new Error("no state");
    const { verdict } = state.assessment;
    const reasons = [{ code: "look-alike-recipient", recipients: 1 } as const, ...verdict.reasons];
    ask({
      ...state,
      assessment: { ...state.assessment, verdict: { ...verdict, reasons } },
      agreedBefore: { reasons: [1], recipients: [], files: [] }
    });
    expect(all("section[aria-labelledby=also]")).toHaveLength(0);
    expect(text("section[aria-labelledby=agreed]")).toContain("Misschien bedoelde u een ander adres");
  });
  test("without anything new everything is asked: nothing is ever passed in silence", () => {
    ask(asking(fiveDossiers, { agreedBefore: { reasons: [0], recipients: [], files: [] } }));
    expect(text("h1")).toContain("5 dossiers");
    expect(all("section[aria-labelledby=agreed]")).toHaveLength(0);
  });
});

test("why it is asked stands in the dialog, closed until asked", () => {
  askNamed("every-class");
  expect(one<HTMLDetailsElement>("[data-testid=because-asked]").open).toBe(false);
});

describe("what stands out", () => {
  test("advice is given once, however many oddities ask for it", () => {
    askNamed("every-oddity");
    press("Toon nog 8 punten");
    expect(text().split("Kijk na of u het goede bestand hebt toegevoegd.")).toHaveLength(2);
    expect(text()).toContain("Kijk na of de goede persoon in het adresveld staat.");
  });

  test("dossiers that the title is about are not told of once more as leaving the office", () => {
    const many = { code: "many-persons-to-one", dossiers: 5, persons: 5, recipient: "p@jansen.example" } as const;
    const odd = { code: "odd-recipients", oddity: many.code } as const;
    const { parts, recipients, verdict } = fiveDossiers;
    ask(asking(assessment([odd, ...verdict.reasons], recipients, parts, "justify", [many])));
    expect(text("h1")).toContain("5 dossiers van 5 personen");
    expect(text("section[aria-labelledby=also]")).not.toContain("gaan naar een adres buiten het kantoor");
  });

  test("a file that could not be read stands before what was found when it is what is asked about", () => {
    const reason = { code: "unread-attachments", files: 1, recipients: 1 } as const;
    const locked = file("9", "geheim.zip", { status: "encrypted", reason: "password-required" });
    const { parts, recipients, verdict } = fiveDossiers;
    const titles = (): (string | undefined)[] => all("h2").map((item) => item.textContent ?? undefined);
    ask(asking(assessment([reason, ...verdict.reasons], recipients, [...parts, locked])));
    expect(titles().indexOf("Wat is niet gelezen?")).toBeLessThan(titles().indexOf("Wat zit erin?"));
    unmount();
    ask(asking(assessment([...verdict.reasons, reason], recipients, [...parts, locked])));
    expect(titles().indexOf("Wat is niet gelezen?")).toBeGreaterThan(titles().indexOf("Wat zit erin?"));
  });
});
