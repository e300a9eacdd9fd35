import { LabelledLines } from "../xml/labelled-lines.ts";
import { noText } from "../xml/no-text.ts";
import { RootHandler } from "../xml/root-handler.ts";
import type { XmlHandler } from "../xml/xml-handler.ts";
import type { EmbeddedFile } from "../xml-embedded.ts";
import type { PackageParts } from "../zip/package-parts.ts";
import { ChartHandler } from "./chart-handler.ts";
import { MasterHandler } from "./master-handler.ts";
import { type PartKind, partKind } from "./part-kinds.ts";
import { PropertiesHandler } from "./properties-handler.ts";
import { CachedRows } from "./sheets/cached-rows.ts";
import { SlideComments } from "./slide-comments.ts";
import { StoryHandler } from "./story-handler.ts";
import { TextElements } from "./text-elements.ts";

/** What was read of one part. */
export interface PartContent {
  readonly kind: PartKind;
  readonly lines: readonly string[];
  /** Text boxes, which float beside the lines. */
  readonly boxes: readonly string[];
  /** Instructions of fields. */
  readonly fields: readonly string[];
  /** Descriptions of pictures. */
  readonly descriptions: readonly string[];
  /** Files that lie in the text of XML. */
  readonly files: readonly EmbeddedFile[];
}

const empty = { lines: [], boxes: [], fields: [], descriptions: [], files: [] };

interface Reader {
  readonly handler: XmlHandler;
  finish(): Omit<PartContent, "kind">;
}

/** Reads a part of whatever kind it turns out to be. */
export async function readPart(parts: PackageParts, name: string): Promise<PartContent> {
  let kind: PartKind = "machinery";
  let reader: Reader = nothingToRead;
  const handler = new RootHandler((root) => {
    kind = partKind(root);
    reader = root === "cmLst" ? storyReader(new SlideComments()) : readers[kind](parts);
    return reader.handler;
  });
  // Excel writes HTML without its closing tags into VML.
  await parts.readXml(name, handler, name.endsWith(".vml"));
  return { kind, ...reader.finish() };
}

const nothingToRead: Reader = { handler: noText, finish: () => empty };

function storyReader(handler: StoryHandler): Reader {
  return { handler, finish: () => finishedStory(handler) };
}

function finishedStory(story: StoryHandler): Omit<PartContent, "kind"> {
  story.finish();
  const { lines, boxes } = story;
  return { lines, boxes, fields: [...story.fields], descriptions: [...story.descriptions], files: [] };
}

function chartReader(): Reader {
  const handler = new ChartHandler();
  return { handler, finish: () => ({ ...finishedStory(handler.story), lines: handler.lines }) };
}

function linesReader(handler: XmlHandler & { readonly lines: readonly string[] }): Reader {
  return { handler, finish: () => ({ ...empty, lines: handler.lines }) };
}

function otherReader(parts: PackageParts): Reader {
  const handler = new LabelledLines(parts.source.limits.textCharacters);
  return {
    handler,
    finish: () => {
      if (handler.isCutShort) parts.fellShort("over-text-limit");
      const { text, files } = handler.finish();
      return { ...empty, lines: [text], files };
    }
  };
}

const story = (): Reader => storyReader(new StoryHandler());

const readers: Readonly<Record<PartKind, (parts: PackageParts) => Reader>> = {
  body: story,
  header: story,
  footer: story,
  footnotes: story,
  comments: story,
  slide: story,
  notes: story,
  drawing: story,
  diagram: story,
  "diagram-drawing": story,
  master: () => storyReader(new MasterHandler()),
  chart: chartReader,
  properties: () => linesReader(new PropertiesHandler()),
  vml: () => linesReader(new TextElements("textbox", "string")),
  svg: () => linesReader(new TextElements("text", "aria-label")),
  cached: () => linesReader(new CachedRows()),
  machinery: () => nothingToRead,
  other: otherReader
};
