import { parseAddressList } from "../mail/address.ts";
import { toAsciiDomain } from "../mail/address-domain.ts";
import { isPublicProvider } from "./public-providers.ts";
import type { Office, RecipientReason } from "./recipient.ts";

/** The office made ready for comparing: domains in ASCII, addresses in lower case. */
export interface Circle {
  readonly own: readonly string[];
  /** Why a recipient of an own domain is internal. */
  readonly ownReason: Extract<RecipientReason, "own-domain" | "sender-domain">;
  readonly colleagues: ReadonlySet<string>;
  readonly knownDomains: readonly string[];
  readonly knownAddresses: ReadonlySet<string>;
}

/**
 * Who belongs to whom. Without own domains the sender's domain stands for the office, unless it is a public mail
 * provider. Entries that are no domain or address are left out: they can only make more recipients external.
 */
export function drawCircle(office: Office, sender: string): Circle {
  const own = domains(office.own);
  return {
    own: own.length > 0 ? own : senderDomain(sender),
    ownReason: own.length > 0 ? "own-domain" : "sender-domain",
    colleagues: addresses(office.colleagues),
    knownDomains: domains(office.known),
    knownAddresses: addresses(office.known)
  };
}

function senderDomain(sender: string): string[] {
  const parsed = parseAddressList(sender);
  const only = parsed[0];
  if (parsed.length !== 1 || only === undefined || !only.ok || isPublicProvider(only.domain)) return [];
  return [only.domain];
}

/** `@own.nl` is how people write a domain, too. */
function domains(entries: readonly string[]): string[] {
  return entries.flatMap((entry) => toAsciiDomain(entry.trim().replace(/^@/, "")) ?? []);
}

function addresses(entries: readonly string[]): Set<string> {
  const parsed = entries.filter((entry) => entry.includes("@")).flatMap(parseAddressList);
  return new Set(parsed.flatMap((each) => (each.ok ? [each.address.toLowerCase()] : [])));
}
