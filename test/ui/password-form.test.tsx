// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compareShown } from "../../src/core/recipients/compare-shown.ts";
import type { DialogChoice, DialogState } from "../../src/guard/dialog-protocol.ts";
import { Dialog } from "../../src/ui/dialog/dialog.tsx";
import { asking } from "../../src/ui/preview/asking-state.ts";
import { assessment, client, file, fiveDossiers, unread } from "../../src/ui/preview/sample-assessments.ts";
import { all, button, dutch, one, show, text, unmount } from "./screen.ts";

const files = assessment(
  [{ code: "unread-attachments", files: 2, recipients: 1 }],
  [client],
  [
    unread("1", "Salarissen.pdf", "encrypted", "password-required"),
    file("2", "dossier.zip", {
      status: "partly-read",
      reason: "file-inside-unread",
      missingInside: [{ inside: ["a.pdf"], status: "encrypted", reason: "password-required" }]
    })
  ],
  "warn"
);
const both = asking(files, { lockedFiles: ["1", "2"] });
const wrong = asking(files, { lockedFiles: ["1", "2"], unlocked: { key: "1", outcome: "wrong-password" } });
const reading: DialogState = { phase: "working", files: [{ name: "Salarissen.pdf", done: false, progress: null }] };

let choices: DialogChoice[];
const give = (state: DialogState): void =>
  show(<Dialog t={dutch} state={state} likeness={compareShown} onChoice={(choice) => choices.push(choice)} />);
const fields = (): HTMLInputElement[] => all("input[type=password]") as HTMLInputElement[];
const field = (): HTMLInputElement => {
  const [first] = fields();
  if (!first) throw new Error("no password field");
  return first;
};

/** Typed, and Enter pressed: a browser submits the form then. */
function enter(password: string): void {
  act(() => {
    field().focus();
    field().value = password;
    field().form?.requestSubmit();
  });
}

beforeEach(() => {
  choices = [];
});
afterEach(unmount);

describe("a file that asks for a password", () => {
  test("has a field with a name that says which, and what becomes of what is typed", () => {
    give(both);
    expect(fields()).toHaveLength(2);
    const labels = all("section[aria-labelledby=unread] label");
    expect(labels[0]?.textContent).toBe("Wachtwoord van dit bestand \u2068Salarissen.pdf\u2069");
    expect(labels[1]?.textContent).toBe("Wachtwoord van een bestand dat erin zit \u2068dossier.zip\u2069");
    expect(labels.map((label) => label.getAttribute("for"))).toEqual(fields().map(({ id }) => id));
    const described = field().getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      "Wordt eenmalig gebruikt en niet bewaard.",
      ""
    ]);
    expect(field().autocomplete).toBe("off");
  });

  test("has none where a password is of no use", () => {
    give(asking(files));
    expect(fields()).toEqual([]);
  });

  test("does not take the focus from the safe choice", () => {
    give(both);
    expect(document.activeElement).toBe(button("Niet verzenden"));
  });
});

describe("a password", () => {
  test("goes to the guard at once, once, and stays in no field", () => {
    give(both);
    enter("geheim");
    expect(choices).toEqual([{ choice: "unlock-file", key: "1", password: "geheim" }]);
    expect(field().value).toBe("");
    act(() => field().form?.requestSubmit());
    expect(choices).toHaveLength(1);
    expect(document.body.innerHTML).not.toContain("geheim");
  });

  test("goes by its button too, and keeps the focus in the field", () => {
    give(both);
    act(() => {
      field().value = "geheim";
      one("[data-testid=unlock-file]").click();
    });
    expect(choices).toHaveLength(1);
    expect(document.activeElement).toBe(field());
  });

  test("that is empty goes nowhere", () => {
    give(both);
    enter("");
    expect(choices).toEqual([]);
  });

  test("is heard to be tried, then what came of it, also the second time", () => {
    const status = (): string => text("[aria-modal] > [role=status]");
    give(both);
    enter("geraden");
    expect(status()).toBe("Het bestand wordt gelezen.");
    give(wrong);
    expect(status()).toContain("Het wachtwoord klopt niet. Probeer het nog eens.");
    enter("nog eens");
    expect(status()).toBe("Het bestand wordt gelezen.");
    give({ ...wrong });
    expect(status()).toContain("Het wachtwoord klopt niet.");
  });
});

describe("a wrong password", () => {
  test.each([
    ["the question stayed on the screen", false],
    ["the reading was shown meanwhile", true]
  ])("is said at the field, which has the focus: %s", (_, shown) => {
    give(both);
    enter("geraden");
    if (shown) give(reading);
    give(wrong);
    expect(document.activeElement).toBe(field());
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(fields()[1]?.getAttribute("aria-invalid")).toBe("false");
    const error = document.getElementById(field().getAttribute("aria-describedby")?.split(" ")[1] ?? "");
    expect(error?.textContent).toBe("Het wachtwoord klopt niet. Probeer het nog eens.");
  });

  test("is another thing than a file that cannot be read with it", () => {
    give(asking(files, { lockedFiles: ["1"], unlocked: { key: "1", outcome: "not-opened" } }));
    expect(text(".password .error")).toBe("Ook met dit wachtwoord kon het bestand niet worden gelezen.");
  });
});

describe("the right password", () => {
  const opened = { key: "1", outcome: "opened" } as const;

  test("is said, and the safe choice has the focus when the field is gone", () => {
    give(both);
    enter("geheim");
    give(asking(fiveDossiers, { unlocked: opened }));
    expect(text("#dialog-summary")).toContain("Het wachtwoord klopt. Het bestand is opnieuw gelezen.");
    expect(document.activeElement).toBe(button("Niet verzenden"));
  });

  test("with nothing found: nothing holds the mail, and back is the default", () => {
    give(both);
    enter("geheim");
    give(asking(assessment([], [client], [file("1", "Salarissen.pdf")], "pass"), { cleared: true, unlocked: opened }));
    expect(text("h1")).toBe("Niets houdt dit bericht nog tegen");
    expect(text("#dialog-summary")).toContain("Het wachtwoord klopt.");
    expect(document.activeElement).toBe(button("Terug naar bericht"));
  });
});
