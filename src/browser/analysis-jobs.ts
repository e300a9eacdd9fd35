import type { Draft } from "../core/mail/draft.ts";
import type { Office } from "../core/recipients/recipient.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";

/** What the analysis host asks of its workers. No text comes back, only what was found in it. */
export type AnalysisJob =
  | { readonly kind: "file"; readonly key: string; readonly name: string; readonly bytes: ArrayBuffer }
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

export interface JobAnswer {
  readonly id: number;
  /** Null: the job failed in a way its code did not foresee. */
  readonly result: PartResult | Assessment | null;
}
