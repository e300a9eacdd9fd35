import { decodeCodePage } from "../code-page.ts";
import { u32, utf16 } from "../little-endian.ts";
import { type PptRecord, recordsIn, recordsWithin, types } from "./records.ts";

const textTypes = new Set<number>([types.characters, types.bytes]);
const boxTypes = new Set<number>([types.textBox, types.headersFooters, types.comment]);

/** The text of a text record: UTF-16, or its lower bytes alone. A page number and the like are signs without letters. */
export function textOf({ type, content }: PptRecord): string {
  const text = type === types.bytes ? decodeCodePage(content, 1252) : utf16(content, 0, content.length);
  return text
    .replace(/[\r\v]/g, "\n")
    .replace(/[\0-\x08\x0e-\x1f]/g, "")
    .trimEnd();
}

/** Texts of the shapes on a slide or its notes, in drawing order, and of its header and footer. `outline`: texts that stand in the list of slides. */
export function shapeTexts(page: Uint8Array<ArrayBuffer>, outline: readonly string[]): ShapeTexts {
  const texts: string[] = [];
  const comments: string[] = [];
  const used = new Set<number>();
  for (const box of recordsWithin(page, boxTypes)) {
    if (box.type === types.comment) comments.push(commentText(box));
    else if (box.type === types.headersFooters) texts.push(...strings(box));
    else texts.push(...boxTexts(box, outline, used));
  }
  const left = outline.filter((_, index) => !used.has(index));
  return { texts: [...left, ...texts].filter(isText), comments: comments.filter(isText) };
}

export interface ShapeTexts {
  readonly texts: readonly string[];
  readonly comments: readonly string[];
}

const isText = (text: string): boolean => text.trim() !== "";

function boxTexts(box: PptRecord, outline: readonly string[], used: Set<number>): string[] {
  const texts: string[] = [];
  for (const record of recordsIn(box.content)) {
    if (textTypes.has(record.type)) texts.push(textOf(record));
    if (record.type !== types.outlineText) continue;
    const index = u32(record.content, 0);
    if (!used.has(index)) texts.push(outline[index] ?? "");
    used.add(index);
  }
  return texts;
}

/** Date, header and footer as typed. */
export function strings({ content }: PptRecord): string[] {
  return [...recordsIn(content)].filter(({ type }) => type === types.string).map(textOf);
}

/** Author, text and initials are three strings with numbers of their own. */
function commentText({ content }: PptRecord): string {
  const found = [...recordsIn(content)].find(({ type, instance }) => type === types.string && instance === 1);
  return found ? textOf(found) : "";
}

/** All text records anywhere in the stream, for files whose lists are damaged. */
export function allTexts(stream: Uint8Array<ArrayBuffer>): string[] {
  return [...recordsWithin(stream, new Set([...textTypes, types.string]))].map(textOf).filter(isText);
}
