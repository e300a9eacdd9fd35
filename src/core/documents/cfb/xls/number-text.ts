import type { NumberFormat, PatternPart } from "./number-format.ts";

/**
 * A cell's number as it reads: dates as dd-mm-yyyy and times as hh:mm:ss, leading zeros where the format shows them, and
 * otherwise all its digits, without separators of thousands. `is1904`: the workbook counts days from 1904 on.
 */
export function numberText(value: number, format: NumberFormat, is1904: boolean): string {
  if (format.kind === "digits") return digitsText(value, format.pattern);
  if (format.kind === "percent") return `${withDecimals(value * 100, format.decimals)}%`;
  if (format.kind === "date") return dateText(value, format, is1904) ?? plainText(value);
  if (format.kind === "duration") return durationText(value);
  return withDecimals(value, format.decimals);
}

/** Fifteen digits are what a workbook keeps; the ones behind are an artefact of binary numbers. */
function plainText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e-6 && rounded !== 0 ? rounded.toFixed(15).replace(/0+$/, "") : String(rounded);
}

function withDecimals(value: number, decimals: number): string {
  const text = plainText(value);
  if (decimals === 0 || text.includes("e")) return text;
  const [whole = "", behind = ""] = text.split(".");
  return `${whole}.${behind.padEnd(decimals, "0")}`;
}

function digitsText(value: number, pattern: readonly PatternPart[]): string {
  const text = plainText(Math.abs(value));
  if (!/^\d+$/.test(text)) return plainText(value);
  let left = text;
  let shown = "";
  const firstDigit = pattern.findIndex((part) => "digit" in part);
  for (let index = pattern.length - 1; index >= 0; index--) {
    const part = pattern[index];
    if (part === undefined) continue;
    if ("literal" in part)
      shown = index > firstDigit && left === "" && !zeroBefore(pattern, index) ? shown : part.literal + shown;
    else if (index === firstDigit) shown = (left || (part.digit === "0" ? "0" : "")) + shown;
    else {
      shown = (left.slice(-1) || (part.digit === "0" ? "0" : "")) + shown;
      left = left.slice(0, -1);
    }
  }
  return (value < 0 ? "-" : "") + shown;
}

/** A literal between digits that do not show does not show either. */
function zeroBefore(pattern: readonly PatternPart[], index: number): boolean {
  return pattern.slice(0, index).some((part) => "digit" in part && part.digit === "0");
}

const day = 86_400_000;
/** Day 60 is 29 February 1900, which never was: days before it count from a day later. */
const lastWrongDay = 60;

function dateText(value: number, format: NumberFormat & { kind: "date" }, is1904: boolean): string | null {
  if (value < 0 || value >= 2_958_466) return null;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < lastWrongDay ? 31 : 30);
  // To the second: halves of a second come of the binary number.
  const [on = "", at = ""] = new Date(start + Math.round(value * 86_400) * 1000).toISOString().slice(0, 19).split("T");
  const date = on.split("-").reverse().join("-");
  const time = at.replace(/:00$/, "");
  if (format.hasDay && format.hasTime) return `${date} ${time}`;
  return format.hasDay ? date : time;
}

function durationText(value: number): string {
  const seconds = Math.round((Math.abs(value) * day) / 1000);
  const two = (count: number) => String(count).padStart(2, "0");
  return `${value < 0 ? "-" : ""}${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
