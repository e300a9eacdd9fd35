import { passesElfproef } from "../../identifiers/bsn.ts";

/** Letters that a recogniser puts for digits. */
const slips: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  Q: "0",
  D: "0",
  I: "1",
  l: "1",
  "|": "1",
  Z: "2",
  S: "5",
  s: "5",
  G: "6",
  B: "8"
};

/** Words behind which a citizen service number is written. */
const label = /\b(?:bsn|burgerservice|sofi|persoonsn|fiscaal\s*n|personal\s*n|citizen\s*service)/i;

/** Eight or nine signs, digits or letters that look like them, in one piece or in groups. */
const number = /(?<![\w|.])[\dOoQDIl|ZSsGB](?:[. ]?[\dOoQDIl|ZSsGB]){7,8}(?![\w|]|[. ][\w|])/g;

/** Digits that a number must show as such: fewer, and it is a word. */
const fewestDigits = 6;

/**
 * Puts right the numbers of recognised text in which letters stand for digits: only behind or under a label, and only
 * where the number then passes the elfproef.
 */
export function withoutDigitSlips(text: string): string {
  const lines = text.split("\n");
  return lines
    .map((line, index) =>
      label.test(line) || label.test(lines[index - 1] ?? "") ? line.replace(number, digits) : line
    )
    .join("\n");
}

function digits(written: string): string {
  if ((written.match(/\d/g) ?? []).length < fewestDigits || /^[\d. ]+$/.test(written)) return written;
  const read = written.replace(/[^\d. ]/g, (sign) => slips[sign] ?? sign);
  return passesElfproef(read.replace(/[. ]/g, "").padStart(9, "0")) ? read : written;
}
