import type { LargeRoom } from "../archive/large-room.ts";
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
  private bytes: Uint8Array<ArrayBuffer>;
  private length = 0;

  /** `expected`: how many bytes will come, as far as that is known: then they never stand there twice. `room`: for them. */
  constructor(expected: number, room?: LargeRoom) {
    this.bytes = room?.of(expected) ?? new Uint8Array(expected);
  }

  readonly receive: Receive = (piece) => {
    const length = this.length + piece.length;
    if (length > this.bytes.length) this.grow(Math.max(length, 2 * this.bytes.length));
    this.bytes.set(piece, this.length);
    this.length = length;
  };

  joined(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  private grow(room: number): void {
    const before = this.bytes.subarray(0, this.length);
    this.bytes = new Uint8Array(room);
    this.bytes.set(before);
  }
}
