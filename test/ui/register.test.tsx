// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test } from "vitest";
import { columnKinds, recogniseColumns } from "../../src/core/recipients/register/columns.ts";
import { importRegister } from "../../src/core/recipients/register/import-register.ts";
import type { RegisterDraft } from "../../src/core/recipients/register/register-draft.ts";
import type { RegisterProps } from "../../src/ui/options/register.tsx";
import { Register } from "../../src/ui/options/register.tsx";
import { COLUMN_CHOICES } from "../../src/ui/options/register-columns.tsx";
import { all, button, dutch, one, press, settle, show, text, unmount } from "./screen.ts";

let saved: RegisterDraft[] = [];
let removals = 0;
let list: readonly (readonly string[])[] = [];

function give(more: Partial<RegisterProps> = {}): void {
  show(
    <Register
      t={dutch}
      clients={0}
      onRead={async () => ({
        ok: true,
        rows: list.map((cells, at) => ({ line: at + 1, cells })),
        columns: recogniseColumns(list),
        isPartial: false
      })}
      draftOf={(rows, columns) => importRegister(rows, columns)}
      onSave={async (draft) => {
        saved.push(draft);
        return true;
      }}
      onRemove={async () => {
        removals += 1;
        return true;
      }}
      {...more}
    />
  );
}

async function choose(): Promise<void> {
  const field = one<HTMLInputElement>("#register-file");
  Object.defineProperty(field, "files", { configurable: true, value: [new File(["x"], "klanten.csv")] });
  act(() => {
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await settle();
}

async function set(column: number, kind: string): Promise<void> {
  const field = one<HTMLSelectElement>(`#register-column-${column}`);
  act(() => {
    field.value = kind;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await settle();
}

beforeEach(() => {
  saved = [];
  removals = 0;
  list = [
    ["Klant", "E-mail", "Burgerservicenummer", "Memo"],
    ["Zon B.V.", "a@zon.nl", "123456782", "111222333"],
    ["Smit", "geen adres", "", ""]
  ];
});
afterEach(unmount);

test("every kind of column can be chosen", () => {
  expect([...COLUMN_CHOICES].sort()).toEqual([...columnKinds].sort());
});

test("a list is shown before anything is kept: columns, how many, what is wrong with which line", async () => {
  give();
  await choose();
  expect(all("select").map((field) => (field as HTMLSelectElement).value)).toEqual(["name", "address", "bsn", "skip"]);
  expect(text(".register-preview")).toContain("2 klanten in deze lijst");
  expect(text(".register-faults")).toContain("Regel 3: dit is geen e-mailadres");
  expect(saved).toEqual([]);
});

test("numbers of persons are never on the screen, whatever their column is taken for", async () => {
  give();
  await choose();
  await set(2, "skip");
  expect(document.body.textContent).not.toMatch(/123456782|111222333/);
});

test("another choice of column counts at once, and what is kept is what was shown", async () => {
  give();
  await choose();
  await set(1, "skip");
  expect(all(".register-faults")).toEqual([]);
  press("Bewaar 2 klanten");
  await settle();
  expect(saved.map(({ clients }) => clients.map(({ name }) => name))).toEqual([["Zon B.V.", "Smit"]]);
  expect(all(".register-preview")).toEqual([]);
});

test("without a column of names there is nothing to keep", async () => {
  give();
  await choose();
  await set(0, "skip");
  expect(button("Geen klant gevonden")).toHaveProperty("disabled", true);
});

test("a list that is none is refused with what to do", async () => {
  give({ onRead: async () => ({ ok: false, problem: "not-a-list" }) });
  await choose();
  expect(text("#register-problem")).toContain("Dit is geen CSV- of Excel-bestand");
});

test("taking all clients away asks once more", async () => {
  give({ clients: 12 });
  expect(text("section")).toContain("12 klanten bewaard");
  press("Verwijder alle klanten");
  await settle();
  press("Nee, bewaar ze");
  await settle();
  expect(removals).toBe(0);
  press("Verwijder alle klanten");
  await settle();
  press("Ja, verwijder alle klanten");
  await settle();
  expect(removals).toBe(1);
});
