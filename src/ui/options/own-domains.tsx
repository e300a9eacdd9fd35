import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import type { EntryCheck } from "./add-entry.tsx";
import { EntryList } from "./entry-list.tsx";

export type DomainProblem = "empty" | "not-a-domain" | "public-mail-provider";

/** `domain`: as it is kept, in lower case. */
export type DomainCheck =
  | { readonly ok: true; readonly domain: string }
  | { readonly ok: false; readonly problem: DomainProblem };

export interface OwnDomainsProps {
  readonly t: Texts;
  readonly ownDomains: readonly string[];
  readonly checkDomain: (text: string) => DomainCheck;
  /** Keeps the whole list; says whether that worked. The new list comes back in `ownDomains`. */
  readonly onDomainsChange: (domains: readonly string[]) => Promise<boolean>;
}

const TEXTS = {
  title: "own_title",
  text: "own_text",
  empty: "own_empty",
  label: "own_label",
  hint: null,
  nothing: "problem_empty",
  listed: "problem_already_listed"
} as const;

/** The office's own domains: who has one of these is a colleague. */
export function OwnDomains({ t, ownDomains, checkDomain, onDomainsChange }: OwnDomainsProps) {
  const check = (text: string): EntryCheck[] => {
    const one = checkDomain(text);
    return [one.ok ? { ok: true, entry: one.domain } : { ok: false, text, problem: wordKey("problem", one.problem) }];
  };
  return (
    <EntryList
      {...{ t, check }}
      id="own"
      field="domain"
      texts={TEXTS}
      entries={ownDomains}
      onChange={onDomainsChange}
    />
  );
}
