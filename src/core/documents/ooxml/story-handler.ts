import type { XmlAttributes, XmlHandler, XmlText } from "../xml/xml-handler.ts";
import { StoryFrames } from "./story-frames.ts";
import { TrackedText } from "./tracked-text.ts";

/** One text of its own: the part itself, or a text box in it. */
interface Story {
  readonly frames: StoryFrames;
  readonly paragraph: TrackedText;
}

const newStory = (): Story => ({ frames: new StoryFrames(), paragraph: new TrackedText() });

/** Looks and settings: what is named as text in them (tab stops, list entries) is not the document's text. */
const skipped = new Set([
  "pPr",
  "rPr",
  "tblPr",
  "tblGrid",
  "trPr",
  "sectPr",
  "sdtPr",
  "rt",
  "bodyPr",
  "lstStyle",
  "endParaRPr",
  "blipFill",
  "spPr",
  "style",
  "rPh"
]);

/** Elements whose letters are text: of Word, of drawings and of formulas all `t`. */
const texts = new Set(["t", "delText"]);
const instructions = new Set(["instrText", "delInstrText"]);
/** Fields that say what stands in their result, or count pages. */
const machineFields =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|REF|NOTEREF|TOC|TC|SEQ|DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE|EDITTIME|STYLEREF|FORM(?:TEXT|CHECKBOX|DROPDOWN)|FILENAME|SYMBOL|LISTNUM|AUTONUM\w*|INDEX|XE|EQ|=)\b/i;

/**
 * The text of a part in WordprocessingML or DrawingML (ECMA-376 part 1, 17 and 21): paragraphs, tables, tracked changes,
 * text boxes, fields. Runs of a paragraph follow each other without a gap, so that a number split over them is one.
 */
export class StoryHandler implements XmlHandler {
  private readonly stack: Story[] = [newStory()];
  private readonly boxLines: string[] = [];
  /** Lines of what is not shown as text: field instructions; descriptions of pictures. */
  readonly fields = new Set<string>();
  readonly descriptions = new Set<string>();
  private skipDepth = 0;
  private isText = false;
  private isInstruction = false;
  private instruction = "";
  private shown = 0;
  /** How much had been shown where each choice of forms began. */
  private readonly choices: number[] = [];

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipDepth > 0 || skipped.has(name)) {
      this.skipDepth++;
      return;
    }
    if (texts.has(name)) this.isText = true;
    else if (instructions.has(name)) this.isInstruction = true;
    else openers.get(name)?.(this, attributes);
  }

  text(text: XmlText): void {
    if (this.skipDepth > 0) return;
    if (this.isText) this.show(text.value);
    else if (this.isInstruction) this.instruction += text.value;
  }

  close(name: string): void {
    if (this.skipDepth > 0) this.skipDepth--;
    else if (texts.has(name)) this.isText = false;
    else if (instructions.has(name)) this.isInstruction = false;
    else closers.get(name)?.(this);
  }

  get lines(): readonly string[] {
    return this.main.frames.lines;
  }

  /** Lines of the text boxes, which float beside the text. */
  get boxes(): readonly string[] {
    return this.boxLines;
  }

  /** Takes back the lines that came after. */
  protected cutLines(count: number): void {
    this.main.frames.lines.length = count;
  }

  /** What a paragraph holds so far, where a part breaks off in it. */
  finish(): void {
    while (this.stack.length > 1) this.endBox();
    this.endParagraph();
    while (this.main.frames.isInCell) this.main.frames.endRow();
    this.endField();
  }

  show(text: string): void {
    this.shown += text.length;
    this.story.paragraph.add(text.includes("\n") ? text.replace(/[\r\n]+/g, " ") : text);
  }

  /** A line break or tab: within a table's cell a gap, so that a row stays a line and a column a column. */
  gap(character: "\n" | "\t"): void {
    this.story.paragraph.add(this.story.frames.isInCell ? " " : character);
  }

  endParagraph(): void {
    for (const text of this.story.paragraph.take()) if (text !== "") this.story.frames.paragraph(text);
  }

  startBox(): void {
    this.stack.push(newStory());
  }

  endBox(): void {
    if (this.stack.length === 1) return;
    this.endParagraph();
    while (this.story.frames.isInCell) this.story.frames.endRow();
    this.boxLines.push(...(this.stack.pop()?.frames.lines ?? []));
  }

  addBoxLine(text: string | undefined): void {
    if (text) this.boxLines.push(text);
  }

  describePicture(attributes: XmlAttributes): void {
    for (const name of ["title", "descr"]) {
      const text = attributes.get(name)?.replace(/\s+/g, " ").trim();
      if (text) this.descriptions.add(text);
    }
  }

  addInstruction(text: string): void {
    this.instruction += text;
  }

  endField(): void {
    const text = this.instruction.trim();
    if (text !== "" && !machineFields.test(text)) this.fields.add(text);
    this.instruction = "";
  }

  startChoice(): void {
    this.choices.push(this.shown);
  }

  endChoice(): void {
    this.choices.pop();
  }

  /** The form for older programs says the same once more, unless the newer form says nothing. */
  skipRepetition(): void {
    if (this.shown > (this.choices.at(-1) ?? 0)) this.skipDepth = 1;
  }

  get story(): Story {
    return this.stack.at(-1) ?? this.main;
  }

  private get main(): Story {
    return this.stack[0] ?? newStory();
  }
}

