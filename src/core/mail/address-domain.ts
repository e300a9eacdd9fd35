const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Letters, digits, marks, hyphen and dot of any script; keeps `new URL` from reading paths, ports or escapes. */
const DOMAIN_TEXT = /^[\p{L}\p{N}\p{M}.-]+$/u;
/** UTS 46 reads these as dots; a label boundary must not depend on which one was typed. */
const OTHER_DOTS = /[\u3002\uff0e\uff61]/g;
const LITERAL = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|ipv6:[0-9a-f:.]{2,45})\]$/;
const MAX_DOMAIN = 253;

/**
 * A mail domain in its one comparable form: lower case, ASCII (IDN by UTS 46), without a trailing dot. Null unless it
 * has at least two valid labels and is no bare IP address; an address literal in brackets (`[192.0.2.1]`) is kept as
 * it is.
 */
export function toAsciiDomain(text: string): string | null {
  const trimmed = text.trim().replace(OTHER_DOTS, ".").replace(/\.$/, "");
  if (trimmed.length > MAX_DOMAIN) return null;
  if (trimmed.startsWith("[")) return LITERAL.test(trimmed.toLowerCase()) ? trimmed.toLowerCase() : null;
  if (!DOMAIN_TEXT.test(trimmed)) return null;
  const ascii = hostnameOf(trimmed);
  return ascii !== null && isDomainName(ascii) ? ascii : null;
}

/** Plain ASCII needs no mapping, and a list of thousands is read while somebody waits. */
function hostnameOf(text: string): string | null {
  if (/^[a-z0-9.-]+$/i.test(text) && !/xn--/i.test(text)) return text.toLowerCase();
  try {
    return new URL(`http://${text}`).hostname;
  } catch {
    return null;
  }
}

/** No top-level domain begins with a digit, but every way of writing an IP address ends in a part that does. */
function isDomainName(ascii: string): boolean {
  const labels = ascii.split(".");
  const top = labels[labels.length - 1] ?? "";
  return ascii.length <= MAX_DOMAIN && labels.length > 1 && !/^\d/.test(top) && labels.every((l) => LABEL.test(l));
}

/** What stands behind the last `@`; empty when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at === -1 ? "" : address.slice(at + 1);
}

/** Whether `domain` is `parent` or lies under it, at a label boundary (`mail.own.nl` in `own.nl`, not `notown.nl`). */
export function isWithinDomain(domain: string, parent: string): boolean {
  return parent !== "" && (domain === parent || domain.endsWith(`.${parent}`));
}
