import { domainOf, isWithinDomain, type ParsedAddress, parseAddressList } from "../mail/address.ts";
import { type Circle, drawCircle } from "./circle.ts";
import { hasMixedScripts, toUnicodeDomain } from "./domain-text.ts";
import { looksLike } from "./look-alike.ts";
import { isPublicProvider } from "./public-providers.ts";
import type { ClassifiedRecipient, Office, RecipientClass, RecipientField, RecipientReason } from "./recipient.ts";

/** Header texts of a draft; see `Draft`. */
export interface RecipientFields {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
}

export interface ClassifiedAddress {
  readonly address: string;
  readonly class: RecipientClass;
  readonly reasons: readonly RecipientReason[];
}

type Readable = Extract<ParsedAddress, { ok: true }>;
interface Judgement {
  readonly class: RecipientClass;
  readonly reasons: readonly RecipientReason[];
}

const FIELDS: readonly RecipientField[] = ["to", "cc", "bcc"];
const MAX_RAW = 320;

/**
 * Classifies every recipient, in the order to, cc, bcc; an address that stands twice in a field comes once. Text that
 * is no address comes back as `unresolved`, never dropped. `sender` is the draft's `from`.
 */
export function classifyRecipients(fields: RecipientFields, office: Office, sender: string): ClassifiedRecipient[] {
  const circle = drawCircle(office, sender);
  return FIELDS.flatMap((field) =>
    withoutRepeats(parseAddressList(fields[field]).map((each) => ({ ...classify(each, circle), field })))
  );
}

/** Classifies one address given as text (command line); empty text or more than one address is `unresolved`. */
export function classifyAddress(text: string, office: Office, sender = ""): ClassifiedAddress {
  const parsed = parseAddressList(text);
  const only = parsed[0];
  if (only === undefined || parsed.length > 1) return unresolved(text, "not-an-address");
  return classify(only, drawCircle(office, sender));
}

function withoutRepeats(list: readonly ClassifiedRecipient[]): ClassifiedRecipient[] {
  const merged = new Map<string, ClassifiedRecipient>();
  for (const each of list) {
    const key = each.address.toLowerCase();
    const before = merged.get(key);
    const reasons = [...new Set([...(before?.reasons ?? []), ...each.reasons])];
    merged.set(key, { ...(before ?? each), reasons });
  }
  return [...merged.values()];
}

function classify(parsed: ParsedAddress, circle: Circle): ClassifiedAddress {
  if (!parsed.ok) return unresolved(parsed.text, parsed.problem);
  const judged = judge(parsed, circle);
  return { address: parsed.address, class: judged.class, reasons: [...judged.reasons, ...remarks(parsed)] };
}

function unresolved(text: string, reason: RecipientReason): ClassifiedAddress {
  return { address: text.trim().slice(0, MAX_RAW), class: "unresolved", reasons: [reason] };
}

function judge(parsed: Readable, circle: Circle): Judgement {
  const address = parsed.address.toLowerCase();
  if (circle.colleagues.has(address)) return { class: "internal", reasons: ["colleague"] };
  if (circle.own.some((own) => belongs(parsed.domain, own))) return { class: "internal", reasons: [circle.ownReason] };
  if (circle.knownAddresses.has(address)) return { class: "known", reasons: ["known-address"] };
  if (circle.knownDomains.some((known) => belongs(parsed.domain, known)))
    return { class: "known", reasons: ["known-domain"] };
  const near = isPublicProvider(parsed.domain) ? [] : nearReasons(parsed.domain, circle);
  return near.length > 0 ? { class: "look-alike", reasons: near } : { class: "external", reasons: ["outside-office"] };
}

/** Sub-domains belong to their domain, but under a public provider they are other people's. */
function belongs(domain: string, own: string): boolean {
  return isPublicProvider(own) ? domain === own : isWithinDomain(domain, own);
}

function nearReasons(domain: string, circle: Circle): RecipientReason[] {
  const own = circle.own.some((trusted) => looksLike(domain, trusted));
  const known = circle.knownDomains.some((trusted) => looksLike(domain, trusted));
  return [...(own ? ["near-own-domain" as const] : []), ...(known ? ["near-known-domain" as const] : [])];
}

/** What the writer should know whatever the class is. */
function remarks(parsed: Readable): RecipientReason[] {
  const remarks: RecipientReason[] = [];
  if (isPublicProvider(parsed.domain)) remarks.push("public-mail-provider");
  if (hasMixedScripts(toUnicodeDomain(parsed.domain))) remarks.push("mixed-scripts");
  if (showsOtherAddress(parsed)) remarks.push("address-in-display-name");
  return remarks;
}

/** The name shown is an address at another domain than the one that gets the mail. */
function showsOtherAddress(parsed: Readable): boolean {
  const shown = /[^\s@<>()"',;:]{1,64}@[^\s@<>()"',;:]{1,253}/.exec(parsed.display.slice(0, MAX_RAW))?.[0] ?? "";
  return shown !== "" && domainOf(shown).toLowerCase().replace(/\.$/, "") !== parsed.domain;
}
