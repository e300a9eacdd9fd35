import { parseEntry } from "../../mail/address.ts";
import { isPlainAddress } from "../plain-address.ts";
import type { Office } from "../recipient.ts";
import type { Candidate } from "./candidates.ts";

/** Everybody whose address the office can read: colleagues, others that are known, clients. Entries that are domains are not. */
export function nameCandidates({ colleagues, known, clients }: Omit<Office, "own">): Candidate[] {
  const candidates: Candidate[] = [];
  for (const entries of [colleagues, known]) for (const entry of entries) addEntry(entry, candidates);
  for (const { name, addresses } of clients) for (const address of addresses) candidates.push({ address, name });
  return candidates;
}

function addEntry(entry: string, candidates: Candidate[]): void {
  if (isPlainAddress(entry)) {
    candidates.push({ address: entry, name: "" });
    return;
  }
  for (const each of entry.includes("@") ? parseEntry(entry) : []) {
    if (each.ok) candidates.push({ address: each.address.toLowerCase(), name: each.display });
  }
}
