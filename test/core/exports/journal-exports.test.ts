import papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { journalCsv } from "../../../src/core/exports/journal-csv.ts";
import { journalJson, parseJournalJson } from "../../../src/core/exports/journal-json.ts";
import { exportFormats } from "../../../src/core/exports/list.ts";
import { buildEntry, type EntryInput } from "../../../src/core/journal/build-entry.ts";
import { chainEntry } from "../../../src/core/journal/chain.ts";
import type { JournalEntry } from "../../../src/core/journal/entry.ts";
import { verifyChain } from "../../../src/core/journal/verify-chain.ts";
import { entryInput } from "../journal/entry-input.ts";

const sent = (reason: string): EntryInput =>
  entryInput({ happened: "sent-anyway", left: true, sentence: "ja", reason });
const chained = (input: EntryInput) => chainEntry(buildEntry(input), null);
const rows = (csv: string, delimiter: string) =>
  papa.parse<string[]>(csv.slice(1).trimEnd(), { delimiter, newline: "\r\n" }).data;

let entry: JournalEntry;
beforeAll(async () => {
  entry = await chained(sent('Łukasz zei: "ja; doe maar", ＢＳＮ 😀 שלום'));
});

describe.each([";", ","] as const)("CSV with %s", (separator) => {
  test("byte order mark, CRLF, a header and one row per entry", () => {
    const csv = journalCsv([entry, entry], separator);
    expect(csv.startsWith('\ufeff"sequence"')).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(rows(csv, separator).map((row) => row.length)).toEqual([15, 15, 15]);
  });

  test("cells come back as they were, in every script", () => {
    const [header = [], row = []] = rows(journalCsv([entry], separator), separator);
    expect(Object.fromEntries(header.map((name, i) => [name, row[i]]))).toEqual({
      sequence: "1",
      time: "2026-11-22T05:00:00.000Z",
      webmail: "roundcube",
      site: "https://mail.kantoor.nl",
      happened: "sent-anyway",
      level: "justify",
      reasons: "dossiers-leave-office",
      recipients: "to external k.jansen@klant.nl | cc unresolved Jan Jansen",
      parts: "attachment pdf partly-read (pages-without-text) jaaropgaaf *******82.pdf [jaaropgaaf]",
      findings: "nl.bsn high 2/1 *******82",
      sentence: "ja",
      reason: 'Łukasz zei: "ja; doe maar", ＢＳＮ 😀 שלום',
      packs: "nl-bsn 1",
      previous: "0".repeat(64),
      hash: entry.hash
    });
  });
});

describe("formulas in a CSV", () => {
  test.each([
    ["=", "=1+1", "'=1+1"],
    ["+", "+31 6", "'+31 6"],
    ["-", "-1", "'-1"],
    ["@", "@SUM(A1)", "'@SUM(A1)"],
    ["behind spaces", "  =1", "'=1"],
    ["behind a separator", "x;=1", "x;'=1"],
    ["behind a comma and a space", "x, =1", "x, '=1"],
    ["behind a quote", 'x"=1', `x"'=1`],
    ["full-width", "＝1", "'＝1"],
    ["in the middle of words", "a=b en c-d", "a=b en c-d"]
  ])("defused: %s", async (_name, reason, cell) => {
    const [, row] = rows(journalCsv([await chained(sent(reason))], ";"), ";");
    expect(row?.[11]).toBe(cell);
  });

  test("tab and carriage return, should an entry hold them", () => {
    const [, row] = rows(journalCsv([{ ...entry, reason: "\t=1" }], ";"), ";");
    expect(row?.[11]).toMatch(/^'/);
  });
});

describe("JSON", () => {
  test("comes back with a chain that holds", async () => {
    const parsed = parseJournalJson(journalJson([entry], "2026-11-22T06:00:00.000Z"));
    expect(parsed).toEqual({ ok: true, exportedAt: "2026-11-22T06:00:00.000Z", entries: [entry] });
    expect(await verifyChain(parsed.ok ? parsed.entries : null)).toEqual({ ok: true, count: 1 });
  });

  test.each([
    ["no JSON", "{", "not-json"],
    ["nothing", "", "not-json"],
    ["another file", '{"a":1}', "not-a-journal"],
    ["a list", "[]", "not-a-journal"],
    ["null", "null", "not-a-journal"],
    ["without entries", '{"format":"verzendwacht-journal","version":1,"exportedAt":""}', "not-a-journal"],
    ["a later version", '{"format":"verzendwacht-journal","version":2,"entries":[]}', "unknown-version"]
  ])("refused: %s", (_name, text, problem) => {
    expect(parseJournalJson(text)).toEqual({ ok: false, problem });
  });

  test("a byte order mark is no fault", () => {
    expect(parseJournalJson(`\ufeff${journalJson([], "x")}`).ok).toBe(true);
  });
});

test("every format writes a file, under its own id", () => {
  expect(exportFormats.map((format) => format.id)).toEqual(["csv-semicolon", "csv-comma", "json"]);
  for (const format of exportFormats) expect(format.write([entry], "2026-11-22T06:00:00.000Z")).toContain("roundcube");
});
