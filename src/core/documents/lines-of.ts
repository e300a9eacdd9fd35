/** The lines of a text one by one: a list of all of them would take more room than the text. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/\r\n|\r|\n/g)) {
    yield text.slice(from, index);
    from = index + mark.length;
  }
  yield text.slice(from);
}
