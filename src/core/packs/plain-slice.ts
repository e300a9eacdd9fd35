import { folded, isLetterCode } from "../scan/fold.ts";

/** A piece of a text without typographical dress, and where each of its characters stands in the text. */
export interface PlainSlice {
  readonly plain: string;
  readonly positions: readonly number[];
}

/**
 * Digits and signs in their plain ASCII form, spaces and dashes of all kinds made plain, what is invisible left out;
 * letters keep their case and accents, full-width ones become plain.
 */
export function plainSlice(text: string, from: number, to: number): PlainSlice {
  const plain: string[] = [];
  const positions: number[] = [];
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    const fold = folded(code);
    if (fold === 0) continue;
    plain.push(isLetterCode(fold) ? plainLetter(text.charAt(at)) : String.fromCharCode(fold));
    positions.push(at);
  }
  return { plain: plain.join(""), positions };
}

function plainLetter(letter: string): string {
  if (letter <= "~") return letter;
  const form = letter.normalize("NFKC");
  return form.length === 1 ? form : letter;
}
