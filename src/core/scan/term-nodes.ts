/**
 * Where nothing of a term has been read. DEAD: in a word that holds a digit, so that no term begins before the next.
 * INSIDE: in a word, where a term with a leading `*` may begin. START: where the next word may begin any term.
 */
export const DEAD = 0;
export const INSIDE = 2;
export const START = 3;

/** Flags of a node: terms end here; terms that run on to the end of the word do; its last symbol is a word's. */
export const ENDS = 1;
export const STARS = 2;
export const IN_WORD = 4;

/** What the nodes of a trie of terms are to a reader, by node. */
export interface TermNodes {
  /** Where reading goes on if the node has no such child: the longest end of its way that may begin a term. */
  readonly fail: Int32Array;
  /** The node itself or the nearest one behind `fail` where terms end; 0 if there is none. */
  readonly endLink: Int32Array;
  /** Of the node and those behind `fail` together. */
  readonly flags: Uint8Array;
  /** Symbols of a term on the way to the node. */
  readonly depth: Uint16Array;
}
