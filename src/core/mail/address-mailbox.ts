import { domainOf } from "./address-domain.ts";

/** Providers that deliver `jan+werk@` to `jan@`, as their help pages say. Seen November 2026. */
const PLUS: ReadonlySet<string> = new Set([
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "hotmail.com",
  "hotmail.nl",
  "live.com",
  "live.nl",
  "icloud.com",
  "me.com",
  "mac.com",
  "proton.me",
  "protonmail.com",
  "pm.me",
  "fastmail.com",
  "fastmail.fm"
]);
const GOOGLE: ReadonlySet<string> = new Set(["gmail.com", "googlemail.com"]);

/**
 * The mailbox behind an address, as one comparable text: lower case, composed letters, and where the provider is known to do
 * so without the part behind a plus and, at Google, without dots. Elsewhere `jan+x@` may be another person's.
 */
export function mailboxOf(address: string): string {
  const lower = /^[!-@[-~]*$/.test(address) ? address : address.toLowerCase().normalize("NFC");
  // A register has tens of thousands: most need no cutting.
  if (!lower.includes("+") && !lower.endsWith("gmail.com") && !lower.endsWith("googlemail.com")) return lower;
  const domain = domainOf(lower);
  if (!PLUS.has(domain)) return lower;
  const local = lower.slice(0, -domain.length - 1);
  const plus = local.indexOf("+");
  const base = plus > 0 ? local.slice(0, plus) : local;
  return GOOGLE.has(domain) ? `${base.replaceAll(".", "")}@gmail.com` : `${base}@${domain}`;
}
