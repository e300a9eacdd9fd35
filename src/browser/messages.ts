import type { Happening } from "../core/journal/entry.ts";
import type { Draft } from "../core/mail/draft.ts";
import type { SentMail } from "../core/recipients/history/learn.ts";
import type { Progress } from "../core/verdict/attachment-state.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";
import type { FrameState } from "./guard-state.ts";

/** Every message that content scripts ask: name -> what is asked, what is answered. */
export interface Messages {
  /** To the background: see to it that the analysis host runs. Answered once it does. */
  "host:ensure": { request: Record<string, never>; response: { readonly ready: true } };
  /** To the analysis host: read and scan one file. */
  "analysis:file": { request: FileRequest; response: PartResult };
  /** To the analysis host: how far the file with this ticket is. Zeros while that is not known. */
  "analysis:progress": { request: { readonly ticket: string }; response: Progress };
  /** To the analysis host: scan subject and body, classify the recipients and weigh it all. */
  "analysis:assess": { request: AssessRequest; response: AssessAnswer };
  /** To the background: write one journal entry. Answered only when it is on disk. */
  "journal:append": { request: JournalRequest; response: JournalResponse };
  /**
   * To the analysis host: this mail is on its way. It is learned from once the webmail has sent it, or has said nothing for a
   * while: a page that has sent its mail often leaves at once.
   */
  "history:left": { request: LeftRequest; response: Heard };
  /** To the analysis host: how that ended. */
  "history:ended": { request: EndedRequest; response: Heard };
  /** To the background: a guard stands in this frame. `locks`: what sends from here is denied until it is opened. */
  "network:stand": { request: StandRequest; response: { readonly locks: boolean } };
  /** To the background: a mail of this frame is released. Answered once the browser lets its request pass. */
  "network:open": { request: Ticket; response: Heard };
  /** To the background: it is released no longer. Also done when its request was seen. */
  "network:close": { request: Ticket; response: Heard };
  /** To the background: this one request may leave. Of its text only hashes are kept. */
  "network:leaving": { request: LeavingRequest; response: Heard };
  /** To the background: the writer says that this rule was wrong. Counted here, told to nobody. */
  "false-alarm:count": { request: { readonly rule: string }; response: { readonly ok: boolean } };
  /** To the background: how the guard of this frame stands. */
  "guard:status": { request: StatusRequest; response: Heard };
  /**
   * To the background: the writer is asked about a mail. It is journaled as stopped when its page goes before they answer; asked
   * again by the same ticket, this takes the place of what was said before.
   */
  "held:begun": { request: HeldRequest; response: Heard };
  /** To the background: they answered, and there is nothing to write, or it is written by a `journal:append` with the ticket. */
  "held:ended": { request: { readonly ticket: string }; response: Heard };
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
  /** Header text of To and Cc when this message was opened: of a reply to all, those whom the answered mail went to. */
  readonly opened: string;
}

export interface AssessAnswer {
  readonly assessment: Assessment;
  /** Of the clients that it points at: id in the register -> name. Hostile input. */
  readonly clientNames: Readonly<Record<string, string>>;
  /** Null: nobody to learn from. */
  readonly lesson: Lesson | null;
}

/** What is learned once this mail has been sent; goes with it through the guard, because no other holds it for so long. */
export type Lesson = Omit<SentMail, "day">;

export interface LeftRequest {
  /** By which `history:ended` names the same mail. */
  readonly ticket: string;
  readonly lesson: Lesson;
  /** Whether a person agreed to it. Only then is it learned whose dossier went to whom. */
  readonly confirmed: boolean;
}

export interface EndedRequest {
  readonly ticket: string;
  readonly sent: boolean;
}

export interface StandRequest {
  /** Empty while the page shows none. */
  readonly webmail: string;
  /** Adapters that tell by a request alone whether it sends, on any page: this guard is asked about all of theirs. */
  readonly knows: readonly string[];
  /** The first word of this page. */
  readonly isNew: boolean;
}

/** Names one release of one compose. */
export interface Ticket {
  readonly ticket: string;
}

export interface LeavingRequest extends Ticket {
  readonly webmail: string;
  /** Absolute. */
  readonly url: string;
  readonly method: string;
  /** By lower-case name: those that page code set. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text, a form's fields URL-encoded. Null: it could not be read, or is too long to be compared. */
  readonly body: string | null;
}

export interface Heard {
  readonly heard: true;
}

export interface StatusRequest {
  readonly state: FrameState;
  /** The page has just begun, or come back: what was said of this tab before is void. */
  readonly isNew: boolean;
}

export interface HeldRequest {
  readonly ticket: string;
  readonly webmail: string;
  readonly assessment: Assessment;
}

export interface JournalRequest {
  readonly happened: Happening;
  readonly webmail: string;
  readonly assessment: Assessment;
  readonly left: boolean;
  readonly sentence: string;
  readonly reason: string;
  /** Ticket of the `held:begun` that this is the end of. */
  readonly held?: string;
}

export type JournalResponse =
  | { readonly ok: true; readonly sequence: number }
  | { readonly ok: false; readonly problem: "storage" };
