import { parseAddressList } from "../core/mail/address.ts";
import { checkDomain } from "../core/recipients/check-domain.ts";
import { isPublicProvider } from "../core/recipients/public-providers.ts";
import type { AddressCheck } from "../ui/options/known-addresses.tsx";

/** Addresses of colleagues as typed or pasted: separated by commas, semicolons or lines. */
export function checkColleagues(text: string): AddressCheck[] {
  return parseAddressList(listed(text)).map((each) =>
    each.ok
      ? { ok: true, address: each.address.toLowerCase() }
      : { ok: false, text: each.text, problem: "not-an-address" }
  );
}

/** The same, and whole domains; not of a public provider, where anybody can be. */
export function checkKnown(text: string): AddressCheck[] {
  return parseAddressList(listed(text)).map((each) =>
    each.ok ? { ok: true, address: each.address.toLowerCase() } : knownDomain(each.text.trim())
  );
}

function knownDomain(text: string): AddressCheck {
  const domain = checkDomain(text);
  // What has something before its `@` was meant for an address.
  const isDomain = text.lastIndexOf("@") <= 0;
  if (domain.ok && isDomain) return { ok: true, address: domain.domain };
  const isPublic = isDomain && isPublicProvider(text.replace(/^@/, "").toLowerCase());
  return { ok: false, text, problem: isPublic ? "public-mail-provider" : "not-known" };
}

/** A pasted column is a list too. */
const listed = (text: string): string => text.replace(/[\r\n\t]+/g, ", ");
