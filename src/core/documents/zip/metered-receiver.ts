import type { Budget } from "../document-format.ts";
import { bombBytes, bombRatio } from "./zip-limits.ts";

export type Receive = (piece: Uint8Array<ArrayBuffer>) => void;

/** Passes pieces on as long as the budget lasts and the entry does not grow like a bomb. */
export class MeteredReceiver {
  private received = 0;

  constructor(
    private readonly budget: Budget,
    private readonly compressedSize: number,
    private readonly receive: Receive
  ) {}

  /** False when the limit is reached: the piece is not passed on. */
  take(piece: Uint8Array<ArrayBuffer>): boolean {
    this.received += piece.length;
    this.budget.inflatedBytes -= piece.length;
    if (this.budget.inflatedBytes < 0 || this.isBomb) return false;
    this.receive(piece);
    return true;
  }

  private get isBomb(): boolean {
    return this.received > bombBytes && this.received > this.compressedSize * bombRatio;
  }
}

/** Takes pieces and gives them as one. */
export class PieceCollector {
  private readonly pieces: Uint8Array[] = [];
  private length = 0;

  readonly receive: Receive = (piece) => {
    this.pieces.push(piece);
    this.length += piece.length;
  };

  joined(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
