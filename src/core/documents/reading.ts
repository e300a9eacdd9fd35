/** How far a file was read. `read` means: every part that can hold text was seen. */
export type ReadingStatus =
  | "read"
  | "partly-read"
  | "encrypted"
  | "corrupt"
  | "too-large"
  | "unsupported"
  | "timeout"
  /** The bytes never reached the reader, or not all of them (transfer, server, analysis host). Extension only. */
  | "unavailable";

/** Machine-readable reason behind a status; texts live in `_locales` (`reason_<code>`) and in the CLI. */
export type ReadingReason =
  | "password-required"
  | "damaged"
  | "empty-file"
  | "over-byte-limit"
  | "over-page-limit"
  | "over-text-limit"
  | "pages-without-text"
  | "no-text-in-document"
  | "unknown-type"
  | "name-and-content-differ"
  | "undecodable-text"
  | "took-too-long"
  | "transfer-mismatch"
  | "server-refused"
  | "analysis-host-gone"
  | "still-uploading";

/** The outcome of turning one file's bytes into text. Expected failure is a value, never an exception. */
export interface DocumentReading {
  /** Short format name told from the bytes: `pdf`, `csv`, `html`, `text`, `docx`, `zip`, `unknown` ... */
  readonly type: string;
  readonly status: ReadingStatus;
  readonly reason?: ReadingReason;
  /** 1-based page numbers that were not seen, where that is what is missing. */
  readonly missingPages?: readonly number[];
  readonly pages?: number;
  /** Text in reading order; empty unless `read` or `partly-read`. */
  readonly text: string;
}

export interface DocumentInput {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
