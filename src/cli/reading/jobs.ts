import type { DocumentReading } from "../../core/documents/reading.ts";
import type { PartResult } from "../../core/verdict/verdict.ts";

/** Work for a worker. It opens files itself, so that a slow disk or a huge file holds up nobody else. */
export type Job =
  | { readonly kind: "scan-file"; readonly path: string; readonly reveal: boolean }
  | { readonly kind: "scan-bytes"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "read-text"; readonly path: string }
  | { readonly kind: "open-mail"; readonly path: string };

export interface TextResult extends DocumentReading {
  readonly ms: number;
}

export interface MailText {
  readonly name: "subject" | "body";
  readonly type: string;
  readonly text: string;
}

/** A mail taken apart, nothing in it read yet. */
export interface OpenedMail {
  /** False when the file is no mail: then all else is empty. */
  readonly isMail: boolean;
  /** Header text as it stands in the file, several fields of a name joined by commas. */
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly texts: readonly MailText[];
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

export interface JobResults {
  readonly "scan-file": PartResult;
  readonly "scan-bytes": PartResult;
  readonly "read-text": TextResult;
  readonly "open-mail": OpenedMail;
}

/** What a worker says in between: another page or entry was read. */
export const stillReading = "still reading";

/** `timeout`: the worker was ended. `crashed`: it ended itself. `unreadable`: the system did not give the file. */
export type JobFailure =
  | { readonly failure: "timeout"; readonly ms: number }
  | { readonly failure: "crashed"; readonly ms: number }
  | { readonly failure: "unreadable"; readonly code: string; readonly ms: number };

export type JobOutcome<K extends Job["kind"]> = { readonly result: JobResults[K] } | JobFailure;
