import type { DocumentReading } from "../../core/documents/reading.ts";
import type { Pack } from "../../core/packs/pack-schema.ts";
import type { MailOutline } from "../../core/recipients/history/mail-outline.ts";
import type { PartResult } from "../../core/verdict/verdict.ts";

/** Work for a worker. It opens files itself, so that a slow disk or a huge file holds up nobody else. */
export type Job =
  | { readonly kind: "scan-file"; readonly path: string; readonly reveal: boolean }
  | {
      readonly kind: "scan-bytes";
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Absent: nobody is looked for. */
      readonly whose?: WhoseFiles;
    }
  | { readonly kind: "read-text"; readonly path: string }
  | { readonly kind: "open-mail"; readonly path: string }
  /** `key`: of the hashes of persons. */
  | { readonly kind: "outline-mails"; readonly path: string; readonly key: string };

/** What it takes to say whom a file is about. */
export interface WhoseFiles {
  /** `Client[]` as JSON: a worker that got the same before needs not compile it again. */
  readonly clients: string;
  /** Key of the hashes of persons. */
  readonly key: string;
}

/** A mail of an archive, the types of the dossiers attached to it, and keyed hashes of the persons whom they are about. */
export interface SentOutline extends Omit<MailOutline, "files"> {
  readonly kinds: readonly string[];
  readonly persons: readonly string[];
}

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
  readonly replyTo: string;
  readonly texts: readonly MailText[];
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

export interface JobResults {
  readonly "scan-file": PartResult;
  readonly "scan-bytes": PartResult;
  readonly "read-text": TextResult;
  readonly "open-mail": OpenedMail;
  readonly "outline-mails": SentOutline[];
}

/** What a worker says in between: another page or entry was read. */
export const stillReading = "still reading";

/** `timeout`: the worker was ended. `crashed`: it ended itself. `unreadable`: the system did not give the file. */
export type JobFailure =
  | { readonly failure: "timeout"; readonly ms: number }
  | { readonly failure: "crashed"; readonly ms: number }
  | { readonly failure: "unreadable"; readonly code: string; readonly ms: number };

export type JobOutcome<K extends Job["kind"]> = { readonly result: JobResults[K] } | JobFailure;

/** What a reader is told when it is made. */
export interface ReadingWorkerData {
  /** Its first file is to be scanned, not only read. */
  readonly scans: boolean;
  /** The office's own. */
  readonly packs: readonly Pack[];
}
