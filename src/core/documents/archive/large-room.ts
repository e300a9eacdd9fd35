import { letGoOf } from "../let-go.ts";

/** Bytes from which room is kept for the next one that needs as much; smaller ones the platform gives and takes back soon enough. */
const large = 2 * 1024 * 1024;

/**
 * Room for large entries of one archive, one after another in the same place: the platform may come round to taking back the room of the
 * last only when that of the next is filled, and an archive of 100 MB holds two of its size.
 */
export class LargeRoom {
  private kept: Uint8Array<ArrayBuffer> | null = null;

  /** Room for at least so many bytes, of which nobody knows what they are. What was put there before is written over. */
  of(length: number): Uint8Array<ArrayBuffer> {
    if (length < large) return new Uint8Array(length);
    if (this.kept === null || this.kept.length < length) {
      // Let go first: both at once is what is to be avoided.
      this.kept = null;
      this.kept = new Uint8Array(length);
    }
    return this.kept;
  }

  /** What was put there is read. */
  letGo(): void {
    if (this.kept !== null) letGoOf(this.kept);
    this.kept = null;
  }
}
