import { asJson, asText, type Json } from "./service-call.ts";

export interface Person {
  /** Empty where only an address is known. */
  readonly name: string;
  /** As the service says it: an address, or an internal name that is none. */
  readonly address: string;
}

/** As many as a mailbox shows in a day's work; more than that are forgotten. */
const most = 5_000;

const keyOf = (name: string): string => name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/**
 * Names with their addresses, as the requests of this page told them. In memory only. A name that two people have is nobody's:
 * a look-alike is just what must not be guessed.
 */
export class People {
  private readonly byName = new Map<string, Person | null>();

  learn({ name, address }: Person): void {
    const key = keyOf(name);
    if (!key || !address.includes("@") || key === keyOf(address)) return;
    const known = this.byName.get(key);
    if (this.byName.size > most) this.byName.clear();
    const isSame = known === undefined || known?.address.toLowerCase() === address.toLowerCase();
    this.byName.set(key, isSame ? { name: name.trim(), address } : null);
  }

  /** Everybody that a call's payload names. */
  learnFrom(value: unknown): void {
    for (const one of Array.isArray(value) ? value : [value]) {
      const node = asJson(one);
      if (typeof node.EmailAddress === "string") this.learn(personOf(node));
      for (const inner of Object.values(node)) if (typeof inner === "object" && inner !== null) this.learnFrom(inner);
    }
  }

  named(name: string): Person | null {
    return this.byName.get(keyOf(name)) ?? null;
  }
}

/** `{Name, EmailAddress, ...}` of the service. */
export function personOf({ Name, EmailAddress }: Json): Person {
  return { name: asText(Name), address: asText(EmailAddress) };
}

/**
 * Header text. A name alone is no address, and the address parser says so; what looks like an address and is none is left as it
 * is for that parser to refuse.
 */
export function headerText({ name, address }: Person): string {
  const plain = name.replace(/["\\<>]/g, "");
  if (address === "") return name.includes("@") ? plain.replace(/[,;]/g, " ") : `"${plain}"`;
  return plain && plain.toLowerCase() !== address.toLowerCase() ? `"${plain}" <${address}>` : address;
}

/** What `headerText` made, and what a writer typed. */
export function peopleIn(header: string): Person[] {
  const items = header.match(/"[^"]*"(?:\s*<[^<>]*>)?|[^,;]+/g) ?? [];
  return items.map((item) => personCalled(item)).filter(({ name, address }) => name || address);
}

const address = /^[^\s<>()",;:@]+@[^\s<>()",;:@]+$/;

/** `Name <address>`, an address, or else a name. */
export function personCalled(text: string): Person {
  const plain = text.replace(/[\u200b-\u200f\ufeff]/g, "").trim();
  if (address.test(plain)) return { name: "", address: plain };
  const [, name = "", angle = ""] = /^(.*?)<([^<>]*)>$/s.exec(plain) ?? [];
  if (address.test(angle.trim())) return { name: unquoted(name), address: angle.trim() };
  return { name: unquoted(plain), address: "" };
}

const unquoted = (name: string): string => name.trim().replace(/^"(.*)"$/s, "$1");

/** The one address that stands in a text. */
export function onlyAddress(text: string): string {
  const words = new Set(text.split(/[\s<>()",;:]+/).filter((word) => address.test(word)));
  const [only = "", ...more] = words;
  return more.length === 0 ? only : "";
}
