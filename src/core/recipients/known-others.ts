import { mailboxOf } from "../mail/address-mailbox.ts";
import type { KnownKind } from "../packs/known-schema.ts";
import type { Pack } from "../packs/pack-schema.ts";
import { shippedKnown } from "../packs/shipped-known.ts";

/** An organisation that a pack names. */
export interface KnownOther {
  readonly name: string;
  readonly kind: KnownKind;
  /** The group it stands in. */
  readonly rule: string;
}

/** Organisations that packs name, by what a recipient is known by. */
export interface KnownOthers {
  /** With all that lies under them. */
  readonly ofDomain: ReadonlyMap<string, KnownOther>;
  readonly ofMailbox: ReadonlyMap<string, KnownOther>;
  /** The addresses as they are written, lower case: what may be mistyped. */
  readonly addresses: readonly string[];
  /** What they are called, each with a domain or address. */
  readonly names: readonly (readonly [name: string, known: string])[];
  /** Pack id -> version of every pack that names one. */
  readonly versions: Readonly<Record<string, number>>;
}

/** Where two packs name one domain or address the first pack's stands: the office's own go before what is shipped. */
export function openKnownOthers(packs: readonly Pack[]): KnownOthers {
  const [ofDomain, ofMailbox] = [new Map<string, KnownOther>(), new Map<string, KnownOther>()];
  const naming = packs.filter(({ known }) => known.length > 0);
  for (const { rule, kind, entries } of naming.flatMap(({ known }) => known)) {
    for (const { name, domains, addresses } of entries) {
      for (const domain of domains) if (!ofDomain.has(domain)) ofDomain.set(domain, { name, kind, rule });
      for (const each of addresses.map(mailboxOf)) if (!ofMailbox.has(each)) ofMailbox.set(each, { name, kind, rule });
    }
  }
  const all = naming.flatMap(({ known }) => known.flatMap(({ entries }) => entries));
  const addresses = all.flatMap((entry) => entry.addresses.map((each) => each.toLowerCase()));
  const names = all.flatMap(({ name, domains: [domain], addresses: [address] }) => {
    const known = domain ?? address;
    return known === undefined ? [] : [[name, known] as const];
  });
  return {
    ofDomain,
    ofMailbox,
    addresses,
    names,
    versions: Object.fromEntries(naming.map(({ id, version }) => [id, version]))
  };
}

/** What every office knows that has no packs of its own. */
export const shippedOthers: KnownOthers = openKnownOthers(shippedKnown);
