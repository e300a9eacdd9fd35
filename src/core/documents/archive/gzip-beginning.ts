const portion = 4096;

/** What comes out of a gzip stream before it breaks, at most about `limit` bytes. */
export async function gzipBeginning(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new DecompressionStream("gzip");
  const reader = stream.readable.getReader();
  feed(stream.writable.getWriter(), packed).catch(() => {});
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < limit) {
      const { done, value } = await reader.read();
      if (done || value === undefined) break;
      pieces.push(value);
      length += value.length;
    }
  } catch {
    // The damage is known.
  }
  reader.cancel().catch(() => {});
  const whole = new Uint8Array(length);
  pieces.reduce((at, piece) => {
    whole.set(piece, at);
    return at + piece.length;
  }, 0);
  return whole;
}

/** In portions: of one that is damaged nothing comes out. */
async function feed(writer: WritableStreamDefaultWriter<BufferSource>, packed: Uint8Array<ArrayBuffer>): Promise<void> {
  for (let at = 0; at < packed.length; at += portion) {
    await writer.ready;
    await writer.write(packed.subarray(at, at + portion));
  }
  // Output that waits to be read is thrown away when the end turns out wrong.
  await writer.ready;
  await writer.close();
}
