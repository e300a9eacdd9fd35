import { describe, expect, test } from "vitest";
import { termsIn } from "./recording-sink.ts";

const cases: readonly (readonly [name: string, terms: readonly string[], text: string, found: readonly string[]])[] = [
  ["a word", ["bsn"], "uw bsn is", ["bsn@bsn"]],
  ["a word that is the whole text", ["bsn"], "bsn", ["bsn@bsn"]],
  ["in capitals", ["bsn"], "BSN", ["bsn@BSN"]],
  ["with an accent that the term has not", ["financien"], "financiën", ["financien@financiën"]],
  ["without an accent that the term has", ["financiën"], "financien", ["financiën@financien"]],
  ["with a combining accent", ["financiën"], "financie\u0308n.", ["financiën@financie\u0308n"]],
  ["in full width", ["bsn"], "ＢＳＮ", ["bsn@ＢＳＮ"]],
  ["with ligatures", ["fiscaal", "ij*"], "ﬁscaal ĳzer", ["fiscaal@ﬁscaal", "ij*@ĳzer"]],
  ["with soft hyphens and zero-width characters inside", ["bsn"], "b\u00ads\u200bn", ["bsn@b\u00ads\u200bn"]],
  ["not inside a word", ["bsn"], "absn bsna", []],
  ["not beside a digit", ["bsn"], "1bsn bsn1", []],
  ["beside signs", ["bsn"], "(bsn)bsn/bsn", ["bsn@bsn", "bsn@bsn", "bsn@bsn"]],
  ["between letters of other scripts", ["bsn"], "жbsn bsnж", []],
  ["a label directly before a digit", ["=bsn"], "bsn123456782", ["=bsn@bsn"]],
  ["a label not directly behind a letter", ["=bsn"], "absn123456782", []],
  ["a phrase", ["netto loon"], "het netto loon is", ["netto loon@netto loon"]],
  ["a phrase over a line break", ["netto loon"], "netto\r\n loon", ["netto loon@netto\r\n loon"]],
  ["a phrase with four spaces", ["netto loon"], "netto \t\u00a0 loon", ["netto loon@netto \t\u00a0 loon"]],
  ["not a phrase with five spaces", ["netto loon"], "netto     loon", []],
  ["not a phrase with a comma", ["netto loon"], "netto, loon", []],
  ["a phrase that begins inside another's beginning", ["a b c", "b d"], "a b d", ["b d@b d"]],
  [
    "a phrase behind one that was broken off",
    ["netto loon", "netto netto loon x"],
    "netto netto loon",
    ["netto loon@netto loon"]
  ],
  ["words inside a phrase", ["a b", "a", "b"], "a b", ["a@a", "a b@a b", "b@b"]],
  ["phrases that overlap", ["a b", "b a"], "a b a", ["a b@a b", "b a@b a"]],
  ["any further letters", ["jaaropga*"], "jaaropgaven, jaaropga", ["jaaropga*@jaaropgaven", "jaaropga*@jaaropga"]],
  ["not further digits", ["jaaropga*"], "jaaropgaaf2024", []],
  ["further letters of a phrase", ["winst of verlie*"], "winst of verliezen", ["winst of verlie*@winst of verliezen"]],
  [
    "a longer word beside its inflections",
    ["loon", "loon*", "loonst*"],
    "loonstrook",
    ["loon*@loonstrook", "loonst*@loonstrook"]
  ],
  [
    "letters before",
    ["*jaaropgave"],
    "mijnjaaropgave jaaropgave",
    ["*jaaropgave@mijnjaaropgave", "*jaaropgave@jaaropgave"]
  ],
  ["not letters behind as well", ["*jaaropgave"], "mijnjaaropgaves", []],
  ["not digits before", ["*jaaropgave"], "2024jaaropgave", []],
  ["letters on both sides", ["*aangifte*"], "btwaangiften", ["*aangifte*@btwaangiften"]],
  ["twice in one word, told once", ["*loon*"], "loonnettoloon loon", ["*loon*@loonnettoloon", "*loon*@loon"]],
  ["letters before a phrase", ["*opgave loon"], "jaaropgave loon", ["*opgave loon@jaaropgave loon"]],
  ["a stem behind a word that began a term", ["loonx", "*strook"], "loonstrook", ["*strook@loonstrook"]],
  [
    "a word and a stem in one",
    ["loonstrook", "*strook"],
    "loonstrook",
    ["loonstrook@loonstrook", "*strook@loonstrook"]
  ],
  [
    "signs inside",
    ["bsn/sofi", "v&w", "bsn's", "box-3"],
    "BSN/sofi V&W bsn\u2019s box–3",
    ["bsn/sofi@BSN/sofi", "v&w@V&W", "bsn's@bsn\u2019s", "box-3@box–3"]
  ],
  ["points inside and at the end", ["b.s.n.", "b.s.n"], "B.S.N.: 1", ["b.s.n@B.S.N", "b.s.n.@B.S.N."]],
  ["digits in a phrase", ["box 1", "box 1 werk"], "box 1 werk box 12", ["box 1@box 1", "box 1 werk@box 1 werk"]],
  ["digits first", ["1e hypotheek"], "de 1e hypotheek", ["1e hypotheek@1e hypotheek"]],
  ["a sign first", ["€ totaal"], "som €  totaal", ["€ totaal@€  totaal"]],
  ["a machine readable zone's country", ["p<nld*"], "P<NLDJANSEN<<PIET", ["p<nld*@P<NLDJANSEN"]],
  ["broken off at a line's end", ["jaaropgave"], "jaarop-\ngave", ["jaaropgave@jaarop-\ngave"]],
  ["broken off, with an indent below", ["jaaropgave"], "jaarop-\r\n   gave", ["jaaropgave@jaarop-\r\n   gave"]],
  ["broken off at its own hyphen", ["btw-nummer"], "btw-\nnummer", ["btw-nummer@btw-\nnummer"]],
  [
    "a hyphen and a break that the phrase has",
    ["winst- en verlies"],
    "winst-\nen verlies",
    ["winst- en verlies@winst-\nen verlies"]
  ],
  ["inflected, broken off", ["jaaropga*"], "jaaropga-\nven", ["jaaropga*@jaaropga-\nven"]],
  ["a stem, broken off", ["*opgave"], "jaarop-\ngave", ["*opgave@jaarop-\ngave"]],
  ["a word behind a hyphen that no term holds", ["aangifte"], "btw-\naangifte", ["aangifte@aangifte"]],
  ["the first half of a broken word is no word", ["order", "orders*"], "order-\nning", []],
  ["a word behind a number", ["bsn"], "123456782 bsn", ["bsn@bsn"]],
  ["another script", ["зарплата"], "Зарплата", ["зарплата@Зарплата"]]
];

describe("terms are found", () => {
  test.each(cases)("%s", (_, terms, text, found) => {
    expect(termsIn(terms, text)).toEqual(found);
  });
});
