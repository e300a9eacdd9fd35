import { folded, isDigitCode, unitAt } from "./fold.ts";

const ZERO = 48;
const NINE = 57;
const DELETE = 127;
const BACKSPACE = 8;

/** Behind the plain digits from `from` on. */
export function behindPlainDigits(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) break;
  }
  return at;
}

/** Whether `code`, which is no plain digit, ends a number for certain: it is neither a digit nor stepped over. */
export function isPlainSign(code: number): boolean {
  return code > BACKSPACE && code < DELETE;
}

/** Behind the digits of any form from `from` on, and behind the ignored characters among them and behind them. */
export function behindDigits(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigitCode(code) && folded(code) !== 0) break;
  }
  return at;
}

/** How many digits stand in [start, end). */
export function digitsIn(text: string, start: number, end: number): number {
  let digits = 0;
  for (let at = start; at < end; at += 1) if (isDigitCode(unitAt(text, at))) digits += 1;
  return digits;
}

/** The digits in [start, end) as one whole number, of fifteen at most exactly; ignored characters are no part of it. */
export function wholeNumber(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const code = folded(unitAt(text, at));
    if (code !== 0) number = 10 * number + code - ZERO;
  }
  return number;
}
