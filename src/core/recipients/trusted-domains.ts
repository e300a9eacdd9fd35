import { isWithinDomain } from "../mail/address-domain.ts";
import type { KnownOthers } from "./known-others.ts";
import type { TrustedKind } from "./near-domain.ts";
import { publicProviders } from "./public-providers.ts";

/** Domains of one kind. */
export type TrustedDomains = readonly [kind: TrustedKind, domains: Iterable<string>];

export interface Trusting {
  /** The office's own: what looks like them is told as that, also where a colleague or a list has the same domain. */
  readonly own: readonly string[];
  /** Of clients, and where they have an address. */
  readonly clients: { readonly domains: Iterable<string>; readonly addresses: readonly string[] };
  readonly known: { readonly domains: Iterable<string>; readonly addresses: readonly string[] };
  readonly others: KnownOthers;
}

/** All that is trusted but the own domains. The order decides what a domain of two kinds is called. */
export function trustedDomains({ own, clients, known, others }: Trusting): TrustedDomains[] {
  const all: TrustedDomains[] = [
    ["provider", publicProviders],
    ["client", clients.domains],
    ["client", domainsOf(clients.addresses)],
    ["known", known.domains],
    ["known", domainsOf(known.addresses)],
    ["known", domainsOf([...others.ofMailbox.keys()])],
    ["known", others.ofDomain.keys()]
  ];
  const isOwn = (domain: string): boolean => own.some((each) => isWithinDomain(domain, each));
  return all.map(([kind, domains]) => [kind, [...domains].filter((domain) => !isOwn(domain))]);
}

/** Each once. Addresses of one firm stand together, so that most are at the domain of the one before. */
function domainsOf(addresses: readonly string[]): Set<string> {
  const found = new Set<string>();
  let last = "@";
  for (const address of addresses) {
    if (last.length > 1 && address.endsWith(last)) continue;
    const at = address.lastIndexOf("@");
    last = address.slice(at);
    found.add(address.slice(at + 1));
  }
  return found;
}
