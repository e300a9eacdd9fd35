// @vitest-environment jsdom
import { afterEach, describe, expect, test } from "vitest";
import type { Verdict } from "../../src/core/verdict/verdict.ts";
import { BecauseAsked } from "../../src/ui/dialog/because-asked.tsx";
import { all, dutch, english, show, text, unmount } from "./screen.ts";

afterEach(unmount);

const verdict: Verdict = {
  level: "block",
  reasons: [
    { code: "office-rule", tell: { nl: "Niet naar buiten", en: "Not outside" } },
    { code: "look-alike-recipient", recipients: 1 }
  ],
  because: [
    {
      rule: "kantoor.niet-naar-buiten",
      level: "block",
      code: "office-rule",
      title: { nl: "Loonlijsten blijven \u202ebinnen", en: "Payrolls stay inside" }
    },
    { rule: "could-not-check", level: "warn", code: "look-alike-recipient" }
  ]
};

describe("why a question is asked", () => {
  test("each rule with its pack's words, what follows from it, and its name", () => {
    show(<BecauseAsked t={dutch} verdict={verdict} />);
    expect(all("summary").map((each) => each.textContent)).toEqual(["Waarom krijg ik deze vraag?"]);
    expect(all("strong")[0]?.textContent).toBe("Loonlijsten blijven \ufffdbinnen");
    expect(text("ul ul")).toBe(
      "Dit mag niet van uw kantoor. Daarom kan dit bericht zo niet weg.Regel: kantoor.niet-naar-buiten"
    );
  });

  test("in the reader's language; without words of a pack, in the program's", () => {
    show(<BecauseAsked t={english} verdict={verdict} />);
    expect(all("strong").map((each) => each.textContent)).toEqual([
      "Payrolls stay inside",
      "An address looks like a known one"
    ]);
  });

  test("nothing where nothing weighs", () => {
    show(<BecauseAsked t={dutch} verdict={{ level: "pass", reasons: [], because: [] }} />);
    expect(all("details")).toEqual([]);
  });
});
