import type { XmlAttributes } from "../xml/xml-handler.ts";
import { StoryHandler } from "./story-handler.ts";

/** Masters and layouts: what stands on every slide. The prompts in their placeholders stand on none. */
export class MasterHandler extends StoryHandler {
  private mark = 0;
  private isPrompt = false;

  override open(name: string, attributes: XmlAttributes): void {
    if (name === "sp") {
      this.mark = this.lines.length;
      this.isPrompt = false;
    }
    const type = name === "ph" ? (attributes.get("type") ?? "") : "ftr";
    if (type !== "ftr" && type !== "hdr") this.isPrompt = true;
    super.open(name, attributes);
  }

  override close(name: string): void {
    super.close(name);
    if (name === "sp" && this.isPrompt) this.cutLines(this.mark);
  }
}
