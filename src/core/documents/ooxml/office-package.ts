import { addSection } from "../cfb/add-section.ts";
import { addInnerFile } from "../cfb/inner-file.ts";
import type { FormatReading } from "../document-format.ts";
import type { Place } from "../reading.ts";
import { TextBuilder } from "../text-builder.ts";
import type { EmbeddedFile } from "../xml-embedded.ts";
import { finishedPackage } from "../zip/finished-package.ts";
import type { PackageParts } from "../zip/package-parts.ts";
import { addInnerPart, isMachinePart, startsAsXml } from "./inner-parts.ts";
import { type PartContent, readPart } from "./part-content.ts";
import type { PartKind } from "./part-kinds.ts";
import { type Relation, readRelations } from "./relations.ts";

type Where = Omit<Place, "start" | "inside">;

/** Kinds of parts in the order in which what was not placed before is written. */
const order: readonly PartKind[] = [
  "body",
  "slide",
  "header",
  "footer",
  "footnotes",
  "comments",
  "notes",
  "drawing",
  "chart",
  "diagram",
  "diagram-drawing",
  "vml",
  "cached",
  "svg",
  "master",
  "other",
  "properties"
];

const placeOf: Partial<Readonly<Record<PartKind, Where>>> = {
  header: { part: "header" },
  footer: { part: "footer" },
  footnotes: { part: "footnotes" },
  comments: { part: "comments" },
  notes: { part: "notes" },
  vml: { part: "text-box" },
  properties: { part: "properties" }
};

/**
 * Puts a document's parts together: first those whose place is known, then all that are left, so that nothing is passed
 * over for its name.
 */
export class OfficePackage {
  readonly builder = new TextBuilder();
  private readonly done = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly fields = new Set<string>();
  private readonly descriptions = new Set<string>();
  private readonly files: EmbeddedFile[] = [];

  constructor(readonly parts: PackageParts) {}

  /** Marks a part as read by other means. */
  markDone(name: string): void {
    this.done.add(name);
  }

  isDone(name: string): boolean {
    return this.done.has(name);
  }

  relations(part: string): Promise<readonly Relation[]> {
    return readRelations(this.parts, part);
  }

  /** Reads a part, unless it is missing or was read before. */
  async read(name: string): Promise<PartContent | null> {
    if (this.done.has(name)) return null;
    this.done.add(name);
    if (!this.parts.has(name)) this.parts.fellShort("part-damaged");
    const content = await readPart(this.parts, name);
    for (const field of content.fields) this.fields.add(field);
    for (const description of content.descriptions) this.descriptions.add(description);
    this.files.push(...content.files);
    return content;
  }

  /** Adds a part's lines at `where`, and its text boxes behind them. */
  add(content: PartContent | null, where: Where): void {
    if (content === null) return;
    addSection(this.builder, where, content.lines.join("\n"));
    addSection(this.builder, { ...where, part: "text-box" }, content.boxes.join("\n"));
  }

  /** Reads and adds the parts that `part` shows: charts, drawings, diagrams, and what they show in turn. */
  async addShown(part: string, where: Where): Promise<void> {
    for (const { type, target, isExternal } of await this.relations(part)) {
      if (isExternal || this.done.has(target) || !/^(?:chart|chartEx|drawing|diagramData|chartUserShapes)$/.test(type))
        continue;
      this.add(await this.read(target), where);
      await this.addShown(target, where);
    }
  }

  /** Adds all that was not placed, and gives the reading. */
  async finish(): Promise<FormatReading> {
    const { parts, builder } = this;
    const inner = await this.addRest();
    addSection(builder, { part: "form" }, [...this.fields].join("\n"));
    addSection(builder, { part: "annotations" }, [...this.descriptions, ...(await this.links())].join("\n"));
    for (const { name, bytes } of this.files) await addInnerFile(builder, name, bytes, parts.source);
    for (const { name, bytes } of inner) await addInnerPart(builder, parts, name, bytes);
    return finishedPackage(builder, parts);
  }

  /** Returns the parts that are no XML. */
  private async addRest(): Promise<readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]> {
    const left: PartContent[] = [];
    const inner: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
    for (const name of this.parts.names) {
      if (this.done.has(name) || name.endsWith(".rels") || isMachinePart(name)) continue;
      const bytes = /\.(?:xml|vml)$/.test(name) ? null : await this.parts.bytes(name);
      if (bytes !== null && !startsAsXml(bytes)) inner.push({ name, bytes });
      else left.push(...[await this.read(name)].filter((content) => content !== null));
    }
    const hasDiagrams = left.some(({ kind }) => kind === "diagram") || this.hasDiagrams;
    for (const kind of order) {
      if (kind === "diagram-drawing" && hasDiagrams) continue;
      for (const content of left) if (content.kind === kind) this.addOnce(content);
    }
    return inner;
  }

  private get hasDiagrams(): boolean {
    return [...this.done].some((name) => name.includes("/diagrams/data"));
  }

  /** Headers of first and other pages, and masters of slides, often say the same. */
  private addOnce(content: PartContent): void {
    const text = [...content.lines, ...content.boxes].join("\n");
    if (this.seen.has(text)) return;
    this.seen.add(text);
    this.add(content, placeOf[content.kind] ?? {});
  }

  /** Addresses behind links. */
  private async links(): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const name of this.parts.names) {
      if (!name.endsWith(".rels")) continue;
      const part = name.replace(/(^|\/)_rels\/(.*)\.rels$/, "$1$2");
      for (const { type, target, isExternal } of await this.relations(part)) {
        if (isExternal && type !== "attachedTemplate") found.add(target);
      }
    }
    return [...found];
  }
}
