import { passesElfproef } from "../../identifiers/bsn.ts";

export type ClientNumber = "bsn" | "rsin" | "kvk";

/**
 * What a client's number is keyed by. A sole trader's RSIN is his BSN, so both are one number here; a KvK number has eight
 * digits and a meaning of its own.
 */
export function numberText(kind: ClientNumber, digits: string): string {
  return `${kind === "kvk" ? "kvk" : "person"}:${digits}`;
}

/** The digits of a number as an office writes it (`1234.56.782`, `NL123456782B01`, `12345678`); null where it is none. */
export function clientNumber(kind: ClientNumber, written: string): string | null {
  const digits = written.replace(/[\s.\-/]/g, "").toUpperCase();
  if (kind === "kvk") return /^\d{7,8}$/.test(digits) ? digits.padStart(8, "0") : null;
  const nine = /^(?:NL)?(\d{8,9})(?:B\d{2})?$/.exec(digits)?.[1]?.padStart(9, "0");
  return nine !== undefined && passesElfproef(nine) ? nine : null;
}
