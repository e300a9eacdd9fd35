import { render } from "preact";
import { connectToGuard } from "../browser/dialog-port.ts";
import { text } from "../browser/texts.ts";
import type { DialogChoice, DialogState } from "../guard/dialog-protocol.ts";
import { Dialog } from "../ui/dialog/dialog.tsx";

/** Shows whatever the guard in this tab says; without a guard behind it (a page that framed it) it stays empty. */
export async function mountDialog(root: HTMLElement): Promise<void> {
  const line = await connectToGuard<DialogChoice>(location.hash.slice(1), {
    onMessage: (state) => draw(state as DialogState),
    onClose: () => render(null, root)
  });
  const draw = (state: DialogState): void =>
    render(<Dialog t={text} state={state} onChoice={(choice) => line.send(choice)} />, root);
}
