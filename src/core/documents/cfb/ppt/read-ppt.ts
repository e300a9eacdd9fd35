import type { FormatReading } from "../../document-format.ts";
import { TextBuilder } from "../../text-builder.ts";
import { addSection } from "../add-section.ts";
import { decodeCodePage } from "../code-page.ts";
import type { Storage } from "../compound-directory.ts";
import { unlockPpt } from "../decryption/unlock-ppt.ts";
import { addPictures, drawnPictures } from "../embedded-pictures.ts";
import { finishedReading } from "../finished-reading.ts";
import { u16, u32 } from "../little-endian.ts";
import { addProperties } from "../properties.ts";
import type { StorageTask, TypedReading } from "../storage-task.ts";
import { addPptObjects } from "./embedded-objects.ts";
import { masterTexts } from "./master-texts.ts";
import { documentRecord, persistedObjects } from "./persisted-objects.ts";
import { type PptRecord, recordAt, recordsIn, types } from "./records.ts";
import { allTexts, shapeTexts, strings } from "./shape-texts.ts";
import { type ListedSlide, listedSlides, lists } from "./slide-lists.ts";

const type = "ppt";

/**
 * PowerPoint 97 to 2003: slides in order with their notes and comments, headers and footers, properties, objects, pictures.
 * A file for PowerPoint 95 and 97 has the latter's version in a folder of its own.
 */
export async function readPpt(storage: Storage, task: StorageTask): Promise<TypedReading> {
  const { file, source } = task;
  const latest = storage.storages.get("pp97_dualstorage") ?? storage;
  const stream = file.readNamed(latest, "PowerPoint Document");
  const persisted = persistedObjects(file.readNamed(latest, "Current User"), stream);
  if (!persisted.isEncrypted) return readStream(stream, persisted.places, storage, task);
  const opened = await unlockPpt(stream, persisted, source.password);
  if (opened instanceof Uint8Array) return readStream(opened, persisted.places, storage, task, true);
  const isWrong = opened !== null && source.password !== undefined;
  return { type, status: "encrypted", reason: isWrong ? "wrong-password" : "password-required", text: "" };
}

/** `wasLocked`: the pictures still are. */
async function readStream(
  stream: Uint8Array<ArrayBuffer>,
  places: ReadonlyMap<number, number>,
  storage: Storage,
  task: StorageTask,
  wasLocked = false
): Promise<TypedReading> {
  const { file, source } = task;
  const builder = new TextBuilder();
  if (isOf95(stream)) return { type, ...readOf95(builder, storage, task) };
  const isWhole = addSlides(builder, stream, places, source.limits.textCharacters);
  addProperties(builder, storage, file);
  await addPptObjects(builder, stream, places, source);
  const pictures = file.readNamed(storage.storages.get("pp97_dualstorage") ?? storage, "Pictures");
  if (!wasLocked) await addPictures(builder, drawnPictures(pictures), source);
  else if (pictures.length > 0) builder.notRead("Pictures", "encrypted", "password-required");
  const isDamaged = !isWhole || file.isDamaged || breaksOff(stream);
  return { type, ...finishedReading(builder, source, isDamaged ? "part-damaged" : undefined) };
}

/** Records of PowerPoint 95 have another head, and the first is of another kind. */
const isOf95 = (stream: Uint8Array): boolean => u32(stream, 0) === 3 && u16(stream, 4) === 0xffff;

/** Its slides are not followed; all their texts lie once more in a stream for searching. */
function readOf95(builder: TextBuilder, storage: Storage, { file, source }: StorageTask): FormatReading {
  const texts = decodeCodePage(file.readNamed(storage, "Text_Content"), 1252);
  builder.add(texts.replace(/[\r\v]/g, "\n").replace(/[\0-\x08\x0e-\x1f]+/g, " "));
  addProperties(builder, storage, file);
  return finishedReading(builder, source, "part-damaged");
}

function breaksOff(stream: Uint8Array<ArrayBuffer>): boolean {
  for (const record of recordsIn(stream)) if (record.isCutShort) return true;
  return stream.length === 0;
}

