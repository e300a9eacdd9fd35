import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { classifyAddress } from "../../src/core/recipients/classify.ts";
import { scanText } from "../../src/core/scan/scan-text.ts";
import { oneLock } from "./one-lock.ts";

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/page-browser.ts", () => import("./fake-browser.ts"));

async function context() {
  vi.resetModules();
  const [imports, store, force] = await Promise.all([
    import("../../src/browser/pack-import.ts"),
    import("../../src/browser/office-store.ts"),
    import("../../src/browser/office-in-force.ts")
  ]);
  return { ...imports, ...store, ...force };
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("navigator", { locks: oneLock() });
  vi.stubGlobal("chrome", { storage: { local: { set: async () => undefined } } });
});

const title = { nl: "Kantoor", en: "Office" };
const source = { name: title, date: "2026-11-22" };
const entries = [{ name: "Notariaat", domains: ["boomkampnotariaat.example"] }];
const pack = {
  ...{ schema: 1, id: "kantoor", version: 1, title },
  patterns: [{ rule: "kantoor.klant", title, pattern: "K\\d{5}", keywords: ["klantnummer"] }],
  verdicts: [{ rule: "kantoor.bank", title, when: { onlyDomains: ["bank.example"] }, do: "note", tell: title }],
  known: [{ rule: "kantoor.notarissen", title, kind: "notary", source, entries }]
};
const addresses = ["a@boomkampnotariaat.example"];
const cases = {
  pack: "kantoor",
  recipients: [{ rule: "kantoor.notarissen", expect: "hit", name: "de notaris", addresses }]
};
const file = (json: unknown, name = "x.json") => new File([JSON.stringify(json)], name);

describe("a pack of the office's own", () => {
  test("is in force once it is added, in all that it says, and no more once it is removed", async () => {
    const { addPack, removePack, officeInForce, searchInForce } = await context();
    const look = async () => {
      const [{ directory, table }, { packs }] = await Promise.all([officeInForce(), searchInForce()]);
      const { findings } = scanText("klantnummer K12345", packs);
      const known = classifyAddress("a@boomkampnotariaat.example", directory).class;
      return [known, table.rules[0]?.rule === "kantoor.bank", findings.map(({ rule }) => rule)];
    };
    expect(await look()).toEqual(["external", false, []]);
    expect(await addPack([file(cases), file(pack)])).toMatchObject({ ok: true, cases: 1 });
    expect(await look()).toEqual(["known", true, ["kantoor.klant"]]);
    await removePack("kantoor");
    expect(await look()).toEqual(["external", false, []]);
  });

  test.each<[string, File[], object]>([
    ["alone", [file({ ...pack, version: 2 })], { of: "files", problem: "choose-two" }],
    ["without its cases", [file({ ...pack, version: 2 }), file({})], { of: "files", problem: "no-cases" }],
    ["with a fault", [file({ ...pack, version: 2, title: "x" }), file(cases)], { of: "pack" }],
    ["with a case that fails", [file({ ...pack, version: 2, known: [] }), file(cases)], { of: "cases" }],
    ["no newer than the one in force", [file(pack), file(cases)], { of: "pack" }]
  ])("%s is refused, and the one in force stays", async (_name, files, refusal) => {
    const { addPack, readOffice, officeVersion } = await context();
    await addPack([file(pack), file(cases)]);
    expect(await addPack(files)).toMatchObject({ ok: false, ...refusal });
    expect([(await readOffice()).packs, await officeVersion()]).toEqual([[pack], 1]);
  });

  test("of a newer version takes the place of the older", async () => {
    const { addPack, readOffice } = await context();
    await addPack([file(pack), file(cases)]);
    await addPack([file({ ...pack, version: 2 }), file(cases)]);
    expect((await readOffice()).packs).toEqual([{ ...pack, version: 2 }]);
  });

  test("that cannot be stored is not said to be added", async () => {
    const { addPack } = await context();
    vi.stubGlobal("indexedDB", undefined);
    expect(await addPack([file(pack), file(cases)])).toMatchObject({ ok: false, problem: "not-stored" });
  });
});
