import type { Pack } from "../../core/packs/pack-schema.ts";
import { dutchProse } from "./dutch-prose.ts";

const termKeys = new Set(["labels", "competing", "terms", "keywords", "near"]);

/** All distinct terms of packs or of a part of one, whatever they are for. */
export function termsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") return termKeys.has(key) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  const found = Array.isArray(value)
    ? value.flatMap((each) => termsIn(each, key))
    : Object.entries(value).flatMap(([name, each]) => termsIn(each, name));
  return [...new Set(found)];
}

/** As a search program without wildcards can take it: what a term begins or ends with. */
export const withoutStars = (terms: readonly string[]): string[] => [
  ...new Set(terms.map((term) => term.replaceAll("*", "")))
];

/** A pack as an office might make it, with as many different terms as asked. Text, as it comes from a file. */
export function generatedPack(terms: number): string {
  const words = [
    ...new Set(
      dutchProse(20_000)
        .toLowerCase()
        .match(/\p{L}{4,}/gu)
    )
  ];
  const term = (at: number): string => `${words[at % words.length]} ${words[(at * 7) % words.length]} k${at}`;
  const marks = Array.from({ length: Math.ceil(terms / 10) }, (_, mark) => ({
    terms: Array.from({ length: Math.min(10, terms - mark * 10) }, (_, at) => term(mark * 10 + at)),
    weight: 0.1
  }));
  const title = { nl: "Cliënten", en: "Clients" };
  const dossiers = Array.from({ length: Math.ceil(marks.length / 100) }, (_, at) => ({
    rule: `office.dossier.part-${at}`,
    type: `part-${at}`,
    title,
    marks: marks.slice(at * 100, at * 100 + 100)
  }));
  return JSON.stringify({ schema: 1, id: "office-terms", version: 1, title, dossiers });
}

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts made to be slow, each `length` long, by what is bad about them. */
export function worstTexts(packs: readonly Pack[], length: number): ReadonlyMap<string, string> {
  const rules = packs.flatMap((pack) => [pack.identifiers, pack.patterns, pack.dossiers, pack.allow].flat());
  const all = withoutStars(termsIn(packs));
  const pieces: [string, string][] = [
    ["digits", "1"],
    ["specimen digits, no gaps", "123456782"],
    ["open brackets", "("],
    ["single digits with spaces", "1 "],
    ["dotted digits", "1."],
    ["BSNs with spaces", "123456782 "],
    ["BSNs in lines", "123456782\n"],
    ["labels and BSNs", "bsn 123456782 "],
    ["sixteen digits", "2036000016301110 "],
    ["IBANs", "NL91ABNA0417164300 "],
    ["letters and digits in turn", "a1"],
    ["digits with hyphens", "1-"],
    ["groups with dots", "123."],
    ["boxes of a form", "bsn 1 2 3 4 5 6 7 8 2\n"],
    ["BSNs behind a day and a month", "01/01 123456782 "],
    ["BSNs in addresses", "123456782@"],
    ["BSNs in elements", "<td>123456782</td>"],
    ["dates of birth in words", "geboren 3 maart 1980\n"],
    ["delimiters", ";,\t|"],
    ["quotes", '"'],
    ["cells of numbers", '"123456782";"123456783"\n'],
    ["line breaks", "\n"],
    ["angles", "<<"],
    ["soft hyphens", "\u00ad"],
    ["digits with soft hyphens", "1\u00ad"],
    ["spaces", " "],
    ["ligatures", "\ufb01"],
    ["entities", "&nbsp;"],
    ["quoted-printable leftovers", "=E9=20"],
    ["broken words", "jaar-\nop"],
    ["half a surrogate pair", "\ud800"],
    ["beginnings of terms", `${all.map((term) => term.slice(0, -1)).join(" ")} `],
    ["terms without spaces", all.join("")],
    ["all terms", `${all.join(" ")} `],
    ...rules.map((rule, at): [string, string] => {
      const name = "rule" in rule && typeof rule.rule === "string" ? rule.rule : `rule ${at}`;
      return [`terms and digits of ${name}`, `${withoutStars(termsIn(rule)).join(" 123456782 ")} 12-3 `];
    })
  ];
  return new Map(pieces.map(([name, piece]) => [name, filled(piece, length)]));
}
