import type { XmlHandler } from "./xml-handler.ts";
import { XmlScanner } from "./xml-scanner.ts";

/**
 * Brings a document in any encoding to a handler, piece by piece. The encoding is told from its byte order mark, its
 * first bytes or its declaration; UTF-8 else (XML 1.0, appendix F).
 */
export class XmlFeed {
  private readonly scanner: XmlScanner;
  private head: Uint8Array = new Uint8Array();
  private decoder: TextDecoder | null | undefined;
  private isUndecodable = false;

  /** `textRoom`: bytes of text (as UTF-8) that the handler gets. */
  constructor(handler: XmlHandler, textRoom?: number) {
    this.scanner = new XmlScanner(handler, textRoom);
  }

  get hasTextLeftOut(): boolean {
    return this.scanner.hasTextLeftOut;
  }

  readonly write = (piece: Uint8Array): void => {
    if (this.decoder !== undefined) this.pass(piece);
    else {
      this.head = this.head.length === 0 ? piece : Uint8Array.of(...this.head, ...piece);
      if (this.head.length >= 200) this.begin();
    }
  };

  /** Whether the document was well-formed. */
  end(): boolean {
    if (this.decoder === undefined) this.begin();
    if (this.decoder) this.scanner.write(new TextEncoder().encode(this.decoder.decode()));
    this.scanner.end();
    return !this.scanner.isDamaged && !this.isUndecodable;
  }

  private begin(): void {
    this.decoder = this.decoderFor(encodingOf(this.head));
    this.pass(this.head);
  }

  private pass(piece: Uint8Array): void {
    this.scanner.write(this.decoder ? new TextEncoder().encode(this.decoder.decode(piece, { stream: true })) : piece);
  }

  private decoderFor(encoding: string): TextDecoder | null {
    if (encoding === "utf-8") return null;
    try {
      return new TextDecoder(encoding);
    } catch {
      this.isUndecodable = true;
      return null;
    }
  }
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const start = String.fromCharCode(...head.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase();
  return declared === undefined || declared === "utf8" || declared === "us-ascii" ? "utf-8" : declared;
}
