// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DraftPart } from "../../src/core/mail/draft.ts";
import type { AttachmentState, PartSeen } from "../../src/core/verdict/attachment-state.ts";
import type { PopupProps } from "../../src/ui/popup/popup.tsx";
import { Popup } from "../../src/ui/popup/popup.tsx";
import { bsnFinding, dossier, file, unread } from "../../src/ui/preview/sample-assessments.ts";
import { button, buttonNames, dutch, press, show, text, unmount } from "./screen.ts";

const counts = { noted: 0, stopped: 3, changed: 0, "sent-anyway": 1, "could-not-check": 0, unguarded: 0 };
let calls: string[] = [];

function give(more: Partial<PopupProps>): void {
  const on = (name: string) => () => calls.push(name);
  show(
    <Popup
      {...{
        t: dutch,
        status: "guarding",
        site: "mail.kantoor.nl",
        counts,
        attachments: null,
        busy: false,
        onlyNotes: false,
        error: null
      }}
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
    ["reload-needed", "Herlaad deze pagina", ["Stop met bewaken", "Logboek", "Instellingen"]],
    [
      "needs-permission",
      "Verzendwacht mag deze site niet in",
      ["Geef toestemming", "Stop met bewaken", "Logboek", "Instellingen"]
    ],
    ["not-understood", "Deze pagina wordt niet helemaal herkend", ["Logboek", "Instellingen"]]
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
  test("when it only notes, that is said, and not that mail is checked before it leaves", () => {
    give({ onlyNotes: true });
    expect(text("[role=status]")).toContain("Verzendwacht noteert alleen. Er wordt niets tegengehouden.");
    expect(text("[role=status]")).not.toContain("voordat die weggaat");
    give({ onlyNotes: true, status: "off" });
    expect(text("[role=status]")).not.toContain("noteert");
  });
  test("no entries: says so", () => {
    give({ counts: { ...counts, stopped: 0, "sent-anyway": 0 } });
    expect(text("section[aria-labelledby=week]")).toContain("Er is niets tegengehouden.");
  });
  test("without a message that is being written there is no word of attachments", () => {
    give({});
    expect(text()).not.toContain("ijlage");
  });
  test("leads to the journal and the settings", () => {
    give({});
    press("Logboek");
    press("Instellingen");
    expect(calls).toEqual(["journal", "options"]);
  });
});

describe("the popup says how far the attachments are", () => {
  const section = "section[aria-labelledby=attachments]";
  const lines = (attachment: Partial<AttachmentState>): string => {
    give({
      attachments: { understood: true, attachments: [{ name: "a", progress: null, result: null, ...attachment }] }
    });
    return text(`${section} li`);
  };

  test.each<[string, Partial<AttachmentState>, string]>([
    ["no answer yet", {}, "aWordt gelezen"],
    ["8 pages of 20", { progress: { done: 8, total: 20 } }, "aWordt gelezen (40 %)"],
    ["the last page, not yet done", { progress: { done: 20, total: 20 } }, "aWordt gelezen (99 %)"],
    [
      "8 pages of 20, with a BSN on them",
      { progress: { done: 8, total: 20, found: file("1", "a", { status: "timeout", findings: [bsnFinding(1)] }) } },
      "aGevonden: BSN van 1 persoonWordt gelezen (40 %)"
    ],
    ["read", { result: file("1", "a") }, "aGelezen"],
    ["a dossier", { result: dossier("1", "a", "jaaropgaaf", 2) }, "aGevonden: jaaropgaaf en BSN's van 2 personen"],
    [
      "a passport number",
      { result: file("1", "a", { findings: [{ ...bsnFinding(1), kind: "travel-document" }] }) },
      "aGevonden: nummer van een paspoort of identiteitskaart (1)"
    ],
    [
      "a number that is only possibly a BSN is no news",
      { result: file("1", "a", { findings: [{ ...bsnFinding(1), confidence: "low" }] }) },
      "aGelezen"
    ],
    [
      "not read, and why",
      { result: unread("1", "a", "encrypted", "password-required") },
      "aNiet gelezen: beveiligd. Er is een wachtwoord nodig om het te openen."
    ],
    [
      "found in what was read of it",
      { result: file("1", "a", { status: "partly-read", reason: "part-damaged", findings: [bsnFinding(1)] }) },
      "aGevonden: BSN van 1 persoonVoor een deel gelezen. Een deel van het bestand is beschadigd."
    ]
  ])("%s", (_, attachment, expected) => expect(lines(attachment)).toBe(expected));

  test("a hostile name is shown without what is hidden in it", () => {
    expect(lines({ name: "jaar\u202Efdp.exe" })).toContain("jaar\uFFFDfdp.exe");
  });
  test("no attachments: says so", () => {
    give({ attachments: { understood: true, attachments: [] } });
    expect(text(section)).toContain("Geen bijlagen in dit bericht");
  });
  test("a page that was not understood: never that there are none", () => {
    give({ attachments: { understood: false, attachments: [] } });
    expect(text(section)).toContain("kan niet zien welke bijlagen");
    expect(text(section)).not.toContain("Geen bijlagen");
  });
});

describe("the popup says what of the page it reads", () => {
  const section = "section[aria-labelledby=page-parts]";
  const seen = "2026-11-22, Roundcube";
  const page = (notUnderstood: DraftPart[], parts: PartSeen[] = []): void =>
    give({ attachments: { understood: true, attachments: [], page: { notUnderstood, parts } } });

  test("all of it", () => {
    page([]);
    expect(text(`${section} p`)).toBe("Verzendwacht leest hier: ontvangers, onderwerp, tekst en bijlagen.");
    expect(text(section)).not.toContain("kan hier niet lezen");
  });
  test("not all: what not, and what to do", () => {
    page(["body", "recipients"]);
    expect(text(`${section} p`)).toBe("Verzendwacht leest hier: onderwerp en bijlagen.");
    expect(text(`${section} strong`)).toBe("Verzendwacht kan hier niet lezen: tekst en ontvangers.");
    expect(text(section)).toContain("Kijk het zelf na.");
  });
  test("nothing of it", () => {
    page(["from", "recipients", "subject", "body", "attachments"]);
    expect(text(section)).not.toContain("leest hier");
  });
  test("behind a fold, by which way each part was found and when that was seen", () => {
    page(
      [],
      [
        { part: "to", way: 0, seen },
        { part: "body", way: null, seen }
      ]
    );
    expect(text(`${section} details:not([open]) ul`)).toBe(`to manier 1 (${seen})body niet gevonden (${seen})`);
  });
  test("a guard that does not tell, and a page without a message: no word of it", () => {
    give({ attachments: { understood: true, attachments: [] } });
    expect(document.querySelector(section)).toBeNull();
  });
});
