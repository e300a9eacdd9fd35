import type { LargeRoom } from "../archive/large-room.ts";
import type { ReadingReason, ReadingStatus } from "../reading.ts";

/** Why an entry did not come out whole. */
export interface ZipFailure {
  readonly status: Exclude<ReadingStatus, "read">;
  readonly reason: ReadingReason;
}

export interface ZipContent {
  /** What came out before it failed; all of it where nothing did. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly failure: ZipFailure | null;
}

export interface ZipEntry {
  /** As the archive has it: hostile, never a path. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly encrypted: boolean;
  /** Bytes in the archive. */
  readonly compressedSize: number;
  /** Bytes it says will come out. */
  readonly size: number;
  /** The whole content; in `room`, if one is given. Takes from the budget. */
  read(room?: LargeRoom): Promise<ZipContent>;
  /** The content in pieces, as they come; they are the receiver's. Takes from the budget. */
  stream(receive: (piece: Uint8Array<ArrayBuffer>) => void): Promise<ZipFailure | null>;
}

export const damaged: ZipFailure = { status: "corrupt", reason: "damaged" };
export const overInflated: ZipFailure = { status: "too-large", reason: "over-inflated-limit" };
export const passwordRequired: ZipFailure = { status: "encrypted", reason: "password-required" };
export const wrongPassword: ZipFailure = { status: "encrypted", reason: "wrong-password" };
export const unknownPacking: ZipFailure = { status: "unsupported", reason: "unknown-type" };
