import type { Budget } from "../document-format.ts";

/**
 * Unpacks zlib data of which `size` says how much comes out; what comes beyond that is not waited for. Null when it is
 * damaged, too short, or beyond the budget.
 */
export async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  size: number,
  budget: Budget
): Promise<Uint8Array<ArrayBuffer> | null> {
  budget.inflatedBytes -= size;
  if (budget.inflatedBytes < 0) return null;
  const stream = new DecompressionStream("deflate");
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const written = writer.write(packed).then(() => writer.close());
  // Damage shows at the reading side as well; here it would be an unhandled rejection.
  written.catch(() => {});
  try {
    return await upTo(size, () => reader.read());
  } catch {
    return null;
  } finally {
    reader.cancel().catch(() => {});
  }
}

interface Chunk {
  readonly done: boolean;
  readonly value?: Uint8Array | undefined;
}

async function upTo(size: number, next: () => Promise<Chunk>): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const { done, value } = await next();
    if (done || value === undefined) return null;
    pieces.push(value);
    length += value.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.subarray(0, size);
}
