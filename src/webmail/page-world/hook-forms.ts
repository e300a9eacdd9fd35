import { abandonRoundcube } from "../roundcube/abandon.ts";
import { textNow } from "./body-text.ts";
import type { PageSide } from "./page-side.ts";

/** `form.submit()` fires no event; `requestSubmit()` does (the guard's own `submit` listener sees that one). */
export function hookForms(side: PageSide): void {
  const { prototype } = HTMLFormElement;
  const native = prototype.submit;
  prototype.submit = function submit(this: HTMLFormElement): void {
    // The guard that knows the form's compose is that of the form's own window, whichever window's method was used.
    const own = this.ownerDocument.defaultView;
    if (own && own !== window) return void own.HTMLFormElement.prototype.submit.call(this);
    // A field called "action" or "method" hides the property; the attribute does not lie.
    const attribute = (name: string): string => this.getAttribute(name) ?? "";
    const method = attribute("method") || "GET";
    const url = side.concern(attribute("action"), method);
    const release = () => native.call(this);
    if (!url) return void release();
    const text = () => textNow(new FormData(this));
    side.ask(this, { url, method, headers: {}, text }, true, release, () => abandonRoundcube(this));
  };
}
