// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parsePack } from "../../src/core/packs/parse-pack.ts";
import { History } from "../../src/ui/options/history.tsx";
import type { OptionsProps } from "../../src/ui/options/options.tsx";
import { packLine } from "../../src/ui/options/pack-line.ts";
import { options } from "../../src/ui/preview/options-state.tsx";
import { all, button, dutch, english, one, press, settle, show, text, type, unmount } from "./screen.ts";

let kept: unknown[] = [];

const keep = (what: unknown) => {
  kept.push(what);
  return Promise.resolve(true);
};

function give(more: Partial<OptionsProps> = {}, filled = true): void {
  show(options(filled, more)(dutch));
}

async function submit(selector: string, value: string): Promise<void> {
  type(selector, value);
  const form = one<HTMLInputElement>(selector).form;
  act(() => form?.requestSubmit());
  await settle();
}

beforeEach(() => {
  kept = [];
});
afterEach(unmount);

describe("known addresses and colleagues", () => {
  test("several at once: the good ones are kept, the wrong ones stay in the field with why", async () => {
    give({ known: ["bank.nl"], checkKnown: checkAll, onKnownChange: keep });
    await submit("#new-known", "a@notaris.nl, niks, bank.nl");
    expect(kept).toEqual([["bank.nl", "a@notaris.nl"]]);
    expect(one<HTMLInputElement>("#new-known").value).toBe("niks, bank.nl");
    expect(text("#known-problem")).toBe(
      "1 toegevoegd. 2 zijn niet toegevoegd. “niks”: Dit is geen adres en geen domein. Schrijf het zoals naam@bank.nl of bank.nl."
    );
  });
  test.each([
    ["nothing", "", "Vul eerst iets in."],
    ["one that is there", "bank.nl", "Dit staat al in de lijst."],
    ["neither an address nor a domain", "niks", "Dit is geen adres en geen domein."]
  ])("%s is refused with the reason", async (_, typed, problem) => {
    give({ known: ["bank.nl"], checkKnown: checkAll, onKnownChange: keep });
    await submit("#new-known", typed);
    expect(kept).toEqual([]);
    expect(text("#known-problem")).toContain(problem);
  });
  test("a pasted column is a list", () => {
    give({ known: [], checkKnown: checkAll });
    const paste = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { getData: () => "bank.nl\r\na@notaris.nl\n" } });
    act(() => void one("#new-known").dispatchEvent(paste));
    expect(one<HTMLInputElement>("#new-known").value).toBe("bank.nl, a@notaris.nl");
    expect(paste.defaultPrevented).toBe(true);
  });
  test("of a long list the first ones, how many more, and all with one press", () => {
    give();
    expect(all("section[aria-labelledby=known] li")).toHaveLength(8);
    press("Toon nog 12");
    expect(all("section[aria-labelledby=known] li")).toHaveLength(20);
  });
  test("a colleague is removed, and put back", async () => {
    give({ colleagues: ["a@xs4all.nl"], onColleaguesChange: keep });
    press("Verwijder: a@xs4all.nl");
    await settle();
    press("Maak ongedaan");
    await settle();
    expect(kept).toEqual([[], ["a@xs4all.nl"]]);
  });
  test("when keeping breaks off it is said", async () => {
    give({ colleagues: ["a@xs4all.nl"], onColleaguesChange: () => Promise.reject(new Error("full")) });
    press("Verwijder: a@xs4all.nl");
    await settle();
    expect(text("section[aria-labelledby=team] > [role=status]:last-child")).toBe(
      "Niet opgeslagen. Probeer het nog eens."
    );
  });
});

function checkAll(typed: string): ReturnType<OptionsProps["checkKnown"]> {
  const entries = typed.split(",").map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== "")
    .map((entry) =>
      entry.includes(".") ? { ok: true, address: entry } : { ok: false, text: entry, problem: "not-known" }
    );
}

describe("how strict it is", () => {
  test("each choice says what it does, and is kept at once", async () => {
    give({ onProfileChange: keep });
    const chosen = (): string[] => all("input[type=radio]").map((item) => String((item as HTMLInputElement).checked));
    expect(chosen()).toEqual(["false", "true", "false"]);
    act(() => one("input[value=audit]").click());
    await settle();
    expect(kept).toEqual(["audit"]);
    const about = one("input[value=audit]").getAttribute("aria-describedby") ?? "";
    expect(text(`#${about}`)).toContain("Dit houdt geen enkele mail tegen.");
  });
});

