import { useState } from "preact/hooks";
import type { MessageKey } from "./texts.ts";

export type SaveState = "idle" | "saving" | "saved" | "failed";

const SAVE_TEXTS: Readonly<Record<SaveState, MessageKey | null>> = {
  idle: null,
  saving: "saving",
  saved: "saved",
  failed: "save_failed"
};

export interface Saving {
  readonly state: SaveState;
  /** What to say about it; null while there is nothing to say. */
  readonly text: MessageKey | null;
  /** `work` answers whether it was kept; one that breaks off was not. Answers the same. */
  readonly save: (work: Promise<boolean>) => Promise<boolean>;
}

/** Whether the last change on a screen was kept. */
export function useSaving(): Saving {
  const [state, setState] = useState<SaveState>("idle");
  const save = async (work: Promise<boolean>): Promise<boolean> => {
    setState("saving");
    const kept = await work.catch(() => false);
    setState(kept ? "saved" : "failed");
    return kept;
  };
  return { state, text: SAVE_TEXTS[state], save };
}
