import type { XmlAttributes, XmlHandler, XmlText } from "../xml/xml-handler.ts";

/** What the program counted or noted for itself. */
const machinery = new Set([
  "TotalTime",
  "Pages",
  "Words",
  "Characters",
  "CharactersWithSpaces",
  "Lines",
  "Paragraphs",
  "Slides",
  "Notes",
  "HiddenSlides",
  "MMClips",
  "ScaleCrop",
  "LinksUpToDate",
  "SharedDoc",
  "HyperlinksChanged",
  "AppVersion",
  "Application",
  "DocSecurity",
  "HeadingPairs",
  "created",
  "modified",
  "lastPrinted",
  "revision",
  "version",
  "Template",
  "PresentationFormat",
  "language",
  "generator",
  "creation-date",
  "date",
  "print-date",
  "editing-cycles",
  "editing-duration"
]);

/** Properties that the office added. */
const named = new Set(["property", "user-defined"]);

/** A document's properties as lines of `name: value` (ECMA-376 part 1, 22.2 and 22.3; part 2, 11). */
export class PropertiesHandler implements XmlHandler {
  readonly lines: string[] = [];
  private name = "";
  private value = "";
  private depth = 0;

  open(name: string, attributes: XmlAttributes): void {
    this.depth++;
    if (this.depth === 2) this.name = (named.has(name) ? attributes.get("name") : undefined) ?? name;
    this.value = "";
  }

  text(text: XmlText): void {
    if (this.depth > 1) this.value += text.value;
  }

  close(): void {
    const value = this.value.replace(/\s+/g, " ").trim();
    if (value !== "" && !machinery.has(this.name)) this.lines.push(`${this.name}: ${value}`);
    this.value = "";
    this.depth--;
  }
}
