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
  | "wrong-password"
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
  | "still-uploading"
  | "over-inflated-limit"
  | "over-entry-limit"
  | "over-depth-limit"
  | "over-pixel-limit"
  /** A part of the file that can hold text could not be parsed. */
  | "part-damaged"
  /** A file inside it was not read in full; `missingInside` says which. */
  | "file-inside-unread"
  /** A picture in which the text recognition found nothing to read. */
  | "image-without-text"
  /** A photo as phones make it, which only a video decoder could open. */
  | "heic-picture"
  /** The text recognition was unsure of much of what it read. */
  | "ocr-uncertain"
  /** A link to a file in the cloud: there is nothing here to read. */
  | "cloud-link";

export type PartName =
  | "header"
  | "footer"
  | "footnotes"
  | "comments"
  | "notes"
  | "text-box"
  | "properties"
  | "names"
  | "form"
  | "annotations"
  | "headers"
  | "subject"
  | "body"
  | "ocr";

/** Where the text from `start` on stands in the file, until the next place. */
export interface Place {
  /** UTF-16 offset in the reading's text. */
  readonly start: number;
  /** Names of the files it lies in, outermost first; empty for the file itself. */
  readonly inside: readonly string[];
  /** 1-based page or slide. */
  readonly page?: number;
  readonly sheet?: string;
  /** 1-based row of the line at `start`; each further line is the next row, each tab the next column. */
  readonly row?: number;
  readonly part?: PartName;
}

/** A file inside another that was not read in full. */
export interface MissingInside {
  readonly inside: readonly string[];
  readonly status: Exclude<ReadingStatus, "read">;
  readonly reason: ReadingReason;
}

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
  /** In rising order of `start`; absent where the file has no inner places. */
  readonly places?: readonly Place[];
  /** At most `missingInsideListed`. */
  readonly missingInside?: readonly MissingInside[];
}

export interface DocumentInput {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Nobody needs the bytes any more: a reader that has put them elsewhere may take their memory back. */
  readonly mayBeUsedUp?: boolean;
}
