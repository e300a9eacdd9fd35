import { u32 } from "../little-endian.ts";
import { decryptBlocks } from "./decrypt-blocks.ts";
import { legacyKeys } from "./legacy-key.ts";

/** The streams of a Word file that hold its text. */
export interface DocStreams {
  readonly document: Uint8Array<ArrayBuffer>;
  readonly table: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

const blockLength = 512;
/** Bytes at the start of the document that are never encrypted ([MS-DOC] 2.2.6.2). */
const plainStart = 68;
/** Where they say how long the table stream's start is that tells the cipher. */
const lockLengthAt = 14;

/** The same streams decrypted; null where the file is encrypted in another way than by RC4. */
export async function unlockDoc(
  { document, table, data }: DocStreams,
  password: string | undefined
): Promise<DocStreams | "wrong-password" | null> {
  const keys = await legacyKeys(
    table.subarray(0, u32(document, lockLengthAt)),
    password === undefined ? [] : [password]
  );
  if (keys === null || keys === "wrong-password") return keys;
  const opened = await decryptBlocks(document, keys, blockLength);
  opened.set(document.subarray(0, plainStart));
  return {
    document: opened,
    table: await decryptBlocks(table, keys, blockLength),
    data: await decryptBlocks(data, keys, blockLength)
  };
}
