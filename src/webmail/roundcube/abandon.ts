/** What the page's own script object offers; only the one function that ends its "sending" state. */
interface RoundcubePage {
  rcmail?: { iframe_loaded?(unlock?: string): void };
}

/**
 * Gives the compose back to its writer after a held `form.submit()` is not let go: Roundcube has locked its buttons by then,
 * and unlocks them with the id it put into the form's address (`_unlock`, app.js of 1.6.5). The frame that it made for the
 * answer goes too: the next sending makes its own. Runs in the page's world.
 */
export function abandonRoundcube(form: HTMLFormElement): void {
  const [, unlock] = /_unlock=([^&]*)/.exec(form.getAttribute("action") ?? "") ?? [];
  const { rcmail } = window as RoundcubePage;
  if (!rcmail) return;
  rcmail.iframe_loaded?.(unlock);
  for (const frame of document.querySelectorAll('iframe[name="savetarget"]')) frame.remove();
}
