import { builtInFormat } from "../cfb/xls/number-format.ts";
import { numberText } from "../cfb/xls/number-text.ts";
import type { XmlAttributes } from "../xml/xml-handler.ts";

/** What a cell of a sheet holds beside the text that it shows (ODF 1.3 part 3, 19.385). */
export interface OdfValue {
  readonly type: string;
  readonly value: string;
}

const namedAfterType = new Set(["date", "time", "boolean", "string"]);

/** A value's type and value; the older format names them without `office:`. */
export function odfValue(attributes: XmlAttributes): OdfValue {
  const type = attributes.get("value-type") ?? "";
  const name = namedAfterType.has(type) ? `${type}-value` : "value";
  return { type, value: attributes.get(name) ?? "" };
}

/**
 * A cell as it reads: dates as dd-mm-yyyy, numbers with all their digits, with leading zeros where they are shown. What
 * it shows may be rounded or set apart by points.
 */
export function odfCellText({ type, value }: OdfValue, shown: string): string {
  if (value === "") return shown;
  if (type === "date") return value.replace(/^(\d{4})-(\d\d)-(\d\d)(?:T(?:00:00:00(?:\.0*)?)?)?/, dutchDate).trim();
  if ((type !== "float" && type !== "currency") || !Number.isFinite(Number(value))) return shown === "" ? value : shown;
  const hasZeros = /^0\d/.test(shown) && Number(shown.replace(/\D/g, "")) === Number(value);
  return hasZeros ? shown : numberText(Number(value), builtInFormat(0), false);
}

function dutchDate(_: string, year: string, month: string, day: string): string {
  return `${day}-${month}-${year} `;
}