type Opener = (handler: StoryHandler, attributes: XmlAttributes) => void;

const describePicture: Opener = (handler, attributes) => handler.describePicture(attributes);
const lineBreak: Opener = (handler) => handler.gap("\n");
const tab: Opener = (handler) => handler.gap("\t");
const author: Opener = (handler, attributes) => {
  const name = attributes.get("author")?.trim();
  if (name) handler.show(`${name}: `);
};

const openers = new Map<string, Opener>(
  Object.entries({
    tr: (handler) => handler.story.frames.startRow(),
    tc: (handler) => void handler.story.frames.startCell(),
    gridSpan: (handler, attributes) => handler.story.frames.spanColumns(Number(attributes.get("val"))),
    del: (handler) => handler.story.paragraph.startDeletion(),
    moveFrom: (handler) => handler.story.paragraph.startDeletion(),
    ins: (handler) => handler.story.paragraph.startInsertion(),
    moveTo: (handler) => handler.story.paragraph.startInsertion(),
    txbxContent: (handler) => handler.startBox(),
    br: lineBreak,
    cr: lineBreak,
    tab,
    ptab: tab,
    noBreakHyphen: (handler) => handler.show("-"),
    sym: (handler, attributes) => handler.show(symbol(attributes.get("char") ?? "")),
    fldSimple: (handler, attributes) => {
      handler.addInstruction(attributes.get("instr") ?? "");
      handler.endField();
    },
    fldChar: (handler, attributes) => {
      if (attributes.get("fldCharType") !== "begin") handler.endField();
    },
    comment: author,
    docPr: describePicture,
    cNvPr: describePicture,
    textpath: (handler, attributes) => handler.addBoxLine(attributes.get("string")),
    AlternateContent: (handler) => handler.startChoice(),
    Fallback: (handler) => handler.skipRepetition()
  } satisfies Record<string, Opener>)
);

const closers = new Map<string, (handler: StoryHandler) => void>(
  Object.entries({
    p: (handler) => handler.endParagraph(),
    tc: (handler) => handler.story.frames.endCell(),
    tr: (handler) => handler.story.frames.endRow(),
    del: (handler) => handler.story.paragraph.endDeletion(),
    moveFrom: (handler) => handler.story.paragraph.endDeletion(),
    ins: (handler) => handler.story.paragraph.endInsertion(),
    moveTo: (handler) => handler.story.paragraph.endInsertion(),
    txbxContent: (handler) => handler.endBox(),
    AlternateContent: (handler) => handler.endChoice()
  } satisfies Record<string, (handler: StoryHandler) => void>)
);

/** A character of a symbol font (F020 to F07E) stands for the ASCII one of the same place. */
function symbol(code: string): string {
  const point = Number.parseInt(code, 16);
  if (!(point > 0 && point <= 0xffff)) return "";
  return String.fromCodePoint(point >= 0xf020 && point <= 0xf07e ? point - 0xf000 : point);
}
