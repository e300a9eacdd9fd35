import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { readOffice } from "../../src/browser/office-store.ts";
import { readRegisterFile, registerDraft, removeRegister, saveRegister } from "../../src/browser/register-import.ts";

vi.mock("webextension-polyfill", () => ({ default: { storage: { local: { set: async () => {} } } } }));

const list = new File(["Klant;E-mail;BSN\nZon B.V.;a@zon.nl;\nJan Jansen;jan@gmail.com;123456782\n"], "klanten.csv");

async function keep(file: File): Promise<void> {
  const read = await readRegisterFile(file);
  if (!read.ok) throw new Error(read.problem);
  await saveRegister(registerDraft([])(read.rows, read.columns));
}

beforeEach(() => removeRegister());

test("a list becomes the register, in the place of the one before", async () => {
  await keep(list);
  await keep(list);
  const { clients } = await readOffice();
  expect(clients.map(({ id, name, addresses }) => [id, name, addresses])).toEqual([
    ["c1", "Zon B.V.", ["a@zon.nl"]],
    ["c2", "Jan Jansen", ["jan@gmail.com"]]
  ]);
});

test("a BSN is on disk as a keyed hash, the same each time, and not as itself", async () => {
  await keep(list);
  const first = (await readOffice()).clients;
  await keep(list);
  const again = (await readOffice()).clients;
  expect(JSON.stringify(again)).not.toContain("123456782");
  expect(again[1]?.numbers).toEqual([expect.stringMatching(/^[\w-]{22}$/)]);
  expect(again).toEqual(first);
});

test("a file that is no list is a value, not a fault", async () => {
  expect(await readRegisterFile(new File(["%PDF-1.7"], "klanten.csv"))).toEqual({ ok: false, problem: "not-a-list" });
});
