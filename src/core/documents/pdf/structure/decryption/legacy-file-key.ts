import { md5 } from "../../../cfb/decryption/md5.ts";
import { Rc4 } from "../../../cfb/decryption/rc4.ts";
import { joined } from "../../../ooxml-decryption/chained-blocks.ts";
import type { Security } from "./security.ts";

/** What passwords are filled up with to 32 bytes (ISO 32000-1, 7.6.3.3). */
const filling = Uint8Array.from(
  "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a".match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16)
);

/** The key of a file of revision 2 to 4 (algorithms 2 to 7); null where the password is not one of its two. */
export function legacyFileKey(security: Security, password: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const asUser = userKey(security, filled(password));
  if (isUsersKey(security, asUser)) return asUser;
  const asOwner = userKey(security, usersPassword(security, filled(password)));
  return isUsersKey(security, asOwner) ? asOwner : null;
}

function filled(password: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(password, filling).slice(0, 32);
}

function userKey(security: Security, password: Uint8Array): Uint8Array<ArrayBuffer> {
  const { revision, keyLength, permissions, strings, id } = security;
  const rights = new Uint8Array(4);
  new DataView(rights.buffer).setInt32(0, permissions | 0, true);
  const open = revision >= 4 && !security.encryptsMetadata ? Uint8Array.of(255, 255, 255, 255) : new Uint8Array();
  return shortened(md5(joined(password, strings.O.subarray(0, 32), rights, id, open)), revision, keyLength);
}

/** From revision 3 on hashed another fifty times. */
function shortened(hash: Uint8Array<ArrayBuffer>, revision: number, keyLength: number): Uint8Array<ArrayBuffer> {
  let key = hash.slice(0, keyLength);
  for (let round = 0; revision >= 3 && round < 50; round++) key = md5(key).slice(0, keyLength);
  return key;
}

/** The user's password, which is kept under the owner's. */
function usersPassword({ revision, keyLength, strings }: Security, owner: Uint8Array): Uint8Array<ArrayBuffer> {
  const key = shortened(md5(owner), revision, keyLength);
  const password = strings.O.slice(0, 32);
  for (let round = revision >= 3 ? 19 : 0; round >= 0; round--)
    new Rc4(key.map((byte) => byte ^ round)).apply(password);
  return password;
}

function isUsersKey({ revision, strings, id }: Security, key: Uint8Array<ArrayBuffer>): boolean {
  const proof = revision >= 3 ? md5(joined(filling, id)) : filling.slice();
  for (let round = 0; round <= (revision >= 3 ? 19 : 0); round++) new Rc4(key.map((byte) => byte ^ round)).apply(proof);
  return proof.every((byte, index) => byte === strings.U[index]);
}
