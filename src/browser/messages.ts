import type { Happening } from "../core/journal/entry.ts";
import type { Draft } from "../core/mail/draft.ts";
import type { Office } from "../core/recipients/recipient.ts";
import type { Progress } from "../core/verdict/attachment-state.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";

/** Every message that content scripts ask: name -> what is asked, what is answered. */
export interface Messages {
  /**
   * To the background: see to it that the analysis host runs. Answers with what the office says about itself: an offscreen
   * document has no `storage` (Chromium 150), so the host cannot look it up.
   */
  "host:ensure": { request: Record<string, never>; response: Office };
  /** To the analysis host: read and scan one file. */
  "analysis:file": { request: FileRequest; response: PartResult };
  /** To the analysis host: how far the file with this ticket is. Zeros while that is not known. */
  "analysis:progress": { request: { readonly ticket: string }; response: Progress };
  /** To the analysis host: scan subject and body, classify the recipients and weigh it all. */
  "analysis:assess": { request: AssessRequest; response: Assessment };
  /** To the background: write one journal entry. Answered only when it is on disk. */
  "journal:append": { request: JournalRequest; response: JournalResponse };
}

export type MessageName = keyof Messages;

export interface FileRequest {
  readonly key: string;
  readonly file: File;
  readonly name: string;
  /** Bytes the sender saw; another number at the receiver means the file did not arrive. */
  readonly size: number;
  /** By which the sender may ask how far it is. */
  readonly ticket?: string;
  /** Typed by the writer for this one reading. Kept nowhere. */
  readonly password?: string;
}

export interface AssessRequest {
  readonly draft: Omit<Draft, "attachments">;
  /** Attachments as read by `analysis:file`, or said to be unread. */
  readonly attachments: readonly PartResult[];
  /** As `host:ensure` answered it. */
  readonly office: Office;
}

export interface JournalRequest {
  readonly happened: Happening;
  readonly webmail: string;
  readonly assessment: Assessment;
  readonly left: boolean;
  readonly sentence: string;
  readonly reason: string;
}

export type JournalResponse =
  | { readonly ok: true; readonly sequence: number }
  | { readonly ok: false; readonly problem: "storage" };
