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
 * Cuts header text into items at `,`, `;` and line breaks that stand outside quotes, comments and brackets, and drops group
 * names (`Team: a@b.nl;`). One pass, no backtracking: linear in the text.
 */
export function splitAddressList(text: string): AddressItem[] {
  const splitter = new Splitter();
  for (let i = 0; i < text.length; i += 1) {
    if (splitter.take(text.charAt(i), text.charAt(i + 1))) i += 1;
  }
  splitter.end(true);
  return splitter.items;
}

class Splitter {
  readonly items: AddressItem[] = [];
  private mode: Mode = "plain";
  private depth = 0;
  private text = "";
  private plain = "";
  private comment = "";
  private angle: string | null = null;
  private broken = false;
  private group = "";
  /** An `@` was seen outside quotes and comments: a flag, because searching the text again would make this quadratic. */
  private addressed = false;

  /** Takes one character; true when it consumed the next one too (an escape). */
  take(char: string, next: string): boolean {
    if (char === "\n" || char === "\r") return this.takeLineBreak(char, next);
    if (char === "\\" && (this.mode === "quote" || this.mode === "comment")) return this.takeEscape(next);
    if (this.mode === "plain") this.takePlain(char);
    else if (this.mode === "quote") this.takeQuoted(char);
    else if (this.mode === "angle") this.takeAngle(char);
    else this.takeComment(char);
    return false;
  }

  /** Ends the current item. `unfinished` means: by the end of the text or of a line, so an open group has no items. */
  end(unfinished: boolean): void {
    const broken = this.broken || this.mode !== "plain";
    if (this.text.trim() !== "") this.push(this.text.trim(), broken);
    else if (unfinished && this.group !== "") this.push(this.group, true);
    this.reset();
  }

  private push(text: string, broken: boolean): void {
    this.items.push({ text, plain: this.plain.trim(), comment: this.comment.trim(), angle: this.angle, broken });
    this.group = "";
  }

  private reset(): void {
    this.mode = "plain";
    this.depth = 0;
    this.text = "";
    this.plain = "";
    this.comment = "";
    this.angle = null;
    this.broken = false;
    this.addressed = false;
  }

  /** A line that goes on with white space is folded (RFC 5322, 2.2.3) unless an address already stands before it. */
  private takeLineBreak(char: string, next: string): boolean {
    if (char === "\r" && next === "\n") return false;
    if (this.addressed || (next !== " " && next !== "\t")) this.end(true);
    else {
      this.text += " ";
      this.plain += " ";
    }
    return false;
  }

  private takeEscape(next: string): boolean {
    this.text += `\\${next}`;
    if (this.mode === "quote") this.plain += `\\${next}`;
    else this.comment += next;
    return true;
  }

  private takePlain(char: string): void {
    if (char === "," || char === ";") this.takeSeparator(char);
    else if (char === ":" && this.angle === null && !this.addressed) this.openGroup();
    else this.takeItemText(char);
  }

  private takeItemText(char: string): void {
    this.text += char;
    if (char === "<") this.openAngle();
    else if (char === "(") this.openComment();
    else this.takePlainText(char);
  }

  private takePlainText(char: string): void {
    if (char === '"') this.mode = "quote";
    if (char === "@") this.addressed = true;
    if (char === ">" || (this.angle !== null && char.trim() !== "")) this.broken = true;
    this.plain += char;
  }

  private takeSeparator(char: string): void {
    this.end(false);
    if (char === ";") this.group = "";
  }

  private openGroup(): void {
    this.group = `${this.text.trim()}:`;
    this.reset();
  }

  private openAngle(): void {
    if (this.angle !== null) this.broken = true;
    this.angle = "";
    this.mode = "angle";
  }

  private openComment(): void {
    this.mode = "comment";
    this.depth = 1;
    this.comment += " ";
  }

  private takeQuoted(char: string): void {
    this.text += char;
    this.plain += char;
    if (char === '"') this.mode = "plain";
  }

  private takeAngle(char: string): void {
    this.text += char;
    if (char === ">") this.mode = "plain";
    else this.angle = (this.angle ?? "") + char;
    if (char === "@") this.addressed = true;
  }

  private takeComment(char: string): void {
    this.text += char;
    if (char === "(") this.depth += 1;
    if (char === ")") this.depth -= 1;
    if (this.depth === 0) this.mode = "plain";
    else this.comment += char;
  }
}
