import { isWithinDomain } from "../mail/address-domain.ts";
import { mailboxOf } from "../mail/address-mailbox.ts";
import { isSharedDomain } from "./domain-shape.ts";
import { hasMixedScripts, toUnicodeDomain } from "./domain-text.ts";
import { findLookAlike } from "./look-alike.ts";
import { bearsName } from "./own-private.ts";
import { isPublicProvider } from "./public-providers.ts";
import type { ReadableAddress } from "./readable-address.ts";
import type { ClassifiedRecipient, Client, RecipientReason } from "./recipient.ts";
import { shownAddress } from "./shown-address.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** A recipient without the field it stands in. */
export type ClassifiedAddress = Omit<ClassifiedRecipient, "field">;

type Judgement = Omit<ClassifiedAddress, "address">;

/** Mails after which an address is known: one that was mailed by mistake once or twice has not become right. */
const FAMILIAR_FROM = 3;

/** Which class a recipient is of: what is surely known first, then what it may be mistaken for, then what is left. */
export function judge(parsed: ReadableAddress, view: Viewpoint): ClassifiedAddress {
  const { reasons, ...judged } =
    surely(parsed, view) ?? remembered(parsed, view) ?? suspect(parsed, view) ?? stranger(parsed, view);
  return { address: parsed.address, ...judged, reasons: [...new Set([...reasons, ...remarks(parsed)])] };
}

/**
 * Whom it is surely, unless the mailbox is a way on to another: Postfix and others by default deliver `jan%x.nl@own.nl` and
 * `x.nl!jan@own.nl` that their own users send to x.nl (`allow_percent_hack`, `swap_bangpath`; postconf(5), November 2026).
 */
function surely(parsed: ReadableAddress, view: Viewpoint): Judgement | null {
  const judged = named(parsed, view);
  if (judged === null || !/[%!]/.test(parsed.local) || judged.reasons.includes("colleague")) return judged;
  return { class: "unresolved", reasons: ["sent-on-elsewhere"] };
}

/** Whom the office, its register or the product names. */
function named(parsed: ReadableAddress, view: Viewpoint): Judgement | null {
  return insider(parsed, view) ?? client(parsed, view) ?? known(parsed, view);
}

function insider({ address, domain }: ReadableAddress, { directory, own, ownReason }: Viewpoint): Judgement | null {
  if (directory.colleagues.has(address.toLowerCase())) return { class: "internal", reasons: ["colleague"] };
  return own.some((each) => belongs(domain, each)) ? { class: "internal", reasons: [ownReason] } : null;
}

/** Sub-domains belong to their domain, but under a public provider, or a suffix (`co.uk`), they are other people's. */
function belongs(domain: string, own: string): boolean {
  return domain === own || (isWithinDomain(domain, own) && !isSharedDomain(own));
}

function client({ address, domain }: ReadableAddress, { directory }: Viewpoint): Judgement | null {
  const byAddress = directory.clientOfMailbox.get(mailboxOf(address));
  if (byAddress) return ofClient(byAddress, "client-address");
  const parent = parents(domain).find((each) => directory.clientOfDomain.has(each) && belongs(domain, each)) ?? "";
  const byDomain = directory.clientOfDomain.get(parent);
  return byDomain ? ofClient(byDomain, "client-domain") : null;
}

function ofClient({ id }: Client, reason: RecipientReason): Judgement {
  return { class: "client", reasons: [reason], client: id };
}

function known({ address, domain }: ReadableAddress, { directory }: Viewpoint): Judgement | null {
  const is = (reason: RecipientReason): Judgement => ({ class: "known", reasons: [reason] });
  const mailbox = mailboxOf(address);
  if (directory.knownMailboxes.has(mailbox) || directory.others.ofMailbox.has(mailbox)) return is("known-address");
  const above = parents(domain);
  const within = above.find((each) => directory.knownDomains.has(each));
  if (within !== undefined && belongs(domain, within)) return is("known-domain");
  return above.some((each) => directory.others.ofDomain.has(each)) && !isPublicProvider(domain)
    ? is("well-known-domain")
    : null;
}

/** A domain and all it lies under. */
function parents(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join("."));
}

/** Whom this computer mails more often. Somebody at a public provider stays somebody at a public provider. */
function remembered(parsed: ReadableAddress, view: Viewpoint): Judgement | null {
  const isFamiliar = sentTo(parsed, view) >= FAMILIAR_FROM;
  return isFamiliar && !isPublicProvider(parsed.domain) ? { class: "known", reasons: ["mailed-before"] } : null;
}

function sentTo({ address }: ReadableAddress, { acquaintance }: Viewpoint): number {
  return acquaintance?.of(address.toLowerCase())?.sent ?? 0;
}

function suspect(parsed: ReadableAddress, view: Viewpoint): Judgement | null {
  const isPublic = isPublicProvider(parsed.domain);
  if (isPublic && view.sender !== null && bearsName(parsed, view.sender))
    return { class: "private", reasons: ["own-name-at-provider", ...memory(parsed, view)] };
  if (sentTo(parsed, view) >= FAMILIAR_FROM) return null;
  const found = findLookAlike(parsed, view);
  if (found === null) return null;
  return { class: "look-alike", reasons: [...found.reasons, ...memory(parsed, view)], near: found.near };
}

function stranger(parsed: ReadableAddress, view: Viewpoint): Judgement {
  const reasons: RecipientReason[] = ["outside-office", ...memory(parsed, view)];
  if (isPublicProvider(parsed.domain)) return { class: "public-provider", reasons };
  return { class: reasons.includes("never-mailed") ? "new" : "external", reasons };
}

function memory(parsed: ReadableAddress, view: Viewpoint): RecipientReason[] {
  if (view.acquaintance === null) return [];
  if (sentTo(parsed, view) > 0) return ["mailed-before"];
  return view.acquaintance.isCold ? [] : ["never-mailed"];
}

/** What the writer should know whatever the class is. */
function remarks(parsed: ReadableAddress): RecipientReason[] {
  const remarks: RecipientReason[] = [];
  if (isPublicProvider(parsed.domain)) remarks.push("public-mail-provider");
  if (hasMixedScripts(parsed.local) || hasMixedScripts(toUnicodeDomain(parsed.domain))) remarks.push("mixed-scripts");
  if (shownAddress(parsed) !== null) remarks.push("address-in-display-name");
  return remarks;
}
