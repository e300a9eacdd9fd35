import { u8 } from "../little-endian.ts";
import { type PptRecord, recordsIn, recordsWithin, types } from "./records.ts";
import { shapeTexts, strings } from "./shape-texts.ts";

const shapes = new Set<number>([types.shape]);
const placeholders = new Set<number>([types.placeholder]);
/** Kinds of placeholders ([MS-PPT] 2.13.21) that hold what shows on every slide: footer and header. */
const shown = new Set([9, 10]);

/** What stands on every slide of a master. The prompts in its other placeholders ("Click to edit") stand on none. */
export function masterTexts(page: Uint8Array<ArrayBuffer>): string[] {
  const texts: string[] = [];
  for (const shape of recordsWithin(page, shapes)) {
    if (!isPrompt(shape)) texts.push(...shapeTexts(shape.content, []).texts.filter(hasLetters));
  }
  for (const record of recordsIn(page)) {
    if (record.type === types.headersFooters) texts.push(...strings(record));
  }
  return texts.filter((text) => text.trim() !== "");
}

function isPrompt(shape: PptRecord): boolean {
  for (const { content } of recordsWithin(shape.content, placeholders)) return !shown.has(u8(content, 4));
  return false;
}

/** Page numbers and dates are a star there. */
const hasLetters = (text: string): boolean => text.trim() !== "*";
