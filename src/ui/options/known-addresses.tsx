import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import type { EntryCheck } from "./add-entry.tsx";
import { EntryList } from "./entry-list.tsx";

export type AddressProblem = "not-an-address" | "not-known" | "public-mail-provider";

/** What was typed, entry by entry, as it is kept: in lower case. `text`: what was typed; hostile input. */
export type AddressCheck =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly text: string; readonly problem: AddressProblem };

export interface KnownAddressesProps {
  readonly t: Texts;
  /** Addresses and whole domains outside the office. */
  readonly known: readonly string[];
  /** Reads a list of addresses and domains. */
  readonly checkKnown: (text: string) => readonly AddressCheck[];
  /** Keeps the whole list; says whether that worked. The new list comes back in `known`. */
  readonly onKnownChange: (known: readonly string[]) => Promise<boolean>;
}

export interface ColleaguesProps {
  readonly t: Texts;
  /** Addresses that do not end in a domain of the office. */
  readonly colleagues: readonly string[];
  /** Reads a list of addresses; a domain is none. */
  readonly checkColleagues: (text: string) => readonly AddressCheck[];
  readonly onColleaguesChange: (colleagues: readonly string[]) => Promise<boolean>;
}

const BOTH = { hint: "list_hint", nothing: "problem_nothing", listed: "problem_listed" } as const;

const KNOWN = {
  ...BOTH,
  title: "known_title",
  text: "known_text",
  empty: "known_empty",
  label: "known_label"
} as const;

const COLLEAGUES = {
  ...BOTH,
  title: "team_title",
  text: "team_text",
  empty: "team_empty",
  label: "team_label"
} as const;

function toEntries(checks: readonly AddressCheck[]): EntryCheck[] {
  return checks.map((one) =>
    one.ok ? { ok: true, entry: one.address } : { ...one, problem: wordKey("problem", one.problem) }
  );
}

/** The tax office, a bank, a notary: outside, but no surprise. */
export function KnownAddresses({ t, known, checkKnown, onKnownChange }: KnownAddressesProps) {
  const check = (text: string) => toEntries(checkKnown(text));
  return (
    <EntryList {...{ t, check }} id="known" field="known" texts={KNOWN} entries={known} onChange={onKnownChange} />
  );
}

/** Who belongs to the office with an address elsewhere. */
export function Colleagues({ t, colleagues, checkColleagues, onColleaguesChange }: ColleaguesProps) {
  const check = (text: string) => toEntries(checkColleagues(text));
  const list = { t, check, entries: colleagues, onChange: onColleaguesChange };
  return <EntryList {...list} id="team" field="colleague" texts={COLLEAGUES} />;
}