describe("what is remembered", () => {
  const section = "section[aria-labelledby=history]";
  test("how much, since when, and for how long; never of whom", () => {
    give();
    expect(text(`${section} dl`)).toBe(
      "Verzonden mails1204Adressen310Personen van wie een dossier is verzonden96Sinds5 januari 2026"
    );
    expect(one<HTMLSelectElement>("#keep-months").value).toBe("18");
  });
  test("nothing yet: says so, and when new addresses will be called new", () => {
    give({}, false);
    expect(text(section)).toContain("Er is nog niets onthouden.");
    expect(text(section)).toContain("Na nog 30 mails weet Verzendwacht genoeg");
  });
  test("while it is read nothing is said of it", () => {
    give({ history: undefined });
    expect(all(`${section} .error, ${section} dl`)).toHaveLength(0);
  });
  test("not readable: says what that means", () => {
    give({ history: null });
    expect(text(`${section} .error`)).toContain("Verzendwacht zegt daarom niet welke adressen nieuw zijn.");
  });
  test("how long it is kept can be chosen; a number of one's own stays in the list", async () => {
    give({ keepMonths: 7, onKeepMonthsChange: keep });
    expect(one<HTMLSelectElement>("#keep-months").value).toBe("7");
    type("#keep-months", "12");
    await settle();
    expect(kept).toEqual([12]);
  });
  test.each([
    ["forgotten", "Vergeten.", ""],
    ["not-there", "Dit adres is hier niet bekend.", "a@b.nl"],
    ["not-an-address", "Dit is geen e-mailadres.", "a@b.nl"],
    ["failed", "Dat is niet gelukt.", "a@b.nl"]
  ] as const)("one address: %s", async (outcome, said, left) => {
    give({ onForgetAddress: async () => outcome });
    await submit("#forget-address", " a@b.nl ");
    await settle();
    expect(text("#forget-outcome")).toContain(said);
    expect(one<HTMLInputElement>("#forget-address").value.trim()).toBe(left);
  });
  test("everything: asks once more, the safe answer first", async () => {
    give({ onForgetAll: () => keep("all") });
    press("Vergeet alles");
    expect(document.activeElement).toBe(button("Nee, bewaar het"));
    press("Nee, bewaar het");
    expect(kept).toEqual([]);
    expect(document.activeElement).toBe(button("Vergeet alles"));
    press("Vergeet alles");
    press("Ja, vergeet alles");
    await settle();
    expect(kept).toEqual(["all"]);
    expect(text(section)).toContain("Vergeten.");
  });
  test("that it failed is said", async () => {
    show(<History {...historyProps} onForgetAll={async () => false} />);
    press("Vergeet alles");
    press("Ja, vergeet alles");
    await settle();
    expect(text(section)).toContain("Dat is niet gelukt.");
  });
});

const historyProps = {
  t: dutch,
  history: null,
  keepMonths: 18,
  onKeepMonthsChange: keep,
  onForgetAddress: async () => "forgotten" as const
};

describe("false alarms", () => {
  const section = "section[aria-labelledby=alarms]";
  test("a count a rule, with its last day", () => {
    give();
    expect(all(`${section} li > p`).map((line) => line.textContent?.replaceAll(/\s+/g, " "))[0]).toBe(
      "Burgerservicenummer (nl.bsn) · 7 keer, het laatst op 20 nov 2026"
    );
  });
  test("the line for the pack only where a pack has such a list", () => {
    give();
    expect(all(`${section} code`)).toHaveLength(2);
  });
  test("none: says so, and there is nothing to save", () => {
    give({}, false);
    expect(text(section)).toContain("U hebt nog niets gemeld.");
    expect(all(`${section} button`)).toHaveLength(0);
  });
  test("saved as a file, and set to nothing", async () => {
    give({ onExportFalseAlarms: () => kept.push("file"), onClearFalseAlarms: () => keep("cleared") });
    press("Bewaar de aantallen als bestand");
    press("Zet alles op nul");
    await settle();
    expect(kept).toEqual(["file", "cleared"]);
  });
  test.each([
    ["nl", dutch],
    ["en", english]
  ])("the line is one that a pack takes as it stands: %s", (_, t) => {
    const line = (rule: string, sort: "identifier" | "dossier"): unknown =>
      JSON.parse(packLine(t, rule, sort) ?? "null");
    const pack = {
      ...{ schema: 1, id: "office", version: 1, title: { nl: "Kantoor", en: "Office" } },
      identifiers: [{ rule: "nl.bsn", identifier: "bsn", title: { nl: "BSN", en: "BSN" } }],
      allow: [line("nl.bsn", "identifier")],
      against: [line("nl.dossier.jaaropgaaf", "dossier")]
    };
    expect(parsePack(pack)).toMatchObject({ ok: true });
  });
});

test("the settings keep their order: who belongs to the office, then the rest of the world, then the rules", () => {
  give({ register: <section aria-labelledby="register" class="panel" /> });
  const ids = all("section.panel").map((item) => item.getAttribute("aria-labelledby"));
  const people = ["own", "team", "register", "known", "organisations"];
  expect(ids).toEqual([...people, "profile", "history", "alarms", "sites", "packs", "office-packs", "privacy"]);
});
