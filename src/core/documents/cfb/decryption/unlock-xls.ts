import { u16 } from "../little-endian.ts";
import { recordTypes } from "../xls/records.ts";
import { decryptBlocks } from "./decrypt-blocks.ts";
import { legacyKeys } from "./legacy-key.ts";

const blockLength = 1024;
const byRc4 = 1;
const headLength = 4;
/** With which Excel locks what nobody gave a password: a workbook that is protected against changes alone. */
const excelPassword = "VelvetSweatshop";
/** Records that are never encrypted ([MS-XLS] 2.2.10): where the file starts, and who has it open. */
const plainTypes = new Set<number>([recordTypes.begin, recordTypes.filePass, 0xe1, 0x138, 0x194, 0x195, 0x196]);
/** Bytes of the record that names a sheet which say where it starts. */
const sheetPlace = 4;

/** The workbook's stream decrypted, without what says that it was encrypted; null where it is encrypted in another way than by RC4. */
export async function unlockXls(
  stream: Uint8Array<ArrayBuffer>,
  password: string | undefined
): Promise<Uint8Array<ArrayBuffer> | "wrong-password" | null> {
  const lock = lockOf(stream);
  if (lock === null) return null;
  const passwords = password === undefined ? [excelPassword] : [password, excelPassword];
  const keys = await legacyKeys(lock, passwords);
  if (keys === null || keys === "wrong-password") return keys;
  const opened = await decryptBlocks(stream, keys, blockLength);
  for (const { at, type, length } of headsIn(stream)) {
    const plain = plainTypes.has(type) ? length : type === recordTypes.boundSheet ? sheetPlace : 0;
    opened.set(stream.subarray(at, at + headLength + plain), at);
    // What says that it is encrypted.
    if (type === recordTypes.filePass) opened.fill(0, at, at + 2);
  }
  return opened;
}

function lockOf(stream: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  for (const { at, type, length } of headsIn(stream)) {
    if (type !== recordTypes.filePass) continue;
    const content = at + headLength;
    return u16(stream, content) === byRc4 ? stream.subarray(content + 2, content + length) : null;
  }
  return null;
}

/** The heads of records stand in the clear, those of their continuations too. */
function* headsIn(
  stream: Uint8Array
): Generator<{ readonly at: number; readonly type: number; readonly length: number }> {
  for (let at = 0; at + headLength <= stream.length; ) {
    const length = u16(stream, at + 2);
    yield { at, type: u16(stream, at), length };
    at += headLength + length;
  }
}
