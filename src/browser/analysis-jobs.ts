import type { Progress } from "../core/verdict/attachment-state.ts";
import type { PartResult } from "../core/verdict/verdict.ts";
import type { AssessAnswer, AssessRequest, Lesson } from "./messages.ts";

/** What the analysis host asks of its workers. No text comes back, only what was found in it. */
export type AnalysisJob =
  | {
      readonly kind: "file";
      readonly key: string;
      readonly name: string;
      readonly bytes: ArrayBuffer;
      readonly password?: string;
    }
  /** Does what the first file would have to wait for. */
  | { readonly kind: "warm" }
  | ({ readonly kind: "assess" } & AssessRequest)
  /** A mail has been sent: the history learns from it. */
  | { readonly kind: "learn"; readonly lesson: Lesson };

export interface AnalysisResults {
  readonly file: PartResult;
  readonly assess: AssessAnswer;
  readonly warm: "warm";
  readonly learn: "learned";
}

export type AnalysisResult<J extends AnalysisJob> = AnalysisResults[J["kind"]];

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
  readonly result: AnalysisResults[keyof AnalysisResults] | null;
}
