import { abandonRoundcube } from "../roundcube/abandon.ts";
import type { PageSide } from "./page-side.ts";

/** `form.submit()` fires no event; `requestSubmit()` does (the guard's own `submit` listener sees that one). */
export function hookForms(side: PageSide): void {
  const native = HTMLFormElement.prototype.submit;
  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement): void {
    const field = (name: string): string | null => new FormData(this).get(name) as string | null;
    // A field called "action" or "method" hides the property; the attribute does not lie.
    const action = this.getAttribute("action") ?? "";
    const method = (this.getAttribute("method") ?? "GET").toUpperCase();
    if (!side.sends(action, method, field, null)) {
      native.call(this);
      return;
    }
    const waiting = { release: () => native.call(this), abandon: () => abandonRoundcube(this) };
    const [answer] = side.ask(this, action, method, null, waiting);
    if (answer === "pass") native.call(this);
    if (answer === "refused") waiting.abandon();
  };
}
