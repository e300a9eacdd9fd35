import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { oneLock } from "./one-lock.ts";

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/page-browser.ts", () => import("./fake-browser.ts"));

/** A context of the extension: a page, the background, a worker. All share one disk. */
async function context() {
  vi.resetModules();
  const [store, key, change, alarms, history] = await Promise.all([
    import("../../src/browser/office-store.ts"),
    import("../../src/browser/office-key.ts"),
    import("../../src/browser/change-office.ts"),
    import("../../src/browser/false-alarms.ts"),
    import("../../src/browser/office-history.ts")
  ]);
  return { ...store, ...key, ...change, ...alarms, ...history };
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("navigator", { locks: oneLock() });
});

const client = { id: "c1", name: "Bakkerij Jansen", domains: ["bakkerij.example"], addresses: [] };

describe("what the owner set", () => {
  test("is nothing at first: the sender's own domain counts, and the standard table", async () => {
    const { readOffice } = await context();
    const nothing = { own: [], known: [], colleagues: [], clients: [], packs: [] };
    expect(await readOffice()).toEqual({ ...nothing, profile: "standard", keepMonths: 18, version: 0 });
  });

  test("is read in another context, with a version that rises; what was not changed stays", async () => {
    const { writeOffice } = await context();
    expect(await writeOffice({ own: ["kantoor.example"], clients: [client] })).toBe(1);
    expect(await writeOffice({ profile: "strict" })).toBe(2);
    const { readOffice, officeVersion } = await context();
    expect(await readOffice()).toMatchObject({ own: ["kantoor.example"], clients: [client], profile: "strict" });
    expect(await officeVersion()).toBe(2);
  });

  test("is told to the mail pages, without what it is", async () => {
    const set = vi.fn(async () => undefined);
    vi.stubGlobal("chrome", { storage: { local: { set } } });
    const { changeOffice } = await context();
    await changeOffice({ clients: [client] });
    expect(set.mock.calls).toEqual([[{ officeVersion: "1" }]]);
  });

  test.each<[string, object]>([
    ["text instead of a list", { own: "kantoor.example" }],
    ["a list instead of a number", { keepMonths: [1] }],
    ["an object instead of a list", { clients: {} }]
  ])("%s counts as not set", async (_, damaged) => {
    const { writeOffice, readOffice, UNSET_OFFICE } = await context();
    await writeOffice(damaged);
    expect(await readOffice()).toEqual({ ...UNSET_OFFICE, version: 1 });
  });

  test("that cannot be read rejects: who belongs to the office is then not known", async () => {
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new DOMException("disabled", "InvalidStateError");
      }
    });
    await expect((await context()).readOffice()).rejects.toThrow("disabled");
  });
});

describe("the keyed hash", () => {
  test("is the same in every context of this computer, and another on the next", async () => {
    const hash = await (await context()).officeHash();
    const one = await hash("a@klant.example");
    expect(one).toMatch(/^[\w-]{22}$/);
    expect(await (await (await context()).officeHash())("a@klant.example")).toBe(one);
    expect(await hash("b@klant.example")).not.toBe(one);
    vi.stubGlobal("indexedDB", new IDBFactory());
    expect(await (await (await context()).officeHash())("a@klant.example")).not.toBe(one);
  });

  test("has one key when two contexts make it at once", async () => {
    const [one, other] = [await context(), await context()];
    const [first, second] = await Promise.all([one.officeHash(), other.officeHash()]);
    expect(await first("x")).toBe(await second("x"));
  });

  test("has a key that nobody can read, this extension included", async () => {
    const make = vi.spyOn(crypto.subtle, "generateKey");
    await (await context()).officeHash();
    const key = (await make.mock.results[0]?.value) as CryptoKey;
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
  });
});

describe("the history", () => {
  const mail = (address: string, day: number, persons: string[] = []) => {
    return {
      addresses: [address, "bea@kantoor.example"],
      own: ["kantoor.example"],
      marks: [],
      kinds: [],
      persons,
      day
    };
  };

  test("that one context learns is known to another, which reads only what is new", async () => {
    const worker = await context();
    await worker.learnFrom(mail("a@klant.example", 20_000));
    await worker.officeHistory();
    await (await context()).learnFrom(mail("b@klant.example", 20_001));
    const { records, version } = await worker.officeHistory();
    expect(version).toBe(2);
    expect(records.totals.mails).toBe(2);
    const key = await (await worker.officeHash())("bea@kantoor.example");
    expect(records.people.get(key)?.sent).toBe(2);
  });

  test("counts the people and the mails, and holds no address and no word", async () => {
    const office = await context();
    await office.learnFrom({ ...mail("a@klant.example", 20_000, ["hash"]), marks: ["greeting jan"] });
    expect(await office.summariseHistory()).toMatchObject({ mails: 1, people: 2, dossiers: 1, since: 20_000 });
    const { records } = await office.officeHistory();
    const kept = JSON.stringify([...records.people, ...records.pairs, ...records.dossiers]);
    expect(kept).not.toMatch(/klant|kantoor|jan|@/);
  });

  test("forgets one address on request, and says when there was nothing", async () => {
    const office = await context();
    await office.learnFrom(mail("a@klant.example", 20_000, ["hash"]));
    expect(await office.forgetAddress("A@klant.example")).toBe(true);
    expect(await office.forgetAddress("a@klant.example")).toBe(false);
    const { records } = await office.officeHistory();
    const hash = await office.officeHash();
    expect(records.people.has(await hash("a@klant.example"))).toBe(false);
    expect(records.people.has(await hash("bea@kantoor.example"))).toBe(true);
    expect([...records.dossiers]).toEqual([]);
  });

  test("forgets what is older than the owner wants to keep, and keeps the rest", async () => {
    const office = await context();
    await office.writeOffice({ keepMonths: 12 });
    await office.learnFrom(mail("oud@klant.example", 20_000));
    await office.learnFrom(mail("nieuw@klant.example", 20_400));
    const hash = await office.officeHash();
    const { records } = await office.officeHistory();
    expect(records.people.has(await hash("oud@klant.example"))).toBe(false);
    expect(records.people.has(await hash("nieuw@klant.example"))).toBe(true);
  });

  test("is gone after all of it was forgotten, in a context that had read it too", async () => {
    const worker = await context();
    await worker.learnFrom(mail("a@klant.example", 20_000));
    const { forgetAllHistory } = await import("../../src/browser/history-store.ts");
    await forgetAllHistory();
    const { records } = await worker.officeHistory();
    expect([records.people.size, records.pairs.size, records.totals.mails]).toEqual([0, 0, 0]);
  });

  test("loses nothing when two contexts learn at once", async () => {
    const contexts = [await context(), await context(), await context()];
    await Promise.all(contexts.map((one, nth) => one.learnFrom(mail(`k${nth}@klant.example`, 20_000))));
    const { records } = await (await context()).officeHistory();
    expect(records.totals.mails).toBe(3);
  });
});
