import { describe, expect, test, vi } from "vitest";
import { TextBuilder } from "../../../src/core/documents/text-builder.ts";
import { type FindingPlace, MAX_PLACES } from "../../../src/core/scan/finding.ts";
import { scanText } from "../../../src/core/scan/scan-text.ts";
import { Whereabouts } from "../../../src/core/scan/where.ts";
import { passingNumbers, scanPacks } from "./scan-pack.ts";

const [anna, bo, carel] = ["123456782", "111222333", "036000012"];

/** Places of the BSNs of the highest confidence in what a reader has put together. */
function places(builder: TextBuilder): readonly FindingPlace[] | undefined {
  const built = builder.build();
  const options = built.places === undefined ? {} : { places: built.places };
  return scanText(built.text, scanPacks, options).findings.find(({ kind }) => kind === "bsn")?.places;
}

const document = (): TextBuilder => new TextBuilder();
const filler = "Een regel zonder nummers.\n".repeat(50);

describe("a BSN stands", () => {
  test.each<[string, TextBuilder, FindingPlace[]]>([
    [
      "on a page",
      document().place({ page: 2 }).line(filler).place({ page: 3 }).line(`BSN ${anna}`),
      [{ inside: [], page: 3 }]
    ],
    [
      "on two pages, each told once",
      document().place({ page: 1 }).line(`BSN ${anna}, BSN ${bo}`).place({ page: 2 }).line(`BSN ${carel}`),
      [
        { inside: [], page: 1 },
        { inside: [], page: 2 }
      ]
    ],
    ["in a part", document().place({ part: "footnotes" }).line(`BSN ${anna}`), [{ inside: [], part: "footnotes" }]],
    [
      "in a cell",
      document().place({ sheet: "Lonen", row: 11 }).line("Naam\tBSN").line(`Jansen\t${anna}`),
      [{ inside: [], sheet: "Lonen", cells: "B12" }]
    ],
    [
      "in a column",
      document().place({ sheet: "Lonen", row: 1 }).line(`Naam\tBSN\nA\t${anna}\nB\t${bo}\nC\t\nD\t${carel}`),
      [{ inside: [], sheet: "Lonen", cells: "B2:B5" }]
    ],
    [
      "in comments beside a row",
      document()
        .place({ sheet: "Lonen", row: 1 })
        .line("Naam\tLoon")
        .place({ sheet: "Lonen", row: 12, part: "comments" })
        .line(`Kees:\nnieuw\tBSN ${anna}`)
        .place({ sheet: "Lonen", row: 14, part: "comments" })
        .line(`BSN ${bo}`),
      [{ inside: [], sheet: "Lonen", cells: "12:14", part: "comments" }]
    ],
    [
      "in two columns of two sheets",
      document()
        .place({ sheet: "Een", row: 1 })
        .line(`BSN\n${anna}`)
        .place({ sheet: "Twee", row: 1 })
        .line(`Naam\tBSN\nB\t${bo}`),
      [
        { inside: [], sheet: "Een", cells: "A2" },
        { inside: [], sheet: "Twee", cells: "B2" }
      ]
    ],
    [
      "in the 28th column",
      document()
        .place({ sheet: "Breed", row: 1 })
        .line(`${"\t".repeat(27)}BSN`)
        .line(`${"\t".repeat(27)}${anna}`),
      [{ inside: [], sheet: "Breed", cells: "AB2" }]
    ],
    [
      "in a file inside a file",
      document()
        .line("Inhoud")
        .inner("dossier.zip", {
          type: "zip",
          status: "read",
          ...document()
            .inner("jansen.pdf", {
              type: "pdf",
              status: "read",
              ...document().place({ page: 3 }).line(`BSN ${anna}`).build()
            })
            .build()
        }),
      [{ inside: ["dossier.zip", "jansen.pdf"], page: 3 }]
    ],
    [
      "behind signs that are read as others",
      document()
        .place({ page: 1 })
        .line(`${"&amp;&nbsp;".repeat(40)}`)
        .place({ page: 2 })
        .line(`BSN ${anna}`),
      [{ inside: [], page: 2 }]
    ]
  ])("%s", (_, builder, expected) => expect(places(builder)).toEqual(expected));

  test("in a text without places: nowhere in particular", () => {
    expect(places(document().line(`BSN ${anna}`))).toBeUndefined();
  });

  test("in the file itself, before one inside it: nowhere in particular", () => {
    const inner = { type: "text", status: "read", text: "niets" } as const;
    expect(places(document().line(`BSN ${anna}`).inner("los.txt", inner))).toBeUndefined();
  });

  test("on many pages: the first of them", () => {
    const builder = document();
    for (let page = 1; page <= MAX_PLACES + 3; page++) builder.place({ page }).line(`Geboortedatum: 0${page}-02-1980`);
    const built = builder.build();
    const { findings } = scanText(built.text, scanPacks, { places: built.places ?? [] });
    const born = findings.find(({ kind }) => kind === "date-of-birth");
    expect(born?.distinct).toBe(MAX_PLACES + 3);
    expect(born?.places?.map(({ page }) => page)).toEqual(Array.from({ length: MAX_PLACES }, (_, n) => n + 1));
  });

  test("on a sheet with a name longer than any", () => {
    const [place] =
      places(
        document()
          .place({ sheet: "x".repeat(9_000), row: 1 })
          .line(`BSN ${anna}`)
      ) ?? [];
    expect(place?.sheet).toHaveLength(255);
  });
});

