import type { Limits } from "./limits.ts";
import type { DocumentInput, DocumentReading } from "./reading.ts";
import type { BuiltText } from "./text-builder.ts";

/** Shared by a file and everything inside it; a reader takes from it what it inflates and opens. */
export interface Budget {
  /** Bytes that may still come out of compressed parts. */
  inflatedBytes: number;
  /** Entries of archives and files inside files that may still be opened. */
  entries: number;
  /** Pictures in which text may still be recognised; the first one read sets it. */
  pictures?: number;
  /** Whether the time for pictures is up: those that are left stay unread. Core has no clock of its own. */
  readonly isLate?: () => boolean;
}

/** What a format reader gets of one file. */
export interface DocumentSource {
  /** As it came: hostile, never a path. Tells what the bytes do not, as a packed file's kind. */
  readonly name?: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Takes back the memory of the bytes, of which there are none afterwards. Only where nobody else needs them. */
  readonly letGo?: () => void;
  /** The bytes as text; empty for formats that are no text. Decoded when it is first asked for. */
  readonly text: string;
  /** The same piece by piece, for formats that need not hold all of it at once. */
  readonly pieces?: () => Iterable<string>;
  readonly limits: Limits;
  /** What all readings of one file, and of the files inside it, may still take together. */
  readonly budget: Budget;
  /** Typed by the writer for this one reading, where the file asks for it; never kept. */
  readonly password?: string;
  readonly onPage: (page: number, pages: number) => void;
  /** Takes a page's text as soon as it was read, to be weighed before the others; `pages`: how many there are. */
  readonly onText?: (text: BuiltText, pages?: number) => void;
  /** Reads a file that lies inside this one. Null when it lies too deep. */
  readonly readInner: ((input: DocumentInput) => Promise<DocumentReading>) | null;
}

export type FormatReading = Omit<DocumentReading, "type">;

/** One file format that can be read. Throws nothing that the file's content can bring about. */
export interface DocumentFormat {
  readonly type: string;
  read(source: DocumentSource): FormatReading | Promise<FormatReading>;
}
