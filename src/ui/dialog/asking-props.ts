import type { DialogChoice, DialogState } from "../../guard/dialog-protocol.ts";
import type { Texts } from "../texts.ts";

export type AskingState = Extract<DialogState, { phase: "asking" }>;

/** One of two texts that look alike, cut where they differ; the pieces together are the text. */
export type LetterRow = readonly { readonly text: string; readonly same: boolean }[];

/**
 * An address against what it looks like, both as readers see them (no punycode): its row, and the row of `known`. Where
 * `known` is only a domain, of the address only the domain.
 */
export type Likeness = (address: string, known: string) => readonly LetterRow[];

export interface AskingProps {
  readonly t: Texts;
  readonly state: AskingState;
  readonly likeness: Likeness;
  readonly onChoice: (choice: DialogChoice) => void;
}
