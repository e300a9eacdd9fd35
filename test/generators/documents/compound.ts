import CFB from "cfb";

/** Path in the file ("ObjectPool/_1/Package") -> bytes. */
export type CompoundContent = Readonly<Record<string, Uint8Array>>;

/** A compound file, written by the `cfb` package. */
export function compoundFile(content: CompoundContent): Uint8Array<ArrayBuffer> {
  const container = CFB.utils.cfb_new();
  for (const [path, bytes] of Object.entries(content)) CFB.utils.cfb_add(container, path, bytes, { unsafe: true });
  CFB.utils.cfb_del(container, "\u0001Sh33tJ5");
  return Uint8Array.from(CFB.write(container, { type: "array" }) as number[]);
}
