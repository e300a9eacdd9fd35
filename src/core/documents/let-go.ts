/**
 * Takes back the memory of bytes that nobody needs any more, of which there are none afterwards. Left alone, a large array
 * that was read for long keeps its memory until the platform looks at everything. What is a part of something larger stays.
 */
export function letGoOf({ buffer, length }: Uint8Array<ArrayBuffer>): void {
  if (length > 0 && length === buffer.byteLength) structuredClone(buffer, { transfer: [buffer] });
}
