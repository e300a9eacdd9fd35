import type { Assessment } from "../../core/verdict/verdict.ts";
import type { DialogState } from "../../guard/dialog-protocol.ts";
import { NOTHING_AGREED } from "../../guard/dialog-protocol.ts";

type Asking = Extract<DialogState, { phase: "asking" }>;

export function asking(what: Assessment, more: Partial<Asking> = {}): Asking {
  return {
    phase: "asking",
    assessment: what,
    removableFiles: what.parts.map((part) => part.key),
    removableRecipients: [],
    lockedFiles: [],
    unlocked: null,
    changedMeanwhile: false,
    cleared: false,
    notice: null,
    agreedBefore: NOTHING_AGREED,
    movableToBcc: [],
    reported: [],
    clientNames: {},
    ...more
  };
}
