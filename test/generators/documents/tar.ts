/** A TAR archive (POSIX ustar). Names that end in a slash are folders. */
export function tarArchive(
  files: readonly (readonly [name: string, content: string | Uint8Array])[]
): Uint8Array<ArrayBuffer> {
  const blocks = files.flatMap(([name, content]) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const padding = new Uint8Array((512 - (bytes.length % 512)) % 512);
    return [header(name, bytes.length), bytes, padding];
  });
  const whole = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 1024));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

function header(name: string, size: number): Uint8Array {
  const block = new Uint8Array(512);
  const write = (text: string, at: number) => new TextEncoder().encodeInto(text, block.subarray(at));
  write(name, 0);
  write("0000644\0", 100);
  write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  write("00000000000\0", 136);
  write("        ", 148);
  write(name.endsWith("/") ? "5" : "0", 156);
  write("ustar\x0000", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}
