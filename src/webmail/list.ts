import type { WebmailAdapter } from "./adapter.ts";
import { demo } from "./demo/adapter.ts";
import { roundcube } from "./roundcube/adapter.ts";

/** Every webmail the guard knows, most particular first. */
export const adapters: readonly WebmailAdapter[] = [demo, roundcube];

export function adapterFor(doc: Document): WebmailAdapter | null {
  return adapters.find((adapter) => adapter.matches(doc)) ?? null;
}
