import type { ClientNumber } from "./number-text.ts";

/** Why a row, or a cell of it, was not taken. */
export type RegisterFaultCode =
  /** The row has no name: nothing of it is taken. */
  | "no-name"
  /** A name that is no name: only digits or signs, or longer than 200 characters. */
  | "bad-name"
  /** Letters that were lost or doubled when the file was saved (`Ã©`, U+FFFD). The client is taken; its name is not found in files. */
  | "broken-letters"
  /** A formula without a result, or text that a spreadsheet would run. */
  | "formula"
  | "bad-address"
  | "bad-domain"
  /** Anybody can have an address there, so it tells nothing about the client. */
  | "public-provider-domain"
  /** It is the office's own. */
  | "own-domain"
  | "bad-bsn"
  | "bad-rsin"
  | "bad-kvk"
  /** Over the limit of clients: this row and all behind it are left out. */
  | "too-many";

export interface RegisterFault {
  /** 1-based line of the sheet, as a spreadsheet counts it. */
  readonly line: number;
  readonly code: RegisterFaultCode;
  /** The cell, at most 60 characters; empty for numbers of persons. Hostile input. */
  readonly cell: string;
}

/** A client as the list has it. Holds numbers: in memory only, until `sealRegister`. */
export interface ClientDraft {
  /** The office's own number of the client; empty where the list has none. Not kept. */
  readonly reference: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly addresses: readonly string[];
  readonly numbers: readonly { readonly kind: ClientNumber; readonly digits: string }[];
}

export interface RegisterDraft {
  readonly clients: readonly ClientDraft[];
  /** In the order of the lines; at most `MOST_FAULTS`. */
  readonly faults: readonly RegisterFault[];
  readonly faultCount: number;
  /** Rows that were joined with an earlier one of the same client. */
  readonly merged: number;
  readonly emptyRows: number;
}

export const MOST_FAULTS = 200;
export const MOST_CLIENTS = 100_000;
/** Characters of a name. */
export const LONGEST_NAME = 200;
/** Addresses, and domains, of one client. */
export const MOST_CONTACTS = 200;