/** False when a slide is not where the presentation says; all texts of the stream are taken then. */
function addSlides(
  builder: TextBuilder,
  stream: Uint8Array<ArrayBuffer>,
  places: ReadonlyMap<number, number>,
  mostCharacters: number
): boolean {
  const document = documentRecord(stream, places);
  const deck = document && openDeck(document, stream, places);
  if (deck === null) {
    for (const text of allTexts(stream)) builder.line(text);
    return false;
  }
  for (const [index, slide] of deck.slides.entries()) {
    if (builder.characters > mostCharacters) break;
    addSlide(builder, index + 1, slide, deck.notes);
  }
  for (const record of recordsIn(deck.document.content)) {
    if (record.type === types.headersFooters) addTexts(builder, { part: "footer" }, strings(record));
  }
  addTexts(builder, {}, [...new Set(deck.masters.flatMap(masterTexts))]);
  return true;
}

interface Page {
  readonly slide: ListedSlide;
  readonly content: Uint8Array<ArrayBuffer>;
}

interface Deck {
  readonly document: PptRecord;
  readonly slides: readonly Page[];
  /** Of slides, notes and handouts. */
  readonly masters: readonly Uint8Array<ArrayBuffer>[];
  /** By the number of the slide they belong to. */
  readonly notes: ReadonlyMap<number, Page>;
}

function openDeck(
  document: PptRecord,
  stream: Uint8Array<ArrayBuffer>,
  places: ReadonlyMap<number, number>
): Deck | null {
  const slides = pagesOf(document, lists.slides, stream, places, [types.slide]);
  const masters = pagesOf(document, lists.masters, stream, places, [types.master, types.slide]);
  const notes = pagesOf(document, lists.notes, stream, places, [types.notes]);
  if (slides === null || notes === null) return null;
  return {
    document,
    slides,
    masters: [...(masters ?? []).map(({ content }) => content), ...printMasters(document, stream, places)],
    notes: new Map(notes.map((page) => [slideOfNotes(page.content), page]))
  };
}

/** The masters of notes and of handouts, which the document names by numbers of its own. */
function printMasters(
  document: PptRecord,
  stream: Uint8Array<ArrayBuffer>,
  places: ReadonlyMap<number, number>
): Uint8Array<ArrayBuffer>[] {
  const atom = [...recordsIn(document.content)].find(({ type }) => type === types.documentAtom);
  if (atom === undefined) return [];
  const numbers = [u32(atom.content, 24), u32(atom.content, 28)];
  return numbers.flatMap((number) => recordAt(stream, places.get(number) ?? -1)?.content ?? []);
}

function pagesOf(
  document: PptRecord,
  list: number,
  stream: Uint8Array<ArrayBuffer>,
  places: ReadonlyMap<number, number>,
  kinds: readonly number[]
): Page[] | null {
  const pages: Page[] = [];
  const seen = new Set<number>();
  for (const slide of listedSlides(document, list)) {
    const at = places.get(slide.persistNumber) ?? -1;
    const record = recordAt(stream, at);
    if (record === null || !kinds.includes(record.type) || seen.has(at)) return null;
    seen.add(at);
    pages.push({ slide, content: record.content });
  }
  return pages;
}

function slideOfNotes(content: Uint8Array<ArrayBuffer>): number {
  for (const record of recordsIn(content)) if (record.type === types.notesAtom) return u32(record.content, 0);
  return -1;
}

function addSlide(builder: TextBuilder, page: number, { slide, content }: Page, allNotes: Deck["notes"]): void {
  const { texts, comments } = shapeTexts(content, slide.outline);
  addTexts(builder, { page }, texts);
  addTexts(builder, { page, part: "comments" }, comments);
  const notes = allNotes.get(slide.slideNumber);
  if (notes) addTexts(builder, { page, part: "notes" }, shapeTexts(notes.content, notes.slide.outline).texts);
}

function addTexts(builder: TextBuilder, where: Parameters<TextBuilder["place"]>[0], texts: readonly string[]): void {
  addSection(builder, where, texts.join("\n"));
}
