import type { DocumentSource, FormatReading } from "../document-format.ts";
import type { DocumentReading, MissingInside, ReadingReason } from "../reading.ts";
import { TextBuilder } from "../text-builder.ts";
import { listedPathLength } from "./archive-limits.ts";

type Shortfall = Pick<MissingInside, "status" | "reason">;

/** What came out of an entry, whole or up to where it failed. */
export interface EntryBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly failure: Shortfall | null;
}

export interface EntryFile {
  readonly name: string;
  /** Bytes it says it holds; 0 where it does not say. */
  readonly size: number;
  unpack(): EntryBytes | Promise<EntryBytes>;
}

/** Reasons for which an archive as a whole falls short, the weightiest first. */
const weights: readonly ReadingReason[] = [
  "part-damaged",
  "over-inflated-limit",
  "over-entry-limit",
  "over-text-limit",
  "file-inside-unread"
];

/** Puts together what was read of an archive: the names of its entries, which are text too, and the files in it. */
export class ArchiveReading {
  private readonly names: string[] = [];
  private readonly files: { readonly name: string; readonly result: DocumentReading | Shortfall }[] = [];
  private readonly reasons = new Set<ReadingReason>();
  private unopened: ReadingReason | null = null;
  private opened = 0;
  private characters = 0;

  constructor(private readonly source: DocumentSource) {}

  list(path: string): void {
    this.names.push(path.slice(0, listedPathLength));
  }

  /** Something of the archive itself was not seen. */
  fellShort(reason: ReadingReason): void {
    this.reasons.add(reason);
  }

  /** Entries that could not even be listed are encrypted. */
  restEncrypted(reason: ReadingReason): void {
    this.unopened = reason;
  }

  /** Reads a file as far as the limits allow. False when it was not even unpacked. */
  async add(file: EntryFile): Promise<boolean> {
    const { name, size } = file;
    const { readInner, budget } = this.source;
    const limit = this.limitOf(size);
    if (limit || readInner === null) {
      this.addShortfall(name, limit ?? { status: "partly-read", reason: "over-depth-limit" });
      return false;
    }
    budget.entries--;
    const { bytes, failure } = await file.unpack();
    if (failure && (failure.reason !== "damaged" || bytes.length === 0)) this.addShortfall(name, failure);
    else this.addReading(name, cutOff(await readInner({ name, bytes, mayBeUsedUp: true }), failure));
    return true;
  }

  /** Why a file is not even begun. */
  private limitOf(size: number): Shortfall | null {
    const { budget, limits } = this.source;
    const limit = this.exhausted;
    if (limit) return { status: "partly-read", reason: limit };
    if (size > limits.bytes) return { status: "too-large", reason: "over-byte-limit" };
    return size > budget.inflatedBytes ? { status: "too-large", reason: "over-inflated-limit" } : null;
  }

  private addShortfall(name: string, result: Shortfall): void {
    if (result.status === "encrypted") this.unopened = result.reason;
    else if (result.reason.startsWith("over-") && result.reason !== "over-byte-limit") this.reasons.add(result.reason);
    this.files.push({ name, result });
  }

  private addReading(name: string, result: DocumentReading): void {
    this.opened++;
    this.characters += result.text.length;
    this.files.push({ name, result });
  }

  /** Of what there is nothing left; null when more can be read. */
  get exhausted(): ReadingReason | null {
    const { budget, limits } = this.source;
    if (budget.entries <= 0) return "over-entry-limit";
    if (budget.inflatedBytes <= 0) return "over-inflated-limit";
    return this.characters >= limits.textCharacters ? "over-text-limit" : null;
  }

  /** Something in it is encrypted. */
  get isLocked(): boolean {
    return this.unopened !== null;
  }

  finish(): FormatReading {
    const builder = new TextBuilder();
    if (this.names.length > 0) builder.place({ part: "names" }).line(this.names.join("\n"));
    for (const { name, result } of this.files) {
      if ("text" in result) builder.inner(name, result);
      else builder.notRead(name, result.status, result.reason);
    }
    const built = builder.build();
    if (this.unopened !== null && this.opened === 0) {
      return { status: "encrypted", reason: this.unopened, ...built };
    }
    if (built.missingInside !== undefined || this.unopened !== null) this.reasons.add("file-inside-unread");
    if (this.reasons.has("part-damaged") && built.text === "")
      return { status: "corrupt", reason: "damaged", text: "" };
    const reason = weights.find((each) => this.reasons.has(each));
    return reason === undefined ? { status: "read", ...built } : { status: "partly-read", reason, ...built };
  }
}

/** With a failure, only the beginning of the file came out of the archive. */
function cutOff(reading: DocumentReading, failure: Shortfall | null): DocumentReading {
  if (failure === null || reading.status !== "read") return reading;
  return { ...reading, status: "partly-read", reason: "part-damaged" };
}
