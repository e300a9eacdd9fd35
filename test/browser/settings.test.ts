import { beforeEach, expect, test, vi } from "vitest";

let stored: Record<string, unknown>;

async function settings() {
  vi.resetModules();
  const local = {
    get: async (keys: string[]) =>
      Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]])),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items)
  };
  vi.stubGlobal("chrome", { storage: { local } });
  return import("../../src/browser/settings.ts");
}

beforeEach(() => {
  stored = {};
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

test("what was written is read again, from this computer's own storage", async () => {
  const { officeFromSettings, readOwnDomains, writeOwnDomains } = await settings();
  await writeOwnDomains(["kantoor.example", "tweede.example"]);
  expect(await readOwnDomains()).toEqual(["kantoor.example", "tweede.example"]);
  expect(await officeFromSettings()).toEqual({ own: ["kantoor.example", "tweede.example"], known: [], colleagues: [] });
});

test.each<[string, unknown]>([
  ["nothing yet", undefined],
  ["text instead of a list", '"kantoor.example"'],
  ["a list of numbers", "[1]"],
  ["a domain that is too long", JSON.stringify(["x".repeat(254)])],
  ["too many", JSON.stringify(Array.from({ length: 1_001 }, () => "a.example"))],
  ["broken JSON", '["kantoor'],
  ["an object", "{}"],
  ["null", "null"]
])("%s counts as empty: the sender's own domain then counts", async (_, value) => {
  if (value !== undefined) stored.ownDomains = value;
  const { readOwnDomains } = await settings();
  expect(await readOwnDomains()).toEqual([]);
});
