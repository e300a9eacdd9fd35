import { render } from "preact";
import { answerGuard } from "../browser/dialog-line.ts";
import { text } from "../browser/texts.ts";
import { compareShown } from "../core/recipients/compare-shown.ts";
import type { DialogChoice, DialogState } from "../guard/dialog-protocol.ts";
import { Dialog } from "../ui/dialog/dialog.tsx";

/** Shows whatever the guard that made this frame says; without a guard (a page that framed it) it stays empty. */
export function mountDialog(root: HTMLElement): void {
  const line = answerGuard<DialogChoice>(location.hash.slice(1), (state) => draw(state as DialogState));
  const choose = (choice: DialogChoice): void => void line.then(({ send }) => send(choice));
  const draw = (state: DialogState): void =>
    render(<Dialog t={text} state={state} likeness={compareShown} onChoice={choose} />, root);
}
