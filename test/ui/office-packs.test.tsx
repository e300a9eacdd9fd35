// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test } from "vitest";
import { KnownOrganisations } from "../../src/ui/options/known-organisations.tsx";
import { OfficePacks, type PackOutcome } from "../../src/ui/options/office-packs.tsx";
import { all, dutch, one, press, settle, show, text, unmount } from "./screen.ts";

afterEach(unmount);

const files = [new File(["{}"], "kantoor.json"), new File(["{}"], "kantoor.cases.json")];

async function choose(outcome: PackOutcome): Promise<readonly File[]> {
  let given: readonly File[] = [];
  const onAdd = async (chosen: readonly File[]) => {
    given = chosen;
    return outcome;
  };
  show(<OfficePacks t={dutch} packs={[]} refused={[]} onAdd={onAdd} onRemove={async () => true} />);
  const field = one<HTMLInputElement>("#pack-files");
  Object.defineProperty(field, "files", { value: files });
  act(() => void field.dispatchEvent(new Event("change", { bubbles: true })));
  await settle();
  return given;
}

describe("packs of the office's own", () => {
  test("without any that is said; both files go in at once, and what came of it is told", async () => {
    expect(await choose({ ok: true, title: "Ons kantoor", cases: 4 })).toEqual(files);
    expect(text("section")).toContain("Er is geen pakket van uw kantoor.");
    expect(text("#pack-outcome")).toBe("Het pakket “Ons kantoor” geldt nu. Gevallen die kloppen: 4.");
  });

  test("one that is refused tells every reason, and that nothing changed", async () => {
    await choose({ ok: false, reasons: ["patterns.0.pattern: is niet te lezen.", "version: is niet nieuwer."] });
    expect(text("#pack-outcome .error")).toBe("Het pakket is niet toegevoegd. Wat al gold, blijft gelden.");
    expect(all("#pack-outcome li").map((line) => line.textContent)).toEqual([
      "patterns.0.pattern: is niet te lezen.",
      "version: is niet nieuwer."
    ]);
  });

  test("each is shown with its version and can be taken out; so can one that no longer holds", async () => {
    const removed: string[] = [];
    const onRemove = async (id: string) => removed.push(id) > 0;
    const packs = [{ id: "kantoor", title: "Ons kantoor", version: 7 }];
    const onAdd = async () => ({ ok: false, reasons: [] }) as const;
    show(<OfficePacks t={dutch} packs={packs} refused={["oud"]} onAdd={onAdd} onRemove={onRemove} />);
    expect(text("section")).toContain("Ons kantoor (kantoor) versie 7");
    expect(text("section .error")).toContain("Pakket oud geldt niet meer");
    press("Verwijder: Ons kantoor");
    press("Verwijder: oud");
    await settle();
    expect(removed).toEqual(["kantoor", "oud"]);
  });
});

test("organisations that are known are shown by group, with where that can be checked and whether it was", () => {
  const group = { rule: "a", title: "Banken", source: "Register", date: "2026-11-22", checked: null };
  const organisations = [{ name: "ING", places: ["ing.nl", "ing.com"] }];
  const seen = { ...group, rule: "b", title: "Notariaat", checked: "2026-11-23", organisations };
  show(<KnownOrganisations t={dutch} groups={[{ ...group, organisations }, seen]} />);
  expect(text("details summary")).toBe("Banken: 1 organisatie");
  expect(text("details li")).toBe("ING ing.nl, ing.com");
  expect(text("details")).toContain("Nog niet met de bron vergeleken.");
  expect(all("details")[1]?.textContent).toContain("vergeleken met de bron op 2026-11-23");
});
