import { domainOf, isWithinDomain } from "../../mail/address.ts";
import { isPublicProvider } from "../public-providers.ts";
import type { Hashes, KeyOf } from "./history.ts";

/** Who and what a mail is about, as texts that history knows by hash. */
export interface MailTokens {
  readonly people: readonly PersonTokens[];
  /** Names greeted and words of the subject; see `marksOf`. */
  readonly marks: readonly string[];
}

export interface PersonTokens {
  /** The address in lower case. */
  readonly person: string;
  /** Stands for everybody of an organisation; null in the office and at a public provider, whose users share nothing. */
  readonly domain: string | null;
}

/** `own`: domains of the office. Each address comes once. */
export function tokensOf(addresses: readonly string[], own: readonly string[], marks: readonly string[]): MailTokens {
  const people = [...new Set(addresses.map((address) => address.toLowerCase()))];
  return {
    people: people.map((person) => ({ person, domain: domainToken(person, own) })),
    marks: [...new Set(marks)]
  };
}

function domainToken(address: string, own: readonly string[]): string | null {
  const domain = domainOf(address);
  if (domain === "" || isPublicProvider(domain) || own.some((each) => isWithinDomain(domain, each))) return null;
  return `@${domain}`;
}

/** Everything that has to be hashed. */
export function textsOf({ people, marks }: MailTokens): string[] {
  return [...people.flatMap(({ person, domain }) => (domain === null ? [person] : [person, domain])), ...marks];
}

/** Hashes first, so that judging can be synchronous. */
export async function hashTexts(texts: readonly string[], key: KeyOf): Promise<Hashes> {
  const unique = [...new Set(texts)];
  const hashes = await Promise.all(unique.map(key));
  return new Map(unique.map((text, at) => [text, hashes[at] ?? ""]));
}
