import { domainOf } from "../mail/address.ts";
import { toUnicodeDomain } from "./domain-text.ts";
import type { DiffPiece } from "./letter-diff.ts";
import { letterDiff } from "./letter-diff.ts";

/**
 * A recipient's address against what it looks like (`NearKnown.known`), letter by letter as a reader sees them: two rows of
 * pieces. Where only a domain is known, only the address's domain is compared.
 */
export function compareShown(address: string, known: string): readonly DiffPiece[][] {
  const domain = toUnicodeDomain(domainOf(address).toLowerCase());
  if (!known.includes("@")) return letterDiff(domain, toUnicodeDomain(known));
  const local = address.slice(0, address.lastIndexOf("@") + 1);
  return letterDiff(local + domain, shown(known));
}

function shown(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  return address.slice(0, at) + toUnicodeDomain(address.slice(at));
}
