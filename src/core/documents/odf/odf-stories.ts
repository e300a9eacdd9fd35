import { addSection } from "../cfb/add-section.ts";
import { StoryFrames } from "../ooxml/story-frames.ts";
import type { PartName, Place } from "../reading.ts";
import type { TextBuilder } from "../text-builder.ts";

/** What a text is: the document's own, one beside it, what was deleted from it, or a picture's description. */
export type StoryKind = "main" | "deleted" | "descriptions" | PartName;

interface Story {
  readonly kind: StoryKind;
  readonly frames: StoryFrames;
  paragraph: string;
  /** Paragraphs that are open in it. */
  depth: number;
}

const order: readonly StoryKind[] = [
  "main",
  "text-box",
  "notes",
  "footnotes",
  "comments",
  "deleted",
  "header",
  "footer",
  "form",
  "descriptions"
];

/** Texts that stand in one another in the file but not on paper: a note in a paragraph, a comment in the note. */
export class OdfStories {
  private stack: Story[] = [newStory("main")];
  private readonly lines = new Map<StoryKind, string[]>();

  get story(): Story {
    return this.stack.at(-1) ?? newStory("main");
  }

  get isMain(): boolean {
    return this.stack.length === 1;
  }

  start(kind: StoryKind): void {
    this.stack.push(newStory(kind));
  }

  /** Ends the innermost; returns its lines. */
  end(): readonly string[] {
    const { kind } = this.story;
    const lines = this.taken();
    if (this.stack.length > 1) this.stack.pop();
    this.add(kind, lines);
    return lines;
  }

  add(kind: StoryKind, lines: readonly string[]): void {
    const all = this.lines.get(kind) ?? [];
    for (const line of lines) all.push(line);
    this.lines.set(kind, all);
  }

  text(text: string): void {
    this.story.paragraph += text;
  }

  endParagraph(): void {
    const { story } = this;
    const text = story.paragraph.replace(/ +(?=\n|$)/g, "");
    if (text !== "") story.frames.paragraph(text);
    story.paragraph = "";
  }

  /** Takes the lines of the innermost, without keeping them. */
  taken(): readonly string[] {
    this.endParagraph();
    const { frames } = this.story;
    while (frames.isInCell) frames.endRow();
    return frames.lines.splice(0);
  }

  /** Writes all there is so far, part by part. */
  flush(builder: TextBuilder, where: Omit<Place, "start" | "inside">): void {
    while (!this.isMain) this.end();
    this.add("main", this.taken());
    for (const kind of order) {
      const lines = this.lines.get(kind) ?? [];
      addSection(builder, { ...where, ...placeOf(kind) }, lines.join("\n"));
    }
    this.lines.clear();
  }
}

function newStory(kind: StoryKind): Story {
  return { kind, frames: new StoryFrames(), paragraph: "", depth: 0 };
}

function placeOf(kind: StoryKind): { readonly part?: PartName } {
  if (kind === "main" || kind === "deleted") return {};
  return { part: kind === "descriptions" ? "annotations" : kind };
}
