import { parseOneAddress } from "../mail/address.ts";
import type { Directory } from "./directory.ts";
import { type DomainShape, shapeOf } from "./domain-shape.ts";
import { isPublicProvider } from "./public-providers.ts";
import type { ReadableAddress } from "./readable-address.ts";
import type { Acquaintance, RecipientReason } from "./recipient.ts";

/** From where a recipient is judged: the office, who writes, and what this computer remembers. */
export interface Viewpoint {
  readonly directory: Directory;
  readonly own: readonly string[];
  readonly ownShapes: readonly DomainShape[];
  /** Why a recipient of an own domain is internal. */
  readonly ownReason: Extract<RecipientReason, "own-domain" | "sender-domain">;
  /** Null where no single sender could be read. */
  readonly sender: ReadableAddress | null;
  readonly acquaintance: Acquaintance | null;
}

/** Without own domains the sender's domain stands for the office, unless it is a public mail provider. */
export function viewpointOf(directory: Directory, from: string, acquaintance?: Acquaintance): Viewpoint {
  const sender = onlyAddress(from);
  const own = directory.own.length > 0 ? directory.own : domainOfOffice(sender);
  return {
    directory,
    own,
    ownShapes: own.flatMap((domain) => shapeOf(domain) ?? []),
    ownReason: directory.own.length > 0 ? "own-domain" : "sender-domain",
    sender,
    acquaintance: acquaintance ?? null
  };
}

function onlyAddress(from: string): ReadableAddress | null {
  const only = parseOneAddress(from);
  return only?.ok ? only : null;
}

function domainOfOffice(sender: ReadableAddress | null): string[] {
  return sender === null || isPublicProvider(sender.domain) ? [] : [sender.domain];
}
