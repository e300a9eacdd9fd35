import { mailboxOf } from "../mail/address-mailbox.ts";
import { AddressIndex } from "./address-index.ts";
import { DomainIndex } from "./domain-index.ts";
import { type KnownOthers, shippedOthers } from "./known-others.ts";
import { readEntries } from "./office-entries.ts";
import { isPublicProvider } from "./public-providers.ts";
import type { Client, Office } from "./recipient.ts";
import { trustedDomains } from "./trusted-domains.ts";

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
  const [colleagues, known] = [readEntries(office.colleagues), readEntries(office.known)];
  const clients = clientsByPlace(office.clients);
  const people = [...colleagues.addresses, ...known.addresses];
  const own = readEntries(office.own).domains;
  let domains: DomainIndex | undefined;
  let addresses: AddressIndex | undefined;
  return {
    office,
    own,
    colleagues: new Set(colleagues.addresses),
    clientOfMailbox: clients.ofMailbox,
    clientOfDomain: clients.ofDomain,
    knownMailboxes: new Set(people.map(mailboxOf)),
    knownDomains: new Set(known.domains),
    others,
    get domains() {
      if (domains !== undefined) return domains;
      const ofClients = { domains: clients.ofDomain.keys(), addresses: clients.addresses };
      const ofKnown = { domains: known.domains, addresses: people };
      domains = new DomainIndex(trustedDomains({ own, clients: ofClients, known: ofKnown, others }));
      return domains;
    },
    get addresses() {
      if (addresses !== undefined) return addresses;
      const names = [...namesOf(office.clients), ...colleagues.names, ...known.names, ...others.names];
      addresses = new AddressIndex([...clients.addresses, ...people, ...others.addresses], names);
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
  const all: string[] = [];
  for (const client of clients) {
    const { addresses } = readEntries(client.addresses);
    for (const address of addresses) {
      all.push(address);
      addFirst(ofMailbox, mailboxOf(address), client);
    }
    for (const domain of readEntries(client.domains).domains) {
      if (!isPublicProvider(domain)) addFirst(ofDomain, domain, client);
    }
  }
  return { ofMailbox, ofDomain, addresses: all };
}

function addFirst(map: Map<string, Client>, key: string, client: Client): void {
  if (!map.has(key)) map.set(key, client);
}

/** Each client's name, with an address or domain of his. */
function namesOf(clients: readonly Client[]): (readonly [string, string])[] {
  const names: (readonly [string, string])[] = [];
  for (const { name, addresses, domains } of clients) {
    const known = addresses[0] ?? domains[0];
    if (known !== undefined) names.push([name, known]);
  }
  return names;
}
