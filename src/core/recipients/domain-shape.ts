import { parse } from "tldts";
import { toUnicodeDomain } from "./domain-text.ts";
import { isPublicProvider } from "./public-providers.ts";

/** A domain taken apart for comparing. */
export interface DomainShape {
  /** Lower case, ASCII. */
  readonly domain: string;
  /** What somebody registered, by the public suffix list with its private part: `klant.github.io` is its own. */
  readonly registrable: string;
  /** The registrable name without its suffix, as a reader sees it. */
  readonly name: string;
  /** `name` without hyphens and accents. */
  readonly plain: string;
  readonly suffix: string;
  /** Labels in front of the registrable domain; empty when none. */
  readonly under: string;
}

const OPTIONS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;

/** Takes a domain (lower case, ASCII) apart. Null of an address literal. */
export function shapeOf(domain: string): DomainShape | null {
  if (domain.startsWith("[")) return null;
  const registrable = registrableOf(domain);
  const dot = registrable.indexOf(".");
  const name = toUnicodeDomain(registrable.slice(0, dot));
  const under = domain.slice(0, Math.max(0, domain.length - registrable.length - 1));
  return { domain, registrable, name, plain: plainOf(name), suffix: registrable.slice(dot + 1), under };
}

/** With two labels there is nothing to look up: either the first is the name, or the whole is a suffix by itself. */
function registrableOf(domain: string): string {
  if (domain.indexOf(".") === domain.lastIndexOf(".")) return domain;
  const registered = parse(domain, OPTIONS).domain ?? domain;
  if (registered === domain || !isShared(registered)) return registered;
  const before = domain.slice(0, domain.length - registered.length - 1);
  return domain.slice(before.lastIndexOf(".") + 1);
}

/** Whether each who registers or hires there has a name of his own under it: `co.uk`, `github.io`, `onmicrosoft.com`. */
export function isSharedDomain(domain: string): boolean {
  return parse(domain, OPTIONS).domain === null || isShared(domain);
}

/** Hosts that give each customer a sub-domain without being in the public suffix list. Seen November 2026. */
function isShared(registrable: string): boolean {
  return registrable === "onmicrosoft.com" || isPublicProvider(registrable);
}

/** Accents and hyphens are what people leave out. */
export function plainOf(name: string): string {
  if (/^[a-z0-9]*$/.test(name)) return name;
  return name.normalize("NFKD").replace(/[\p{M}-]/gu, "");
}
