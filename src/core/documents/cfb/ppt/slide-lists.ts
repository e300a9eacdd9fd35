import { u32 } from "../little-endian.ts";
import { type PptRecord, recordsIn, types } from "./records.ts";
import { textOf } from "./shape-texts.ts";

/** A slide (or notes page) as the presentation lists it. */
export interface ListedSlide {
  /** Number under which its page is persisted. */
  readonly persistNumber: number;
  /** Number by which its notes name it. */
  readonly slideNumber: number;
  /** Texts of its title and lists, which stand here and not on its page. */
  readonly outline: string[];
}

/** Which list is which, by the instance of its record. */
export const lists = { slides: 0, masters: 1, notes: 2 } as const;

/** The slides of one list, in the order in which they are shown. */
export function listedSlides(document: PptRecord, list: number): ListedSlide[] {
  const slides: ListedSlide[] = [];
  for (const record of recordsIn(document.content)) {
    if (record.type !== types.slideList || record.instance !== list) continue;
    for (const { type, content } of recordsIn(record.content)) addTo(slides, type, content);
  }
  return slides;
}

function addTo(slides: ListedSlide[], type: number, content: Uint8Array<ArrayBuffer>): void {
  if (type === types.slidePersist) {
    slides.push({ persistNumber: u32(content, 0), slideNumber: u32(content, 12), outline: [] });
  } else if (type === types.textKind) {
    slides.at(-1)?.outline.push("");
  } else if (type === types.characters || type === types.bytes) {
    const outline = slides.at(-1)?.outline;
    const text = textOf({ type, content, instance: 0, isContainer: false, isCutShort: false });
    if (outline && outline.length > 0) outline[outline.length - 1] = text;
  }
}
