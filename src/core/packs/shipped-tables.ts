import audit from "../../../rules/verdict-audit.json";
import standard from "../../../rules/verdict-standard.json";
import strict from "../../../rules/verdict-strict.json";
import { checkedPack } from "./checked-pack.ts";
import type { Pack } from "./pack-schema.ts";

/** The verdict tables that come with the product. One of them is in force; they find nothing, so they are not compiled. */
export const shippedTables: Readonly<Record<"audit" | "standard" | "strict", Pack>> = {
  audit: checkedPack(audit),
  standard: checkedPack(standard),
  strict: checkedPack(strict)
};
