import { noText } from "./no-text.ts";
import type { XmlAttributes, XmlHandler, XmlText } from "./xml-handler.ts";

/** Leaves a document to the handler that is chosen by its root: what a part is called says nothing for certain. */
export class RootHandler implements XmlHandler {
  private handler: XmlHandler | null = null;

  /** `choose` gets the root's local name. */
  constructor(private readonly choose: (root: string) => XmlHandler) {}

  open(name: string, attributes: XmlAttributes): void {
    this.handler ??= this.choose(name);
    this.handler.open(name, attributes);
  }

  text(text: XmlText): void {
    (this.handler ?? noText).text(text);
  }

  close(name: string): void {
    (this.handler ?? noText).close(name);
  }
}
