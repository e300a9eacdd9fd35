import type { Progress } from "../core/verdict/attachment-state.ts";
import type { PasswordOutcome } from "../core/verdict/locked-parts.ts";
import type { Assessment } from "../core/verdict/verdict.ts";

/**
 * The conversation between the guard (content script) and its dialog (extension page in an iframe), over one
 * `MessagePort` that the guard hands to it. The guard sends states, the dialog sends choices.
 */
export type DialogState =
  /** Files are still being read; `done` of `total` are finished. */
  | { readonly phase: "working"; readonly files: readonly DialogFile[] }
  | {
      readonly phase: "asking";
      readonly assessment: Assessment;
      /** Keys of attachments and addresses that the page lets us take out safely; the others get a "show me" action. */
      readonly removableFiles: readonly string[];
      readonly removableRecipients: readonly string[];
      /** Keys of attachments that a password may open, or a file inside them. */
      readonly lockedFiles: readonly string[];
      /** What came of the password that was typed for one; the question is about what is known since. */
      readonly unlocked: Unlocked | null;
      /** The draft was edited while it was held; the question is new. */
      readonly changedMeanwhile: boolean;
      /** Set after a take-out, or a password, that made the draft clean: nothing holds it any more, it only waits for the writer. */
      readonly cleared: boolean;
      readonly notice: DialogNotice | null;
      /** What the writer agreed to when this mail was sent anyway before and came back; the question is about the rest. */
      readonly agreedBefore: AgreedBefore;
      /** Addresses in To and Cc that "move-to-bcc" moves. Empty where the page does not let us, or nobody needs it. */
      readonly movableToBcc: readonly string[];
      /** Rules that were reported as a false alarm during this question. */
      readonly reported: readonly string[];
      /** Names of the clients that `recipients` and `about` point at: id in the register -> name. Hostile input. */
      readonly clientNames: Readonly<Record<string, string>>;
    };

export type DialogNotice =
  | "journal-failed"
  | "take-out-failed"
  | "removed"
  /** Moved to Bcc; or the page did not let us after all. */
  | "moved-to-bcc"
  | "move-failed"
  /** A false alarm could not be counted. */
  | "report-failed";

export interface AgreedBefore {
  /** Indexes in `assessment.verdict.reasons`. */
  readonly reasons: readonly number[];
  /** Addresses of recipients, and keys of attachments, that were agreed to as they are now. */
  readonly recipients: readonly string[];
  readonly files: readonly string[];
}

export const NOTHING_AGREED: AgreedBefore = { reasons: [], recipients: [], files: [] };

export interface Unlocked {
  readonly key: string;
  readonly outcome: PasswordOutcome;
}

export interface DialogFile {
  readonly name: string;
  readonly done: boolean;
  /** Null while it is not known, and once it is done. */
  readonly progress: Progress | null;
}

export type DialogChoice =
  | { readonly choice: "keep" }
  | { readonly choice: "take-out-file"; readonly key: string }
  | { readonly choice: "take-out-recipient"; readonly address: string }
  /** Read the file once more, with the password that the writer typed for it. It goes nowhere else and is not kept. */
  | { readonly choice: "unlock-file"; readonly key: string; readonly password: string }
  /** Lead the writer to the file or recipient in the page: closes the dialog and shows the place. */
  | { readonly choice: "show-file"; readonly key: string }
  | { readonly choice: "show-recipient"; readonly address: string }
  /**
   * It was meant for somebody else: takes the address out where the page lets us, closes the dialog and leads the writer to
   * the field to type the right one. The address that was meant is never filled in for them.
   */
  | { readonly choice: "correct-recipient"; readonly address: string }
  /** Moves `movableToBcc` to Bcc; the question is then put anew. */
  | { readonly choice: "move-to-bcc" }
  /**
   * The rule was wrong here: counted on this computer and told to nobody. Decides nothing about this mail. `rule`: the rule of
   * a finding, or of a `because` of the verdict.
   */
  | { readonly choice: "report-false-alarm"; readonly rule: string }
  /** `sentence` is the literal text the writer agreed to. `unrecorded`: the journal failed and the writer sends all the same. */
  | { readonly choice: "send-anyway"; readonly sentence: string; readonly reason: string; readonly unrecorded: boolean }
  /** Only when `cleared`. */
  | { readonly choice: "send" };

export const MAX_RULE_LENGTH = 200;
export const MAX_PASSWORD_LENGTH = 255;
export const MIN_REASON_LENGTH = 10;
export const MAX_REASON_LENGTH = 1000;
