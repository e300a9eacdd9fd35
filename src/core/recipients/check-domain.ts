import { toAsciiDomain } from "../mail/address-domain.ts";
import { isSharedDomain } from "./domain-shape.ts";

export type DomainCheck =
  | { readonly ok: true; readonly domain: string }
  | { readonly ok: false; readonly problem: "empty" | "not-a-domain" | "public-mail-provider" };

/**
 * Whether a text may be a domain of the office. A whole address, or one with `@` in front, is taken by its domain. A public
 * provider is refused, and what others have names under: with gmail.com or co.uk as its own domain an office would have the whole
 * world for a colleague.
 */
export function checkDomain(text: string): DomainCheck {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: false, problem: "empty" };
  const domain = toAsciiDomain(trimmed.slice(trimmed.lastIndexOf("@") + 1));
  if (domain === null || domain.startsWith("[")) return { ok: false, problem: "not-a-domain" };
  return isSharedDomain(domain) ? { ok: false, problem: "public-mail-provider" } : { ok: true, domain };
}
