import { u32 } from "../little-endian.ts";
import type { PersistedObjects } from "../ppt/persisted-objects.ts";
import { recordAt } from "../ppt/records.ts";
import { legacyKeys } from "./legacy-key.ts";
import { Rc4 } from "./rc4.ts";

const headLength = 8;

/**
 * The presentation's stream decrypted, each persisted object by its number ([MS-PPT] 2.3.7); null where it is encrypted
 * in a way that is not known here.
 */
export async function unlockPpt(
  stream: Uint8Array<ArrayBuffer>,
  { places, lock }: PersistedObjects,
  password: string | undefined
): Promise<Uint8Array<ArrayBuffer> | "wrong-password" | null> {
  const session = recordAt(stream, places.get(lock) ?? -1);
  if (session === null) return null;
  const keys = await legacyKeys(session.content, password === undefined ? [] : [password]);
  if (keys === null || keys === "wrong-password") return keys;
  const opened = stream.slice();
  // Objects that lie over each other would be decrypted as often as there are objects.
  let left = stream.length;
  for (const [number, at] of places) {
    const head = opened.subarray(at, at + headLength);
    if (number === lock || head.length < headLength) continue;
    const cipher = new Rc4(await keys(number));
    cipher.apply(head);
    const content = opened.subarray(at + headLength, at + headLength + u32(head, 4));
    left -= content.length;
    if (left < 0) return null;
    cipher.apply(content);
  }
  return opened;
}
