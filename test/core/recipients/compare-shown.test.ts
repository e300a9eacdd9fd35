import { describe, expect, test } from "vitest";
import { compareShown } from "../../../src/core/recipients/compare-shown.ts";

/** A row with what differs in brackets. */
const marked = (row: ReturnType<typeof compareShown>[number] = []): string =>
  row.map(({ text, same }) => (same ? text : `[${text}]`)).join("");

describe("an address against what it looks like", () => {
  test.each([
    [
      "a domain: only the domains",
      "p@kantoor-devries.nl",
      "kantoordevries.nl",
      "kantoor[-]devries.nl",
      "kantoordevries.nl"
    ],
    ["an address: all of it", "p.jansen@a.nl", "p.janssen@a.nl", "p.jansen@a.nl", "p.jan[s]sen@a.nl"],
    ["punycode as a reader sees it", "p@xn--bnk-6cd.nl", "bank.nl", "b[а]nk.nl", "b[a]nk.nl"],
    ["punycode of what is known, too", "p@cafe.nl", "xn--caf-dma.nl", "caf[e].nl", "caf[é].nl"]
  ])("%s", (_, address, known, one, other) => {
    const rows = compareShown(address, known);
    expect([marked(rows[0]), marked(rows[1])]).toEqual([one, other]);
  });
  test("an address without an @ and an empty one give rows, and never throw", () => {
    expect(compareShown("", "kantoor.nl")).toHaveLength(2);
    expect(compareShown("kantoor", "p@kantoor.nl")).toHaveLength(2);
  });
});
