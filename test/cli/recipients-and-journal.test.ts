import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { journalJson } from "../../src/core/exports/journal-json.ts";
import { chainEntry } from "../../src/core/journal/chain.ts";
import type { EntryContent, JournalEntry } from "../../src/core/journal/entry.ts";
import { makeTool, type Tool } from "./tool.ts";

let tool: Tool;
const put = (name: string, content: string) => writeFileSync(join(tool.folder, name), content);

beforeAll(async () => {
  tool = await makeTool();
}, 60_000);
afterAll(() => tool.remove());

describe("recipients", { timeout: 30_000 }, () => {
  it("tells each address, in the order given", async () => {
    const addresses = ["b@klant.example", "a@kantoor.example", "geen adres", "a@kantoor.example@kwaad.example"];
    const { code, lines } = await tool.run(["recipients", "--own", "kantoor.example", ...addresses]);
    expect(code).toBe(0);
    expect(lines.map((line) => line.class)).toEqual(["external", "internal", "unresolved", "unresolved"]);
    expect(Object.keys(lines[0] ?? {})).toEqual(["address", "class", "reasons"]);
  });

  it("reads addresses from standard input, one a line", async () => {
    const { lines } = await tool.run(["recipients", "--own", "KANTOOR.example"], {
      input: "a@kantoor.example\r\n\nb@x.example"
    });
    expect(lines.map((line) => line.class)).toEqual(["internal", "external"]);
  });

  it("knows what the office file knows", async () => {
    const office = {
      own: ["kantoor.example"],
      known: ["klant.example", "accountant@buro.example"],
      colleagues: ["thuis@gmail.com"],
      clients: [
        { name: "Vof Bakker", domains: ["@Bakker-Zonen.example"], addresses: ["Piet <P.Bakker@Ziggo.nl>"] },
        { name: "" }
      ]
    };
    put("kantoor.json", JSON.stringify(office));
    const expected = {
      "a@kantoor.example": "internal",
      "a@klant.example": "known",
      "Accountant@buro.example": "known",
      "thuis@gmail.com": "internal",
      "b@buro.example": "external",
      "x@bakker-zonen.example": "client",
      "p.bakker@ziggo.nl": "client"
    };
    const { lines } = await tool.run(["recipients", "--office", "kantoor.json", ...Object.keys(expected)]);
    expect(lines.map((line) => line.class)).toEqual(Object.values(expected));
    expect(lines[5]).toMatchObject({ client: "Vof Bakker" });
    expect(lines.some((line) => "near" in line)).toBe(false);
  });

  it("says what a look-alike looks like, and how far apart they are", async () => {
    const { lines } = await tool.run(["recipients", "--own", "kantoor-onno.nl", "a@kantor-onno.nl"]);
    expect(lines).toEqual([
      {
        address: "a@kantor-onno.nl",
        class: "look-alike",
        reasons: ["near-own-domain"],
        near: { known: "kantoor-onno.nl", distance: 1 }
      }
    ]);
  });

  it("tells 10,000 addresses on standard input", async () => {
    const input = Array.from({ length: 10_000 }, (_, at) => `p${at}@klant-${at}.example`).join("\n");
    expect((await tool.run(["recipients", "--own", "kantoor.example"], { input })).lines).toHaveLength(10_000);
  });

  it.each([
    ["an unknown key", '{"own":[],"eigen":["a.nl"]}', "eigen"],
    ["a value of the wrong kind", '{"own":"kantoor.example"}', "own"],
    ["a domain that is none", '{"own":["geen domein"]}', "geen domein"],
    ["a client with an unknown key", '{"clients":[{"name":"X","bsn":"1"}]}', "bsn"],
    ["a client without a name", '{"clients":[{}]}', "clients.0.name"],
    ["no JSON", "own: a.nl", "JSON"]
  ])("refuses an office file with %s", async (_, content, mention) => {
    put("fout.json", content);
    const { code, out, err } = await tool.run(["recipients", "--office", "fout.json", "a@b.nl"]);
    expect({ code, out, lines: err.trimEnd().split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
    expect(err).toContain(mention);
  });
});

describe("journal verify", { timeout: 30_000 }, () => {
  const content: EntryContent = {
    schema: 1,
    time: "2026-01-15T09:00:00.000Z",
    webmail: "roundcube",
    site: "https://mail.example.nl",
    happened: "stopped",
    level: "justify",
    reasons: ["bsn-leaves-office"],
    recipients: [{ field: "to", domain: "klant.example", class: "external" }],
    parts: [],
    packs: { "nl-bsn": 1 }
  };

  async function chain(length: number): Promise<JournalEntry[]> {
    const entries: JournalEntry[] = [];
    for (let at = 0; at < length; at++) entries.push(await chainEntry(content, entries.at(-1) ?? null));
    return entries;
  }

  const exported = (entries: readonly JournalEntry[]) => journalJson(entries, "2026-01-16T09:00:00.000Z");

  it("says that a journal holds", async () => {
    put("goed.json", exported(await chain(3)));
    expect(await tool.run(["journal", "verify", "goed.json"])).toMatchObject({ code: 0, err: "" });
  });

  it.each([
    [
      "was changed",
      (entries: JournalEntry[]) => entries.map((entry, at) => (at === 1 ? { ...entry, site: "x" } : entry))
    ],
    ["is missing", (entries: JournalEntry[]) => entries.filter((_, at) => at !== 1)]
  ])("names the first entry that %s", async (_, spoil) => {
    put("fout.json", exported(spoil(await chain(3))));
    const { code, err } = await tool.run(["journal", "verify", "fout.json"]);
    expect(code).toBe(1);
    expect(err).toContain("entry 2");
  });

  it("refuses what is no journal", async () => {
    put("iets.json", "[]");
    expect((await tool.run(["journal", "verify", "iets.json"])).code).toBe(2);
  });
});
