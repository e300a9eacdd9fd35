/** Bytes that are given to the platform at a time. */
const portion = 256 * 1024;

/**
 * Whether the platform finds one gzip stream, with the sums that it says it has, and nothing behind it; true as well once
 * `limit` bytes came out. Keeps nothing of what comes out, which is the receiver's.
 */
export async function isSoundGzip(
  packed: Uint8Array<ArrayBuffer>,
  limit: number,
  receive?: (piece: Uint8Array<ArrayBuffer>) => void
): Promise<boolean> {
  const stream = new DecompressionStream("gzip");
  const reader = stream.readable.getReader();
  const fed = feed(stream.writable.getWriter(), packed);
  // Damage shows at the reading side as well; here it would be an unhandled rejection.
  fed.catch(() => {});
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length;
      receive?.(piece.value);
      if (length > limit) return true;
    }
    await fed;
    return true;
  } catch {
    return false;
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, packed: Uint8Array<ArrayBuffer>): Promise<void> {
  for (let at = 0; at < packed.length; at += portion) await writer.write(packed.slice(at, at + portion));
  await writer.close();
}
