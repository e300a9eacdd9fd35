// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { JournalEntry } from "../../src/core/journal/entry.ts";
import type { ChainResult } from "../../src/ui/journal/chain-check.tsx";
import type { ExportRequest } from "../../src/ui/journal/export-buttons.tsx";
import { filterEntries, NO_FILTER } from "../../src/ui/journal/filter.ts";
import { Journal } from "../../src/ui/journal/journal.tsx";
import { PREVIEW_NOW, sampleEntries } from "../../src/ui/preview/sample-entries.ts";
import { all, button, buttonNames, dutch, english, one, press, settle, show, text, type, unmount } from "./screen.ts";

let exported: ExportRequest[] = [];

function give(
  entries: readonly JournalEntry[],
  check: () => Promise<ChainResult> = async () => holds,
  t = dutch
): void {
  show(
    <Journal
      {...{ t, entries, now: PREVIEW_NOW }}
      onCheckChain={check}
      onExport={(request) => exported.push(request)}
    />
  );
}

const holds: ChainResult = { holds: true, entries: 12 };

function rows(): HTMLElement[] {
  return all("tr.entry");
}

beforeEach(() => {
  exported = [];
});
afterEach(unmount);

describe("the list", () => {
  test("newest first: time, what happened, where, what, reason", () => {
    give(sampleEntries(12));
    const cells = [...(rows()[0]?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent);
    expect(cells[0]).toMatch(/31 mrt\.? 2026/);
    expect(cells[1]).toBe("Toch verzonden");
    expect(cells[2]).toBe("t.de.vries@gmail.com");
    expect(cells[3]).toBe("1 dossier: jaaropgaaf en loonstrookBSN's van 2 personen1 deel niet gelezen");
    expect(cells[4]).toBe("De klant vroeg aan de telefoon om deze stukken.");
  });
  test("in English the time and the words are English", () => {
    give(sampleEntries(12), undefined, english);
    expect(rows()[0]?.textContent).toMatch(/Mar 31, 2026.*Sent anyway/);
  });
  test("what was stopped shows the domain and the verdict's reason", () => {
    give(sampleEntries(10));
    expect(rows()[0]?.textContent).toContain("bedrijf-10.nl");
    expect(rows()[0]?.textContent).toContain("Dossiers gaan naar buiten het kantoor");
  });
  test("people in several parts are a most, for the journal does not know who they are", () => {
    const [entry] = sampleEntries(1);
    if (entry === undefined) throw new Error("no sample");
    give([{ ...entry, parts: [...entry.parts, ...entry.parts] }]);
    expect(rows()[0]?.textContent).toContain("BSN's van hoogstens 4 personen");
  });
  test("details open and close with a button", () => {
    give(sampleEntries(12));
    expect(button("Details van regel 12").getAttribute("aria-expanded")).toBe("false");
    press("Details van regel 12");
    const details = document.getElementById(button("Details van regel 12").getAttribute("aria-controls") ?? "");
    expect(details?.textContent).toContain("Ik snap de risico's en ik wil het tóch zo");
    expect(details?.textContent).toContain("*******82, *******33");
    expect(details?.textContent).toContain("Jaaropgaaf\uFFFDfdp.exe");
    expect(details?.textContent).toContain("Verzendwacht kent dit soort bestand niet.");
    press("Details van regel 12");
    expect(all("tr.details")).toHaveLength(0);
  });
  test("5,000 entries: a hundred at a time", () => {
    give(sampleEntries(5000));
    expect(rows()).toHaveLength(100);
    press("Toon nog 100 regels");
    expect(rows()).toHaveLength(200);
  });
  test("empty: says when there will be something", () => {
    give([]);
    expect(text()).toContain("Het logboek is leeg.");
  });
});

describe("the choice", () => {
  const entries = sampleEntries(200);
  test.each([
    ["everything", {}, 200],
    ["by what happened", { happened: "sent-anyway" as const }, 40],
    ["the last 7 days", { period: "week" as const }, 24],
    ["the last 30 days", { period: "month" as const }, 103],
    ["by domain, in any case", { text: " GMAIL" }, 66],
    ["by a domain nobody wrote to", { text: "niemand.nl" }, 0]
  ])("%s", (_, filter, count) => {
    expect(filterEntries(entries, { ...NO_FILTER, ...filter }, PREVIEW_NOW)).toHaveLength(count);
  });
  test("the fields choose, the count says so, one press clears", () => {
    give(sampleEntries(12));
    type("input[type=search]", "gmail");
    expect(text(".panel > [role=status]")).toBe("4 van 12 regels");
    type("select", "unguarded");
    expect(rows()).toHaveLength(1);
    type("input[type=search]", "niemand");
    expect(text()).toContain("Er zijn geen regels bij deze keuze.");
    press("Wis de keuze");
    expect(rows()).toHaveLength(12);
  });
});

describe("the chain", () => {
  test.each([
    ["holds", async () => holds, "Keten klopt: 12 regels"],
    [
      "broken",
      async () => ({ holds: false, at: 7, problem: "changed" }) as const,
      "Verbroken bij regel 7: deze regel is later veranderd"
    ],
    ["check failed", () => Promise.reject(new Error("x")), "De controle is niet gelukt. Probeer het nog eens."]
  ])("%s", async (_, check, line) => {
    give(sampleEntries(12), check);
    press("Controleer de keten");
    await settle();
    expect(text("section[aria-labelledby=chain] [role=status]")).toBe(line);
  });
});

describe("saving as a file", () => {
  test("CSV: the chosen entries, with the chosen separator", () => {
    give(sampleEntries(12));
    type("input[type=search]", "gmail");
    type(".separator select", ",");
    press("Bewaar CSV");
    expect(exported[0]).toMatchObject({ format: "csv", separator: "," });
    expect(exported[0]?.format === "csv" && exported[0].entries.map((entry) => entry.sequence)).toEqual([12, 9, 6, 3]);
  });
  test("JSON: always the whole chain, and the page says so", () => {
    give(sampleEntries(12));
    type("input[type=search]", "gmail");
    press("Bewaar JSON");
    expect(exported).toEqual([{ format: "json" }]);
    expect(text("#export-note")).toContain("JSON bevat altijd het hele logboek");
    expect(one("#export-note")).not.toBeNull();
    expect(buttonNames()).toContain("Bewaar CSV");
  });
});
