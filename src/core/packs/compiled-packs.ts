import type { ClientNames } from "../scan/client-names.ts";
import type { TermAutomaton } from "../scan/term-automaton.ts";
import type { CompiledPattern } from "./compile-pattern.ts";
import type { AllowRule, DossierRule, IdentifierRule } from "./pack-schema.ts";

/** A mark of a dossier rule: `dossiers[rule].marks[mark]` or `dossiers[rule].against[mark]`. */
export interface MarkUse {
  readonly rule: number;
  readonly mark: number;
}

/** A mark against many dossier rules. */
export interface SharedAgainst {
  readonly weight: number;
  /** Indices in `dossiers`. A rule that has the found term itself, as a mark or against it, is not among them for it. */
  readonly rules: readonly number[];
}

/** What one term means, in all packs together. */
export interface TermUse {
  /** Indices in `identifiers`: it says that the number beside it is this. */
  readonly labels: readonly number[];
  /** Indices in `identifiers`: it says that the number beside it is not this. */
  readonly competing: readonly number[];
  readonly marks: readonly MarkUse[];
  readonly against: readonly MarkUse[];
  /** Indices in `shared`. */
  readonly shared: readonly number[];
  /** Indices in `patterns`: one may stand near. */
  readonly keywords: readonly number[];
  /** Indices in `allow`: what stands near may be allowed. */
  readonly nearAllowed: readonly number[];
}

/** Packs made ready for one pass over a text. Immutable, so shared. */
export interface CompiledPacks {
  /** Pack id -> version. */
  readonly versions: Readonly<Record<string, number>>;
  readonly automaton: TermAutomaton;
  /** By term id. */
  readonly uses: readonly TermUse[];
  /** By term id, as written in the pack that named it first. */
  readonly terms: readonly string[];
  readonly identifiers: readonly IdentifierRule[];
  readonly dossiers: readonly DossierRule[];
  readonly shared: readonly SharedAgainst[];
  readonly patterns: readonly CompiledPattern[];
  readonly allow: readonly AllowRule[];
  /** Names of the office's clients, looked for in the same texts. */
  readonly names?: ClientNames;
}
