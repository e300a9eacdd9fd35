import { addSection } from "../cfb/add-section.ts";
import { PropertiesHandler } from "../ooxml/properties-handler.ts";
import type { TextBuilder } from "../text-builder.ts";
import type { XmlAttributes, XmlHandler, XmlText } from "../xml/xml-handler.ts";
import { bare, descriptions, inParagraph, sayingElements, sayings, skipped, storyKinds } from "./odf-elements.ts";
import { mostSpaces } from "./odf-limits.ts";
import { OdfSheet } from "./odf-sheet.ts";
import { OdfStories, type StoryKind } from "./odf-stories.ts";

export interface OdfTarget {
  readonly builder: TextBuilder;
  /** Characters that the text may hold. */
  readonly most: number;
  /** Takes base64 of a file that lies in flat XML. */
  readonly addFile: (code: string) => void;
  readonly addLink: (target: string) => void;
}

/** An element that is open. */
interface OpenElement {
  readonly name: string;
  /** It began a text of its own. */
  readonly hasStory: boolean;
}

/**
 * Any part of an OpenDocument file, or a flat one (ODF 1.3 part 3): text, sheets, slides, headers and footers, notes,
 * comments, deleted text, properties.
 */
export class OdfHandler implements XmlHandler {
  private readonly builder: TextBuilder;
  private readonly path: OpenElement[] = [];
  /** What comes before the body in a flat file belongs behind it. */
  private outer = new OdfStories();
  private stories = this.outer;
  private sheet: OdfSheet | null = null;
  private properties: PropertiesHandler | null = null;
  private readonly propertyLines: string[] = [];
  private isSpreadsheet = false;
  private isPresentation = false;
  private page = 0;
  private skipDepth = 0;
  private code: string[] | null = null;
  isCutShort = false;

  constructor(private readonly target: OdfTarget) {
    this.builder = target.builder;
  }

  get pages(): number {
    return this.page;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipDepth > 0 || skipped.has(name)) {
      this.skipDepth++;
      return;
    }
    if (name === "meta" && this.stories.story.depth === 0) this.properties = new PropertiesHandler();
    this.properties?.open(name, attributes);
    const kind = this.properties ? null : this.storyKind(name);
    if (kind) this.stories.start(kind);
    this.path.push({ name, hasStory: kind !== null });
    if (this.properties) return;
    openers.get(name)?.(this, attributes);
    if (sayingElements.has(name)) this.addSayings(attributes);
  }

  text(text: XmlText): void {
    if (this.skipDepth > 0) return;
    if (this.properties) this.properties.text(text);
    else if (this.code) this.code.push(text.value);
    else if (this.stories.story.depth > 0 || bare.has(this.path.at(-1)?.name ?? "")) this.addText(text.value);
  }

  close(name: string): void {
    if (this.skipDepth > 0) {
      this.skipDepth--;
      return;
    }
    const element = this.path.pop();
    if (this.properties) this.closeProperties(name);
    else closers.get(name)?.(this);
    if (element?.hasStory) this.stories.end();
  }

  /** Writes what is left. */
  finish(): void {
    this.closeSheet();
    this.stories.flush(this.builder, {});
    if (this.outer !== this.stories) this.outer.flush(this.builder, {});
    addSection(this.builder, { part: "properties" }, this.propertyLines.join("\n"));
  }

  /** What of its own an element begins: in a text a frame, in a paragraph another paragraph (a shape's). */
  private storyKind(name: string): StoryKind | null {
    const parent = this.path.at(-1)?.name ?? "";
    if (descriptions.has(name)) return inParagraph.has(parent) ? null : "descriptions";
    if (name === "text-box") return this.isPresentation ? null : "text-box";
    if ((name === "p" || name === "h") && this.stories.story.depth > 0) return "text-box";
    return storyKinds.get(name) ?? null;
  }

  private addText(text: string): void {
    this.stories.text(/[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, " ") : text);
  }

  private addSayings(attributes: XmlAttributes): void {
    for (const saying of sayings) {
      const text = attributes.get(saying)?.trim();
      if (text) this.stories.add("form", [text]);
    }
  }

  private closeProperties(name: string): void {
    this.properties?.close();
    if (name !== "meta") return;
    this.propertyLines.push(...(this.properties?.lines ?? []));
    this.properties = null;
  }

  openParagraph(): void {
    this.stories.story.depth++;
  }

  closeParagraph(): void {
    this.stories.story.depth--;
    if (this.stories.story.depth === 0) this.stories.endParagraph();
  }

  gap(character: string): void {
    if (this.stories.story.depth === 0) return;
    const isInCell = this.stories.story.frames.isInCell || (this.sheet !== null && this.stories.isMain);
    this.stories.text(isInCell ? " " : character);
  }

  spaces(count: number): void {
    this.stories.text(" ".repeat(count >= 1 && count <= mostSpaces ? count : 1));
  }

  endAuthor(): void {
    if (this.path.at(-1)?.name === "annotation") this.stories.text(": ");
  }

  openBody(): void {
    this.stories = new OdfStories();
  }

  startSpreadsheet(): void {
    this.isSpreadsheet = true;
  }

  startPresentation(): void {
    this.isPresentation = true;
  }

  openTable(attributes: XmlAttributes): void {
    if (!this.isSpreadsheet || this.sheet || !this.stories.isMain) return;
    this.stories.flush(this.builder, {});
    this.sheet = new OdfSheet(this.builder, attributes.get("name") ?? "", this.target.most);
  }

  /** A table in a sheet's own table cannot be: its end is the sheet's. */
  closeSheet(): void {
    if (!this.sheet || !this.stories.isMain) return;
    this.sheet.end();
    this.isCutShort ||= this.sheet.isCutShort;
    this.stories.flush(this.builder, { sheet: this.sheet.name });
    this.sheet = null;
  }

  openRow(attributes: XmlAttributes): void {
    if (this.sheet && this.stories.isMain) this.sheet.openRow(attributes);
    else this.stories.story.frames.startRow();
  }

  closeRow(): void {
    if (this.sheet && this.stories.isMain) this.sheet.closeRow();
    else this.stories.story.frames.endRow();
  }

  openCell(attributes: XmlAttributes): void {
    if (this.sheet && this.stories.isMain) this.sheet.openCell(attributes);
    else this.stories.story.frames.startCell();
  }

  closeCell(): void {
    if (this.sheet && this.stories.isMain) this.sheet.closeCell(this.stories.taken());
  }

  /** A comment at a cell keeps its row. */
  closeAnnotation(): void {
    if (this.sheet) this.sheet.comment(this.stories.taken());
  }

  openPage(): void {
    this.page++;
  }

  closePage(): void {
    this.stories.flush(this.builder, { page: this.page });
  }

  addLink(target: string | undefined): void {
    if (target && !target.startsWith("#")) this.target.addLink(target);
  }

  openFile(): void {
    this.code = [];
  }

  closeFile(): void {
    if (this.code) this.target.addFile(this.code.join(""));
    this.code = null;
  }
}

