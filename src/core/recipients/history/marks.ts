const mostWords = 8;
const mostNames = 4;

/**
 * What a mail has in common with others to the same people: the names it greets, the words of its subject. History keeps
 * keyed hashes of these, never the words. Digits make no word: a number could be somebody's.
 */
export function marksOf(greeted: readonly string[], subject: string): string[] {
  const words = plainWords(subject.slice(0, 400)).filter((word) => word.length >= 3 && !empty.has(word));
  const marks = [...words.slice(0, mostWords).map((word) => `subject ${word}`)];
  return [...new Set([...greeted.slice(0, mostNames).map(greetingMark), ...marks])];
}

/** `name`: as `Greeting.names` has it. */
export function greetingMark(name: string): string {
  return `greeting ${name}`;
}

/** Words of letters alone, in lower case and without accents. */
export function plainWords(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu) ?? [];
}

/** Say nothing about who a mail is for. */
const empty: ReadonlySet<string> = new Set(
  "antw antwoord fwd doorst een het den der des van voor met bij aan naar uit over the and for from with your uw onze".split(
    " "
  )
);
