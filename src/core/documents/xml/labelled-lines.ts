import { XmlLines } from "../xml-lines.ts";
import type { XmlAttributes, XmlHandler, XmlText } from "./xml-handler.ts";

/** Any XML as lines of `name: value`, for parts of which nothing else is known. */
export class LabelledLines implements XmlHandler {
  private readonly lines = new XmlLines(true);
  private attributeLength = 0;

  /** `most`: characters that attributes may hold together. */
  constructor(private readonly most: number) {}

  get isCutShort(): boolean {
    return this.attributeLength > this.most;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.lines.openElement(name);
    for (const [attribute, value] of attributes.list()) {
      if (/^(?:https?:\/\/|urn:)/.test(value)) continue;
      this.attributeLength += value.length + name.length;
      if (!this.isCutShort) this.lines.addAttribute(attribute, value);
    }
  }

  text(text: XmlText): void {
    if (!text.isBlank) this.lines.addText(text.value);
  }

  close(): void {
    this.lines.closeElement();
  }

  finish(): ReturnType<XmlLines["finish"]> {
    return this.lines.finish();
  }
}
