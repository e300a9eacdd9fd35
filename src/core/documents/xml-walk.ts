import { Tokenizer } from "htmlparser2";
import { TextWindow } from "./text-window.ts";
import { XmlLines } from "./xml-lines.ts";

export interface XmlWalk extends ReturnType<XmlLines["finish"]> {
  /** Not well-formed (XML 1.0, section 2.1): what stands behind the damage may mean something else than it seems. */
  readonly isDamaged: boolean;
}

/**
 * Walks through XML once, without building a tree: linear in time, and its own memory grows with the depth only.
 * Entities other than the five of XML and numbered ones stay as written, so nothing a DTD declares is ever expanded;
 * the declarations themselves become lines. `xml`: piece by piece. `most`: characters after which the text may end.
 */
export function walkXml(xml: Iterable<string>, mayHoldFiles: boolean, most: number): XmlWalk {
  return new XmlWalker(new XmlLines(mayHoldFiles, most)).walk(xml);
}

/** What may stand outside the root: white space, and the filling that mainframes put behind a file. */
const blank = /^[\s\0\u001a\ufeff]*$/;
/** As `QuoteType` of htmlparser2, which exports only the type. */
const firstQuote = 2;

class XmlWalker {
  readonly #open: string[] = [];
  #isInTag = false;
  #attribute = "";
  #value = "";
  #outside = "";
  #isPastDoctype = false;
  #hasRoot = false;
  #isDamaged = false;
  readonly #xml = new TextWindow();

  constructor(readonly lines: XmlLines) {}

  walk(xml: Iterable<string>): XmlWalk {
    const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, this.#callbacks());
    for (const piece of xml) {
      this.#xml.add(piece);
      tokenizer.write(piece);
    }
    tokenizer.end();
    this.#end();
    return { ...this.lines.finish(), isDamaged: this.#isDamaged };
  }

  #callbacks(): ConstructorParameters<typeof Tokenizer>[1] {
    return {
      ontext: (from, to) => this.#text(this.#xml.slice(from, to)),
      ontextentity: (code) => this.#text(String.fromCodePoint(code)),
      oncdata: (from, to, offset) => this.#cdata(from, to, offset),
      onopentagname: (from, to) => this.#openElement(this.#xml.slice(from, to)),
      onclosetag: (from, to) => this.#closeElement(this.#xml.slice(from, to)),
      onopentagend: () => this.#endTag(),
      onselfclosingtag: () => this.#closeAtOnce(),
      onattribname: (from, to) => this.#startAttribute(this.#xml.slice(from, to)),
      onattribdata: (from, to) => this.#addToAttribute(this.#xml.slice(from, to)),
      onattribentity: (code) => this.#addToAttribute(String.fromCodePoint(code)),
      onattribend: (quote) => this.#endAttribute(quote),
      oncomment: (from, to, offset) => this.#comment(from, to, offset),
      ondeclaration: (from, to) => this.#declaration(this.#xml.slice(from, to)),
      onprocessinginstruction: (from, to) => this.#instruction(this.#xml.slice(from, to)),
      onend: () => {}
    };
  }

  #text(text: string): void {
    if (this.#open.length > 0) this.lines.addText(text);
    else this.#outside += text;
  }

  /**
   * What stands outside the root, which may have come in pieces. The end of a DTD's inner part is among it (htmlparser2
   * 12.0.0 ends a declaration at its first `>`).
   */
  #endOutside(): void {
    const text = this.#outside;
    this.#outside = "";
    if (text === "" || blank.test(text)) return;
    this.lines.addLine(text);
    if (this.#hasRoot || !this.#isPastDoctype) this.#isDamaged = true;
  }

  #cdata(from: number, to: number, offset: number): void {
    this.#text(this.#xml.slice(from, to - offset));
    if (offset === 0) this.#isDamaged = true;
  }

  #openElement(name: string): void {
    this.#endOutside();
    if (this.#isInTag || (this.#open.length === 0 && this.#hasRoot)) this.#isDamaged = true;
    this.#open.push(name);
    this.#isInTag = true;
    this.#hasRoot = true;
    this.lines.openElement(localName(name));
  }

  #endTag(): void {
    this.#isInTag = false;
  }

  #closeAtOnce(): void {
    this.#isInTag = false;
    this.#open.pop();
    this.lines.closeElement();
  }

  /** A wrong name still closes the innermost element: its text is read either way. */
  #closeElement(name: string): void {
    this.#endOutside();
    const expected = this.#open.pop();
    if (expected !== name) this.#isDamaged = true;
    if (expected !== undefined) this.lines.closeElement();
  }

  #startAttribute(name: string): void {
    this.#attribute = name;
    this.#value = "";
  }

  #addToAttribute(piece: string): void {
    this.#value += piece;
  }

  #endAttribute(quote: number): void {
    if (quote < firstQuote) this.#isDamaged = true;
    this.#showAttribute();
  }

  #showAttribute(): void {
    const isNamespace = this.#attribute === "xmlns" || this.#attribute.startsWith("xmlns:");
    if (isNamespace) this.lines.addNamespace(this.#value);
    else this.lines.addAttribute(localName(this.#attribute), this.#value);
    this.#value = "";
  }

  #comment(from: number, to: number, offset: number): void {
    this.#endOutside();
    this.lines.addAside(this.#xml.slice(from, to - offset));
    if (offset === 0) this.#isDamaged = true;
  }

  #declaration(declaration: string): void {
    this.#endOutside();
    this.#isPastDoctype = true;
    if (!/^DOCTYPE\s+[\w:.-]+\s*$/i.test(declaration)) this.lines.addAside(declaration);
  }

  #instruction(instruction: string): void {
    this.#endOutside();
    if (!/^xml\s/i.test(instruction)) this.lines.addAside(instruction.replace(/\?$/, ""));
  }

  /** A file that breaks off inside an attribute still has its beginning. */
  #end(): void {
    this.#endOutside();
    if (this.#value !== "") this.#showAttribute();
    if (this.#open.length > 0 || this.#isInTag || !this.#hasRoot) this.#isDamaged = true;
    while (this.#open.pop() !== undefined) this.lines.closeElement();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
