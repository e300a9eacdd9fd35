import type { DialogChoice, DialogState } from "../../src/guard/dialog-protocol.ts";

type Asking = Extract<DialogState, { phase: "asking" }>;

/** `src/guard/hold-dialog.ts` without a page: the test is the writer. */
export class HoldDialog {
  static open: HoldDialog[] = [];
  static all: HoldDialog[] = [];
  readonly states: DialogState[] = [];

  constructor(
    _texts: unknown,
    private readonly onChoice: (choice: DialogChoice) => void
  ) {
    HoldDialog.open.push(this);
    HoldDialog.all.push(this);
  }

  show(state: DialogState): void {
    this.states.push(state);
  }

  close(): void {
    HoldDialog.open = HoldDialog.open.filter((one) => one !== this);
  }

  choose(choice: DialogChoice): void {
    this.onChoice(choice);
  }
}

export const dialogsOpened = (): number => HoldDialog.all.length;

export function closeAll(): void {
  HoldDialog.open = [];
  HoldDialog.all = [];
}

/** The question on the screen, once it is there; it is the `nth` that this dialog asks. */
export async function question(nth = 1): Promise<Asking> {
  for (let tries = 0; tries < 200; tries++) {
    const asked = (HoldDialog.open[0]?.states ?? []).filter((state): state is Asking => state.phase === "asking");
    const found = asked[nth - 1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("nothing is asked");
}

export function choose(choice: DialogChoice): void {
  const [dialog] = HoldDialog.open;
  if (!dialog) throw new Error("no dialog is open");
  dialog.choose(choice);
}
