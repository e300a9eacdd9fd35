import { describe, expect, it } from "vitest";
import { htmlToText } from "../../../src/core/documents/html-text.ts";
import { linesOf, linesOfPieces } from "../../../src/core/documents/lines-of.ts";
import { TextWindow } from "../../../src/core/documents/text-window.ts";
import { walkXml } from "../../../src/core/documents/xml-walk.ts";

const page =
  '<!doctype html><!-- een <b>noot</b> --><html><head><title>Dossier &amp; meer</title><script>if (a < b) "x"</script>' +
  '<body title="Uit &quot;2025&quot;"><p>se<b>cret</b> caf&eacute; &#8364;5</p><table><tr><td>BSN</td><td>123456782</td>' +
  "</tr></table><pre>a\n  b</pre><textarea>los</textarea><!--[if mso]><p>Outlook</p><![endif]--><input value='in'></html>";

const document =
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><x:a xmlns:x="urn:a"><!-- noot --><n key="BSN">1234&#53;6782</n>' +
  "<x:leeg/><t><![CDATA[a < b ]] ]]></t><?doe iets?></x:a>";

const pairs = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, cut): [number, string[]] => [cut, [text.slice(0, cut), text.slice(cut)]]);

describe("a text that comes in pieces reads as it does whole", () => {
  it.each(pairs(page))("HTML cut at %i", (_, pieces) => {
    expect(htmlToText(pieces)).toBe(htmlToText(page));
  });

  it.each(pairs(document))("XML cut at %i", (_, pieces) => {
    expect(walkXml(pieces, true, 1e9)).toEqual(walkXml([document], true, 1e9));
  });

  it("letter by letter", () => {
    expect(htmlToText([...page])).toBe(htmlToText(page));
    expect(walkXml([...document], true, 1e9)).toEqual(walkXml([document], true, 1e9));
  });

  it.each(pairs("a\r\nb\rc\n\nd\r\n"))("lines cut at %i", (_, pieces) => {
    expect([...linesOfPieces(pieces)]).toEqual([...linesOf(pieces.join(""))]);
  });
});

it("a window keeps what reaches over pieces, and lets go of what lies before", () => {
  const window = new TextWindow();
  for (const piece of ["abc", "def", "ghi"]) window.add(piece);
  expect([window.slice(1, 5), window.slice(4, 4), window.slice(4, 9), window.slice(8, 9)]).toEqual([
    "bcde",
    "",
    "efghi",
    "i"
  ]);
});
