import type { DocumentSource, FormatReading } from "../document-format.ts";
import type { Storage } from "./compound-directory.ts";
import type { CompoundFile } from "./compound-file.ts";

/** The reading of a folder of a compound file: the file's own, or that of an object in it. */
export type TypedReading = FormatReading & { readonly type: string };

export interface StorageTask {
  readonly file: CompoundFile;
  readonly source: DocumentSource;
  /** Folders with documents of their own that this one lies in. */
  readonly depth: number;
  /** Reads a folder inside as a document of its own. Null when it holds none that is known. */
  readonly readStorage: (storage: Storage, depth: number) => Promise<TypedReading | null>;
}
