import { afterEach, describe, expect, test, vi } from "vitest";
import { readText } from "../../../src/core/scan/read-text.ts";
import { buildTermAutomaton } from "../../../src/core/scan/term-automaton.ts";
import { RecordingSink, readWith, termsIn } from "./recording-sink.ts";

describe("a text is told of in its order", () => {
  test("digits once for each run, though ignored characters stand in it", () => {
    expect(readWith([], "12 3\u00ad4,5 a6\u200b7b").numbers).toEqual([0, 3, 7, 10]);
  });

  test("digits of other forms", () => {
    expect(readWith([], "１２ ①", (start) => start + 1).numbers).toEqual([0, 3]);
  });

  test("no digits that the sink has read", () => {
    expect(readWith([], "12 34 56 78", (start) => start + 5).numbers).toEqual([0, 6]);
  });

  test("not again in a run in which the sink stopped", () => {
    expect(readWith([], "123456 7", (start) => start + 1).numbers).toEqual([0, 7]);
  });

  test("though the sink stops behind a space", () => {
    expect(readWith([], "12 34", (start) => start + 3).numbers).toEqual([0, 3]);
  });

  test("no signs that the sink has read", () => {
    const sink = readWith([], "1,2\n3;4\n", (start) => start + 3);
    expect([sink.delimiters, sink.breaks]).toEqual([[], [3, 7]]);
  });

  test("line breaks of all kinds, those of Windows once", () => {
    expect(readWith([], "a\nb\r\nc\rd\u2028e\ff").breaks).toEqual([1, 4, 6, 8, 10]);
  });

  test("a line break at the end of a term", () => {
    expect(readWith(["bsn", "bsn nummer"], "bsn\nb\nbsn").breaks).toEqual([3, 5]);
  });

  test("delimiters with their folded code", () => {
    expect(readWith([], "a\tb;c,d|e；").delimiters).toEqual(["1\t", "3;", "5,", "7|", "9;"]);
  });

  test("straight quotes only", () => {
    expect(readWith([], 'a "b" “c”').quotes).toEqual([2, 4]);
  });

  test("two or more angle brackets, once", () => {
    expect(readWith([], "a<b<<c<<<<d<").angles).toEqual([3, 6]);
  });

  test("signs that stand in terms as well", () => {
    const sink = readWith(["a, b", 'x "y', "p<<q"], 'a, b x "y p<<q');
    expect([sink.delimiters, sink.quotes, sink.angles, sink.terms.length]).toEqual([["1,"], [7], [11], 3]);
  });

  test("a line break inside a broken word, with the word", () => {
    const sink = readWith(["jaaropgave"], "jaarop-\r\ngave\nx");
    expect([sink.breaks, sink.terms]).toEqual([[8, 13], [{ id: 0, start: 0, end: 13 }]]);
  });

  test("a number inside a term, both", () => {
    const sink = readWith(["box 1 werk"], "box 1 werk", (start) => start + 6);
    expect([sink.numbers, sink.terms.length]).toEqual([[4], 1]);
  });

  test("no term inside what the sink has read, though another begins as that does", () => {
    expect(readWith(["1-30", "30 dagen"], "op 3-1-30", () => 9).terms).toEqual([]);
    expect(readWith(["1-30", "30 dagen"], "de 30 dagen 1-30", (start) => start + 1).terms.length).toBe(2);
  });

  test("nothing of an empty text", () => {
    expect(readWith(["a"], "")).toMatchObject({ terms: [], numbers: [], breaks: [] });
  });
});

const LENGTH = 20_000;
const runsOf = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length));
const phrases = ["a", "a a", "a a a a a a a a b", "b a a*", "*aa a", "*aaaa*", "aaaaaaaa*"];
const stems = ["*aaab*", "*abab*", "*baba", "*aaaaaaaaaaaaaaaaaaaab*", "ab*", "abab*", "ababab*"];

