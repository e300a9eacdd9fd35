import { describe, expect, it } from "vitest";
import { htmlToText } from "../../../src/core/documents/html-text.ts";

const cases: [name: string, html: string, text: string][] = [
  ["inline tags split no word", "se<b>cret</b> <i>1234</i><span>56</span>782", "secret 123456782"],
  ["an inline tag with a title splits no number", '1234<b title="uitleg">56782</b>', "123456782\nuitleg"],
  ["paragraphs are lines", "<p>een</p><p>twee</p>", "een\ntwee"],
  ["a line break is a line", "een<br>twee<br/>drie", "een\ntwee\ndrie"],
  [
    "cells are set apart by tabs, rows by lines",
    "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    "a\tb\nc"
  ],
  [
    "closed cells keep their columns, empty ones too",
    "<table><tr><th>Naam</th><th>BSN</th></tr><tr><td></td><td>123456782</td></tr></table>",
    "Naam\tBSN\n\t123456782"
  ],
  ["cells need no end", "<table><tr><td>1234<td>56782<tr><td>c</table>", "1234\t56782\nc"],
  [
    "a paragraph in a cell does not break the row",
    "<table><tr><td><p>BSN</p></td><td><p>123456782</p></td></tr></table>",
    "BSN\t123456782"
  ],
  ["named and numbered entities", "caf&eacute; &#49;&#x32;3456782 &amp;lt;", "café 123456782 &lt;"],
  ["no-break spaces stay for the scan", "1234&nbsp;56782", "1234\u00a056782"],
  ["an input's value stands where the field stands", 'BSN <input value="123456782"> ok', "BSN 123456782 ok"],
  ["a picture's alternative text", '<img alt="BSN 123456782">', "BSN 123456782"],
  ["scripts and style sheets are left out", "<style>p{}</style><script>var a = 1 < 2;</script>tekst", "tekst"],
  ["a comment splits no word and comes last", "se<!-- 123456782 -->cret", "secret\n123456782"],
  ["a conditional comment is read as HTML", "a<!--[if mso]><b>1234</b>56782<![endif]-->", "a\n123456782"],
  ["hidden elements are read", '<div style="display:none">123456782</div>', "123456782"],
  ["the title is read", "<title>Aangifte</title><body>tekst", "Aangifte\ntekst"],
  ["white space collapses except as written", "a \n  b<pre>c\n  d</pre>", "a b\nc\n  d"],
  ["text without tags", "2 < 3 & 4", "2 < 3 & 4"],
  ["nothing", "", ""]
];

describe("htmlToText", { timeout: 30_000 }, () => {
  it.each(cases)("%s", (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([
    ["a million open tags", "<div>".repeat(1_000_000)],
    ["a million open inline tags", "<b>".repeat(1_000_000)],
    ["10 MB of text", "<p>Beste relatie, hierbij de stukken.</p>\n".repeat(260_000)],
    ["10 MB of less-than signs", "<".repeat(10_000_000)],
    ["10 MB of spaces", " ".repeat(10_000_000)],
    ["a million comments", "<!--a-->".repeat(1_000_000)],
    ["an open comment of 10 MB", `<!--${"<b>-".repeat(2_500_000)}`],
    ["an open attribute of 10 MB", `<a title="${"x&amp;".repeat(1_600_000)}`],
    ["comments in comments", "<!--<a".repeat(1_000_000)]
  ])("reads %s (quadratic work would run into the test's time limit)", (_, html) => {
    const text = htmlToText(`123456782 ${html}`);
    expect(text).toContain("123456782");
  });
});
