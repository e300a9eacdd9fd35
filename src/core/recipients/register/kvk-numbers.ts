/** Numbers of the trade register told of one text. */
const MOST = 50;
const LABELLED =
  /\b(?:kvk|k\.v\.k\.?|handelsregister|kamer van koophandel|chamber of commerce|coc)[^\d\r\n]{0,30}(\d{8})(?!\d)/gi;

/** Numbers of eight digits that the text calls numbers of the trade register; without such a word they could be anything. */
export function kvkNumbersIn(text: string): string[] {
  const numbers = new Set<string>();
  for (const [, number] of text.matchAll(LABELLED)) {
    if (number !== undefined) numbers.add(number);
    if (numbers.size >= MOST) break;
  }
  return [...numbers];
}
