import type { Acquaintance } from "../recipient.ts";
import { coldBelow, type Hashes, type HistoryRecords } from "./history.ts";

/**
 * What history knows of addresses, for classification. `hashes`: of the addresses in lower case (`hashTexts`); of another
 * address nothing is known.
 */
export function acquaintanceOf(records: HistoryRecords, hashes: Hashes): Acquaintance {
  return {
    isCold: records.totals.mails < coldBelow,
    of: (address) => {
      const record = records.people.get(hashes.get(address.toLowerCase()) ?? "");
      return record === undefined ? null : { sent: record.sent, dossiers: record.kinds };
    }
  };
}
