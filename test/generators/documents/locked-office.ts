import { createCipheriv, createHash, createHmac } from "node:crypto";
import { ByteWriter } from "./byte-writer.ts";
import { compoundFile } from "./compound.ts";

export interface AgileLock {
  readonly hash: "SHA512" | "SHA384" | "SHA256" | "SHA1";
  readonly keyBits: 128 | 192 | 256;
  readonly spins: number;
}

/** As Office 2013 and later lock. */
export const modernLock: AgileLock = { hash: "SHA512", keyBits: 256, spins: 100_000 };

const segmentLength = 4096;
/** Random in real files; here the same each time, and different for each use. */
const noise = (length: number, seed: number) => Uint8Array.from({ length }, (_, at) => (seed * 37 + at * 101) & 0xff);
const u32 = (value: number) => new ByteWriter().u32(value).done();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** `document` (a ZIP archive) as Office 2010 and later encrypt it ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15). */
export function agileLocked(
  document: Uint8Array,
  password: string,
  lock: AgileLock,
  edit: (xml: string) => string = (xml) => xml
): Uint8Array<ArrayBuffer> {
  const contentKey = noise(lock.keyBits / 8, 1);
  const contentSalt = noise(16, 2);
  const content = new ByteWriter().u32(document.length, 0);
  for (let at = 0; at < document.length; at += segmentLength) {
    const vector = hashOf(lock.hash, contentSalt, u32(at / segmentLength)).subarray(0, 16);
    content.bytes(cbc(contentKey, vector, padded(document.subarray(at, at + segmentLength))));
  }
  const integrity = agileIntegrity(lock, contentKey, contentSalt, content.done());
  const xml = edit(agileXml(password, lock, contentKey, contentSalt, integrity));
  return compoundFile({
    EncryptionInfo: new ByteWriter().u16(4, 4).u32(0x40).latin1(xml).done(),
    EncryptedPackage: content.done()
  });
}

/** A keyed hash of the content, under the content's key. */
function agileIntegrity(lock: AgileLock, key: Uint8Array, salt: Uint8Array, content: Uint8Array): string {
  const hmacKey = noise(hashOf(lock.hash, salt).length, 5);
  const encrypted = (purpose: string, bytes: Uint8Array) =>
    base64(cbc(key, hashOf(lock.hash, salt, Buffer.from(purpose, "hex")).subarray(0, 16), padded(bytes)));
  const hmac = createHmac(lock.hash, hmacKey).update(content).digest();
  return `<dataIntegrity encryptedHmacKey="${encrypted("5fb2ad010cb9e1f6", hmacKey)}" encryptedHmacValue="${encrypted("a0677f02b22c8433", hmac)}"/>`;
}

function agileXml(
  password: string,
  lock: AgileLock,
  contentKey: Uint8Array,
  contentSalt: Uint8Array,
  integrity: string
): string {
  const salt = noise(16, 3);
  const spun = spin(lock.hash, salt, password, lock.spins);
  const encrypted = (purpose: string, bytes: Uint8Array) =>
    base64(
      cbc(fitted(hashOf(lock.hash, spun, Buffer.from(purpose, "hex")), lock.keyBits / 8), salt.slice(), padded(bytes))
    );
  const verifier = noise(16, 4);
  const hashSize = hashOf(lock.hash, verifier).length;
  const cipher = `saltSize="16" blockSize="16" keyBits="${lock.keyBits}" hashSize="${hashSize}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${lock.hash}"`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${cipher} saltValue="${base64(contentSalt)}"/>${integrity}<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${lock.spins}" ${cipher} saltValue="${base64(salt)}" encryptedVerifierHashInput="${encrypted("fea7d2763b4b9e79", verifier)}" encryptedVerifierHashValue="${encrypted("d7aa0f6d3061344e", hashOf(lock.hash, verifier))}" encryptedKeyValue="${encrypted("146e0be7abacd0d6", contentKey)}"/></keyEncryptor></keyEncryptors></encryption>`;
}

/** `document` (a ZIP archive) as Office 2007 encrypts it ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9). */
export function standardLocked(document: Uint8Array, password: string, keyBits: 128 | 256): Uint8Array<ArrayBuffer> {
  const salt = noise(16, 7);
  const hash = hashOf("SHA1", spin("SHA1", salt, password, 50_000), u32(0));
  const filled = (filling: number) =>
    hashOf(
      "SHA1",
      new Uint8Array(64).map((_, at) => filling ^ (hash[at] ?? 0))
    );
  const key = Uint8Array.of(...filled(0x36), ...filled(0x5c)).subarray(0, keyBits / 8);
  const verifier = noise(16, 8);
  const provider = "Microsoft Enhanced RSA and AES Cryptographic Provider\0";
  const header = new ByteWriter().u32(0x24, 0, keyBits === 128 ? 0x660e : 0x6610, 0x8004, keyBits, 24, 0, 0);
  header.utf16(provider);
  const info = new ByteWriter().u16(4, 2).u32(0x24, header.length).bytes(header.done());
  info.u32(16).bytes(salt).bytes(ecb(key, verifier));
  info.u32(20).bytes(ecb(key, padded(hashOf("SHA1", verifier))));
  return compoundFile({
    EncryptionInfo: info.done(),
    EncryptedPackage: new ByteWriter()
      .u32(document.length, 0)
      .bytes(ecb(key, padded(document)))
      .done()
  });
}

function hashOf(name: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function spin(name: string, salt: Uint8Array, password: string, count: number): Uint8Array {
  let spun = hashOf(name, salt, Buffer.from(password, "utf16le"));
  for (let round = 0; round < count; round++) spun = hashOf(name, u32(round), spun);
  return spun;
}

function fitted(bytes: Uint8Array, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => bytes[at] ?? 0x36);
}

const padded = (bytes: Uint8Array): Uint8Array => new ByteWriter().bytes(bytes).padTo(16).done();

function cbc(key: Uint8Array, vector: Uint8Array, bytes: Uint8Array): Uint8Array {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, vector).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

function ecb(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}
