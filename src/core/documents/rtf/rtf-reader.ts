import { decodeCodePage } from "../cfb/code-page.ts";
import { TableText } from "../cfb/table-text.ts";
import type { PartName } from "../reading.ts";
import { ByteCollector } from "./byte-collector.ts";
import { RtfFonts } from "./rtf-fonts.ts";
import type { RtfTarget } from "./rtf-tokens.ts";
import {
  cellWords,
  codePageWords,
  type Destination,
  destinationOf,
  letterWords,
  lineWords,
  rowWords
} from "./rtf-words.ts";

/** What holds in a group, and ends with it. */
interface Group {
  into: TableText;
  isSkipped: boolean;
  /** Whether the text around a group that holds it twice is skipped. */
  wasSkipped: boolean;
  isFonts: boolean;
  /** Holds bytes of an embedded object or of a picture, as digits. */
  isObject: boolean;
  isPicture: boolean;
  /** Markup of the HTML that the file was made from. */
  isMarkup: boolean;
  /** Text that stands for markup already told. */
  isRepeated: boolean;
  isInTable: boolean;
  font: number;
  /** Letters that stand for one written as `\u`, for readers that do not know it. */
  replacements: number;
}

/** Deeper groups hold nothing of their own: no writer nests by the thousand. */
const deepest = 5000;

/** Takes in an RTF file's tokens and keeps its text, by the part of the document it stands in. */
export class RtfReader implements RtfTarget {
  readonly body: TableText;
  readonly parts: { readonly part: PartName; readonly text: TableText }[] = [];
  readonly objects: Uint8Array<ArrayBuffer>[] = [];
  readonly pictures: Uint8Array<ArrayBuffer>[] = [];
  /** Made from HTML: `body` holds markup. */
  isFromHtml = false;
  isTooDeep = false;
  private readonly fonts = new RtfFonts();
  private readonly outer: Group[] = [];
  private readonly pending = new ByteCollector();
  private readonly object = new ByteCollector();
  private group: Group;
  private depth = 0;
  private isOptional = false;
  private toReplace = 0;

  /** `most`: characters beyond which a body may end. */
  constructor(most?: number) {
    this.body = new TableText(most);
    this.group = {
      into: this.body,
      isSkipped: false,
      wasSkipped: false,
      isFonts: false,
      isObject: false,
      isPicture: false,
      isMarkup: false,
      isRepeated: false,
      isInTable: false,
      font: -1,
      replacements: 1
    };
  }

  openGroup(): void {
    this.flush();
    this.toReplace = 0;
    this.isOptional = false;
    this.depth++;
    if (this.depth > deepest) this.isTooDeep = true;
    else {
      this.outer.push(this.group);
      this.group = { ...this.group };
    }
  }

  closeGroup(): boolean {
    this.flush();
    this.toReplace = 0;
    this.depth--;
    if (this.depth >= deepest) return true;
    const closed = this.group;
    this.group = this.outer.pop() ?? closed;
    if (closed.isObject && !this.group.isObject) {
      (closed.isPicture ? this.pictures : this.objects).push(this.object.take().slice());
    }
    return this.depth > 0;
  }

  letters(bytes: Uint8Array): void {
    // `\*` stands right before the word it is about.
    this.isOptional = false;
    if (this.isUnread) this.afterReplaced(bytes);
    else if (this.group.isObject) this.object.pushHex(bytes);
    else this.pending.pushAll(this.toReplace > 0 ? this.afterReplaced(bytes) : bytes);
  }

  letter(byte: number): void {
    if (this.toReplace > 0) this.toReplace--;
    else if (!this.isUnread) this.pending.push(byte);
  }

  binary(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.group.isObject && !this.isUnread) this.object.pushAll(bytes);
  }

  control(word: string, value: number | null): void {
    this.flush();
    if (word === "*") {
      this.isOptional = true;
      return;
    }
    const destination = destinationOf(word, this.isOptional);
    this.isOptional = false;
    if (destination && !this.hidesAll(destination)) this.enter(destination);
    else if (this.group.isFonts) this.fonts.take(word, value);
    else if (this.toReplace > 0 && letterWords[word] !== undefined) this.toReplace--;
    else this.setting(word, value);
  }

  /** What was written with the last letters' code page. */
  flush(): void {
    if (this.pending.isEmpty) return;
    this.put(decodeCodePage(this.pending.take(), this.fonts.codePageOf(this.group.font)));
  }

  private get isUnread(): boolean {
    const { isSkipped, isFonts, isRepeated } = this.group;
    return isSkipped || isFonts || isRepeated;
  }

  private afterReplaced(bytes: Uint8Array): Uint8Array {
    const count = Math.min(this.toReplace, bytes.length);
    this.toReplace -= count;
    return bytes.subarray(count);
  }

  /** Text of a mail made from HTML stands between markup: its own signs must not read as such. */
  private put(text: string): void {
    if (this.isUnread || this.group.isObject) return;
    const isContent = this.isFromHtml && !this.group.isMarkup;
    this.group.into.add(isContent ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;") : text);
  }

  private enter(destination: Destination): void {
    const { group } = this;
    if (destination.kind === "skip") group.isSkipped = true;
    else if (destination.kind === "fonts") group.isFonts = true;
    else if (destination.kind === "object") group.isObject = !group.isSkipped;
    else if (destination.kind === "picture") group.isObject = group.isPicture = !group.isSkipped;
    else if (destination.kind === "html") group.isMarkup = true;
    else if (destination.kind === "twice") [group.wasSkipped, group.isSkipped] = [group.isSkipped, true];
    else if (destination.kind === "unicode") group.isSkipped = group.wasSkipped;
    else if (destination.kind === "part" && !group.isSkipped) this.enterPart(destination.part);
  }

  /** A bracket before it went missing: the outermost group is the document. */
  private hidesAll({ kind }: Destination): boolean {
    return this.depth <= 1 && (kind === "skip" || kind === "fonts");
  }

  private enterPart(part: PartName): void {
    const text = new TableText();
    this.parts.push({ part, text });
    this.group.into = text;
    this.group.isInTable = false;
  }

  private setting(word: string, value: number | null): void {
    const { group } = this;
    if (word === "u" && value !== null) this.unicode(value);
    else if (word === "uc") group.replacements = Math.max(0, value ?? 1);
    else if (word === "f") group.font = value ?? -1;
    else if (word === "plain") group.font = -1;
    else if (word === "pard") group.isInTable = false;
    else if (word === "intbl") group.isInTable = true;
    else if (word === "htmlrtf") group.isRepeated = value !== 0;
    else if (word === "fromhtml") this.isFromHtml = value !== 0;
    else if (word === "ansicpg" || word === "deff") this.fonts.take(word, value);
    else if (codePageWords[word] !== undefined) this.fonts.take("ansicpg", codePageWords[word]);
    else this.layout(word);
  }

  private unicode(value: number): void {
    this.put(String.fromCharCode(value & 0xffff));
    this.toReplace = this.group.replacements;
  }

  private layout(word: string): void {
    const letter = letterWords[word];
    if (letter !== undefined) this.put(letter);
    else if (this.isUnread) return;
    else if (lineWords.has(word)) this.endLine();
    else if (cellWords.has(word)) this.group.into.endCell();
    else if (rowWords.has(word)) this.group.into.endLine();
  }

  /** A paragraph's end in a cell must not end the row. */
  private endLine(): void {
    if (this.group.isInTable) this.put(" ");
    else this.group.into.endLine();
  }
}
