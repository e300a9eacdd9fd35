import type { ReadingReason } from "../../reading.ts";
import { TextBuilder } from "../../text-builder.ts";
import type { Storage } from "../compound-directory.ts";
import { unlockXls } from "../decryption/unlock-xls.ts";
import { addEmbeddedObjects } from "../embedded-objects.ts";
import { addPictures, drawnPictures } from "../embedded-pictures.ts";
import { finishedReading } from "../finished-reading.ts";
import { u16 } from "../little-endian.ts";
import { addProperties } from "../properties.ts";
import type { StorageTask, TypedReading } from "../storage-task.ts";
import { addPivotSources } from "./pivot-source.ts";
import { isStranger, recordsOf, recordTypes, type XlsRecord } from "./records.ts";
import { SheetReader } from "./sheet-reader.ts";
import { WorkbookGlobals } from "./workbook-globals.ts";

const type = "xls";

/**
 * Excel 5.0 to 2003 (BIFF5, BIFF8): all sheets, hidden ones too, with last results of formulas, comments, text boxes,
 * texts of charts, page headers and footers, sources of pivot tables, properties, embedded objects, pictures.
 */
export async function readXls(storage: Storage, task: StorageTask): Promise<TypedReading> {
  const { file, source } = task;
  const name = storage.streams.has("workbook") ? "workbook" : "book";
  const stream = file.readNamed(storage, name);
  if (u16(stream, 0) !== recordTypes.begin) return { type, status: "corrupt", reason: "damaged", text: "" };
  const read = (content: Uint8Array): Workbook => {
    const workbook = new Workbook(source.limits.textCharacters);
    workbook.read(content);
    return workbook;
  };
  const workbook = read(stream);
  if (!workbook.globals.isEncrypted) return finish(workbook, storage, task, false);
  const opened = await unlockXls(stream, source.password);
  if (opened instanceof Uint8Array) return finish(read(opened), storage, task, true);
  const isWrong = opened !== null && source.password !== undefined;
  return { type, status: "encrypted", reason: isWrong ? "wrong-password" : "password-required", text: "" };
}

/** `wasLocked`: then so are the pivot tables' own streams. */
async function finish(
  workbook: Workbook,
  storage: Storage,
  task: StorageTask,
  wasLocked: boolean
): Promise<TypedReading> {
  const { file, source } = task;
  const { builder } = workbook;
  const pivots = storage.storages.get("_sx_db_cur");
  if (!wasLocked) addPivotSources(builder, pivots, file);
  else if (pivots) builder.notRead("_SX_DB_CUR", "encrypted", "password-required");
  addProperties(builder, storage, file);
  await addEmbeddedObjects(builder, storage, task, (folder) => /^(?:mbd|lnk)/.test(folder));
  await addPictures(builder, drawnPictures(workbook.globals.drawings()), source);
  const shortfall = workbook.shortfall ?? (file.isDamaged ? "part-damaged" : undefined);
  return { type, ...finishedReading(builder, source, shortfall) };
}

class Workbook {
  readonly builder = new TextBuilder();
  readonly globals = new WorkbookGlobals();
  shortfall: ReadingReason | undefined;
  private sheet: SheetReader | null = null;
  private depth = 0;
  private hasStrangers = false;
  private readonly seen = new Set<string>();

  constructor(private readonly mostCharacters: number) {}

  read(stream: Uint8Array): void {
    let before: XlsRecord | null = null;
    for (const record of recordsOf(stream)) {
      if (record.type === recordTypes.begin) this.begin(record.at, u16(record.pieces[0], 0));
      else if (record.type === recordTypes.end) this.end();
      else if (this.sheet && this.depth > 1) this.sheet.takeOfChart(record);
      else if (this.sheet) this.sheet.take(record);
      else this.globals.take(record);
      // Behind the last sheet there may be anything.
      if (this.depth > 0 && isStranger(record, before)) this.hasStrangers = true;
      before = record;
      // What follows is cipher.
      if (this.globals.isEncrypted || this.shortfall === "over-text-limit") return;
    }
    this.checkEnd();
  }

  /** Sheets start as the list of them says; what starts inside another is a chart in it. */
  private begin(at: number, version: number): void {
    this.depth++;
    if (at === 0) this.globals.begin(version);
    else if (this.depth === 1) this.sheet = this.newSheet(at);
  }

  private newSheet(at: number): SheetReader {
    const name = this.globals.sheetNames.get(at) ?? "";
    this.seen.add(name);
    return new SheetReader(name, this.globals);
  }

  private end(): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth > 0 || this.sheet === null) return;
    this.finishSheet(this.sheet);
    this.sheet = null;
  }

  private finishSheet(sheet: SheetReader): void {
    if (!sheet.addTo(this.builder, this.mostCharacters)) this.shortfall = "over-text-limit";
    if (sheet.isDamaged) this.shortfall ??= "part-damaged";
  }

  private checkEnd(): void {
    const isCutOff = this.sheet !== null || this.depth > 0;
    if (this.sheet) this.finishSheet(this.sheet);
    const { sheetNames, isDamaged } = this.globals;
    const isMissingSheet = this.seen.size === 0 || [...sheetNames.values()].some((name) => !this.seen.has(name));
    if (isCutOff || isMissingSheet || isDamaged || this.hasStrangers) this.shortfall ??= "part-damaged";
  }
}