describe("a dossier stands", () => {
  test("where its heaviest mark does, not where its first", () => {
    const inner = (text: string) => ({ type: "pdf", status: "read", text }) as const;
    const built = document()
      .inner("brief.pdf", inner(`${filler}nettoloon`))
      .inner("lonen.pdf", inner("loonstrook, nettoloon, brutoloon"))
      .build();
    const { findings } = scanText(built.text, scanPacks, { places: built.places ?? [] });
    const marks = findings.filter(({ kind }) => kind === "dossier-mark");
    expect(marks).toMatchObject([{ places: [{ inside: ["lonen.pdf"] }] }]);
  });
});

describe("of a container, places in as many files as possible", () => {
  const filesOf = (found: readonly FindingPlace[] = []) => found.map(({ inside }) => inside.join("/"));
  const persons = passingNumbers(40);
  const some = (count: number) => persons.splice(0, count);
  const inner = (bsns: readonly string[]) =>
    bsns.reduce((pages, bsn, at) => pages.place({ page: at + 1 }).line(`BSN ${bsn}`), document()).build();
  const zip = (files: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(files).reduce(
      (all, [name, bsns]) => all.inner(name, { type: "pdf", status: "read", ...inner(bsns) }),
      document()
    );

  test.each<[string, TextBuilder, string[]]>([
    [
      "a later file is named, though the first alone has enough",
      zip({ a: some(9), b: some(1) }),
      ["a", "a", "a", "a", "b"]
    ],
    [
      "each once, where there are more than can be told",
      zip({ a: some(3), b: some(2), c: some(3), d: some(2), e: some(3), f: some(2) }),
      [..."abcde"]
    ],
    ["in the order of the text", zip({ a: some(1), b: some(4), c: some(2) }), ["a", "b", "b", "b", "c"]],
    ["of one person in all of them", zip({ a: [anna, anna], b: [bo], c: [anna] }), ["a", "b", "c"]]
  ])("%s", (_, builder, expected) => expect(filesOf(places(builder))).toEqual(expected));
});

test("a long row with many numbers is walked through once", () => {
  const text = Array.from({ length: 10_000 }, (_, n) => `${n}\t`).join("");
  const starts = Array.from({ length: 5_000 }, (_, n) => n * 7);
  const looked = vi.spyOn(String.prototype, "charCodeAt");
  const where = new Whereabouts(text, [{ start: 0, inside: [], sheet: "S", row: 1 }], starts, (at) => at);
  const { length } = looked.mock.calls;
  looked.mockRestore();
  expect(length).toBeLessThan(2 * text.length);
  expect(where.of([starts.at(-1) ?? 0])).toEqual([
    { inside: [], sheet: "S", cells: expect.stringMatching(/^[A-Z]{3}1$/) }
  ]);
});
