/**
 * `internal`: of the office. `known`: named by the office file. `external`: everybody else.
 * `look-alike`: not of the office, but its domain looks like one that is. `unresolved`: no single valid address could be
 * read; weighed as external.
 */
export type RecipientClass = "internal" | "known" | "external" | "look-alike" | "unresolved";

export type RecipientReason =
  | "own-domain"
  | "sender-domain"
  | "colleague"
  | "known-domain"
  | "known-address"
  | "outside-office"
  | "public-mail-provider"
  | "near-own-domain"
  | "near-known-domain"
  | "address-in-display-name"
  | "not-an-address"
  | "several-at-signs"
  | "mixed-scripts";

export type RecipientField = "to" | "cc" | "bcc";

export interface ClassifiedRecipient {
  /** `local@domain` with the domain in lower case; the raw text (cut at 320 characters) when unresolved. Hostile input. */
  readonly address: string;
  readonly field: RecipientField;
  readonly class: RecipientClass;
  readonly reasons: readonly RecipientReason[];
}

/** What the office says about itself. All domains in lower case. */
export interface Office {
  readonly own: readonly string[];
  readonly known: readonly string[];
  readonly colleagues: readonly string[];
}
