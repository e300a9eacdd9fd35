/** The lines of a text one by one: a list of all of them would take more room than the text. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/\r\n|\r|\n/g)) {
    yield text.slice(from, index);
    from = index + mark.length;
  }
  yield text.slice(from);
}

/** The same of a text that comes piece by piece. */
export function* linesOfPieces(pieces: Iterable<string>): Generator<string> {
  let rest = "";
  for (const piece of pieces) {
    const text = rest + piece;
    // A carriage return that ends a piece may be the first half of a line break.
    const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r", text.length - 2)) + 1;
    if (end > 0) yield* linesOf(withoutBreak(text.slice(0, end)));
    rest = text.slice(end);
  }
  yield* linesOf(rest);
}

const withoutBreak = (text: string): string => text.slice(0, text.endsWith("\r\n") ? -2 : -1);
