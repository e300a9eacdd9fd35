import { embeddedFiles } from "./limits.ts";
import { LongText } from "./long-text.ts";
import { type EmbeddedFile, embeddedFile } from "./xml-embedded.ts";

/** Namespaces and schemas named in the first line; a document of the kinds we know has fewer than ten. */
const mostNamespaces = 40;
/** Attributes that say what their element's text is, in lower case; longer ones than a URI say something else. */
const namingAttributes = new Set(["scheme", "schemeid", "schemename", "name", "naam", "key", "label", "code", "type"]);
const longestNaming = 200;
/** Attributes that name what the document is, by local name. */
const schemaAttributes = new Set(["schemaLocation", "noNamespaceSchemaLocation"]);

/**
 * Builds lines of text out of XML, so that a name and its value stand together as a label and a number do on paper:
 *
 *     xml: Loonaangifte http://xml.belastingdienst.nl/schemas/Loonaangifte/2025/01
 *     Loonaangifte version: 2.0
 *     SofiNr: 123456782
 *     identifier scheme: www.belastingdienst.nl/burgerservicenummer
 *     identifier www.belastingdienst.nl/burgerservicenummer: 123456782
 *
 * An attribute carries its element's name too, for `scheme: x` alone says less than `identifier scheme: x`; it stands
 * before the element's text, and one that says what that text is stands in the same line as well. An empty line
 * closes every element that held others, so that records stand apart.
 */
export class XmlLines {
  readonly #lines: LongText;
  #isLastEmpty = true;
  readonly #names: string[] = [];
  readonly #namespaces = new Set<string>();
  readonly #files: EmbeddedFile[] = [];
  #asides: string[] = [];
  #pending = "";
  /** What the attributes of the element that was opened last call its text. */
  #naming = "";
  #root = "";
  #isLeaf = false;
  #hasFilesLeftOut = false;

  /** `most`: characters after which its lines may end. */
  constructor(
    readonly mayHoldFiles: boolean,
    most = Number.POSITIVE_INFINITY
  ) {
    this.#lines = new LongText(most);
  }

  openElement(name: string): void {
    this.#flush();
    if (this.#root === "") this.#root = name;
    this.#names.push(name);
    this.#naming = "";
    this.#isLeaf = true;
  }

  closeElement(): void {
    this.#flush();
    this.#naming = "";
    if (!this.#isLeaf && !this.#isLastEmpty) this.#put("");
    this.#isLeaf = false;
    this.#names.pop();
  }

  /** Text may come in pieces: entities, CDATA and comments do not end it. */
  addText(text: string): void {
    this.#pending += text;
  }

  addAttribute(name: string, value: string): void {
    const element = this.#names.at(-1) ?? "";
    if (schemaAttributes.has(name) || (element === "schemaRef" && name === "href")) this.addNamespace(value);
    else if (value.trim() !== "") this.#putAttribute(element, name, oneLine(value));
  }

  #putAttribute(element: string, name: string, value: string): void {
    this.#put(`${element} ${name}: ${value}`);
    if (value.length <= longestNaming && namingAttributes.has(name.toLowerCase())) this.#naming += ` ${value}`;
  }

  addNamespace(uri: string): void {
    if (this.#namespaces.size < mostNamespaces) this.#namespaces.add(oneLine(uri));
    else this.addLine(uri);
  }

  addLine(text: string): void {
    if (text.trim() !== "") this.#put(text.trim());
  }

  /** A comment or an instruction: a line of its own behind the text it stands in, which it does not break. */
  addAside(text: string): void {
    this.#asides.push(text);
    if (this.#pending === "") this.#flush();
  }

  /** `files`: what lies encoded in the text; it is not among the lines. */
  finish(): { readonly text: string; readonly files: readonly EmbeddedFile[]; readonly hasFilesLeftOut: boolean } {
    this.#flush();
    const head = ["xml:", this.#root, ...this.#namespaces].join(" ");
    return {
      text: this.#lines.toString(head).trimEnd(),
      files: this.#files,
      hasFilesLeftOut: this.#hasFilesLeftOut
    };
  }

  #put(line: string): void {
    this.#isLastEmpty = line === "";
    if (!this.#lines.isFull) this.#lines.add(`\n${line}`);
  }

  #flush(): void {
    const text = this.#pending;
    this.#pending = "";
    const value = text === "" ? "" : oneLine(text);
    if (value !== "") this.#putValue((this.#names.at(-1) ?? "") + this.#naming, value, text);
    if (this.#asides.length === 0) return;
    for (const aside of this.#asides) this.addLine(aside);
    this.#asides = [];
  }

  #putValue(name: string, value: string, text: string): void {
    const file = this.mayHoldFiles ? embeddedFile(name, text) : null;
    if (file === null) this.#put(`${name}: ${value}`);
    else this.#putFile(file, `${name}: ${value}`);
  }

  /** Markup that is not opened is still readable as it stands; a coded file is not. */
  #putFile(file: EmbeddedFile, line: string): void {
    if (this.#files.length < embeddedFiles) this.#files.push(file);
    else if (file.isMarkup) this.#put(line);
    else this.#hasFilesLeftOut = true;
  }
}

/** Also where a value was broken over lines: label and value stay together. */
function oneLine(text: string): string {
  return /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, " ").trim() : text.trim();
}
