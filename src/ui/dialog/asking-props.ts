import type { DialogChoice, DialogState } from "../../guard/dialog-protocol.ts";
import type { Texts } from "../texts.ts";

export type AskingState = Extract<DialogState, { phase: "asking" }>;

export interface AskingProps {
  readonly t: Texts;
  readonly state: AskingState;
  readonly onChoice: (choice: DialogChoice) => void;
}
