import type { XmlAttributes, XmlHandler, XmlText } from "../../xml/xml-handler.ts";
import { cellText } from "./cell-text.ts";

/** A remark at a cell. */
export interface SheetComment {
  readonly cell: string;
  readonly author: string;
  readonly text: string;
}

/** Notes of old, and comments that answer each other; the old form of the latter says the same once more. */
export class SheetComments implements XmlHandler {
  readonly comments: SheetComment[] = [];
  private readonly authors: string[] = [];
  private cell = "";
  private author = "";
  private current = "";
  private isText = false;
  private phonetic = 0;

  /** `persons`: names by the id that threaded comments give. */
  constructor(private readonly persons: ReadonlyMap<string, string>) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === "author" || name === "t") this.startText();
    else if (name === "text") this.startText(this.current !== "");
    else if (name === "rPh") this.phonetic++;
    else if (name === "comment" || name === "threadedComment") {
      this.cell = attributes.get("ref") ?? "";
      const person = this.persons.get(attributes.get("personId") ?? "");
      this.author = person ?? this.authors[attributes.integer("authorId")] ?? "";
      this.current = "";
    }
  }

  text(text: XmlText): void {
    if (this.isText && this.phonetic === 0) this.current += text.value;
  }

  close(name: string): void {
    if (name === "rPh") this.phonetic--;
    else if (name === "author") this.authors.push(this.taken());
    else if (name === "comment" || name === "threadedComment") this.closeComment();
    if (name === "t" || name === "text" || name === "author") this.isText = false;
  }

  private startText(isKept = true): void {
    if (!isKept) this.current = "";
    this.isText = true;
  }

  private closeComment(): void {
    const text = this.taken();
    if (text !== "" && !this.author.startsWith("tc="))
      this.comments.push({ cell: this.cell, author: this.author, text });
  }

  private taken(): string {
    const text = cellText(this.current).trim();
    this.current = "";
    return text;
  }
}
