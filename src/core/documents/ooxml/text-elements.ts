import type { XmlAttributes, XmlHandler, XmlText } from "../xml/xml-handler.ts";

/** The text of certain elements with all that stands in them, a line each: captions in VML, labels in SVG. */
export class TextElements implements XmlHandler {
  readonly lines: string[] = [];
  private depth = 0;
  private value = "";

  /** `attribute`: one that holds text too, whatever its element. */
  constructor(
    private readonly element: string,
    private readonly attribute: string
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.depth > 0 || name === this.element) this.depth++;
    if (name === "br" || name === "div") this.value += " ";
    this.push(attributes.get(this.attribute) ?? "");
  }

  text(text: XmlText): void {
    if (this.depth > 0) this.value += text.value;
  }

  close(): void {
    if (this.depth === 0) return;
    this.depth--;
    if (this.depth > 0) return;
    this.push(this.value);
    this.value = "";
  }

  private push(text: string): void {
    const line = text.replace(/\s+/g, " ").trim();
    if (line !== "") this.lines.push(line);
  }
}
