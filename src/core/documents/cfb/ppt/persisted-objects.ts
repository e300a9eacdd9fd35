import { u32 } from "../little-endian.ts";
import { type PptRecord, recordAt, recordsIn, types } from "./records.ts";

/** What `Current User` and the chain of edits say ([MS-PPT] 2.1.2). */
export interface PersistedObjects {
  readonly isEncrypted: boolean;
  /** Number of an object -> where its latest version starts in the stream. */
  readonly places: ReadonlyMap<number, number>;
  /** Number of the object that tells the cipher; 0 where nothing is encrypted. */
  readonly lock: number;
}

const encryptedToken = 0xf3d1c4df;
/** An edit that names a key for the cipher is this long. */
const lengthWithKey = 32;
const edits = 10_000;

/** Follows the edits from the latest back; where two name an object, the later holds. */
export function persistedObjects(
  currentUser: Uint8Array<ArrayBuffer>,
  stream: Uint8Array<ArrayBuffer>
): PersistedObjects {
  const places = new Map<number, number>();
  let isEncrypted = u32(currentUser, 12) === encryptedToken;
  let lock = 0;
  const seen = new Set<number>();
  // Lists that lie over each other would be read as often as there are edits.
  let left = stream.length;
  for (let at = u32(currentUser, 16); at > 0 && !seen.has(at) && seen.size < edits; ) {
    seen.add(at);
    const edit = recordAt(stream, at);
    if (edit?.type !== types.userEdit) break;
    if (edit.content.length >= lengthWithKey) {
      isEncrypted = true;
      lock ||= u32(edit.content, lengthWithKey - 4);
    }
    const directory = recordAt(stream, u32(edit.content, 12));
    left -= directory?.content.length ?? 0;
    if (left < 0) break;
    addDirectory(directory, places);
    at = u32(edit.content, 8);
  }
  return { isEncrypted, places, lock };
}

/** Runs of numbers that follow each other: a head (first number, and how many in the upper 12 bits), then the places. */
function addDirectory(directory: PptRecord | null, places: Map<number, number>): void {
  if (directory?.type !== types.persistDirectory) return;
  const { content } = directory;
  for (let at = 0; at + 4 <= content.length; ) {
    const head = u32(content, at);
    const count = head >>> 20;
    for (let index = 0; index < count && at + 8 + index * 4 <= content.length; index++) {
      const number = (head & 0xfffff) + index;
      if (!places.has(number)) places.set(number, u32(content, at + 4 + index * 4));
    }
    at += 4 + count * 4;
  }
}

/** The document's own record: among the persisted ones, or, where their list is damaged, the last in the stream. */
export function documentRecord(stream: Uint8Array<ArrayBuffer>, places: ReadonlyMap<number, number>): PptRecord | null {
  for (const at of places.values()) {
    const record = recordAt(stream, at);
    if (record?.type === types.document) return record;
  }
  const all = [...recordsIn(stream)].filter(({ type }) => type === types.document);
  return all.at(-1) ?? null;
}
