import type { WebmailAdapter } from "./adapter.ts";

const place = Symbol.for("verzendwacht.webmails");

/**
 * The webmails whose scripts run in this page, most particular first. A page gets the scripts of its own host only
 * (`plasmo.config.ts`): what it does not need costs it nothing.
 */
export function registered(): readonly WebmailAdapter[] {
  return (Reflect.get(globalThis, place) as readonly WebmailAdapter[] | undefined) ?? [];
}

/** Before the guard starts. One of the same id, of a script that was here before an update, is replaced. */
export function register(...adapters: readonly WebmailAdapter[]): void {
  const others = registered().filter(({ id }) => !adapters.some((adapter) => adapter.id === id));
  Reflect.set(globalThis, place, [...others, ...adapters]);
}

export function adapterFor(doc: Document): WebmailAdapter | null {
  return registered().find((adapter) => adapter.matches(doc)) ?? null;
}
