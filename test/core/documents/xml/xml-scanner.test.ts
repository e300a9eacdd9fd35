import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { XmlFeed } from "../../../../src/core/documents/xml/xml-feed.ts";
import type { XmlHandler } from "../../../../src/core/documents/xml/xml-handler.ts";
import { letterParts } from "../../../generators/documents/ooxml-letter.ts";
import { slidesParts } from "../../../generators/documents/ooxml-slides.ts";
import { workbookParts } from "../../../generators/documents/ooxml-workbook.ts";

/** What a reader of XML saw: `<name a=b`, text, `>`; texts that follow each other are one. */
class Events {
  readonly list: string[] = [];

  open(name: string, attributes: readonly (readonly [string, string])[]): void {
    this.list.push(`<${name}${attributes.map(([key, value]) => ` ${key}=${value}`).join("")}`);
  }

  text(text: string): void {
    if (this.list.at(-1)?.startsWith('"')) this.list.push(`${this.list.pop()}${text}`);
    else this.list.push(`"${text}`);
  }

  close(): void {
    this.list.push(">");
  }
}

function scanned(
  xml: string | Uint8Array,
  piece = 1 << 20
): { readonly events: readonly string[]; readonly isSound: boolean } {
  const events = new Events();
  const handler: XmlHandler = {
    open: (name, attributes) => events.open(name, attributes.list()),
    text: (text) => events.text(text.value),
    close: () => events.close()
  };
  const feed = new XmlFeed(handler);
  const bytes = typeof xml === "string" ? new TextEncoder().encode(xml) : xml;
  for (let at = 0; at < bytes.length; at += piece) feed.write(bytes.subarray(at, at + piece));
  return { isSound: feed.end(), events: events.list };
}

function bySaxes(xml: string): readonly string[] {
  const events = new Events();
  const parser = new SaxesParser({ xmlns: false });
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  let depth = 0;
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    events.open(
      local(name),
      Object.entries(attributes).map(([key, value]) => [local(key), String(value)] as const)
    );
  });
  parser.on("text", (text) => {
    if (depth > 0) events.text(text);
  });
  parser.on("cdata", (text) => events.text(text));
  parser.on("closetag", () => {
    depth--;
    events.close();
  });
  parser.write(xml).close();
  return events.list;
}

const documents = Object.entries({ ...letterParts(), ...workbookParts(), ...slidesParts() });
const odd =
  '<?xml version="1.0"?><!-- a > b --><a x=\'1>2\' y="&quot;&#233;"  z = "ü"><b/><c\n d="e"></c >t&amp;<![CDATA[<x>]]>u<?pi x?><!-- - -->é€😀</a>\n<!-- end -->';

describe("the scanner of XML", () => {
  it.each([...documents, ["odd.xml", odd] as const])("sees in %s what saxes sees", (_, xml) => {
    const { events, isSound } = scanned(String(xml));
    expect(isSound).toBe(true);
    expect(events).toEqual(bySaxes(String(xml)));
  });

  it.each([1, 2, 7, 300])("sees the same in pieces of %i bytes", (piece) => {
    const long = odd.replace("<b/>", `<b>${"woord ".repeat(100_000)}</b>`);
    expect(scanned(odd, piece)).toEqual(scanned(odd));
    if (piece > 2) expect(scanned(long, piece * 1000).events).toEqual(scanned(long).events);
  });

  const damaged: readonly (readonly [name: string, xml: string, sees: readonly string[]])[] = [
    ["breaks off in text", "<a><b>een twee", ["<a", "<b", '"een twee', ">", ">"]],
    ["breaks off in a tag", "<a>een<b", ["<a", '"een', ">"]],
    ["breaks off in an attribute", '<a>een<b c="twee', ["<a", '"een', "<b c=twee", ">", ">"]],
    ["breaks off in CDATA", "<a><![CDATA[een", ["<a", '"een', ">"]],
    ["has a wrong end tag", "<a><b>een</c>twee</b></a>", ["<a", "<b", '"eentwee', ">", ">"]],
    ["lacks an end tag", "<a><b>een</a>", ["<a", "<b", '"een', ">", ">"]],
    ["has a loose bracket", "<a>1 < 2</a>", ["<a", '"1 < 2', ">"]],
    ["names an unknown entity", "<a>&geheim;</a>", ["<a", '"&geheim;', ">"]],
    ["has an attribute without quotes", "<a b=1>x</a>", ["<a", '"x', ">"]],
    ["has two roots", "<a>x</a><b/>", ["<a", '"x', ">", "<b", ">"]],
    ["is no XML", "zomaar tekst", []],
    ["is empty", "", []]
  ];
  it.each(damaged)("reads on, and says so, where a document %s", (_, xml, sees) => {
    const { events, isSound } = scanned(xml);
    expect(isSound).toBe(false);
    expect(events).toEqual(sees);
  });

  it("reads bytes that are no UTF-8, and says so", () => {
    const { events, isSound } = scanned(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e));
    expect([events[1], isSound]).toEqual(['"\ufffd', false]);
  });

  it("reads a declared encoding", () => {
    const latin = Uint8Array.from(Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>caf\xe9</a>', "latin1"));
    expect(scanned(latin).events).toEqual(["<a", '"café', ">"]);
  });

  it("takes long comments and values piece by piece (quadratic work would run into the test's time limit)", () => {
    const comment = `<a><!--${"-x".repeat(400_000)}--><b c="${"y".repeat(800_000)}"/></a>`;
    expect(scanned(comment, 1000).isSound).toBe(true);
  });
});

describe("hostile XML", () => {
  it("takes a million elements in each other, each ended wrongly, in its stride", () => {
    expect(scanned("<a>".repeat(300_000) + "</b>".repeat(300_000)).isSound).toBe(false);
  });

  it("gives no more text than there is room for, and says so", () => {
    const texts: string[] = [];
    const feed = new XmlFeed({ open: () => {}, text: ({ value }) => texts.push(value), close: () => {} }, 10);
    feed.write(new TextEncoder().encode(`<a><b>kort</b><b>${"lang".repeat(10)}</b></a>`));
    expect([feed.end(), feed.hasTextLeftOut, texts]).toEqual([true, true, ["kort"]]);
  });
});

describe("a name that holds what no name may", () => {
  it.each([
    ["noise in an end tag, before the colon", "<x:a><x:b>een</\u0005-(*x:b></x:a>"],
    ["a tag in an end tag", "<x:a><x:b>een</x <x:b></x:a>"],
    ["a NUL in a start tag", "<a><b\u0000c>een</b\u0000c></a>"],
    ["a quote in a start tag", '<a><bc="1"/></a>'],
    ["a NUL in the name of an attribute", '<a><b c\u0000d="1"/></a>']
  ])("makes the document damaged: %s", (_, xml) => {
    expect(scanned(xml).isSound).toBe(false);
  });

  it("makes the document damaged: a byte that UTF-8 never has", () => {
    const bytes = new TextEncoder().encode("<a><b#/></a>").map((byte) => (byte === 35 ? 0xff : byte));
    expect(scanned(bytes).isSound).toBe(false);
  });

  it("is not one of another alphabet, with a dot, a dash or a prefix", () => {
    expect(scanned('<x:caf\u00e9.a-b_1 y:\u00e9="1"><\u540d/></x:caf\u00e9.a-b_1 >').isSound).toBe(true);
  });
});
