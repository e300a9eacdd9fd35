import { builtInFormat, type NumberFormat, numberFormat } from "../../cfb/xls/number-format.ts";
import { numberText } from "../../cfb/xls/number-text.ts";
import type { XmlAttributes, XmlHandler } from "../../xml/xml-handler.ts";

const point = 46;
const plain = builtInFormat(0);
/** Different values of one format that are kept with what they read as. */
const mostRemembered = 50_000;

/** How each of a workbook's cell formats shows a number (ECMA-376 part 1, 18.8.10 and 18.8.30). */
export class CellFormats implements XmlHandler {
  private readonly codes = new Map<number, NumberFormat>();
  private readonly formats: NumberFormat[] = [];
  private isCell = false;
  private readonly remembered = new Map<NumberFormat, Map<string, string>>();
  /** The workbook counts days from 1904 on. */
  is1904 = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === "numFmt") this.addCode(attributes.integer("numFmtId"), attributes.get("formatCode") ?? "");
    else if (name === "cellXfs") this.isCell = true;
    else if (name === "xf" && this.isCell) this.addFormat(attributes.integer("numFmtId"));
  }

  text(): void {}

  close(name: string): void {
    if (name === "cellXfs") this.isCell = false;
  }

  /** `written`: the number as the cell holds it; `style`: number of the cell's format. */
  shown(written: string, style: number): string {
    const format = this.formats[style] ?? plain;
    if (format.kind === "plain") return plainNumber(written, format, this.is1904);
    const known = this.remembered.get(format)?.get(written);
    return known ?? this.remember(format, written, computed(written, format, this.is1904));
  }

  /** A column of dates or amounts says the same again and again. */
  private remember(format: NumberFormat, written: string, text: string): string {
    const texts = this.remembered.get(format) ?? new Map<string, string>();
    if (texts.size < mostRemembered) texts.set(written, text);
    this.remembered.set(format, texts);
    return text;
  }

  addCode(number: number, code: string): void {
    this.codes.set(number, numberFormat(code));
  }

  /** The next cell format, by the number of its code. */
  addFormat(number: number): void {
    this.formats.push(this.codes.get(number) ?? builtInFormat(number));
  }
}

/** As it stands, where that can be: more digits than a binary number keeps would be lost. */
function plainNumber(written: string, format: NumberFormat & { readonly kind: "plain" }, is1904: boolean): string {
  const behind = isPlain(written) ? written.indexOf(".") : -2;
  if (behind === -1 && format.decimals === 0) return written;
  if (behind < 1 || written.length > 15) return computed(written, format, is1904);
  return written + "0".repeat(Math.max(0, format.decimals - (written.length - behind - 1)));
}

/** Digits with at most one point between them. */
function isPlain(written: string): boolean {
  let points = 0;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code === point && at > 0 && at < written.length - 1) points++;
    else if (code < 48 || code > 57) return false;
  }
  return points <= 1 && written.length > 0;
}

function computed(written: string, format: NumberFormat, is1904: boolean): string {
  const value = Number(written);
  return written.trim() === "" || Number.isNaN(value) ? written : numberText(value, format, is1904);
}
