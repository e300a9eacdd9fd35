import canonicalize from "canonicalize";
import type { EntryContent, JournalEntry } from "./entry.ts";

/** What the next entry must know of the one before. */
export type ChainLink = Pick<JournalEntry, "sequence" | "hash">;

/** `previous` of the first entry. */
export const NO_PREVIOUS = "0".repeat(64);

/** Gives an entry its place behind `previous` (null: it is the first) and its hash. */
export async function chainEntry(content: EntryContent, previous: ChainLink | null): Promise<JournalEntry> {
  const sequence = (previous?.sequence ?? 0) + 1;
  const unsealed = { ...content, sequence, previous: previous?.hash ?? NO_PREVIOUS };
  return { ...unsealed, hash: await hashEntry(unsealed) };
}

/**
 * SHA-256, lower-case hex, over the canonical JSON (RFC 8785) of all fields but `hash`. Throws on what JSON cannot say
 * (NaN, a lone surrogate), which `buildEntry` never makes.
 */
export async function hashEntry(entry: Omit<JournalEntry, "hash"> & { readonly hash?: string }): Promise<string> {
  const { hash: _, ...fields } = entry;
  const bytes = new TextEncoder().encode(canonicalize(fields) ?? "");
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
