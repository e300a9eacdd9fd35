import { TextPieces } from "./text-pieces.ts";

/** One item of an address list, cut out but not yet judged. */
export interface AddressItem {
  /** The item as written, without the group name. */
  readonly text: string;
  /** Text outside angle brackets and comments, quotes kept. */
  readonly plain: string;
  /** Text of the comments, for the display name. */
  readonly comment: string;
  /** Text between angle brackets; null when there were none. */
  readonly angle: string | null;
  /** A quote, bracket or comment never closed, a second pair of angle brackets, or text behind the first pair. */
  readonly broken: boolean;
}

type Mode = "plain" | "quote" | "angle" | "comment";

/**
 * Cuts header text into items at `,`, `;` and line breaks that stand outside quotes, comments and brackets, and drops
 * group names (`Team: a@b.nl;`). One pass, no backtracking: linear in the text.
 */
export function splitAddressList(text: string): AddressItem[] {
  const splitter = new Splitter(text);
  for (let at = 0; at < text.length; at += 1) at = splitter.take(at);
  splitter.end(text.length, true);
  return splitter.items;
}

/** What is known of the item under way. */
class OpenItem {
  readonly start: number;
  readonly plain: TextPieces;
  readonly comment: TextPieces;
  readonly angle: TextPieces;
  mode: Mode = "plain";
  depth = 0;
  angles = 0;
  broken = false;
  /** An `@` was seen outside quotes and comments. */
  addressed = false;

  constructor(source: string, start: number) {
    this.start = start;
    this.plain = new TextPieces(source);
    this.comment = new TextPieces(source);
    this.angle = new TextPieces(source);
  }
}

class Splitter {
  readonly items: AddressItem[] = [];
  private readonly source: string;
  private item: OpenItem;
  private group = "";

  constructor(source: string) {
    this.source = source;
    this.item = new OpenItem(source, 0);
  }

  /** Takes the character at `at` and returns the place of the last one it consumed: an escape takes two. */
  take(at: number): number {
    const char = this.source.charAt(at);
    const { mode } = this.item;
    if (char === "\n" || char === "\r") this.takeLineBreak(at, char);
    else if (char === "\\" && (mode === "quote" || mode === "comment")) return this.takeEscape(at);
    else if (mode === "plain") this.takePlain(at, char);
    else if (mode === "quote") this.takeQuoted(at, char);
    else if (mode === "angle") this.takeAngle(at, char);
    else this.takeComment(at, char);
    return at;
  }

  /** Ends the item before `at`. `unfinished`: by the end of the text or a line, so that an open group has no items. */
  end(at: number, unfinished: boolean): void {
    const text = this.source
      .slice(this.item.start, at)
      .replace(/[\r\n]+/g, " ")
      .trim();
    if (text !== "") this.push(text, this.item.broken || this.item.mode !== "plain");
    else if (unfinished && this.group !== "") this.push(this.group, true);
    this.item = new OpenItem(this.source, at + 1);
  }

  private push(text: string, broken: boolean): void {
    const { plain, comment, angle, angles } = this.item;
    this.items.push({
      text,
      plain: plain.cut(),
      comment: comment.cut(),
      angle: angles > 0 ? angle.cut() : null,
      broken
    });
    this.group = "";
  }

  /** A line that goes on with white space is folded (RFC 5322, 2.2.3) unless an address already stands before it. */
  private takeLineBreak(at: number, char: string): void {
    const next = this.source.charAt(at + 1);
    if (char === "\r" && next === "\n") return;
    if (this.item.addressed || (next !== " " && next !== "\t")) this.end(at, true);
    else this.item.plain.add(at);
  }

  private takeEscape(at: number): number {
    const { mode, plain, comment } = this.item;
    if (mode === "quote") plain.add(at);
    (mode === "quote" ? plain : comment).add(at + 1);
    return at + 1;
  }

  private takePlain(at: number, char: string): void {
    if (char === "," || char === ";") this.takeSeparator(at, char);
    else if (char === ":" && this.item.angles === 0 && !this.item.addressed) this.openGroup(at);
    else if (char === "<") this.openAngle();
    else if (char === "(") this.openComment(at);
    else this.takePlainText(at, char);
  }

  private takePlainText(at: number, char: string): void {
    if (char === '"') this.item.mode = "quote";
    if (char === "@") this.item.addressed = true;
    if (char === ">" || (this.item.angles > 0 && char.trim() !== "")) this.item.broken = true;
    this.item.plain.add(at);
  }

  private takeSeparator(at: number, char: string): void {
    this.end(at, false);
    if (char === ";") this.group = "";
  }

  private openGroup(at: number): void {
    this.group = this.source.slice(this.item.start, at + 1).trim();
    this.item = new OpenItem(this.source, at + 1);
  }

  private openAngle(): void {
    this.item.angles += 1;
    if (this.item.angles > 1) this.item.broken = true;
    this.item.mode = "angle";
  }

  /** A comment parts what it stands between (RFC 5322, 3.2.2): `own.n(x)l` is no `own.nl`. */
  private openComment(at: number): void {
    this.item.mode = "comment";
    this.item.plain.addGap();
    this.item.depth = 1;
    this.item.comment.add(at);
  }

  private takeQuoted(at: number, char: string): void {
    this.item.plain.add(at);
    if (char === '"') this.item.mode = "plain";
  }

  private takeAngle(at: number, char: string): void {
    if (char === "@") this.item.addressed = true;
    if (char === ">") this.item.mode = "plain";
    else this.item.angle.add(at);
  }

  private takeComment(at: number, char: string): void {
    if (char === "(") this.item.depth += 1;
    if (char === ")") this.item.depth -= 1;
    this.item.comment.add(at);
    if (this.item.depth === 0) this.item.mode = "plain";
  }
}
