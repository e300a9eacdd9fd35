import { abandonRoundcube } from "../roundcube/abandon.ts";
import type { PageSide } from "./page-side.ts";

/** `form.submit()` fires no event; `requestSubmit()` does (the guard's own `submit` listener sees that one). */
export function hookForms(side: PageSide): void {
  const native = HTMLFormElement.prototype.submit;
  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement): void {
    const form = this;
    const field = (name: string): string | null => new FormData(form).get(name) as string | null;
    // A field called "action" or "method" hides the property; the attribute does not lie.
    const action = form.getAttribute("action") ?? "";
    const method = (form.getAttribute("method") ?? "GET").toUpperCase();
    if (!side.sends(action, method, field, null)) return native.call(form);
    const waiting = { release: () => native.call(form), abandon: () => abandonRoundcube(form) };
    const [answer] = side.ask(form, action, method, null, waiting);
    if (answer === "pass") native.call(form);
    if (answer === "refused") waiting.abandon();
  };
}
