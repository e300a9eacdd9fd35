import type { Draft } from "../core/mail/draft.ts";
import type { Office } from "../core/recipients/recipient.ts";
import type { Progress } from "../core/verdict/attachment-state.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";

/** What the analysis host asks of its workers. No text comes back, only what was found in it. */
export type AnalysisJob =
  | {
      readonly kind: "file";
      readonly key: string;
      readonly name: string;
      readonly bytes: ArrayBuffer;
      readonly password?: string;
    }
  | {
      readonly kind: "assess";
      readonly draft: Omit<Draft, "attachments">;
      readonly attachments: readonly PartResult[];
      readonly office: Office;
    };

export type AnalysisResult<J extends AnalysisJob> = J["kind"] extends "file" ? PartResult : Assessment;

export interface JobMessage {
  readonly id: number;
  readonly job: AnalysisJob;
}

/** On the way to an answer. */
export interface JobProgress {
  readonly id: number;
  readonly progress: Progress;
}

export interface JobAnswer {
  readonly id: number;
  /** Null: the job failed in a way its code did not foresee. */
  readonly result: PartResult | Assessment | null;
}
