import type { XmlAttributes, XmlHandler, XmlText } from "../../xml/xml-handler.ts";
import { cellText } from "./cell-text.ts";

/** The texts that cells name by number (ECMA-376 part 1, 18.4): runs put together, readings of signs left out. */
export class SharedStrings implements XmlHandler {
  readonly texts: string[] = [];
  private current = "";
  private isText = false;
  private phonetic = 0;

  open(name: string, _attributes: XmlAttributes): void {
    if (name === "t") this.isText = this.phonetic === 0;
    else if (name === "rPh") this.phonetic++;
  }

  text(text: XmlText): void {
    if (this.isText) this.current += text.value;
  }

  close(name: string): void {
    if (name === "t") this.isText = false;
    else if (name === "rPh") this.phonetic--;
    else if (name === "si") {
      this.texts.push(cellText(this.current));
      this.current = "";
    }
  }
}
