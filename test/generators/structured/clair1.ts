import type { Bookkeeping } from "./audit-file.ts";

/**
 * An ADF, the audit file of 1999 (CLAIR1): lines of fixed width in ISO-8859-1. Columns of the first line, from 0:
 * 0 version, 12 product, 62 company id, 82 year, 97 tax number, 112 company name.
 */
export function adf({ year, firm, taxNumber, software, bookings }: Bookkeeping): string {
  const head = [
    "CLAIR1.00.00",
    software.padEnd(50).slice(0, 50),
    "1".padEnd(20),
    String(year).padEnd(15),
    taxNumber.padEnd(15).slice(0, 15),
    firm.padEnd(50).slice(0, 50)
  ];
  const lines = bookings.map(
    ({ account, text, cents }, index) =>
      `${String(index + 1).padStart(8, "0")}${year}0131${account.padEnd(12)}${text.padEnd(40).slice(0, 40)}` +
      `${String(Math.abs(cents)).padStart(15, "0")}${cents < 0 ? "C" : "D"}`
  );
  return [head.join(""), ...lines, ""].join("\r\n");
}
