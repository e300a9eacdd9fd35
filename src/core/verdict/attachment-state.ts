import type { DraftPart } from "../mail/draft.ts";
import type { PartResult } from "./verdict.ts";

/** How far a reading is: pages of a document, or files of an archive. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What was found so far, as it is to be judged if nothing more comes. Absent before anything was looked through. */
  readonly found?: PartResult;
}

/** How far one attachment is while the message is still being written. */
export interface AttachmentState {
  /** Hostile input. */
  readonly name: string;
  /** Null where it is not known. */
  readonly progress: Progress | null;
  /** Null while it is being read. */
  readonly result: PartResult | null;
}

/** The attachments of the messages that are being written in one frame. */
export interface MessageAttachments {
  /** False: the page's attachments could not be read off it; there may be others. */
  readonly understood: boolean;
  readonly attachments: readonly AttachmentState[];
  /** Absent from a guard of an older version. */
  readonly page?: PageReading;
}

/** What can be read of a page on which a message is written. */
export interface PageReading {
  readonly notUnderstood: readonly DraftPart[];
  readonly parts: readonly PartSeen[];
}

/** How one part of the page was found, for who wants to know. */
export interface PartSeen {
  readonly part: string;
  /** Which of its ways found it, 0 the best; null: none did. */
  readonly way: number | null;
  /** When and in what that way was last seen to work. */
  readonly seen: string;
}
