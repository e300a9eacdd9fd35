import { abandonRoundcube } from "../roundcube/abandon.ts";
import type { PageSide } from "./page-side.ts";

/** `form.submit()` fires no event; `requestSubmit()` does (the guard's own `submit` listener sees that one). */
export function hookForms(side: PageSide): void {
  const native = HTMLFormElement.prototype.submit;
  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement): void {
    // A field called "action" or "method" hides the property; the attribute does not lie.
    const attribute = (name: string): string => this.getAttribute(name) ?? "";
    const request = side.sending(attribute("action"), attribute("method") || "GET", () => new FormData(this));
    const release = () => native.call(this);
    if (!request) return void release();
    const abandon = () => abandonRoundcube(this);
    const [answer] = side.ask(this, request, { release, abandon });
    if (answer === "pass") release();
    if (answer === "refused") abandon();
  };
}
