import { expect, it } from "vitest";
import { alarmCounts, alarmsFile } from "../../src/pages/alarm-counts.ts";

const title = { nl: "Ons dossiernummer", en: "Our file number" };
const office = {
  ...{ schema: 1, id: "kantoor", version: 1, title },
  patterns: [{ rule: "kantoor.nummer", title, pattern: "KD-[0-9]{6}", keywords: ["dossier"] }]
};
const counted = ["kantoor.nummer", "nl.bsn", "weg.regel"].map((rule) => ({ rule, count: 2, day: 20_000 }));

it("says in words what was called wrong, also of the office's own rules, on the page and in the file", () => {
  const counts = alarmCounts(counted, [office], "nl");
  expect(counts).toMatchObject([
    { title: "Ons dossiernummer", sort: "identifier" },
    { title: expect.stringMatching(/burgerservicenummer/i) },
    { title: "weg.regel", sort: "verdict" }
  ]);
  expect(JSON.parse(alarmsFile(counts))[0]).toEqual({
    ...{ rule: "kantoor.nummer", title: "Ons dossiernummer", count: 2, last: "2024-10-04" }
  });
});
