/**
 * Who a recipient is to the office, as far as this computer knows.
 *
 * - `internal`: of the office (own domain, exact colleague). The only class that a dossier may reach without a question.
 * - `client`: in the client register. `known`: another that the office or the product names (tax office, bank,
 *   notary), or whom this computer mailed three times or more.
 * - `look-alike`: none of these, but it looks like one of them, or like an address that mail often goes to.
 * - `private`: the writer's own name at a public mail provider.
 * - `public-provider`: somebody at a public mail provider. `new`: this computer never sent there (said only when it has a
 *   history to say it from). `external`: everybody else.
 * - `unresolved`: no single valid address could be read, or it may lead on to another; weighed as external.
 */
export type RecipientClass =
  | "internal"
  | "client"
  | "known"
  | "look-alike"
  | "private"
  | "public-provider"
  | "new"
  | "external"
  | "unresolved";

export type RecipientReason =
  | "own-domain"
  | "sender-domain"
  | "colleague"
  | "client-address"
  | "client-domain"
  | "known-domain"
  | "known-address"
  | "well-known-domain"
  | "mailed-before"
  | "never-mailed"
  | "outside-office"
  | "public-mail-provider"
  | "own-name-at-provider"
  | "near-own-domain"
  | "near-client-domain"
  | "near-known-domain"
  | "near-provider-domain"
  | "near-known-address"
  | "same-local-part"
  | "same-display-name"
  | "own-domain-inside"
  | "confusable-letters"
  | "mixed-scripts"
  | "address-in-display-name"
  | "not-an-address"
  | "several-at-signs"
  | "sent-on-elsewhere";

export type RecipientField = "to" | "cc" | "bcc";

/** What a look-alike looks like. */
export interface NearKnown {
  /** A domain, or an address where only the part before the `@` or the name differs. As a reader sees it (Unicode). */
  readonly known: string;
  /** Edits (Damerau, optimal string alignment) between what is shown and `known`; 0 where only the look is the same. */
  readonly distance: number;
}

export interface ClassifiedRecipient {
  /** `local@domain` with the domain in lower case; the raw text (cut at 320 characters) when unresolved. Hostile input. */
  readonly address: string;
  readonly field: RecipientField;
  readonly class: RecipientClass;
  readonly reasons: readonly RecipientReason[];
  /** Only of a look-alike. */
  readonly near?: NearKnown;
  /** Of a client: its id in the register. */
  readonly client?: string;
}

/** A client as the register knows it. Held on this computer only. */
export interface Client {
  /** Stable within one register; never shown. */
  readonly id: string;
  readonly name: string;
  /** Lower case, ASCII. */
  readonly domains: readonly string[];
  /** Lower case. */
  readonly addresses: readonly string[];
  /** Of its BSN, RSIN and KvK number only the HMAC of this computer (see `numberText`); absent where the office keeps none. */
  readonly numbers?: readonly string[];
}

/** What the office says about itself. All domains in lower case. */
export interface Office {
  readonly own: readonly string[];
  readonly known: readonly string[];
  readonly colleagues: readonly string[];
  readonly clients: readonly Client[];
}

/** What this computer remembers of an address. */
export interface Familiarity {
  /** Mails sent there. */
  readonly sent: number;
  /** Mails sent there that held a dossier, per dossier type. */
  readonly dossiers: Readonly<Record<string, number>>;
}

/** What is known beside the office file when recipients are judged. */
export interface Acquaintance {
  /** Null: never mailed. */
  of(address: string): Familiarity | null;
  /** Fewer mails than it takes to call somebody new. Then `new` and `never-mailed` are not said. */
  readonly isCold: boolean;
}
