import { parseAddressList } from "../mail/address.ts";
import { domainOf, isWithinDomain, toAsciiDomain } from "../mail/address-domain.ts";
import { mailboxOf } from "../mail/address-mailbox.ts";
import { AddressIndex } from "./address-index.ts";
import { DomainIndex } from "./domain-index.ts";
import { type KnownOthers, shippedOthers } from "./known-others.ts";
import type { TrustedKind } from "./near-domain.ts";
import { isPlainAddress } from "./plain-address.ts";
import { isPublicProvider, publicProviders } from "./public-providers.ts";
import type { ReadableAddress } from "./readable-address.ts";
import type { Client, Office } from "./recipient.ts";

/** An office made ready for judging recipients. Holds what the office said in plain text: for memory only. */
export interface Directory {
  readonly office: Office;
  /** Own domains, lower case, ASCII. */
  readonly own: readonly string[];
  /** Exact addresses, lower case. */
  readonly colleagues: ReadonlySet<string>;
  /** Client by mailbox (`mailboxOf`), and by domain: nobody's at a public provider. */
  readonly clientOfMailbox: ReadonlyMap<string, Client>;
  readonly clientOfDomain: ReadonlyMap<string, Client>;
  readonly knownMailboxes: ReadonlySet<string>;
  readonly knownDomains: ReadonlySet<string>;
  /** Whom packs name. */
  readonly others: KnownOthers;
  /** All that is trusted but the own domains, with what the packs name. Made when somebody unknown is judged. */
  readonly domains: DomainIndex;
  /** Made then, too. */
  readonly addresses: AddressIndex;
}

/**
 * Compiles what the office says of itself, once. Entries that are no domain or address are left out: they can only make more
 * recipients external. `others`: whom the packs in force name; without them those that are shipped.
 */
export function openDirectory(office: Office, others: KnownOthers = shippedOthers): Directory {
  const colleagues = addressesIn(office.colleagues);
  const known = addressesIn(office.known);
  const knownDomains = new Set(domainsIn(office.known));
  const clients = clientsByPlace(office.clients);
  const people = [...colleagues, ...known];
  const own = domainsIn(office.own);
  let domains: DomainIndex | undefined;
  let addresses: AddressIndex | undefined;
  return {
    office,
    own,
    colleagues: new Set(colleagues),
    clientOfMailbox: clients.ofMailbox,
    clientOfDomain: clients.ofDomain,
    knownMailboxes: new Set(people.map(mailboxOf)),
    knownDomains,
    others,
    get domains() {
      domains ??= new DomainIndex(besidesOwn(own, trustedDomains(clients, knownDomains, people, others)));
      return domains;
    },
    get addresses() {
      addresses ??= new AddressIndex([...clients.addresses, ...people, ...others.ofMailbox.keys()], namesOf(office));
      return addresses;
    }
  };
}

interface ClientPlaces {
  readonly ofMailbox: Map<string, Client>;
  readonly ofDomain: Map<string, Client>;
  /** An address of two clients stands here twice. */
  readonly addresses: readonly string[];
}

/** Where two clients share an address or domain, the first has it. */
function clientsByPlace(clients: readonly Client[]): ClientPlaces {
  const [ofMailbox, ofDomain] = [new Map<string, Client>(), new Map<string, Client>()];
  const addresses: string[] = [];
  for (const client of clients) {
    for (const address of addressesIn(client.addresses)) {
      addresses.push(address);
      addFirst(ofMailbox, mailboxOf(address), client);
    }
    for (const domain of domainsIn(client.domains)) {
      if (!isPublicProvider(domain)) addFirst(ofDomain, domain, client);
    }
  }
  return { ofMailbox, ofDomain, addresses };
}

function addFirst(map: Map<string, Client>, key: string, client: Client): void {
  if (!map.has(key)) map.set(key, client);
}

/** The order decides what a domain of two kinds is called. Addresses at a provider say nothing about its domain. */
function* trustedDomains(
  clients: ClientPlaces,
  known: ReadonlySet<string>,
  people: readonly string[],
  { ofDomain, ofMailbox }: KnownOthers
): Generator<readonly [string, TrustedKind]> {
  for (const domain of publicProviders) yield [domain, "provider"];
  for (const domain of clients.ofDomain.keys()) yield [domain, "client"];
  for (const domain of domainsOf(clients.addresses)) if (!clients.ofDomain.has(domain)) yield [domain, "client"];
  for (const domain of known) yield [domain, "known"];
  for (const domain of domainsOf([...people, ...ofMailbox.keys()])) yield [domain, "known"];
  for (const domain of ofDomain.keys()) yield [domain, "known"];
}

/** What looks like the office's own is told as that, also where a colleague or a list has the same domain. */
function* besidesOwn(own: readonly string[], all: ReturnType<typeof trustedDomains>): typeof all {
  for (const trusted of all) if (!own.some((each) => isWithinDomain(trusted[0], each))) yield trusted;
}

/** Addresses of one firm stand together, so that most are at the domain of the one before. */
function domainsOf(addresses: Iterable<string>): Set<string> {
  const domains = new Set<string>();
  let last = "@";
  for (const address of addresses) {
    if (address.endsWith(last) && last !== "@") continue;
    const domain = domainOf(address);
    last = `@${domain}`;
    domains.add(domain);
  }
  return domains;
}

function namesOf({ clients, colleagues, known }: Office): (readonly [string, string])[] {
  const ofClients = clients.flatMap(({ name, addresses, domains }) => {
    const known = addresses[0] ?? domains[0];
    return known === undefined ? [] : [[name, known] as const];
  });
  return [...ofClients, ...namesIn(colleagues), ...namesIn(known)];
}

/** The names that stand with addresses. */
function namesIn(entries: readonly string[]): (readonly [string, string])[] {
  return entries
    .filter((entry) => !isPlainAddress(entry))
    .flatMap(parsedAddresses)
    .flatMap(({ display, address }) => (display === "" ? [] : [[display, address.toLowerCase()] as const]));
}

/** `@own.nl` is how people write a domain, too. */
function domainsIn(entries: readonly string[]): string[] {
  const found: string[] = [];
  for (const entry of entries) {
    // Most are addresses, and there are tens of thousands.
    if (entry.lastIndexOf("@") > 0 && !OWN_SIGN.test(entry)) continue;
    const domain = PLAIN_DOMAIN.test(entry) ? entry : writtenDomain(entry);
    if (domain !== null) found.push(domain);
  }
  return found;
}

const OWN_SIGN = /^\s*@/;
/** As a register holds it; the others may be right, too. */
const PLAIN_DOMAIN = /^(?=.{1,253}$)(?!.*xn--)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

function writtenDomain(entry: string): string | null {
  const text = entry.trim().replace(/^@/, "");
  return text.includes("@") ? null : toAsciiDomain(text);
}

function addressesIn(entries: readonly string[]): string[] {
  const found: string[] = [];
  for (const entry of entries) {
    if (isPlainAddress(entry)) found.push(entry);
    else for (const { address } of parsedAddresses(entry)) found.push(address.toLowerCase());
  }
  return found;
}

function parsedAddresses(entry: string): ReadableAddress[] {
  return entry.includes("@") ? parseAddressList(entry).flatMap((each) => (each.ok ? each : [])) : [];
}
