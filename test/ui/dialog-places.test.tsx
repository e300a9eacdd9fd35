// @vitest-environment jsdom
import { afterEach, describe, expect, test } from "vitest";
import { compareShown } from "../../src/core/recipients/compare-shown.ts";
import type { FindingPlace } from "../../src/core/scan/finding.ts";
import { Dialog } from "../../src/ui/dialog/dialog.tsx";
import { placeText } from "../../src/ui/dialog/where.ts";
import { dialogStates } from "../../src/ui/preview/dialog-states.ts";
import { dossier } from "../../src/ui/preview/sample-assessments.ts";
import { all, dutch, english, press, show, text, unmount } from "./screen.ts";

function give(name: string): void {
  const state = dialogStates[name];
  if (state === undefined) throw new Error(`no preview state ${name}`);
  show(<Dialog t={dutch} state={state} likeness={compareShown} onChoice={() => undefined} />);
}

const plain = (shown: string): string => shown.replaceAll(/[\u2068\u2069]/g, "");

afterEach(unmount);

describe("a place in words", () => {
  test.each<[string, FindingPlace, string, string]>([
    ["a page", { inside: [], page: 3 }, "pagina 3", "page 3"],
    [
      "a cell of a sheet",
      { inside: [], sheet: "Salarissen", cells: "B12" },
      "blad Salarissen, cel B12",
      "sheet Salarissen, cell B12"
    ],
    ["cells without a sheet", { inside: [], cells: "B2:B40" }, "cellen B2:B40", "cells B2:B40"],
    ["a row", { inside: [], cells: "12:12", part: "comments" }, "rij 12, opmerkingen", "row 12, comments"],
    ["rows", { inside: [], cells: "12:40" }, "rijen 12 tot en met 40", "rows 12 to 40"],
    [
      "a file inside a file",
      { inside: ["jansen.pdf"], page: 3 },
      "in dossier.zip > jansen.pdf, pagina 3",
      "in dossier.zip > jansen.pdf, page 3"
    ],
    ["a part", { inside: [], page: 2, part: "footnotes" }, "pagina 2, voetnoten", "page 2, footnotes"],
    ["nowhere in particular", { inside: [] }, "", ""]
  ])("%s", (_, place, nl, en) => {
    expect(plain(placeText(dutch, "dossier.zip", place))).toBe(nl);
    expect(plain(placeText(english, "dossier.zip", place))).toBe(en);
  });

  test("names that somebody chose are isolated, without what is hidden in them, and not too long", () => {
    const place = { inside: ["a\u202Eb\n.pdf"], sheet: "x".repeat(500) };
    const shown = placeText(dutch, "<b>.zip", place);
    expect(shown).toContain("\u2068<b>.zip\u2069 > \u2068a\uFFFDb .pdf\u2069");
    expect(shown.length).toBeLessThan(150);
  });
});

describe("what was found says where", () => {
  const found = (): string => plain(text("section[aria-labelledby=what]"));

  test("BSNs by sheet and cells, next to their masks", () => {
    give("found-places");
    expect(found()).toContain("Waar: blad Salarissen, cellen B12:B40; blad Oud\uFFFD, cel C3, opmerkingen");
  });
  test("a dossier by the file that it lies in, BSNs by its page too", () => {
    give("found-places");
    expect(found()).toContain("JaaropgaafWaar: in dossier.zip > Fam. Bakker/jansen.pdf");
    expect(found()).toContain("Waar: in dossier.zip > Fam. Bakker/jansen.pdf, pagina 3");
  });
  test("another kind in a line of its own; what stands nowhere in particular together, as before", () => {
    give("found-places");
    expect(found()).toContain(
      "Nummer van een paspoort of identiteitskaart (1)Waar: in dossier.zip > Fam. Bakker/jansen.pdf, pagina 4"
    );
    expect(found()).toContain("Ook: rekeningnummer (IBAN) (1)");
  });
});

describe("files inside a file that were not read", () => {
  const inside = (): string[] => all("section[aria-labelledby=unread] li li").map((item) => item.textContent ?? "");

  test("which, and why", () => {
    give("locked-files");
    expect(inside()[0]).toBe(
      "jansen\uFFFDfdp.exe: Niet gelezen: beveiligd. Er is een wachtwoord nodig om het te openen."
    );
    expect(inside()[1]).toBe("scans.7z > foto.heic: Niet te lezen. Verzendwacht kent dit soort bestand niet.");
  });
  test("none is passed over: the rest is one press away", () => {
    give("locked-files");
    expect(inside()).toHaveLength(4);
    press("Toon nog 7 bestanden");
    expect(inside()).toHaveLength(11);
  });
});

describe("while files are read each says how far it is", () => {
  test.each([
    ["Lang.pdf", "3 van 20 pagina's gelezen"],
    ["Scan.TIFF", "3 van 20 pagina's gelezen"],
    ["Alles.zip", "3 van 20 bestanden gelezen"],
    ["Mail.eml", "3 van 20 bestanden gelezen"],
    ["Lonen.xlsx", "3 van 20 delen gelezen"]
  ])("%s: %s", (name, expected) => {
    const files = [{ name, done: false, progress: { done: 3, total: 20 } }];
    show(<Dialog t={dutch} state={{ phase: "working", files }} likeness={compareShown} onChoice={() => undefined} />);
    expect(text(".items li")).toBe(`${name}${expected}`);
  });
  test("of one in which something was found: what, before the rest is read", () => {
    const found = dossier("1", "Scan.pdf", "jaaropgaaf", 2);
    const files = [{ name: "Scan.pdf", done: false, progress: { done: 1, total: 20, found } }];
    show(<Dialog t={dutch} state={{ phase: "working", files }} likeness={compareShown} onChoice={() => undefined} />);
    expect(text(".items li")).toBe("Scan.pdf1 van 20 pagina's gelezenGevonden: jaaropgaaf en BSN's van 2 personen");
  });
  test("of one that does not tell: that it is being read", () => {
    show(
      <Dialog
        t={dutch}
        state={{ phase: "working", files: [{ name: "a.pdf", done: false, progress: null }] }}
        likeness={compareShown}
        onChoice={() => undefined}
      />
    );
    expect(text(".items li")).toBe("a.pdfbezig");
  });
});
