import { u16 } from "../little-endian.ts";
import { recordTypes } from "../xls/records.ts";
import { decryptBlocks } from "./decrypt-blocks.ts";
import { legacyKeys } from "./legacy-key.ts";
import { applyXorRing, xorRing } from "./xor-lock.ts";

const blockLength = 1024;
const byRc4 = 1;
const headLength = 4;
/** Bytes of a lock by XOR, at most. */
const xorLength = 6;
/** With which Excel locks what nobody gave a password: a workbook that is protected against changes alone. */
const excelPassword = "VelvetSweatshop";
/** Records that are never encrypted ([MS-XLS] 2.2.10): where the file starts, and who has it open. */
const plainTypes = new Set<number>([recordTypes.begin, recordTypes.filePass, 0xe1, 0x138, 0x194, 0x195, 0x196]);
/** Bytes of the record that names a sheet which say where it starts. */
const sheetPlace = 4;

type Unlocked = Uint8Array<ArrayBuffer> | "wrong-password" | null;

/** The workbook's stream decrypted, without what says that it was encrypted; null where it is encrypted in a way that is not known here. */
export async function unlockXls(stream: Uint8Array<ArrayBuffer>, password: string | undefined): Promise<Unlocked> {
  const lock = lockOf(stream);
  if (lock === null) return null;
  const passwords = password === undefined ? [excelPassword] : [password, excelPassword];
  const opened = await openedBy(lock, passwords, stream);
  return opened instanceof Uint8Array ? withPlainParts(opened, stream) : opened;
}

/** With the name of the cipher in front from Excel 97 on; before, there was one. */
async function openedBy(
  lock: Uint8Array<ArrayBuffer>,
  passwords: readonly string[],
  stream: Uint8Array<ArrayBuffer>
): Promise<Unlocked> {
  if (lock.length > xorLength) {
    if (u16(lock, 0) !== byRc4) return null;
    const keys = await legacyKeys(lock.subarray(2), passwords);
    return typeof keys === "function" ? decryptBlocks(stream, keys, blockLength) : keys;
  }
  const at = lock.length - 4;
  if (at < 0) return null;
  const ring = xorRing({ key: u16(lock, at), verifier: u16(lock, at + 2) }, passwords);
  return ring === null ? "wrong-password" : unlockedBy(ring, stream);
}

function unlockedBy(ring: Uint8Array, stream: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const opened = stream.slice();
  for (const { at, length } of headsIn(stream)) {
    const content = at + headLength;
    applyXorRing(ring, opened.subarray(content, content + length), content);
  }
  return opened;
}

/** Puts back what was never encrypted. */
function withPlainParts(opened: Uint8Array<ArrayBuffer>, stream: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
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
    return stream.subarray(at + headLength, at + headLength + length);
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
