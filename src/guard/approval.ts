import type { Assessed } from "./draft-assessor.ts";

/** What a person, or a clean verdict, agreed to. */
export interface Approval {
  readonly assessed: Assessed;
  /** A person did. */
  readonly isConfirmed: boolean;
}