type Opener = (handler: OdfHandler, attributes: XmlAttributes) => void;

const openCell: Opener = (handler, attributes) => handler.openCell(attributes);
const openParagraph: Opener = (handler) => handler.openParagraph();

const openers = new Map<string, Opener>([
  ["p", openParagraph],
  ["h", openParagraph],
  ["s", (handler, attributes) => handler.spaces(Number(attributes.get("c") ?? 1))],
  ["tab", (handler) => handler.gap("\t")],
  ["tab-stop", (handler) => handler.gap("\t")],
  ["line-break", (handler) => handler.gap("\n")],
  ["a", (handler, attributes) => handler.addLink(attributes.get("href"))],
  ["body", (handler) => handler.openBody()],
  ["spreadsheet", (handler) => handler.startSpreadsheet()],
  ["presentation", (handler) => handler.startPresentation()],
  ["drawing", (handler) => handler.startPresentation()],
  ["table", (handler, attributes) => handler.openTable(attributes)],
  ["table-row", (handler, attributes) => handler.openRow(attributes)],
  ["table-cell", openCell],
  ["covered-table-cell", openCell],
  ["page", (handler) => handler.openPage()],
  ["binary-data", (handler) => handler.openFile()]
]);

const closers = new Map<string, (handler: OdfHandler) => void>([
  ["p", (handler) => handler.closeParagraph()],
  ["h", (handler) => handler.closeParagraph()],
  ["creator", (handler) => handler.endAuthor()],
  ["table", (handler) => handler.closeSheet()],
  ["table-row", (handler) => handler.closeRow()],
  ["table-cell", (handler) => handler.closeCell()],
  ["covered-table-cell", (handler) => handler.closeCell()],
  ["annotation", (handler) => handler.closeAnnotation()],
  ["page", (handler) => handler.closePage()],
  ["binary-data", (handler) => handler.closeFile()]
]);
