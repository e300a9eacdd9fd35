import type { XmlAttributes } from "../xml/xml-handler.ts";
import { StoryHandler } from "./story-handler.ts";

const elementsOf = (name: string): readonly string[] => (name === "text" ? ["p", "t"] : [name]);

/** Comments on slides: of old in an element of their own, today as paragraphs. */
export class SlideComments extends StoryHandler {
  override open(name: string, attributes: XmlAttributes): void {
    for (const each of elementsOf(name)) super.open(each, attributes);
  }

  override close(name: string): void {
    for (const each of [...elementsOf(name)].reverse()) super.close(each);
  }
}
