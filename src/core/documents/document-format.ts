import type { Limits } from "./limits.ts";
import type { DocumentInput, DocumentReading } from "./reading.ts";

/** What a format reader gets of one file. */
export interface DocumentSource {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The bytes as text; empty for formats that are no text. */
  readonly text: string;
  readonly limits: Limits;
  readonly onPage: (page: number, pages: number) => void;
  /** Reads a file that lies inside this one. Null when it lies too deep. */
  readonly readInner: ((input: DocumentInput) => Promise<DocumentReading>) | null;
}

export type FormatReading = Omit<DocumentReading, "type">;

/** One file format that can be read. Throws nothing that the file's content can bring about. */
export interface DocumentFormat {
  readonly type: string;
  read(source: DocumentSource): FormatReading | Promise<FormatReading>;
}
