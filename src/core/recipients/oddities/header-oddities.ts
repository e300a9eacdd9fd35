import { domainOf, isWithinDomain, parseEntry } from "../../mail/address.ts";
import type { Oddity } from "../oddity.ts";
import { isPublicProvider } from "../public-providers.ts";
import type { NamedRecipient, OddityInput } from "./oddity-input.ts";

/** From so many outsiders of so many parties Bcc is advised: fewer often work on one thing. */
const manyOutsiders = 5;
const manyParties = 3;

/** People outside the office, strangers to each other, who see each other's address. */
export function outsidersSeeEachOther({ recipients }: OddityInput): Oddity[] {
  const visible = recipients.filter((each) => each.field !== "bcc" && each.class !== "internal");
  const addresses = new Set(visible.map(({ address }) => address.toLowerCase()));
  const parties = new Set(visible.map(partyOf));
  if (addresses.size < manyOutsiders || parties.size < manyParties) return [];
  return [{ code: "outsiders-see-each-other", count: addresses.size }];
}

/** People of one organisation know each other's address. */
function partyOf({ address }: NamedRecipient): string {
  const domain = domainOf(address);
  return domain === "" || isPublicProvider(domain) ? address.toLowerCase() : domain;
}

/** A mail that leaves under another name than the office's. Not said where the office named no domain of its own. */
export function senderNotOffice({ from, own, colleagues }: OddityInput): Oddity[] {
  const [sender] = parseEntry(from);
  if (sender === undefined || own.length === 0) return [];
  const address = sender.ok ? sender.address : sender.text.slice(0, 320);
  if (sender.ok && (isOwn(sender.domain, own) || colleagues.includes(address.toLowerCase()))) return [];
  return [{ code: "sender-not-office", address }];
}

/** Answers would go elsewhere: to another organisation, or to another person at a public provider. */
export function replyToDiffers({ from, replyTo, own, colleagues }: OddityInput): Oddity[] {
  const [sender] = parseEntry(from);
  return parseEntry(replyTo).flatMap((answer): Oddity[] => {
    if (!answer.ok) return [{ code: "reply-to-differs", address: answer.text.slice(0, 320) }];
    const { address, domain } = answer;
    if (isOwn(domain, own) || colleagues.includes(address.toLowerCase())) return [];
    if (sender?.ok && isSameParty(sender, answer)) return [];
    return [{ code: "reply-to-differs", address }];
  });
}

interface Named {
  readonly address: string;
  readonly domain: string;
}

function isSameParty(one: Named, other: Named): boolean {
  if (isPublicProvider(other.domain)) return one.address.toLowerCase() === other.address.toLowerCase();
  return isWithinDomain(one.domain, other.domain) || isWithinDomain(other.domain, one.domain);
}

function isOwn(domain: string, own: readonly string[]): boolean {
  return own.some((each) => isWithinDomain(domain, each));
}
