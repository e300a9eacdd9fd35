import type { XmlAttributes, XmlHandler, XmlText } from "../../xml/xml-handler.ts";
import { cellText } from "./cell-text.ts";

/** Values that hold their text in an attribute: of pivot tables, whose source may be gone from the workbook. */
const valued = new Set(["s", "n", "d", "e", "sheetName"]);
const rowEnds = new Set(["row", "r", "cacheField", "sheetNames", "pivotCacheDefinition"]);

/**
 * Values that a workbook keeps of elsewhere: sources of pivot tables, cells of other workbooks. A record or field a line, a
 * tab between values.
 */
export class CachedRows implements XmlHandler {
  readonly lines: string[] = [];
  private values: string[] = [];
  private current = "";
  private isValue = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === "cacheField" || name === "tableColumn") this.add(attributes.get("name"));
    else if (valued.has(name)) this.add(attributes.get("v") ?? attributes.get("val"));
    this.isValue = name === "v";
  }

  text(text: XmlText): void {
    if (this.isValue) this.current += text.value;
  }

  close(name: string): void {
    if (name === "v") this.add(this.current);
    this.current = "";
    this.isValue = false;
    if (rowEnds.has(name) || name === "table") this.endLine();
  }

  private add(text: string | undefined): void {
    const value = cellText(text ?? "").trim();
    if (value !== "") this.values.push(value);
  }

  private endLine(): void {
    if (this.values.length > 0) this.lines.push(this.values.join("\t"));
    this.values = [];
  }
}
