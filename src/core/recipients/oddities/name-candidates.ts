import { parseAddressList } from "../../mail/address.ts";
import { isPlainAddress } from "../plain-address.ts";
import type { Office } from "../recipient.ts";
import type { Candidate } from "./candidates.ts";

/** Everybody whose address the office can read: colleagues, others that are known, clients. Entries that are domains are not. */
export function nameCandidates({ colleagues, known, clients }: Omit<Office, "own">): Candidate[] {
  const people = [...colleagues, ...known].flatMap(candidatesIn);
  const ofClients = clients.flatMap(({ name, addresses }) => addresses.map((address) => ({ address, name })));
  return [...people, ...ofClients];
}

function candidatesIn(entry: string): Candidate | Candidate[] {
  if (isPlainAddress(entry)) return { address: entry, name: "" };
  const named = entry.includes("@") ? parseAddressList(entry) : [];
  return named.flatMap((each) => (each.ok ? { address: each.address.toLowerCase(), name: each.display } : []));
}