const worst: readonly (readonly [name: string, terms: readonly string[], text: string])[] = [
  ["open brackets", phrases, runsOf("(")],
  ["angle brackets", ["p<nld*"], runsOf("<")],
  ["digits", ["1 1 1", "11111111"], runsOf("1")],
  ["one endless word", stems, runsOf("a")],
  ["an endless word full of stems", stems, runsOf("ab")],
  ["an endless word with ignored characters", stems, runsOf("a\u00adb")],
  ["words of phrases", phrases, runsOf("a ")],
  ["the beginning that phrases share", phrases, runsOf("a a a a a a a a ")],
  ["broken words", [...phrases, ...stems], runsOf("ab-\n")],
  ["broken words with digits", [...phrases, ...stems], runsOf("ab1-\na")],
  ["hyphens and line breaks", ["a- b"], runsOf("-\n")],
  ["spaces in a phrase", ["a b"], `a${runsOf(" ")}`],
  ["ignored characters in a phrase", ["a b"], `a${runsOf(" \u200b\u200b\u200b")}`],
  ["letters and digits in turn", ["a1a1a1*", "=a", "*1a1a"], runsOf("a1")],
  ["ligatures", ["fififififi*", "*fifi*"], runsOf("ﬁ")]
];

describe("every text is read in steps that grow with its length alone", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each(worst)("%s", (_, terms, text) => {
    const looked = vi.spyOn(String.prototype, "charCodeAt");
    readWith(terms, text, (start) => start + 1);
    expect(looked.mock.calls.length).toBeLessThan(12 * text.length + 10_000);
  });
});

describe("a sink that has heard enough of a term", () => {
  const terms = ["bsn", "loon*", "loonstrook", "a loonstrook", "31-12"];
  const automaton = buildTermAutomaton(terms.map((text) => ({ text, glued: false })));
  class Content extends RecordingSink {
    override term(id: number, start: number, end: number): boolean {
      super.term(id, start, end);
      return terms[id] !== "bsn";
    }
  }
  const toldBy = (sink: RecordingSink, text: string) => {
    readText(text, automaton, sink);
    return sink.terms.map(({ id, start }) => `${terms[id]} ${start}`);
  };
  const text = "loonstrook bsn loonstrook, loonstrook\nbsn loonlijst 31-12 loonstrook a loonstrook. loonstrook bsn 1";
  const all = toldBy(new RecordingSink(text), text);

  test("is told of the others as before, and of this one once at least", () => {
    const told = toldBy(new Content(text), text);
    expect(told.filter((each) => each.startsWith("bsn"))).toEqual(all.filter((each) => each.startsWith("bsn")));
    expect(new Set(told.map((each) => each.split(/ \d+$/)[0]))).toEqual(new Set(terms));
    expect(told.length).toBeLessThan(all.length);
  });

  test("is told of numbers, lines and cells as before", () => {
    const [plain, content] = [new RecordingSink(text), new Content(text)];
    for (const sink of [plain, content]) readText(text, automaton, sink);
    for (const what of ["numbers", "breaks", "delimiters"] as const) expect(content[what]).toEqual(plain[what]);
  });

  test("keeps nothing from the next text, nor does one that throws", () => {
    class Broken extends Content {
      override digits(): number {
        throw new Error("broken");
      }
    }
    expect(() => readText(text, automaton, new Broken(text))).toThrow("broken");
    toldBy(new Content(text), text);
    expect(toldBy(new RecordingSink(text), text)).toEqual(all);
  });
});

test("a term is read on, though the table of transitions ends at a digit of it", () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `woord ${at.toString(36).padStart(4, "q")}x`);
  const deep = "zzzzz per 31-12";
  expect(termsIn([...many, deep, "31-12"], `x ${deep} x`)).toEqual([`${deep}@${deep}`, "31-12@31-12"]);
});

test("a hyphen and a line break before a term that begins with a hyphen are part of neither word", () => {
  expect(termsIn(["- c"], "ab-\nc ab -\nc")).toEqual(["- c@-\nc"]);
});
