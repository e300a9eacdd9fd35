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
    };

export type DialogNotice = "journal-failed" | "take-out-failed" | "removed";

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
  /** `sentence` is the literal text the writer agreed to. `unrecorded`: the journal failed and the writer sends all the same. */
  | { readonly choice: "send-anyway"; readonly sentence: string; readonly reason: string; readonly unrecorded: boolean }
  /** Only when `cleared`. */
  | { readonly choice: "send" };

export const MAX_PASSWORD_LENGTH = 255;
export const MIN_REASON_LENGTH = 10;
export const MAX_REASON_LENGTH = 1000;
