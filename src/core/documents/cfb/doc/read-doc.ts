import type { PartName, ReadingReason } from "../../reading.ts";
import { TextBuilder } from "../../text-builder.ts";
import { addSection } from "../add-section.ts";
import type { Storage } from "../compound-directory.ts";
import { type DocStreams, unlockDoc } from "../decryption/unlock-doc.ts";
import { addEmbeddedObjects } from "../embedded-objects.ts";
import { addPictures, drawnPictures } from "../embedded-pictures.ts";
import { finishedReading } from "../finished-reading.ts";
import { addProperties } from "../properties.ts";
import type { StorageTask, TypedReading } from "../storage-task.ts";
import { type CodePages, readCodePages } from "./code-pages.ts";
import { type FileInformation, type PartLengths, readFileInformation } from "./file-information.ts";
import { headerStories } from "./header-stories.ts";
import { type ParagraphEnds, readParagraphEnds } from "./paragraph-ends.ts";
import { missingCharacters, type Piece, readPieces, runsBetween } from "./piece-table.ts";
import { storyText } from "./story-text.ts";

const type = "doc";

/**
 * Word 6.0 to 2003: body, headers and footers, notes, comments, text boxes, properties, embedded objects, pictures. Fast-saved
 * files too: their pieces are followed. Deleted text that is still in the file but in no piece is not read.
 */
export async function readDoc(storage: Storage, task: StorageTask): Promise<TypedReading> {
  const document = task.file.readNamed(storage, "WordDocument");
  const information = readFileInformation(document);
  if (information === null) return unreadable(document);
  const table = information.isOld ? document : task.file.readNamed(storage, information.tableName);
  const stored: DocStreams = { document, table, data: task.file.readNamed(storage, "Data") };
  if (!information.isEncrypted) return readStreams(stored, information, storage, task);
  const { password } = task.source;
  const opened = information.isOld ? null : await unlockDoc(stored, password);
  const plain = opened === null || opened === "wrong-password" ? null : readFileInformation(opened.document);
  if (opened === null || opened === "wrong-password" || plain === null) {
    const reason = opened !== null && password !== undefined ? "wrong-password" : "password-required";
    return { type, status: "encrypted", reason, text: "" };
  }
  return readStreams(opened, plain, storage, task);
}

async function readStreams(
  streams: DocStreams,
  information: FileInformation,
  storage: Storage,
  task: StorageTask
): Promise<TypedReading> {
  const builder = new TextBuilder();
  const shortfall = addText(builder, streams, information);
  addProperties(builder, storage, task.file);
  await addEmbeddedObjects(builder, storage.storages.get("objectpool"), task);
  await addPictures(builder, [streams.data, streams.document].flatMap(drawnPictures), task.source);
  const damage = task.file.isDamaged ? "part-damaged" : undefined;
  return { type, ...finishedReading(builder, task.source, shortfall ?? damage) };
}

/** Word 2 and before start otherwise. */
function unreadable(document: Uint8Array): TypedReading {
  const isOlder = document[0] === 0xdb || document[0] === 0x9b;
  return isOlder
    ? { type, status: "unsupported", reason: "unknown-type", text: "" }
    : { type, status: "corrupt", reason: "damaged", text: "" };
}

function addText(
  builder: TextBuilder,
  { document, table: tableStream, data }: DocStreams,
  information: FileInformation
): ReadingReason | undefined {
  const wanted = Object.values(information.lengths).reduce((sum, length) => sum + length, 0);
  // A character takes a byte at least: more of them than bytes are a forged count.
  const characters = Math.min(wanted, document.length);
  const pieces = readPieces(information, tableStream, characters);
  if (pieces === null) return "part-damaged";
  const ends = readParagraphEnds(information, tableStream, document, data);
  const codePages = readCodePages(information, document);
  const text = { document, information, tableStream, pieces, ends, codePages, characters };
  for (const part of partsOf(text)) addPart(builder, part, text);
  const isWhole = wanted === characters && missingCharacters(pieces, document) === 0;
  return isWhole && (pieces.at(-1)?.to ?? 0) >= wanted ? undefined : "part-damaged";
}

interface DocText {
  readonly document: Uint8Array;
  readonly information: FileInformation;
  readonly tableStream: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly ends: ParagraphEnds | null;
  readonly codePages: CodePages;
  readonly characters: number;
}

interface Part {
  readonly name: PartName | undefined;
  readonly from: number;
  readonly to: number;
}

const partNames: readonly (readonly [keyof PartLengths, PartName | undefined])[] = [
  ["main", undefined],
  ["footnotes", "footnotes"],
  ["headers", "header"],
  ["macros", undefined],
  ["comments", "comments"],
  ["endnotes", "footnotes"],
  ["textBoxes", "text-box"],
  ["headerTextBoxes", "text-box"]
];

function partsOf({ information, tableStream }: DocText): Part[] {
  let at = 0;
  return partNames.flatMap(([key, name]) => {
    const from = at;
    at += information.lengths[key];
    return key === "headers" ? headerStories(information, tableStream, from, at) : [{ name, from, to: at }];
  });
}

function addPart(builder: TextBuilder, { name, from, to }: Part, doc: DocText): void {
  const runs = runsBetween(doc.pieces, doc.document, doc.codePages, from, Math.min(to, doc.characters));
  const text = storyText(runs, doc.ends);
  addSection(builder, name ? { part: name } : {}, name ? text.trim() : text.trimEnd());
}
