import { domainOf } from "../../mail/address-domain.ts";
import { isPublicProvider } from "../public-providers.ts";
import type { Client } from "../recipient.ts";

/**
 * Who belongs together: clients that share an address, a domain of their own or a number (a holding and its companies, an
 * owner and his firm). Between them nothing is odd.
 */
export class ClientGroups {
  readonly #clients: ReadonlyMap<string, Client>;
  readonly #known = new Map<string, ReadonlySet<string>>();
  #byMark: ReadonlyMap<string, string | ReadonlySet<string>> | undefined;

  /** Who shares what is gathered when it is first asked: most mails name no client. */
  constructor(clients: readonly Client[]) {
    this.#clients = new Map(clients.map((client) => [client.id, client]));
  }

  nameOf(id: string): string {
    return this.#clients.get(id)?.name ?? "";
  }

  has(id: string): boolean {
    return this.#clients.has(id);
  }

  client(id: string): Client | undefined {
    return this.#clients.get(id);
  }

  areTogether(one: string, other: string): boolean {
    return one === other || this.#groupOf(one).has(other);
  }

  #groupOf(id: string): ReadonlySet<string> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    this.#byMark ??= sharing(this.#clients.values());
    const group = new Set([id]);
    for (const member of group) {
      const client = this.#clients.get(member);
      for (const mark of client === undefined ? [] : marksOf(client)) {
        for (const other of holdersOf(this.#byMark.get(mark))) group.add(other);
      }
    }
    for (const member of group) this.#known.set(member, group);
    return group;
  }
}

/** Nearly every mark is one client's alone, and then needs no set. */
function sharing(clients: Iterable<Client>): Map<string, string | Set<string>> {
  const byMark = new Map<string, string | Set<string>>();
  for (const client of clients) {
    for (const mark of marksOf(client)) {
      const others = byMark.get(mark);
      if (others === undefined) byMark.set(mark, client.id);
      else if (typeof others !== "string") others.add(client.id);
      else if (others !== client.id) byMark.set(mark, new Set([others, client.id]));
    }
  }
  return byMark;
}

function holdersOf(holders: string | ReadonlySet<string> | undefined): Iterable<string> {
  return typeof holders === "string" ? [holders] : (holders ?? []);
}

function marksOf({ addresses, domains, numbers = [] }: Client): string[] {
  const marks = [...addresses, ...numbers];
  for (const address of addresses) addDomain(marks, domainOf(address));
  for (const domain of domains) addDomain(marks, domain);
  return marks;
}

function addDomain(marks: string[], domain: string): void {
  if (!isPublicProvider(domain) && !marks.includes(domain)) marks.push(domain);
}
