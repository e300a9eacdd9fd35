/** What the page's own script object offers; only the one function that ends its "sending" state. */
interface RoundcubePage {
  rcmail?: { iframe_loaded?(unlock: string | null): void };
}

/**
 * Gives the compose back to its writer after a held `form.submit()` is not let go: Roundcube has locked its buttons by then,
 * and unlocks them with the id it put into the form's address (`_unlock`, app.js of 1.6.5). Runs in the page's world.
 */
export function abandonRoundcube(form: HTMLFormElement): void {
  const unlock = new URL(form.getAttribute("action") ?? "", document.baseURI).searchParams.get("_unlock");
  (window as RoundcubePage).rcmail?.iframe_loaded?.(unlock);
}
