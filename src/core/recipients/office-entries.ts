import { parseEntry } from "../mail/address.ts";
import { toAsciiDomain } from "../mail/address-domain.ts";
import { isPlainAddress } from "./plain-address.ts";

/** What a list of the office says: addresses, domains, and both mixed. */
export interface OfficeEntries {
  /** Lower case. */
  readonly addresses: readonly string[];
  /** Lower case, ASCII. */
  readonly domains: readonly string[];
  /** The names that stand with addresses: name, address. */
  readonly names: readonly (readonly [name: string, address: string])[];
}

/** Reads each entry once: there are tens of thousands. What is neither address nor domain is left out. */
export function readEntries(entries: readonly string[]): OfficeEntries {
  const [addresses, domains]: [string[], string[]] = [[], []];
  const names: (readonly [string, string])[] = [];
  for (const entry of entries) {
    if (isPlainAddress(entry)) {
      addresses.push(entry);
      continue;
    }
    for (const each of entry.includes("@") ? parseEntry(entry) : []) {
      if (!each.ok) continue;
      const address = each.address.toLowerCase();
      addresses.push(address);
      if (each.display !== "") names.push([each.display, address]);
    }
    const domain = PLAIN_DOMAIN.test(entry) ? entry : writtenDomain(entry);
    if (domain !== null) domains.push(domain);
  }
  return { addresses, domains, names };
}

/** As a register holds it; the others may be right, too. */
const PLAIN_DOMAIN = /^(?=.{1,253}$)(?!.*xn--)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** `@own.nl` is how people write a domain, too. */
function writtenDomain(entry: string): string | null {
  const text = entry.trim().replace(/^@/, "");
  return text.includes("@") ? null : toAsciiDomain(text);
}
