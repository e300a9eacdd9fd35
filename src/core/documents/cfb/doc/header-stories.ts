import type { PartName } from "../../reading.ts";
import { u32 } from "../little-endian.ts";
import { type FileInformation, tables } from "./file-information.ts";

interface HeaderStory {
  readonly name: PartName;
  readonly from: number;
  readonly to: number;
}

/** The first six stories are the lines between text and notes; then come six for each section ([MS-DOC] 2.8.26). */
const separators = 6;
const kinds: readonly PartName[] = ["header", "header", "footer", "footer", "header", "footer"];

/** Headers and footers apart, as the characters from `from` up to `to` hold them; as one where their list is damaged. */
export function headerStories(
  information: FileInformation,
  tableStream: Uint8Array,
  from: number,
  to: number
): HeaderStory[] {
  const { at, length } = information.table(tables.headers);
  if (to <= from) return [];
  if (length < 4 * (separators + 2) || at + length > tableStream.length) return [{ name: "header", from, to }];
  const starts = Array.from({ length: length >> 2 }, (_, index) => from + u32(tableStream, at + index * 4));
  const stories: HeaderStory[] = [];
  let read = starts[separators] ?? from;
  // The last number but one ends the last story; the last one means nothing.
  for (let index = separators; index + 2 < starts.length; index++) {
    const end = starts[index + 1] ?? to;
    if (read > end || read < from || end > to) return [{ name: "header", from, to }];
    if (read < end) stories.push({ name: kinds[(index - separators) % kinds.length] ?? "header", from: read, to: end });
    read = end;
  }
  return [...stories, { name: "header", from: read, to }];
}
