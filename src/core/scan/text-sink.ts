/**
 * What `readText` tells of a text, in its order: a term where it ends, everything else where it stands. Nothing is
 * told of the characters between `digits` and the place it answers, except terms that run on through them.
 */
export interface TextSink {
  /**
   * Term `id` stands at [start, end) of the text. Several ids may come for one place. Answers whether it need not be
   * told of this term again; then it may be, or may not.
   */
  term(id: number, start: number, end: number): boolean;
  /**
   * A digit stands at `start`, and none directly before it (but for ignored characters). Answers where reading goes
   * on: behind the number if it is one, anywhere behind `start` if not; the rest of the run of digits is passed over.
   */
  digits(start: number): number;
  /** The next line begins behind `at`; \r\n is one break, told at its \n. */
  lineBreak(at: number): void;
  /** A tab, semicolon, comma or bar: `char` is its folded code. */
  delimiter(at: number, char: number): void;
  /** A straight double quote. */
  quote(at: number): void;
  /** Two or more "<" begin here: once for each such run. */
  angle(at: number): void;
}
