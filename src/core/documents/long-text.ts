/** UTF-16 code units from which a piece is a block of its own: another copy of it would cost more than it saves. */
const largePiece = 1_000_000;
/** Pieces that are kept by themselves before they become one: each costs more than a short text of its own. */
const mostPieces = 4096;

/**
 * Puts a long text together of many small pieces. Pieces cut out of another text would keep all of it in memory; here
 * they last only until some thousands of them are one.
 */
export class LongText {
  private blocks: string[] = [];
  private pieces: string[] = [];
  /** UTF-16 code units. */
  length = 0;

  /** `most`: characters beyond which nobody wants more. */
  constructor(private readonly most = Number.POSITIVE_INFINITY) {}

  get isFull(): boolean {
    return this.length > this.most;
  }

  add(piece: string): void {
    this.length += piece.length;
    if (piece.length > largePiece) {
      this.fold();
      this.blocks.push(piece);
    } else this.pieces.push(piece);
    if (this.pieces.length === mostPieces) this.fold();
  }

  /** `head`: what stands before it. */
  toString(head = ""): string {
    this.fold();
    const [only = ""] = this.blocks;
    const whole = head === "" && this.blocks.length < 2 ? only : [head, ...this.blocks].join("");
    this.blocks = head === "" ? [whole] : [];
    return whole;
  }

  private fold(): void {
    if (this.pieces.length > 0) this.blocks.push(this.pieces.join(""));
    this.pieces = [];
  }
}
