import { domainOf, isWithinDomain } from "../mail/address-domain.ts";
import { toUnicodeAddress } from "./address-index.ts";
import { type NearDomain, nearDomain } from "./domain-index.ts";
import { type DomainShape, shapeOf } from "./domain-shape.ts";
import { toUnicodeDomain } from "./domain-text.ts";
import { editDistance } from "./edits.ts";
import type { TrustedKind } from "./near-domain.ts";
import type { ReadableAddress } from "./readable-address.ts";
import type { NearKnown, RecipientReason } from "./recipient.ts";
import { shownAddress } from "./shown-address.ts";
import type { Viewpoint } from "./viewpoint.ts";

export interface LookAlike {
  readonly near: NearKnown;
  readonly reasons: readonly RecipientReason[];
}

const REASON: Readonly<Record<TrustedKind, RecipientReason>> = {
  own: "near-own-domain",
  client: "near-client-domain",
  known: "near-known-domain",
  provider: "near-provider-domain"
};

/** Gravest first, as they are told. */
const ORDER: readonly RecipientReason[] = [
  "near-own-domain",
  "near-client-domain",
  "near-known-domain",
  "near-provider-domain",
  "near-known-address",
  "same-local-part",
  "same-display-name",
  "own-domain-inside",
  "confusable-letters"
];

/** What a recipient that is nobody known looks like: of all that it could be taken for, the nearest. */
export function findLookAlike(parsed: ReadableAddress, view: Viewpoint): LookAlike | null {
  const all = [
    ...nearDomains(parsed, view).map(ofDomain),
    ...inLocalPart(parsed, view),
    ...inDisplayName(parsed, view),
    ...view.directory.addresses.near(parsed.address.toLowerCase(), parsed.display).map(ofAddress)
  ];
  const reasons = ORDER.filter((reason) => all.some((each) => each.reasons.includes(reason)));
  const nearest = all.reduce<LookAlike | null>((best, each) => (isNearer(each, best) ? each : best), null);
  return nearest === null ? null : { near: nearest.near, reasons };
}

function isNearer(one: LookAlike, other: LookAlike | null): boolean {
  if (other === null || one.near.distance !== other.near.distance)
    return one.near.distance < (other?.near.distance ?? Infinity);
  return rank(one) < rank(other);
}

function rank({ reasons }: LookAlike): number {
  return Math.min(...reasons.map((reason) => ORDER.indexOf(reason)));
}

/** A domain where somebody known has a mailbox is no mistake for another: near neighbours are real. */
function nearDomains({ domain }: ReadableAddress, view: Viewpoint): NearDomain[] {
  const shape = shapeOf(domain);
  if (shape === null || view.directory.domains.has(shape)) return [];
  const near = [...nearOwn(shape, view), ...view.directory.domains.near(shape)];
  // `own.nl.evil.com` is no slip of `own.com`.
  const isWhole = near.some(({ likeness }) => likeness === "inside");
  return near.filter(({ likeness }) => !isWhole || likeness !== "name-inside");
}

function nearOwn(shape: DomainShape, { ownShapes }: Viewpoint): NearDomain[] {
  return ownShapes.flatMap((own) => nearDomain(shape, own, "own") ?? []);
}

function ofDomain({ kind, likeness, known, distance }: NearDomain): LookAlike {
  const more: RecipientReason[] = likeness === "look" ? ["confusable-letters"] : [];
  if (likeness.endsWith("inside") && kind === "own") more.push("own-domain-inside");
  return { near: { known, distance }, reasons: [REASON[kind], ...more] };
}

function ofAddress({ known, distance, reasons }: NearKnown & Pick<LookAlike, "reasons">): LookAlike {
  return { near: { known, distance }, reasons };
}

/** `jan%own.nl@evil.com`, `jan.own.nl@evil.com`, `jan-own.nl@evil.com`; of clients and others as well. */
function inLocalPart({ local, address }: ReadableAddress, { own, directory }: Viewpoint): LookAlike[] {
  const text = local.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ".");
  if (!text.includes(".")) return [];
  const inside = directory.domains.inside(text).filter(({ kind }) => kind !== "provider");
  return [
    ...own
      .filter((domain) => ENDS.some((end) => `.${text}.`.includes(`${end}${domain}.`)))
      .map((domain) => likeness(address, domain, "own-domain-inside")),
    ...inside.map(({ kind, known }) => likeness(address, known, REASON[kind]))
  ];
}

const ENDS = [".", "-"];

/** The name shown is the address of somebody known, but another gets the mail. */
function inDisplayName(parsed: ReadableAddress, { own, directory }: Viewpoint): LookAlike[] {
  const shown = shownAddress(parsed);
  if (shown === null) return [];
  const shape = shapeOf(domainOf(shown));
  const isTrusted =
    shape !== null && (own.some((each) => isWithinDomain(shape.domain, each)) || directory.domains.has(shape));
  return isTrusted ? [likeness(parsed.address, shown, "same-display-name")] : [];
}

function likeness(address: string, known: string, reason: RecipientReason): LookAlike {
  const read = known.includes("@") ? toUnicodeAddress(known) : toUnicodeDomain(known);
  return { near: { known: read, distance: editDistance(toUnicodeAddress(address), read) }, reasons: [reason] };
}
