import type { RecipientField } from "../core/recipients/recipient.ts";
import type { Assessment } from "../core/verdict/verdict.ts";
import type { Compose, WebmailAdapter } from "../webmail/adapter.ts";
import type { DialogChoice } from "./dialog-protocol.ts";

export type Place = Extract<DialogChoice, { key: string } | { address: string }>;

const waitMs = 4_000;
const lookMs = 50;
/** One address may stand in To, Cc and Bcc. */
const mostPlaces = 3;

export function removable(adapter: WebmailAdapter, compose: Compose, { parts, recipients }: Assessment) {
  const keys = parts.map(({ key }) => key);
  const addresses = recipients.map(({ address }) => address);
  return {
    removableFiles: keys.filter((key) => key && adapter.attachmentRemover(compose, key)),
    removableRecipients: addresses.filter((address) => adapter.recipientRemover(compose, address))
  };
}

function placeOf(adapter: WebmailAdapter, compose: Compose, what: Place): HTMLElement | null {
  return "key" in what ? adapter.attachmentPlace(compose, what.key) : adapter.recipientPlace(compose, what.address);
}

function removerOf(adapter: WebmailAdapter, compose: Compose, what: Place): HTMLElement | null {
  return "key" in what ? adapter.attachmentRemover(compose, what.key) : adapter.recipientRemover(compose, what.address);
}

/** Presses the page's own control and waits until the page shows that it is gone, from every field it stands in. */
export async function takeOut(adapter: WebmailAdapter, compose: Compose, what: Place): Promise<boolean> {
  const pressed = new Set<HTMLElement>();
  for (let waited = 0; waited < waitMs; waited += lookMs) {
    const remover = removerOf(adapter, compose, what);
    if (!remover && pressed.size === 0) return false;
    if (remover && !pressed.has(remover) && pressed.size < mostPlaces) remover.click();
    if (remover) pressed.add(remover);
    if (!placeOf(adapter, compose, what)) return true;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  return false;
}

/** Puts the cursor where one more recipient is typed; shows the one that was not meant where it still stands. */
export function leadToField(
  adapter: WebmailAdapter,
  compose: Compose,
  field: RecipientField,
  still: string | null
): void {
  if (still !== null) showPlace(adapter, compose, { choice: "show-recipient", address: still });
  adapter.recipientInput?.(compose, field)?.focus();
}

/** Leads the writer to the place; the outline fades and leaves no trace in the page. */
export function showPlace(adapter: WebmailAdapter, compose: Compose, what: Place): void {
  const place = placeOf(adapter, compose, what) ?? (compose.root as HTMLElement);
  place.scrollIntoView({ block: "center" });
  place.animate([{ outline: "3px solid #b45309" }, { outline: "3px solid transparent" }], { duration: 4_000 });
}
